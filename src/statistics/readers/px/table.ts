/** The keywords of one file, to be asked by name and language; says what is missing, there twice, or of the wrong kind. */
import { LIMITS } from '../limits.js';
import { type Findings, Refusal, shown } from '../problem.js';
import type { Entry } from './entries.js';
import { MANDATORY, ruleOf, type Takes } from './keywords.js';

export class PxTable {
  readonly #byName = new Map<string, Entry[]>();
  readonly #exact = new Map<string, Entry>();
  readonly language: string | null;
  /** All but the main one. */
  readonly others: readonly string[];

  constructor(
    readonly entries: readonly Entry[],
    readonly findings: Findings,
  ) {
    for (const entry of entries) {
      const same = this.#byName.get(entry.keyword);
      if (same) same.push(entry);
      else this.#byName.set(entry.keyword, [entry]);
      const key = keyOf(entry.keyword, entry.language, entry.of);
      if (!this.#exact.has(key)) this.#exact.set(key, entry);
    }
    this.language = this.#byName.get('LANGUAGE')?.[0]?.values[0]?.text ?? null;
    const named = this.one('LANGUAGES', null);
    const all = new Set(named?.values.map(({ text }) => text));
    if (all.size > LIMITS.languages) throw new Refusal(named?.at ?? 0, 'LANGUAGES names too many');
    this.others = [...all].filter((language) => language !== this.language);
    this.#check(all);
  }

  /** Entries of a keyword in a language; null is the main one, which files may name too. */
  all(keyword: string, language: string | null): readonly Entry[] {
    return (this.#byName.get(keyword) ?? []).filter((entry) => this.in(entry, language));
  }

  in = (entry: Entry, language: string | null): boolean =>
    entry.language === language || (language === null && entry.language === this.language);

  one(keyword: string, language: string | null, ...of: readonly string[]): Entry | undefined {
    const found = this.#exact.get(keyOf(keyword, language, of));
    return found ?? (language === null ? this.#exact.get(keyOf(keyword, this.language, of)) : undefined);
  }

  text(keyword: string, language: string | null, ...of: readonly string[]): string | null {
    return this.one(keyword, language, ...of)?.values[0]?.text ?? null;
  }

  number(keyword: string): number | null {
    const text = this.text(keyword, null);
    return text === null ? null : Number(text);
  }

  #check(languages: ReadonlySet<string>): void {
    if (languages.size > 0 && this.language !== null && !languages.has(this.language))
      this.findings.wrong(
        this.one('LANGUAGES', null)?.at ?? 0,
        `LANGUAGES leaves out ${shown(this.language)}`,
      );
    for (const names of MANDATORY) {
      if (names.every((name) => this.one(name, null) === undefined))
        this.findings.wrong(0, `${names.join(' or ')} is missing`);
    }
    const seen = new Set<string>();
    for (const entry of this.entries) this.#checkEntry(entry, languages, seen);
    this.#checkPairs();
  }

  #checkEntry(entry: Entry, languages: ReadonlySet<string>, seen: Set<string>): void {
    const { keyword, language, of, values, at } = entry;
    const rule = ruleOf(keyword);
    if (language !== null && language !== this.language && !languages.has(language))
      this.findings.wrong(at, `${keyword}[${language}]: the language is not in LANGUAGES`);
    const key = keyOf(keyword, language, of);
    if (rule && !rule.repeats && seen.has(key)) this.findings.wrong(at, `${keyword} stands here twice`);
    seen.add(key);
    const wrong =
      rule &&
      mistake(
        rule.takes,
        values.map(({ text }) => text),
        values.some(({ quoted }) => !quoted),
      );
    if (wrong) this.findings.wrong(at, `${keyword} ${wrong}`);
  }

  #checkPairs(): void {
    const decimals = this.number('DECIMALS') ?? 0;
    const shownDecimals = this.one('SHOWDECIMALS', null);
    if (shownDecimals && Number(shownDecimals.values[0]?.text) > decimals)
      this.findings.wrong(shownDecimals.at, `SHOWDECIMALS is more than DECIMALS=${decimals}`);
    const byDescription = this.one('DESCRIPTIONDEFAULT', null);
    if (byDescription?.values[0]?.text === 'YES' && this.one('DESCRIPTION', null) === undefined)
      this.findings.wrong(byDescription.at, 'DESCRIPTIONDEFAULT says YES, and DESCRIPTION is missing');
  }
}

const keyOf = (keyword: string, language: string | null, of: readonly string[]): string =>
  JSON.stringify([keyword, language, of]);

function mistake(takes: Takes, texts: readonly string[], bare: boolean): string | null {
  const [text = ''] = texts;
  if (takes === 'any') return null;
  if (takes !== 'texts' && texts.length !== 1) return `takes one value, not ${texts.length}`;
  if (takes === 'flag') return /^(?:YES|NO)$/.test(text) ? null : `is YES or NO, not ${shown(text)}`;
  if (takes === 'number')
    return /^(?:\d|1[0-5])$/.test(text) ? null : `is a number from 0 to 15, not ${shown(text)}`;
  return bare ? 'takes texts in quotation marks' : null;
}
