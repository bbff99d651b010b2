/** How a broken rule of the house is told, whichever check found it. */
export interface Breach {
  readonly rule: string;
  /** Path from the root of the tree. */
  readonly file: string;
  /** 1 is the first line; 0 where the whole file is meant. */
  readonly line: number;
  readonly what: string;
}

export const told = (breach: Breach): string =>
  `${breach.file}${breach.line > 0 ? `:${breach.line}` : ''}: ${breach.what} [${breach.rule}]`;
