/** Everything of a cube but its figures, as a JSON-stat 2.0 dataset has it. What JSON-stat has no place for goes into `extension.cube`. */
import type { CellNote, Cube, Dimension, Json, JsonObject, Note, Translation } from '../cube.js';

const isFull = (json: JsonObject): boolean => Object.keys(json).length > 0;
const object = (pairs: readonly (readonly [string, Json])[]): JsonObject => Object.fromEntries(pairs);

/** Members in the order in which people read them; `value` and `status` belong between `dimension` and `extension`. */
export function frameOf(cube: Omit<Cube, 'cells'>): {
  readonly before: JsonObject;
  readonly after: JsonObject;
} {
  const { extension, href, link } = cube.other;
  const own = {
    ...(isObject(extension) ? extension : {}),
    ...ownOf(cube),
    ...mandatoryOf('noteMandatory', cube.notes),
  };
  const roles = (['time', 'geo', 'metric'] as const).map((role) => [role, idsOf(cube, role)] as const);
  const role = object(roles.filter(([, ids]) => ids.length > 0));
  return {
    before: {
      version: '2.0',
      class: 'dataset',
      ...given({ label: cube.label, source: cube.source, updated: cube.updated, href: href ?? null }),
      ...texts('note', cube.notes),
      id: cube.dimensions.map(({ id }) => id),
      size: cube.dimensions.map(({ codes }) => codes.length),
      ...(isFull(role) ? { role } : {}),
      dimension: object(cube.dimensions.map((one) => [one.id, dimensionOf(one)])),
    },
    after: { ...given({ link: link ?? null }), ...(isFull(own) ? { extension: own } : {}) },
  };
}

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const idsOf = (cube: Omit<Cube, 'cells'>, role: Dimension['role']): readonly string[] =>
  cube.dimensions.filter((one) => one.role === role).map(({ id }) => id);

const given = (members: JsonObject): JsonObject =>
  object(Object.entries(members).filter(([, value]) => value !== null));

const texts = (key: string, notes: readonly Note[]): JsonObject =>
  notes.length === 0 ? {} : { [key]: notes.map(({ text }) => text) };

/** As PxWeb says which notes must be shown: {"noteMandatory": {"0": true}}. */
function mandatoryOf(key: string, notes: readonly Note[]): JsonObject {
  const places = notes.flatMap(({ mandatory }, n) => (mandatory ? [[String(n), true] as const] : []));
  return places.length === 0 ? {} : { [key]: object(places) };
}

function dimensionOf(dimension: Dimension): JsonObject {
  const { label, codes, labels, other, categoryNotes, notes } = dimension;
  const named = codes.some((code, n) => labels[n] !== code);
  const must = [...categoryNotes].flatMap(([code, some]) => {
    const { only } = mandatoryOf('only', some);
    return only === undefined ? [] : [[code, only] as const];
  });
  const { extension, ...rest } = other;
  const own = {
    ...(isObject(extension) ? extension : {}),
    ...mandatoryOf('noteMandatory', notes),
    ...(must.length === 0 ? {} : { categoryNoteMandatory: object(must) }),
  };
  const category = {
    index: codes,
    ...(named ? { label: object(codes.map((code, n) => [code, labels[n] ?? code])) } : {}),
    ...perCode('child', dimension.children),
    ...perCode('coordinates', dimension.coordinates),
    ...perCode('unit', dimension.units),
    ...perCode(
      'note',
      new Map([...categoryNotes].map(([code, some]) => [code, some.map(({ text }) => text)])),
    ),
  };
  return { label, ...texts('note', notes), category, ...rest, ...(isFull(own) ? { extension: own } : {}) };
}

const perCode = (key: string, values: ReadonlyMap<string, Json>): JsonObject =>
  values.size === 0 ? {} : { [key]: object([...values]) };

/** The legend goes where Eurostat has it. */
function ownOf(cube: Omit<Cube, 'cells'>): JsonObject {
  const { name, language, cellNotes, translations, legend } = cube;
  const plain = name === null && language === null && cellNotes.length === 0 && translations.size === 0;
  const words = [...translations].map(([lang, one]): Json => [lang, translationOf(one)]);
  const own = { name, language, cellNotes: cellNotes.map(cellNoteOf), translations: words };
  return { ...(isFull(legend) ? { status: { label: legend } } : {}), ...(plain ? {} : { cube: own }) };
}

const cellNoteOf = ({ text, mandatory, at }: CellNote): JsonObject => ({ text, mandatory, at: [...at] });
const noteOf = ({ text, mandatory }: Note): JsonObject => ({ text, mandatory });

const translationOf = ({ label, source, notes, cellNotes, dimensions }: Translation): JsonObject => ({
  label,
  source,
  notes: notes.map(noteOf),
  cellNotes: cellNotes.map(cellNoteOf),
  dimensions: dimensions.map((one) => ({
    label: one.label,
    labels: one.labels,
    notes: one.notes.map(noteOf),
    categoryNotes: [...one.categoryNotes].map(([code, some]): Json => [code, some.map(noteOf)]),
    units: [...one.units],
  })),
});
