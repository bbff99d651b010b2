/** The words of a PX file in one language: title, names, notes. A "#" in a note is a line break (PX-file format 2013). */
import type { CellNote, Note, Translation } from '../../cube.js';
import { ANY } from './about.js';
import type { Entry } from './entries.js';
import type { PxTable } from './table.js';
import type { Variables } from './variables.js';

const noteOf = ({ keyword, values }: Entry): Note => ({
  text: (values[0]?.text ?? '').replaceAll('#', '\n').trim(),
  mandatory: keyword.endsWith('X'),
});

/** Mandatory ones first. */
const both = (table: PxTable, keyword: string, language: string | null): readonly Entry[] => [
  ...table.all(`${keyword}X`, language),
  ...table.all(keyword, language),
];

/** @param ids of the dimensions, in the order of the variables. @param language null for the main one. */
export function wordsIn(
  table: PxTable,
  variables: Variables,
  ids: readonly string[],
  language: string | null,
): Translation {
  const notes = both(table, 'NOTE', language);
  return {
    label: table.text('TITLE', language) ?? table.text('DESCRIPTION', language),
    source: table.text('SOURCE', language),
    notes: notes.filter(({ of }) => of.length === 0).map(noteOf),
    cellNotes: both(table, 'CELLNOTE', language).map((entry) => cellNoteOf(entry, variables, ids, language)),
    dimensions: variables.list.map((variable, n) => {
      const { name, labels } = variable.words.get(language) ?? { name: variable.name, labels: [] };
      return {
        label: name,
        labels,
        notes: notes.filter(({ of }) => of[0] === name).map(noteOf),
        categoryNotes: categoryNotes(table, variables, n, name, language),
        units: unitsOf(table, variables, n, name, language),
      };
    }),
  };
}

function categoryNotes(
  table: PxTable,
  variables: Variables,
  n: number,
  name: string,
  language: string | null,
): ReadonlyMap<string, readonly Note[]> {
  const found = new Map<string, Note[]>();
  for (const entry of both(table, 'VALUENOTE', language)) {
    if (entry.of[0] !== name) continue;
    const code = variables.list[n]?.codes[variables.category(n, entry.of[1] ?? '', language)] ?? '';
    if (found.get(code)?.push(noteOf(entry)) === undefined) found.set(code, [noteOf(entry)]);
  }
  return found;
}

/** Units of the contents; a content without one of its own has that of the table. */
function unitsOf(
  table: PxTable,
  variables: Variables,
  n: number,
  name: string,
  language: string | null,
): ReadonlyMap<string, string> {
  const { codes, words } = variables.list[n] ?? { codes: [], words: new Map() };
  if (table.text('CONTVARIABLE', language) !== name) return new Map();
  const common = table.text('UNITS', language);
  const labels: readonly string[] = words.get(language)?.labels ?? [];
  const found = codes.map((code, place) => {
    const own = table.text('UNITS', language, labels[place] ?? code) ?? table.text('UNITS', language, code);
    return [code, own ?? common] as const;
  });
  return new Map(found.flatMap(([code, unit]) => (unit === null ? [] : [[code, unit] as const])));
}

function cellNoteOf(
  entry: Entry,
  variables: Variables,
  ids: readonly string[],
  language: string | null,
): CellNote {
  const named = entry.of.map((text, n) => {
    const code = variables.list[n]?.codes[variables.category(n, text, language)] ?? '';
    return text === ANY ? null : ([ids[n] ?? '', code] as const);
  });
  return { ...noteOf(entry), at: new Map(named.filter((one) => one !== null)) };
}
