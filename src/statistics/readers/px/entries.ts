/**
 * The keywords of a PX file with their values and places. PX-file format 2013: KEYWORD[language]("subject","…")="value","value";
 * a text goes on in the next line in quotation marks of its own. Stops at DATA, whose cells are read elsewhere.
 */
import { Refusal, shown } from '../problem.js';

export interface Value {
  readonly text: string;
  readonly quoted: boolean;
  /** The sign before it: "," in a list, ":" before a part in HIERARCHIES, "-" before the end of a TLIST interval. */
  readonly after: '' | ',' | ':' | '-';
  /** In TLIST(A1,"1990"-"2010"): what stands in the brackets. */
  readonly inside: readonly Value[];
}

export interface Entry {
  readonly keyword: string;
  readonly language: string | null;
  /** What it is about: a variable, a variable and its value, a cell; empty for the table. */
  readonly of: readonly string[];
  readonly values: readonly Value[];
  readonly at: number;
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** Where the cells begin; null when there is no DATA. */
  readonly data: number | null;
}

/** @throws Refusal where the text is no PX any more. */
export function readEntries(text: string): Entries {
  return new Lexer(text).all();
}

const QUOTE = 34;
const NAME = /[A-Z][A-Z0-9-]*/y;
const WORD = /[A-Za-z0-9.+-]+/y;

class Lexer {
  #at = 0;
  constructor(readonly text: string) {}

  all(): Entries {
    const entries: Entry[] = [];
    for (;;) {
      this.#space();
      if (this.#at >= this.text.length) return { entries, data: null };
      const at = this.#at;
      const keyword = this.#match(NAME) ?? this.#fail('a keyword in capitals belongs here');
      const language = this.#take('[') ? this.#language() : null;
      const of = this.#take('(') ? this.#list(')', `of ${keyword}`).map((value) => value.text) : [];
      if (!this.#take('=')) this.#fail(`"=" belongs after ${keyword}`);
      if (keyword === 'DATA' && language === null && of.length === 0) return { entries, data: this.#at };
      entries.push({ keyword, language, of, values: this.#list(';', `of ${keyword}`), at });
    }
  }

  #language(): string {
    const end = this.text.indexOf(']', this.#at);
    const name = end < 0 ? '' : this.text.slice(this.#at, end);
    if (!/^[\w-]{1,20}$/.test(name)) this.#fail('a language in square brackets has no end');
    this.#at = end + 1;
    return name;
  }

  /** Values up to the closing sign, which is taken too. */
  #list(close: string, name: string): readonly Value[] {
    const values: Value[] = [];
    let after: Value['after'] = '';
    for (;;) {
      const value = this.#value(after, name);
      values.push(value);
      if (this.#take(close)) return values;
      if (this.#take(',')) after = ',';
      else if (value.quoted && this.#take(':')) after = ':';
      else if (value.quoted && this.#take('-')) after = '-';
      else if (this.#at >= this.text.length) this.#fail(`the file ends before the "${close}" ${name}`);
      else
        this.#fail(
          `"," or "${close}" belongs here, after ${shown(value.text)} ${name}: a quotation mark too many?`,
        );
    }
  }

  #value(after: Value['after'], name: string): Value {
    this.#space();
    if (this.text.charCodeAt(this.#at) === QUOTE)
      return { text: this.#quoted(), quoted: true, after, inside: [] };
    // Statistical offices have published lists that end in a comma: the last value is empty then.
    if (after === ',' && this.text[this.#at] === ';') return { text: '', quoted: true, after, inside: [] };
    const text = this.#match(WORD) ?? this.#fail(`a value ${name} belongs here`);
    const inside = text === 'TLIST' && this.#take('(') ? this.#list(')', 'of TLIST') : [];
    return { text, quoted: false, after, inside };
  }

  /** With the parts that follow on lines of their own. */
  #quoted(): string {
    let whole = '';
    for (;;) {
      const end = this.text.indexOf('"', this.#at + 1);
      if (end < 0) this.#fail('the text that begins here has no closing quotation mark');
      whole += this.text.slice(this.#at + 1, end);
      this.#at = end + 1;
      const before = this.#at;
      this.#space();
      if (this.text.charCodeAt(this.#at) !== QUOTE) return whole;
      if (!/[\r\n]/.test(this.text.slice(before, this.#at)))
        this.#fail('a comma is missing between two texts');
    }
  }

  #take(sign: string): boolean {
    this.#space();
    if (this.text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found !== undefined) this.#at += found.length;
    return found ?? null;
  }

  #space(): void {
    let code = this.text.charCodeAt(this.#at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = this.text.charCodeAt(++this.#at);
  }

  #fail(reason: string): never {
    throw new Refusal(Math.min(this.#at, this.text.length), reason);
  }
}
