/** Puts the parts of a table together to the whole, each cell where its codes say. A part that is not what was asked for is refused. */
import { CellColumns } from '../statistics/cells.js';
import type { Cube, Dimension, Translation } from '../statistics/cube.js';
import { putText } from '../statistics/kept/run.js';
import { LIMITS } from '../statistics/readers/limits.js';
import { readStatistics } from '../statistics/readers/read.js';
import type { Wanted } from './plan.js';
import type { TableMetadata, Variable } from './service.js';

/** A part as it came, read. @throws with what is wrong with it. */
export function readPart(bytes: Uint8Array, wanted: Wanted): Cube {
  const reading = readStatistics(bytes);
  if ('problems' in reading) {
    const [first] = reading.problems;
    throw new Error(`a part is not whole: line ${first?.line}: ${first?.reason}`);
  }
  const [cube] = reading.cubes;
  if (!cube) throw new Error('a part is empty');
  for (const { id, codes } of wanted) {
    const found = dimensionOf(cube, id);
    if (!found || found.codes.length !== codes.length || codes.some((code) => !found.codes.includes(code)))
      throw new Error(`a part has other categories of ${id} than were asked for`);
  }
  if (cube.dimensions.length !== wanted.length)
    throw new Error('a part has other dimensions than were asked for');
  return cube;
}

/** Publishers write their own names now with capitals and now without. */
const dimensionOf = ({ dimensions }: Cube, id: string): Dimension | undefined =>
  dimensions.find((one) => one.id.toLowerCase() === id.toLowerCase());

export class Whole {
  readonly #cells: CellColumns;
  readonly #steps: ReadonlyMap<string, number>;
  readonly #places: ReadonlyMap<string, ReadonlyMap<string, number>>;
  #first: Cube | null = null;
  #filled = 0;

  constructor(readonly wanted: Wanted) {
    let step = 1;
    const steps = new Map<string, number>();
    for (const { id, codes } of wanted.toReversed()) {
      steps.set(id, step);
      step *= codes.length;
    }
    if (step > LIMITS.cells) throw new Error(`the table has ${step} cells; at most ${LIMITS.cells} are kept`);
    this.#cells = new CellColumns(step);
    this.#steps = steps;
    this.#places = new Map(wanted.map(({ id, codes }) => [id, new Map(codes.map((code, n) => [code, n]))]));
  }

  add(part: Cube): void {
    this.#first ??= part;
    if (this.#first.updated !== part.updated) throw new ChangedMeanwhile();
    const ids = this.wanted.map(({ id }) => id);
    const offsets = part.dimensions
      .map((dimension) => {
        const id = ids.find((one) => one.toLowerCase() === dimension.id.toLowerCase()) ?? dimension.id;
        const step = this.#steps.get(id) ?? 0;
        return dimension.codes.map((code) => (this.#places.get(id)?.get(code) ?? 0) * step);
      })
      .toReversed();
    for (let at = 0; at < part.cells.length; at++) {
      let to = 0;
      let rest = at;
      for (const own of offsets) {
        to += own[rest % own.length] ?? 0;
        rest = Math.floor(rest / own.length);
      }
      putText(this.#cells, to, part.cells.text(at));
      this.#cells.setMark(to, part.cells.mark(at));
    }
    this.#filled += part.cells.length;
  }

  /** @param metadata by language, the first one that of the labels. @throws when a part is missing. */
  cube(metadata: ReadonlyMap<string, TableMetadata>): Cube {
    const [language, main] = [...metadata][0] ?? [];
    const first = this.#first;
    if (!first || !main || !language || this.#filled !== this.#cells.length)
      throw new Error('a part of the table is missing');
    const dimensions = this.wanted.map(({ id, codes }) => dimension(id, codes, main, dimensionOf(first, id)));
    const others = [...metadata].slice(1).map(([other, words]) => [other, this.#translation(words)] as const);
    return {
      ...first,
      language,
      label: main.label || first.label,
      cellNotes: [],
      dimensions,
      cells: this.#cells,
      translations: new Map(others),
    };
  }

  #translation(words: TableMetadata): Translation {
    const dimensions = this.wanted.map(({ id, codes }) => {
      const variable = words.variables.find((one) => one.id.toLowerCase() === id.toLowerCase());
      const labels = codes.map((code) => labelOf(variable, code));
      return { label: variable?.label ?? '', labels, notes: [], categoryNotes: new Map(), units: new Map() };
    });
    return { label: words.label, source: words.source, notes: [], cellNotes: [], dimensions };
  }
}

/** The publisher put a new vintage in its place while the old one was being fetched. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
  constructor() {
    super('the table changed while it was being fetched');
  }
}

const labelOf = (variable: Variable | undefined, code: string): string =>
  variable?.labels[variable.codes.indexOf(code)] ?? '';

function dimension(
  id: string,
  codes: readonly string[],
  { variables }: TableMetadata,
  found: Dimension | undefined,
): Dimension {
  const variable = variables.find((one) => one.id === id);
  return {
    id,
    label: variable?.label || found?.label || id,
    role: found?.role ?? (variable?.time ? 'time' : null),
    codes,
    labels: codes.map((code) => labelOf(variable, code) || code),
    units: found?.units ?? new Map(),
    notes: found?.notes ?? [],
    categoryNotes: new Map(),
    children: new Map(),
    coordinates: new Map(),
    other: {},
  };
}
