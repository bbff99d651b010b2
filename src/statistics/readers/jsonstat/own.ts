/** `extension.cube`: what a cube knows and JSON-stat has no place for, as our own writer writes it. Files of others do not have it. */
import { z } from 'zod';
import type { CellNote, Cube, Dimension, Note, Translation } from '../../cube.js';
import { jsonOf } from '../json/node.js';
import type { Fields } from './fields.js';

const note = z.strictObject({ text: z.string(), mandatory: z.boolean() });
const cellNote = z.strictObject({ ...note.shape, at: z.record(z.string(), z.string()) });
const notes = z.array(note);

const translation = z.strictObject({
  label: z.string().nullable(),
  source: z.string().nullable(),
  notes,
  cellNotes: z.array(cellNote),
  dimensions: z.array(
    z.strictObject({
      label: z.string(),
      labels: z.array(z.string()),
      notes,
      categoryNotes: z.record(z.string(), notes),
      units: z.record(z.string(), z.string()),
    }),
  ),
});

const own = z.strictObject({
  name: z.string().nullable(),
  language: z.string().nullable(),
  cellNotes: z.array(cellNote),
  translations: z.record(z.string(), translation),
});

type Own = Pick<Cube, 'name' | 'language' | 'cellNotes' | 'translations'>;

const NOTHING: Own = { name: null, language: null, cellNotes: [], translations: new Map() };

export function readOwn(dataset: Fields, dimensions: readonly Dimension[]): Own {
  const extension = dataset.object('extension');
  const node = extension?.get('cube');
  if (!extension || node === undefined) return NOTHING;
  const parsed = own.safeParse(jsonOf(node));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    extension.wrong('cube', `is not ours: ${issue?.path.join('.')} ${issue?.message}`);
    return NOTHING;
  }
  const { name, language, cellNotes, translations } = parsed.data;
  const all = [cellNotes, ...Object.values(translations).map((one) => one.cellNotes)].flat();
  const fits =
    Object.values(translations).every((one) => fitsDimensions(one, dimensions)) &&
    all.every(({ at }) => Object.entries(at).every(([id, code]) => has(dimensions, id, code)));
  if (!fits) extension.wrong('cube', 'does not fit the dimensions');
  return {
    name,
    language,
    cellNotes: cellNotes.map(cellNoteOf),
    translations: new Map(Object.entries(translations).map(([lang, one]) => [lang, translationOf(one)])),
  };
}

const has = (dimensions: readonly Dimension[], id: string, code: string): boolean =>
  dimensions.some((dimension) => dimension.id === id && dimension.codes.includes(code));

const fitsDimensions = (one: z.infer<typeof translation>, dimensions: readonly Dimension[]): boolean =>
  one.dimensions.length === dimensions.length &&
  one.dimensions.every(({ labels, categoryNotes, units }, n) => {
    const codes = dimensions[n]?.codes ?? [];
    const named = [...Object.keys(categoryNotes), ...Object.keys(units)];
    return labels.length === codes.length && named.every((code) => codes.includes(code));
  });

const cellNoteOf = ({ text, mandatory, at }: z.infer<typeof cellNote>): CellNote => ({
  text,
  mandatory,
  at: new Map(Object.entries(at)),
});

const translationOf = (one: z.infer<typeof translation>): Translation => ({
  ...one,
  cellNotes: one.cellNotes.map(cellNoteOf),
  dimensions: one.dimensions.map((dimension) => ({
    ...dimension,
    categoryNotes: new Map<string, readonly Note[]>(Object.entries(dimension.categoryNotes)),
    units: new Map(Object.entries(dimension.units)),
  })),
});
