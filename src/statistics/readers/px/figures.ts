/**
 * The cells after DATA=. PX-file format 2013: figures with a point for the decimals, and a dash or one to seven dots, usually in
 * quotation marks; separated by spaces, tabs, commas or semicolons; a semicolon at the end. With KEYS, rows of zeros are left out.
 */
import { CellColumns } from '../../cells.js';
import { cellsOf } from '../limits.js';
import { NumberReader } from '../number.js';
import { type Findings, Refusal, shown } from '../problem.js';
import type { PxTable } from './table.js';
import type { Variables } from './variables.js';

/** What a symbol in the data may be: nil, six kinds of missing, and a sum over such cells. */
const SYMBOL = /^(?:-|\.{1,7})$/;
const QUOTE = 34;
const LONGEST_SYMBOL = 9;

export type Legend = Readonly<Record<string, string>>;

/** DATASYMBOL1..6, DATASYMBOLNIL and DATASYMBOLSUM: what the publisher shows for "." to "......", "-" and ".......". */
export function legendOf(table: PxTable, language: string | null): Legend {
  const names: readonly (readonly [string, string])[] = [
    ...[1, 2, 3, 4, 5, 6].map((n) => ['.'.repeat(n), `DATASYMBOL${n}`] as const),
    ['-', 'DATASYMBOLNIL'],
    ['.......', 'DATASYMBOLSUM'],
  ];
  const found = names.map(([symbol, name]) => [symbol, table.text(name, language)?.trim() ?? ''] as const);
  return Object.fromEntries(found.filter(([, words]) => words !== ''));
}

/** @throws Refusal at the first token that is none, and where there are too few or too many. */
export function readData(table: PxTable, variables: Variables, from: number): CellColumns | null {
  const { findings } = table;
  const keyed = table.all('KEYS', null).length > 0;
  // A cell takes two characters at least: a file that promises more cells than it can hold is refused before room is made for them.
  const room = Math.ceil((findings.text.length - from) / 2);
  const total = cellsOf(variables.sizes, keyed ? room : null);
  const wrong =
    typeof total === 'string'
      ? total
      : !keyed && total > room
        ? `declares ${total} cells, more than DATA can hold`
        : null;
  if (wrong !== null || typeof total === 'string') {
    findings.wrong(from, `DATA ${wrong}`);
    return null;
  }
  const cells = new CellColumns(total, legendOf(table, null));
  const reader = new CellReader(findings, from, cells);
  if (keyed) readKeyed(table, variables, reader, total);
  else {
    for (let position = 0; position < total; position++) {
      if (!reader.next())
        throw new Refusal(reader.end, `DATA holds ${position} cells, ${total} are declared`);
      reader.put(position);
    }
  }
  if (reader.next()) throw new Refusal(reader.at, `DATA goes on after all ${total} cells`);
  if (!reader.closed) {
    // After a space the last figure is whole at least.
    const cut = !/\s$/.test(findings.text);
    if (cut) findings.wrong(reader.end, 'DATA has no closing semicolon: the last figure may be cut off');
    else findings.odd(reader.end, 'DATA has no closing semicolon');
  }
  return cells;
}

/** Every row begins with the values of the stub; a row that is left out is of zeros. */
function readKeyed(table: PxTable, variables: Variables, reader: CellReader, total: number): void {
  const stubs = variables.list.slice(0, variables.stubs);
  const keys = stubs.map(({ name }) => table.text('KEYS', null, name));
  if (keys.includes(null) || table.all('KEYS', null).length !== stubs.length)
    throw new Refusal(
      table.all('KEYS', null)[0]?.at ?? 0,
      'KEYS is for every variable of the stub, and for no other',
    );
  const width = variables.sizes.slice(variables.stubs).reduce((product, size) => product * size, 1);
  const seen = new Uint8Array(total / width);
  while (reader.next()) {
    const at = reader.at;
    let row = 0;
    for (const [n, { codes }] of stubs.entries()) {
      if (n > 0 && !reader.next()) throw new Refusal(reader.at, 'a row ends within its keys');
      const key = reader.key();
      const place = keys[n] === 'CODES' ? variables.code(n, key) : variables.category(n, key, null);
      if (place < 0)
        throw new Refusal(
          reader.at,
          `the row has ${shown(key)}, which is no value of ${shown(stubs[n]?.name ?? '')}`,
        );
      row = row * codes.length + place;
    }
    if (seen[row] === 1) throw new Refusal(at, 'a row with these keys stands here twice');
    seen[row] = 1;
    for (let cell = 0; cell < width; cell++) {
      if (!reader.next() || reader.isKey())
        throw new Refusal(reader.at, `the row has ${cell} cells, ${width} are declared`);
      reader.put(row * width + cell);
    }
  }
  for (const [row, there] of seen.entries())
    if (there === 0) for (let cell = 0; cell < width; cell++) reader.zero(row * width + cell);
}

/** Goes from token to token without making any. */
class CellReader {
  at: number;
  closed = false;
  readonly #text: string;
  readonly #number = new NumberReader();
  #next: number;

  constructor(
    findings: Findings,
    from: number,
    readonly cells: CellColumns,
  ) {
    this.#text = findings.text;
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
