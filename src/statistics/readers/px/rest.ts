/** What a PX file says beyond a cube: kept as it is in `extension.px`, and its hierarchies as children of categories. */
import type { Json, JsonObject } from '../../cube.js';
import { shown } from '../problem.js';
import type { Entry } from './entries.js';
import type { PxTable } from './table.js';
import type { Variables } from './variables.js';

/** Already in the cube, or only about the way the file is written. */
const TAKEN = new Set(
  (
    'AXIS-VERSION CELLNOTE CELLNOTEX CHARSET CODEPAGE CODES DATANOTECELL DATASYMBOL1 DATASYMBOL2 DATASYMBOL3 DATASYMBOL4 ' +
    'DATASYMBOL5 DATASYMBOL6 DATASYMBOLNIL DATASYMBOLSUM HEADING KEYS LANGUAGE LANGUAGES NOTE NOTEX STUB TIMEVAL TITLE ' +
    'VALUENOTE VALUENOTEX VALUES VARIABLECODE'
  ).split(' '),
);

/** Keywords of the table in the main language by their name in lower case; the rest as a list, word by word. */
export function extensionOf(table: PxTable): JsonObject {
  const plain: [string, Json][] = [];
  const more: Json[] = [];
  for (const entry of table.entries) {
    if (TAKEN.has(entry.keyword)) continue;
    const value = jsonOf(entry);
    const main = entry.language === null || entry.language === table.language;
    if (main && entry.of.length === 0 && entry.keyword !== 'MORE')
      plain.push([entry.keyword.toLowerCase(), value]);
    else more.push({ keyword: entry.keyword, language: entry.language, of: [...entry.of], value });
  }
  return Object.fromEntries(more.length > 0 ? [...plain, ['more', more]] : plain);
}

function jsonOf({ values }: Entry): Json {
  const texts = values.map(({ text, after }) => (after === ':' ? `:${text}` : text));
  return texts.length === 1 ? (texts[0] ?? '') : texts;
}

/** HIERARCHIES("region")="00","00":"01": the first is the top, then a part after each whole. */
export function partsOf(
  table: PxTable,
  variables: Variables,
  n: number,
): ReadonlyMap<string, readonly string[]> {
  const entry = table.one('HIERARCHIES', null, variables.list[n]?.name ?? '');
  const parts = new Map<string, string[]>();
  for (const [place, { text, after }] of entry?.values.entries() ?? []) {
    if (after !== ':') continue;
    const whole = entry?.values[place - 1]?.text ?? '';
    const strange = [whole, text].find((code) => variables.code(n, code) < 0);
    if (strange !== undefined)
      table.findings.odd(entry?.at ?? 0, `HIERARCHIES names ${shown(strange)}, which the table leaves out`);
    else if (parts.get(whole)?.push(text) === undefined) parts.set(whole, [text]);
  }
  return parts;
}
