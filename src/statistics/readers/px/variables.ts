/** STUB and HEADING with their values and codes, in every language of the file: what the cells are about, in the order of the cells. */
import { LIMITS } from '../limits.js';
import { shown } from '../problem.js';
import { firstTwice } from '../twice.js';
import type { Entry } from './entries.js';
import type { PxTable } from './table.js';
import { pointsOf } from './time.js';

export interface Variable {
  readonly name: string;
  readonly codes: readonly string[];
  readonly time: boolean;
  /** By language, null the main one: what it and its categories are called there. */
  readonly words: ReadonlyMap<string | null, { readonly name: string; readonly labels: readonly string[] }>;
}

export class Variables {
  readonly #places = new Map<string, Map<string, number>>();

  constructor(
    readonly list: readonly Variable[],
    /** How many of them are in the stub. */
    readonly stubs: number,
  ) {}

  get sizes(): readonly number[] {
    return this.list.map(({ codes }) => codes.length);
  }

  /** The variable of this name in a language, -1 when there is none. */
  find(name: string | undefined, language: string | null): number {
    return this.list.findIndex((variable) => variable.words.get(language)?.name === name);
  }

  /** The category that is called so, or has this code; -1 when there is none. */
  category(variable: number, text: string, language: string | null): number {
    return this.#index(variable, language).get(text) ?? this.code(variable, text);
  }

  code(variable: number, text: string): number {
    return this.#index(variable, undefined).get(text) ?? -1;
  }

  /** Made once for each variable and language; of two categories with one name the first counts. */
  #index(variable: number, language: string | null | undefined): Map<string, number> {
    const key = language === undefined ? `${variable}` : JSON.stringify([variable, language]);
    let places = this.#places.get(key);
    if (places === undefined) {
      places = new Map();
      const { codes, words } = this.list[variable] ?? { codes: [], words: new Map() };
      const texts: readonly string[] = language === undefined ? codes : (words.get(language)?.labels ?? []);
      for (const [place, text] of texts.entries()) if (!places.has(text)) places.set(text, place);
      this.#places.set(key, places);
    }
    return places;
  }
}

const texts = (entry: Entry | undefined): readonly string[] => entry?.values.map(({ text }) => text) ?? [];

/** @returns null when something is wrong: the findings tell what. */
export function readVariables(table: PxTable): Variables | null {
  const names = namesIn(table, null);
  const place = (table.one('STUB', null) ?? table.one('HEADING', null))?.at ?? 0;
  if (names.length === 0) return null;
  if (names.length > LIMITS.dimensions) {
    table.findings.wrong(place, `names ${names.length} variables; at most ${LIMITS.dimensions} are read`);
    return null;
  }
  if (new Set(names).size !== names.length) {
    table.findings.wrong(place, 'STUB and HEADING name a variable twice');
    return null;
  }
  for (const language of table.others) checkLanguage(table, language, names.length);
  const list = names.map((name, n) => readVariable(table, name, n, place));
  const whole = list.every((variable) => variable !== null);
  return whole ? new Variables(list, texts(table.one('STUB', null)).length) : null;
}

const namesIn = (table: PxTable, language: string | null): readonly string[] => [
  ...texts(table.one('STUB', language)),
  ...texts(table.one('HEADING', language)),
];

function checkLanguage(table: PxTable, language: string, count: number): void {
  const names = namesIn(table, language);
  const at =
    (table.one('STUB', language) ?? table.one('HEADING', language) ?? table.one('LANGUAGES', null))?.at ?? 0;
  if (names.length !== count)
    table.findings.wrong(
      at,
      `STUB and HEADING name ${names.length} variables in [${language}], ${count} in the main language`,
    );
  if (table.one('CONTVARIABLE', null) && !table.one('CONTVARIABLE', language))
    table.findings.wrong(at, `CONTVARIABLE[${language}] is missing`);
}

function readVariable(table: PxTable, name: string, n: number, at: number): Variable | null {
  const { findings } = table;
  const values = table.one('VALUES', null, name);
  if (values === undefined) {
    findings.wrong(at, `VALUES of ${shown(name)} is missing`);
    return null;
  }
  const labels = texts(values);
  const words = new Map([[null as string | null, { name, labels }]]);
  for (const language of table.others) {
    const translated = namesIn(table, language)[n] ?? name;
    const entry = table.one('VALUES', language, translated);
    const theirs = texts(entry);
    if (theirs.length !== labels.length)
      findings.wrong(
        entry?.at ?? values.at,
        `VALUES[${language}] of ${shown(translated)} has ${theirs.length} values, the main language ${labels.length}`,
      );
    words.set(language, { name: translated, labels: theirs });
  }
  const points = readPoints(table, name, labels.length);
  const codes = readCodes(table, values, name) ?? points ?? labels;
  const twice = firstTwice(codes);
  if (twice !== null)
    findings.wrong((table.one('CODES', null, name) ?? values).at, `${shown(name)} has ${shown(twice)} twice`);
  for (const [language, { name: called }] of words)
    if (language !== null) checkCodes(table, language, called, codes);
  return { name, codes, words, time: table.one('TIMEVAL', null, name) !== undefined };
}

function readCodes(table: PxTable, values: Entry, name: string): readonly string[] | null {
  const entry = table.one('CODES', null, name);
  if (entry === undefined) return null;
  const { length } = entry.values;
  if (length !== values.values.length)
    table.findings.wrong(
      entry.at,
      `CODES of ${shown(name)} has ${length} codes for ${values.values.length} values`,
    );
  const codes = texts(entry);
  if (codes.includes('')) table.findings.odd(entry.at, `CODES of ${shown(name)} has an empty code`);
  return codes;
}

function checkCodes(table: PxTable, language: string, name: string, codes: readonly string[]): void {
  const entry = table.one('CODES', language, name);
  const theirs = texts(entry);
  if (entry && (theirs.length !== codes.length || theirs.some((code, n) => code !== codes[n])))
    table.findings.wrong(
      entry.at,
      `CODES[${language}] of ${shown(name)} are others than in the main language`,
    );
  const times = table.one('TIMEVAL', language, name);
  const points = times ? pointsOf(times) : null;
  if (times && Array.isArray(points) && points.length !== codes.length)
    table.findings.odd(
      times.at,
      `TIMEVAL[${language}] has ${points.length} points for ${codes.length} values; the main language counts`,
    );
}

/** Points of time, one for each value; null where the variable is not time. */
function readPoints(table: PxTable, name: string, count: number): readonly string[] | null {
  const entry = table.one('TIMEVAL', null, name);
  if (entry === undefined) return null;
  const points = pointsOf(entry);
  if (points === null) return null;
  const listed = 'wrong' in points ? [] : points;
  const wrong = 'wrong' in points ? points.wrong : `has ${listed.length} points for ${count} values`;
  if (listed.length === count) return listed;
  table.findings.wrong(entry.at, `TIMEVAL of ${shown(name)} ${wrong}`);
  return null;
}
