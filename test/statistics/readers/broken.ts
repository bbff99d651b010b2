/** A kind of brokenness: a whole fixture with one thing changed, and the line and reason with which it is refused. */

export interface Broken {
  readonly fixture: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Problems as "LINE: reason", by their beginnings. */
  readonly told: readonly string[];
}

export const broken = (
  fixture: string,
  ...rows: readonly (readonly [string, string, string, ...string[]])[]
): readonly Broken[] => rows.map(([what, from, to, ...told]) => ({ fixture, what, from, to, told }));
