/** What is wrong with a file and in which line. A reader gives whole cubes or these, never a part. Knows no format. */
import type { Cube } from '../cube.js';
import { LIMITS } from './limits.js';

export interface Problem {
  /** 1-based. */
  readonly line: number;
  readonly reason: string;
}

export type Reading =
  | {
      readonly cubes: readonly Cube[];
      /** What is odd and harmless: the figures are whole all the same. */
      readonly remarks: readonly Problem[];
    }
  | { readonly problems: readonly Problem[] };

/** Thrown inside the readers where reading cannot go on; `attempt` turns it into problems. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly at: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

const MOST_PROBLEMS = 50;

/** Gathers what is wrong by the place in the text, and tells it by line. */
export class Findings {
  readonly #problems: { at: number; reason: string }[] = [];
  readonly #remarks: { at: number; reason: string }[] = [];

  #cells = 0;

  constructor(readonly text: string) {}

  wrong(at: number, reason: string): void {
    if (this.#problems.length >= MOST_PROBLEMS) throw new Refusal(at, 'and more');
    this.#problems.push({ at, reason });
  }

  odd(at: number, reason: string): void {
    if (this.#remarks.length < MOST_PROBLEMS) this.#remarks.push({ at, reason });
  }

  /** Of all datasets of a file together no more cells than of one. Passes on why there is no room. */
  room(cells: number | string): number | string {
    if (typeof cells === 'string') return cells;
    this.#cells += cells;
    return this.#cells > LIMITS.cells
      ? `holds more than ${LIMITS.cells} cells in all datasets together`
      : cells;
  }

  get clean(): boolean {
    return this.#problems.length === 0;
  }

  /**
   * Runs a reader. Whatever it finds wrong, the result holds no cube then.
   * @param lines the text that problems are told by, where it is not `text`.
   */
  attempt(read: () => readonly Cube[], lines: () => string = () => this.text): Reading {
    let cubes: readonly Cube[] = [];
    try {
      cubes = read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#problems.push({ at: error.at, reason: error.reason });
    }
    if (this.clean) return { cubes, remarks: byLine(this.#remarks, this.text) };
    return { problems: byLine(this.#problems, lines()) };
  }
}

function byLine(found: readonly { at: number; reason: string }[], text: string): readonly Problem[] {
  // What is missing at the end is told by the last line that has something on it.
  const end = found.length === 0 ? 0 : text.trimEnd().length;
  const ordered = found
    .map(({ at, reason }) => ({ at: Math.min(at, end), reason }))
    .sort((a, b) => a.at - b.at);
  let line = 1;
  let from = 0;
  return ordered.map(({ at, reason }) => {
    line += breaksBetween(text, from, at);
    from = Math.max(from, at);
    return { line, reason };
  });
}

/** Line breaks are \n, \r\n, and \r alone. */
function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
  }
  return breaks;
}

/** A text of the file in a message: short, on one line, nothing that could move a cursor. */
export function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, ' ');
  return JSON.stringify(plain.length > 60 ? `${plain.slice(0, 57)}...` : plain);
}
