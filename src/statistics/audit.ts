/**
 * What the attacker finds in a release, and in what the plain rule would have published of the same answers. Pure.
 */
import { attack, type Known } from './attack.js';
import { MINIMUM, readRelease, release } from './disclosure.js';
import { plainStatements } from './plain-rule.js';
import { groupsOf, keyOf, type Sample } from './sample.js';

export interface Findings {
  /** Tables that he reads: of everybody, of groups with one background in common, with two. */
  readonly tables: readonly [number, number, number];
  /** People of whom he knows an answer for certain. */
  readonly exposed: number;
  /** Answers that he knows, each of one person. */
  readonly answers: number;
  /** People of whom all but one have the same answer, so that this one knows the answers of the others. */
  readonly exposedToOne: number;
  /** Counts from 1 to 4 that he works out exactly. */
  readonly recovered: number;
}

export interface Audit {
  readonly people: number;
  readonly questions: number;
  /** Groups with somebody in them, by one background and by two. */
  readonly groups: readonly [number, number];
  readonly gate: Findings;
  readonly plain: Findings;
}

export interface AuditRequest {
  readonly sample: Sample;
  readonly secret: string;
  /** The numbers of a scale's categories, null for one that counts for no mean; for each variable. */
  readonly scores?: readonly (readonly (number | null)[] | null)[];
  readonly minimum?: number;
}

export function disclosureAudit({ sample, secret, scores = [], minimum = MINIMUM }: AuditRequest): Audit {
  const units = sample.units.map(({ backgrounds }) => backgrounds);
  const groups = groupsOf(units, sample.dimensions.length, Math.min(2, sample.dimensions.length));
  const sizes = new Map(groups.map(({ at, members }) => [keyOf(at), members.length]));
  const known: Known = { ...sample, units };
  return {
    people: units.length,
    questions: new Set(sample.variables.map(({ question }) => question)).size,
    groups: [1, 2].map((depth) => groups.filter((group) => group.depth === depth).length) as [number, number],
    gate: findingsOf(known, readRelease(release(sample, secret, minimum), sizes)),
    plain: findingsOf(known, plainStatements(sample, scores)),
  };
}

function findingsOf(known: Known, statements: Parameters<typeof attack>[1]): Findings {
  const { exposures, recoveries } = attack(known, statements);
  const certain = exposures.filter(({ to }) => to === 'anybody');
  const people = (some: typeof exposures): number => new Set(some.flatMap(({ units }) => units)).size;
  const depthOf = (at: readonly (string | null)[]): number => at.filter((code) => code !== null).length;
  return {
    tables: [0, 1, 2].map((depth) => statements.filter(({ at }) => depthOf(at) === depth).length) as [
      number,
      number,
      number,
    ],
    exposed: people(certain),
    answers: certain.reduce((sum, { units }) => sum + units.length, 0),
    exposedToOne: people(exposures.filter(({ to }) => to === 'one_of_them')),
    recovered: recoveries.length,
  };
}
