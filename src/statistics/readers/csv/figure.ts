/** A field of a CSV file as a figure or a symbol, by what its mapping says about decimals and thousands. */
import type { Column } from '../json/column.js';
import { NumberReader } from '../number.js';
import { Refusal, shown } from '../problem.js';
import type { Mapping } from './mapping.js';

/** What publishers write in the place of a figure everywhere: nil, dots, and Eurostat's colon. */
const USUAL = /^(?:-|\.{1,7}|:)$/;

export class FigureReader {
  readonly #number = new NumberReader();
  readonly #point: number;
  readonly #grouped: RegExp | null;

  constructor(readonly mapping: Mapping) {
    this.#point = mapping.decimal.charCodeAt(0);
    const sign = mapping.thousands?.replace(/[.]/g, '\\.');
    this.#grouped = sign === undefined ? null : new RegExp(`^[+-]?\\d{1,3}(?:${sign}\\d{3})+(?!\\d)`);
  }

  /** Puts a number, or a text for a symbol, or null for an empty field. @throws Refusal */
  read(field: string, at: number, into: Column): void {
    const text = this.#ungrouped(this.mapping.words ? field : field.trim());
    if (text === '') into.plain(at, null);
    else if (this.#number.read(text, 0, this.#point) && this.#number.end === text.length) {
      const { value, decimals, digits } = this.#number;
      into.number(at, value, decimals, digits);
    } else into.plain(at, this.#textOf(text, at));
  }

  symbolOf = (field: string): string =>
    field !== '' && Object.hasOwn(this.mapping.symbols, field)
      ? (this.mapping.symbols[field] ?? field)
      : field;

  #textOf(text: string, at: number): string {
    if (this.mapping.words) return text;
    const symbol = this.symbolOf(text);
    if (symbol !== text || USUAL.test(text)) return symbol;
    throw new Refusal(
      at,
      `${shown(text)} is neither a figure nor a symbol; "symbols" of the mapping can say what it stands for`,
    );
  }

  #ungrouped(text: string): string {
    if (this.#grouped === null) return text;
    return text.replace(this.#grouped, (digits) => digits.replaceAll(this.mapping.thousands ?? '', ''));
  }
}
