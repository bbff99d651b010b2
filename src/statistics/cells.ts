/**
 * The figures of a cube in columns: a million of them take 13 MB. A figure keeps how many decimals were published, and, where
 * floating point cannot give the published digits back, the digits themselves.
 */
import { type Meaning, meaningsOf } from './meaning.js';

/** What stands beside or instead of a figure. */
export interface Mark {
  /** The publisher's symbol, '' where there is none. */
  readonly symbol: string;
  /** A text in the place of the figure, where the publisher wrote one; null otherwise. */
  readonly words: string | null;
}

export interface Cell {
  readonly value: number | null;
  /** The figure as published: "50.0". */
  readonly text: string | null;
  readonly symbol: string;
  readonly words: string | null;
  readonly meanings: readonly Meaning[];
}

export interface Cells {
  readonly length: number;
  at(position: number): Cell;
  /** The figure as published, or null where there is none; without making a `Cell`. */
  text(position: number): string | null;
  mark(position: number): Mark;
}

/** No figure stands here. */
const NONE = 255;
const MOST_DECIMALS = 100;
const MOST_MARKS = 65_535;
export const NO_MARK: Mark = { symbol: '', words: null };

/** Cells that are being read. Every cell is without a figure until one is put there. */
export class CellColumns implements Cells {
  readonly #values: Float64Array;
  readonly #decimals: Uint8Array;
  readonly #marks: Uint16Array;
  /** Digits that the value and its decimals do not give back. */
  readonly #digits = new Map<number, string>();
  readonly #kinds: Mark[] = [NO_MARK];
  readonly #numbers = new Map<string, number>();
  readonly #meanings: (readonly Meaning[])[] = [['missing']];
  readonly #legend: Readonly<Record<string, string>>;

  /** @param legend what the publisher shows for a symbol, where it says so. */
  constructor(
    readonly length: number,
    legend: Readonly<Record<string, string>> = {},
  ) {
    this.#values = new Float64Array(length);
    this.#decimals = new Uint8Array(length).fill(NONE);
    this.#marks = new Uint16Array(length);
    this.#legend = legend;
  }

  /** @param digits as published, only where `value.toFixed(decimals)` would not give them back. */
  put(position: number, value: number, decimals: number, digits: string | null): void {
    this.#values[position] = value;
    this.#decimals[position] = Math.min(decimals, MOST_DECIMALS);
    if (digits !== null) this.#digits.set(position, digits);
  }

  /** @returns false when there are more different marks than a table of figures can have. */
  setMark(position: number, mark: Mark): boolean {
    if (mark.symbol === '' && mark.words === null) {
      this.#marks[position] = 0;
      return true;
    }
    const key = mark.words === null ? `=${mark.symbol}` : JSON.stringify([mark.symbol, mark.words]);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#kinds.length;
      if (number > MOST_MARKS) return false;
      this.#numbers.set(key, number);
      this.#kinds.push(mark);
      const said = mark.words === null ? mark.symbol : `${mark.symbol} ${mark.words}`;
      this.#meanings.push(meaningsOf(said, this.#legend[said]));
    }
    this.#marks[position] = number;
    return true;
  }

  mark(position: number): Mark {
    return this.#kinds[this.#marks[position] ?? 0] ?? NO_MARK;
  }

  text(position: number): string | null {
    const decimals = this.#decimals[position] ?? NONE;
    if (decimals === NONE) return null;
    return this.#digits.get(position) ?? (this.#values[position] ?? 0).toFixed(decimals);
  }

  at(position: number): Cell {
    const text = this.text(position);
    const kind = this.#marks[position] ?? 0;
    const meanings = this.#meanings[kind] ?? [];
    return {
      value: text === null ? null : (this.#values[position] ?? null),
      text,
      ...this.mark(position),
      meanings: kind === 0 && text !== null ? [] : meanings,
    };
  }
}
