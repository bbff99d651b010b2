/** How a table is asked for in parts that its publisher gives at once. Pure. */

/** Codes by the publisher's own name of a dimension. */
export type Wanted = readonly { readonly id: string; readonly codes: readonly string[] }[];

/**
 * Parts that together are the whole, each of at most so many cells. The dimension with the most categories is cut first, so that
 * parts are few.
 */
export function partsOf(wanted: Wanted, mostCells: number): readonly Wanted[] {
  const cells = wanted.reduce((product, { codes }) => product * codes.length, 1);
  const longest = wanted.toSorted((a, b) => b.codes.length - a.codes.length)[0];
  if (cells <= mostCells || !longest || longest.codes.length < 2) return [wanted];
  const others = cells / longest.codes.length;
  const size = Math.max(1, Math.floor(mostCells / others));
  const slices: (readonly string[])[] = [];
  for (let from = 0; from < longest.codes.length; from += size)
    slices.push(longest.codes.slice(from, from + size));
  return slices.flatMap((codes) =>
    partsOf(
      wanted.map((one) => (one === longest ? { ...one, codes } : one)),
      mostCells,
    ),
  );
}
