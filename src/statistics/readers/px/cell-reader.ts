/** The data of a PX file token by token, without making any: figures with a point, symbols with and without quotation marks, keys. */
import type { CellColumns } from '../../cells.js';
import { NumberReader } from '../number.js';
import { Refusal, shown } from '../problem.js';

/** What a symbol in the data may be: nil, six kinds of missing, and a sum over such cells. */
const SYMBOL = /^(?:-|\.{1,7})$/;
const QUOTE = 34;
const LONGEST_SYMBOL = 9;

export class CellReader {
  at: number;
  closed = false;
  readonly #text: string;
  readonly #number = new NumberReader();
  #next: number;

  constructor(
    text: string,
    from: number,
    readonly cells: CellColumns,
  ) {
    this.#text = text;
    this.at = from;
    this.#next = from;
  }

  get end(): number {
    return this.#text.length;
  }

  /** To the next token; false at the end. */
  next(): boolean {
    for (let at = this.#next; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (!isGap(code)) {
        this.at = at;
        this.closed = false;
        return true;
      }
      if (code === 59) this.closed = true;
    }
    this.#next = this.#text.length;
    return false;
  }

  put(position: number): void {
    if (this.#text.charCodeAt(this.at) !== QUOTE && this.#number.read(this.#text, this.at)) {
      this.#next = this.#number.end;
      if (!this.#endsWell()) this.#fail();
      const { value, decimals, digits } = this.#number;
      this.cells.put(position, value, decimals, digits);
      return;
    }
    const quoted = this.#text.charCodeAt(this.at) === QUOTE;
    const symbol = quoted ? this.key() : this.#bareSymbol();
    if (!SYMBOL.test(symbol) || !this.#endsWell()) this.#fail();
    this.cells.setMark(position, { symbol, words: null });
    if (symbol === '-') this.cells.put(position, 0, 0, null);
  }

  zero(position: number): void {
    this.cells.put(position, 0, 0, null);
  }

  isKey = (): boolean => this.#text.charCodeAt(this.at) === QUOTE && !SYMBOL.test(this.#peek());

  /** What stands in quotation marks. */
  key(): string {
    const key = this.#text.charCodeAt(this.at) === QUOTE ? this.#peek() : null;
    if (key === null) throw new Refusal(this.at, 'a text in quotation marks belongs here');
    this.#next = this.at + key.length + 2;
    return key;
  }

  #peek(): string {
    const end = this.#text.indexOf('"', this.at + 1);
    if (end < 0) throw new Refusal(this.at, 'the text that begins here has no closing quotation mark');
    return this.#text.slice(this.at + 1, end);
  }

  #bareSymbol(): string {
    let end = this.at;
    while (end - this.at < LONGEST_SYMBOL && !isGap(this.#text.charCodeAt(end)) && end < this.#text.length)
      end++;
    this.#next = end;
    return this.#text.slice(this.at, end);
  }

  #endsWell(): boolean {
    const code = this.#text.charCodeAt(this.#next);
    return isGap(code) || code === QUOTE || Number.isNaN(code);
  }

  #fail(): never {
    const token = /[^\s,;]*/y;
    token.lastIndex = this.at;
    throw new Refusal(
      this.at,
      `${shown(token.exec(this.#text)?.[0] ?? '')} is neither a figure nor a symbol of PX`,
    );
  }
}

const isGap = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 44 || code === 59;
