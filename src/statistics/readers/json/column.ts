/** A list of plain JSON values (numbers, texts, true, false, null) in columns: a million figures are one object, not a million. */

export type Plain = number | string | boolean | null;

const NUMBER = 0;
const FIXED: readonly (boolean | null)[] = [null, true, false];
const FIRST_TEXT = 1 + FIXED.length;

export class Column {
  length = 0;
  #values = new Float64Array(4);
  #decimals = new Uint8Array(4);
  #kinds = new Uint32Array(4);
  #offsets = new Uint32Array(4);
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #digits = new Map<number, string>();

  number(offset: number, value: number, decimals: number, digits: string | null): void {
    const n = this.#next(offset, NUMBER);
    this.#values[n] = value;
    this.#decimals[n] = Math.min(decimals, 100);
    if (digits !== null) this.#digits.set(n, digits);
  }

  plain(offset: number, value: string | boolean | null): void {
    if (typeof value !== 'string') {
      this.#next(offset, 1 + FIXED.indexOf(value));
      return;
    }
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#texts.push(value) - 1;
      this.#numbers.set(value, number);
    }
    this.#next(offset, FIRST_TEXT + number);
  }

  at(n: number): Plain {
    const kind = this.#kinds[n] ?? 1;
    if (kind === NUMBER) return this.#values[n] ?? 0;
    return kind < FIRST_TEXT ? (FIXED[kind - 1] ?? null) : (this.#texts[kind - FIRST_TEXT] ?? null);
  }

  decimals = (n: number): number => this.#decimals[n] ?? 0;
  /** As published, where value and decimals do not give it back. */
  digits = (n: number): string | null => this.#digits.get(n) ?? null;
  /** Where in the text. */
  offset = (n: number): number => this.#offsets[n] ?? 0;

  #next(offset: number, kind: number): number {
    if (this.length === this.#values.length) this.#grow();
    this.#kinds[this.length] = kind;
    this.#offsets[this.length] = offset;
    return this.length++;
  }

  #grow(): void {
    const room = this.length * 2;
    const values = new Float64Array(room);
    const decimals = new Uint8Array(room);
    const kinds = new Uint32Array(room);
    const offsets = new Uint32Array(room);
    values.set(this.#values);
    decimals.set(this.#decimals);
    kinds.set(this.#kinds);
    offsets.set(this.#offsets);
    this.#values = values;
    this.#decimals = decimals;
    this.#kinds = kinds;
    this.#offsets = offsets;
  }
}
