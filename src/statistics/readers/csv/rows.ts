/** Rows and fields of a CSV text (RFC 4180, any separator). Strict about quotation marks; a blank line is no row. */
import { Refusal } from '../problem.js';

const QUOTE = '"';
const QUOTE_CODE = 34;
const isBreak = (code: number): boolean => code === 10 || code === 13;
export const SEPARATORS = [';', ',', '\t', '|'] as const;

/** The separator that stands most often in a line outside quotation marks; a comma where none does. */
export function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '');
  const often = SEPARATORS.map((sign) => ({ sign, times: bare.split(sign).length }));
  return often.reduce((most, one) => (one.times > most.times ? one : most), { sign: ',', times: 1 }).sign;
}

export class CsvRows {
  /** Of the row that `next` has read; the next one takes its place. */
  readonly fields: string[] = [];
  at = 0;
  #next: number;
  readonly #separator: number;

  constructor(
    readonly text: string,
    readonly separator: string,
    from = 0,
  ) {
    this.#next = from;
    this.#separator = separator.charCodeAt(0);
  }

  /** To the next row; false at the end. @throws Refusal */
  next(): boolean {
    const { text } = this;
    let at = this.#next;
    while (isBreak(text.charCodeAt(at))) at++;
    if (at >= text.length) return false;
    this.at = at;
    this.fields.length = 0;
    for (;;) {
      at = text.charCodeAt(at) === QUOTE_CODE ? this.#quoted(at) : this.#bare(at);
      if (text.charCodeAt(at) !== this.#separator) break;
      at++;
    }
    this.#next = at;
    return true;
  }

  #bare(from: number): number {
    let at = from;
    const separator = this.#separator;
    for (let code = this.text.charCodeAt(at); ; code = this.text.charCodeAt(++at)) {
      if (code === separator || isBreak(code) || Number.isNaN(code)) break;
      if (code === QUOTE_CODE)
        throw new Refusal(at, 'a quotation mark stands inside a field that has none at its beginning');
    }
    this.fields.push(this.text.slice(from, at));
    return at;
  }

  #quoted(from: number): number {
    const parts: string[] = [];
    let start = from + 1;
    for (;;) {
      const end = this.text.indexOf(QUOTE, start);
      if (end < 0) throw new Refusal(from, 'the field that begins here has no closing quotation mark');
      parts.push(this.text.slice(start, end));
      if (this.text[end + 1] !== QUOTE) {
        const after = this.text[end + 1];
        if (after !== undefined && after !== this.separator && after !== '\n' && after !== '\r')
          throw new Refusal(end + 1, 'a field goes on after its closing quotation mark');
        this.fields.push(parts.join(QUOTE));
        return end + 1;
      }
      start = end + 2;
    }
  }
}

/** Where a line begins, counted from 1; the end of the text when there are fewer. */
export function lineStart(text: string, line: number): number {
  let at = 0;
  for (let n = 1; n < line; n++) {
    const end = /\r\n|\n|\r/g;
    end.lastIndex = at;
    const found = end.exec(text);
    if (found === null) return text.length;
    at = end.lastIndex;
  }
  return at;
}
