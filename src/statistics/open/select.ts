/** A part of a table: some categories of some dimensions. A name or a code that is not there is told, never taken for another. */
import type { Cells } from '../cells.js';
import type { Cube, Dimension, Json, JsonObject, Translation } from '../cube.js';
import { layoutOf } from '../kept/table.js';
import type { Frame } from '../readers/jsonstat/dataset.js';

/** Codes by the name of a dimension; capitals of the name do not matter. */
export type Filters = readonly (readonly [name: string, codes: readonly string[]])[];

export interface Selection {
  /** The frame of the part. */
  readonly frame: Frame;
  readonly cells: number;
  /** Where a cell of the part stands in the whole. */
  readonly from: (position: number) => number;
}

/** So many codes are named to whoever asked for one that is not there. */
const NAMED = 20;

/** @returns a text that says what is wrong with the filters. */
export function select(frame: Frame, filters: Filters): Selection | { readonly wrong: string } {
  const chosen = new Map<Dimension, readonly number[]>();
  for (const [name, codes] of filters) {
    const dimension = frame.dimensions.find(({ id }) => id.toLowerCase() === name.toLowerCase());
    if (!dimension)
      return {
        wrong: `There is no dimension "${name}", but ${frame.dimensions.map(({ id }) => id).join(', ')}.`,
      };
    const places = placesOf(dimension, codes);
    if ('wrong' in places) return places;
    chosen.set(
      dimension,
      [...new Set([...(chosen.get(dimension) ?? []), ...places.places])].sort((a, b) => a - b),
    );
  }
  const places = frame.dimensions.map((one) => chosen.get(one) ?? one.codes.map((_, n) => n));
  return {
    frame: partOf(frame, places),
    cells: places.reduce((product, { length }) => product * length, 1),
    from: fromWhole(frame, places),
  };
}

/** A code with a comma in it is itself before it is two. */
function placesOf(
  dimension: Dimension,
  codes: readonly string[],
): { readonly places: readonly number[] } | { readonly wrong: string } {
  const places: number[] = [];
  for (const code of codes.flatMap((one) => (dimension.codes.includes(one) ? [one] : one.split(',')))) {
    const place = dimension.codes.indexOf(code);
    if (place < 0) {
      const some = dimension.codes.slice(0, NAMED).join(', ');
      const more = dimension.codes.length > NAMED ? ' …' : '';
      return { wrong: `There is no "${code}" in the dimension ${dimension.id}, but ${some}${more}.` };
    }
    places.push(place);
  }
  return { places };
}

function fromWhole(frame: Frame, places: readonly (readonly number[])[]): (position: number) => number {
  const { dimensions } = layoutOf(frame);
  const offsets = places.map((own, n) => own.map((place) => place * (dimensions[n]?.step ?? 0))).toReversed();
  return (position) => {
    let at = 0;
    let rest = position;
    for (const own of offsets) {
      at += own[rest % own.length] ?? 0;
      rest = Math.floor(rest / own.length);
    }
    return at;
  };
}

/** The cells of a part, looked up in those of the whole. */
export const cellsOfPart = (whole: Cells, { cells, from }: Pick<Selection, 'cells' | 'from'>): Cells => ({
  length: cells,
  at: (position) => whole.at(from(position)),
  text: (position) => whole.text(from(position)),
  mark: (position) => whole.mark(from(position)),
});

function partOf(frame: Frame, places: readonly (readonly number[])[]): Frame {
  if (frame.dimensions.every(({ codes }, n) => places[n]?.length === codes.length)) return frame;
  const dimensions = frame.dimensions.map((one, n) => dimensionOf(one, places[n] ?? []));
  const there = new Map(dimensions.map(({ id, codes }) => [id, new Set(codes)]));
  const applies = ({ at }: { readonly at: ReadonlyMap<string, string> }) =>
    [...at].every(([id, code]) => there.get(id)?.has(code));
  const translated = (one: Translation): Translation => ({
    ...one,
    cellNotes: one.cellNotes.filter(applies),
    dimensions: one.dimensions.map((words, n) => {
      const codes = there.get(dimensions[n]?.id ?? '') ?? new Set();
      return {
        ...words,
        labels: (places[n] ?? []).map((place) => words.labels[place] ?? ''),
        categoryNotes: only(words.categoryNotes, codes),
        units: only(words.units, codes),
      };
    }),
  });
  return {
    ...frame,
    dimensions,
    cellNotes: frame.cellNotes.filter(applies),
    translations: new Map([...frame.translations].map(([language, one]) => [language, translated(one)])),
    other: withLabelsOf(frame.other, there),
  };
}

const only = <T>(by: ReadonlyMap<string, T>, codes: ReadonlySet<string>): ReadonlyMap<string, T> =>
  new Map([...by].filter(([code]) => codes.has(code)));

function dimensionOf(dimension: Dimension, places: readonly number[]): Dimension {
  const codes = places.map((place) => dimension.codes[place] ?? '');
  const there = new Set(codes);
  const children = [...dimension.children].map(
    ([code, parts]) => [code, parts.filter((part) => there.has(part))] as const,
  );
  return {
    ...dimension,
    codes,
    labels: places.map((place) => dimension.labels[place] ?? ''),
    units: only(dimension.units, there),
    categoryNotes: only(dimension.categoryNotes, there),
    children: new Map(children.filter(([code, parts]) => there.has(code) && parts.length > 0)),
    coordinates: only(dimension.coordinates, there),
  };
}

/** Our own part of the extension names every category in three languages: those that are not in the part go. */
function withLabelsOf(other: JsonObject, there: ReadonlyMap<string, ReadonlySet<string>>): JsonObject {
  const path = ['extension', 'urakaveri', 'labels', 'dimensions'];
  const pruned = (json: Json | undefined, depth: number): Json => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return json ?? null;
    const object = json as JsonObject;
    const step = path[depth];
    if (step !== undefined)
      return Object.hasOwn(object, step) ? { ...object, [step]: pruned(object[step], depth + 1) } : object;
    return Object.fromEntries(
      Object.entries(object).map(([id, own]) => [id, categoriesOf(own, there.get(id))]),
    );
  };
  return pruned(other, 0) as JsonObject;
}

function categoriesOf(own: Json, codes: ReadonlySet<string> | undefined): Json {
  const { label = null, categories } = own as JsonObject;
  if (!codes || typeof categories !== 'object' || categories === null) return own;
  return {
    label,
    categories: Object.fromEntries(Object.entries(categories).filter(([code]) => codes.has(code))),
  };
}

/** The part as a table of its own. */
export const cubeOfPart = (selection: Selection, cells: Cells): Cube => ({ ...selection.frame, cells });
