/** A file of ESCO that is being read, and what is wrong with it by line. Pure. */
import { Refusal } from '../../statistics/readers/problem.js';

export interface EscoFile {
  /** As it is told: with the archive that it lies in. */
  readonly name: string;
  readonly text: string;
}

/** A place in a file. */
export interface Source {
  readonly file: EscoFile;
  /** UTF-16 code units from the beginning. */
  readonly at: number;
}

export interface Located {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly reason: string;
}

const MOST = 50;

/** Gathers what is wrong; of very much only the first. */
export class Wrongs {
  readonly found: Located[] = [];

  add({ file, at }: Source, reason: string): void {
    if (this.found.length < MOST) this.found.push({ file: file.name, line: lineOf(file.text, at), reason });
  }

  /** Reads a file; where reading cannot go on, that is told too. */
  attempt(file: EscoFile, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.add({ file, at: error.at }, error.reason);
    }
  }
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

/** How many of a file were left out, by why. */
export class Counts {
  readonly #counts = new Map<string, number>();

  add(what: string, many = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + many);
  }

  get all(): readonly (readonly [what: string, many: number])[] {
    return [...this.#counts];
  }
}
