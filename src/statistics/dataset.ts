/** One published table as a cube: exact look-up by codes, and nothing that is not in its file. Pure: takes parsed JSON. */
import { type DatasetFile, datasetFile, type OwnFacts } from './schema.js';

export interface Cell {
  readonly value: number | null;
  /** The publisher's symbol, '' where there is none (schema.ts lists them). */
  readonly symbol: string;
}

export interface Dataset {
  readonly id: string;
  readonly facts: OwnFacts;
  /** ISO date of the publication, where the publisher gives one. */
  readonly updated: string | null;
  /** Codes of a dimension in the order of the file; none when there is no such dimension. */
  codes(dimension: string): readonly string[];
  /**
   * The cell at these codes. A dimension with one category may be left out.
   * @returns null when a code is not in the table: never another cell.
   */
  cell(at: Readonly<Record<string, string>>): Cell | null;
}

/** A table that comes with the program or a school's own content. */
export interface FileDataset extends Dataset {
  /** The file, for handing out as it is. */
  readonly file: DatasetFile;
}

/** @throws with every mistake when the JSON is not a whole and consistent file of ours. */
export function openDataset(json: unknown): FileDataset {
  const file = datasetFile.parse(json);
  const wrong = mistakes(file);
  if (wrong.length > 0) throw new Error(`${file.extension.urakaveri.id}: ${wrong.join('; ')}`);
  const facts = file.extension.urakaveri;
  // By the position in the list: object keys would put codes such as 31 before SS.
  const places = file.id.map((id) => new Map(indexOf(file, id).map((code, n) => [code, n])));
  return {
    id: facts.id,
    facts,
    updated: file.updated ?? null,
    codes: (dimension) => (file.id.includes(dimension) ? indexOf(file, dimension) : []),
    cell(at) {
      if (Object.keys(at).some((dimension) => !file.id.includes(dimension))) return null;
      let position = 0;
      for (const [n, id] of file.id.entries()) {
        const code = at[id] ?? (file.size[n] === 1 ? indexOf(file, id)[0] : undefined);
        const place = code === undefined ? undefined : places[n]?.get(code);
        if (place === undefined) return null;
        position = position * (file.size[n] ?? 0) + place;
      }
      return { value: file.value[position] ?? null, symbol: file.status[String(position)] ?? '' };
    },
    file,
  };
}

const indexOf = (file: DatasetFile, id: string): readonly string[] =>
  file.dimension[id]?.category.index ?? [];

/** What the shape alone does not show. */
function mistakes(file: DatasetFile): string[] {
  const { labels, measures } = file.extension.urakaveri;
  const wrong: string[] = [];
  const cells = file.size.reduce((product, size) => product * size, 1);
  if (file.size.length !== file.id.length) wrong.push('id and size differ in length');
  if (file.value.length !== cells) wrong.push(`${file.value.length} values for ${cells} cells`);
  for (const [n, id] of file.id.entries()) {
    const codes = indexOf(file, id);
    if (codes.length !== file.size[n] || new Set(codes).size !== codes.length) wrong.push(`index of ${id}`);
    for (const code of codes) {
      if (file.dimension[id]?.category.label[code] === undefined) wrong.push(`no label of ${id} ${code}`);
      if (labels.dimensions[id]?.categories[code] === undefined) wrong.push(`no names of ${id} ${code}`);
    }
  }
  for (const code of indexOf(file, 'measure')) if (!measures[code]) wrong.push(`no definition of ${code}`);
  for (const [position, symbol] of Object.entries(file.status)) {
    const empty = file.value[Number(position)] == null;
    if (Number(position) >= cells) wrong.push(`status ${position} is beyond the cells`);
    if (empty !== /^(?:\.|:|\.\.\.)$/.test(symbol)) wrong.push(`status ${symbol} of cell ${position}`);
  }
  if (file.value.some((value, n) => value === null && !file.status[String(n)]))
    wrong.push('a cell is empty without a reason');
  return wrong;
}
