/** How much a statistics file may hold. Checked before anything is allocated, so that a short file that promises much costs nothing. */

export const LIMITS = {
  /** The largest table of Statistics Finland has five million cells, about 30 MB. */
  bytes: 200 * 1024 * 1024,
  cells: 10_000_000,
  dimensions: 60,
  categories: 1_000_000,
  /** Of a CSV file. */
  columns: 1_000,
  languages: 100,
  /** Of brackets in JSON. */
  depth: 60,
  /** A file that lists only some of its cells may declare this many, and this many for each that it lists. */
  sparse: { cells: 1_000_000, each: 100 },
};

/** The number of cells that the sizes make, or why they are too many. */
export function cellsOf(sizes: readonly number[], listed: number | null): number | string {
  let cells = 1;
  for (const size of sizes) cells *= size;
  if (cells > LIMITS.cells) return `declares ${cells} cells; at most ${LIMITS.cells} are read`;
  const most = listed === null ? LIMITS.cells : Math.max(LIMITS.sparse.cells, listed * LIMITS.sparse.each);
  return cells > most ? `declares ${cells} cells and lists ${listed}` : cells;
}
