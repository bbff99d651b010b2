/** `extension.cube`: what a cube knows and JSON-stat has no place for, as our own writer writes it. Files of others do not have it. */
import { z } from 'zod';
import type { CellNote, Cube, Dimension, Note, Translation } from '../../cube.js';
import { jsonOf } from '../json/node.js';
import type { Fields } from './fields.js';

/** Codes and languages are people's own texts: as keys of an object they could be "__proto__". */
const pairs = <T extends z.ZodType>(value: T) => z.array(z.tuple([z.string(), value]));

const note = z.strictObject({ text: z.string(), mandatory: z.boolean() });
const cellNote = z.strictObject({ ...note.shape, at: pairs(z.string()) });
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
      categoryNotes: pairs(notes),
      units: pairs(z.string()),
    }),
  ),
});

const own = z.strictObject({
  name: z.string().nullable(),
  language: z.string().nullable(),
  cellNotes: z.array(cellNote),
  translations: pairs(translation),
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
  const { name, language: main, cellNotes, translations } = parsed.data;
  const all = [cellNotes, ...translations.map(([, one]) => one.cellNotes)].flat();
  const known = new Map(dimensions.map(({ id, codes }) => [id, new Set(codes)]));
  const fits =
    translations.every(([, one]) => fitsDimensions(one, [...known.values()])) &&
    all.every(({ at }) => at.every(([id, code]) => known.get(id)?.has(code)));
  if (!fits) extension.wrong('cube', 'does not fit the dimensions');
  return {
    name,
    language: main,
    cellNotes: cellNotes.map(cellNoteOf),
    translations: new Map(translations.map(([language, one]) => [language, translationOf(one)])),
  };
}

const fitsDimensions = (
  one: z.infer<typeof translation>,
  dimensions: readonly ReadonlySet<string>[],
): boolean =>
  one.dimensions.length === dimensions.length &&
  one.dimensions.every(({ labels, categoryNotes, units }, n) => {
    const codes = dimensions[n];
    const named = [...categoryNotes, ...units].map(([code]) => code);
    return labels.length === codes?.size && named.every((code) => codes.has(code));
  });

const cellNoteOf = ({ text, mandatory, at }: z.infer<typeof cellNote>): CellNote => ({
  text,
  mandatory,
  at: new Map(at),
});

const translationOf = (one: z.infer<typeof translation>): Translation => ({
  ...one,
  cellNotes: one.cellNotes.map(cellNoteOf),
  dimensions: one.dimensions.map((dimension) => ({
    ...dimension,
    categoryNotes: new Map<string, readonly Note[]>(dimension.categoryNotes),
    units: new Map(dimension.units),
  })),
});
