/** What a command is: one file of this folder that exports `run`. Knows nothing of any command in particular. */
import type { Readable, Writable } from 'node:stream';

/** Where a command writes and what it reads; tests hand in their own. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The command's result and nothing else, so that it can be piped. */
  out(line: string): void;
  /** Progress, warnings and errors. */
  error(line: string): void;
  /** What is typed or piped in; standard input unless given. */
  readonly input?: Readable;
  /** Where a conversation is shown as it goes; standard output unless given. */
  readonly screen?: Writable;
}

/** Returns the exit status: 0 done, 1 it did not work, 2 it was asked for wrongly. */
export type Run = (args: readonly string[], terminal: Terminal) => Promise<number>;

export interface CommandFile {
  readonly run: Run;
}

export interface CommandEntry {
  readonly usage: string;
  /** One line that goes on from "It …". */
  readonly summary: string;
  /** Flags and words with what they do, for `COMMAND --help`. */
  readonly options?: Readonly<Record<string, string>>;
  /** What else somebody needs to know who uses it: a line each. */
  readonly notes?: readonly string[];
  readonly load: () => Promise<CommandFile>;
}

/** Thrown for arguments that cannot be used; says what to write instead. Ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
