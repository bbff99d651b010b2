/** Whether a share is wanted as people: "turn it into people", "how many people is 75 percent in Lapland". Pure. */
import type { WordGroup } from './gazetteer.js';

interface Words {
  readonly has: (group: WordGroup) => boolean;
  readonly at: (group: WordGroup) => ReadonlySet<number>;
}

export function isInPeople({ has, at }: Words): boolean {
  if (has('persons')) return true;
  if (!has('count')) return false;
  // Besides the percentage that was told, none is asked for.
  const [told, shares] = [at('told_percent'), [...at('share')]];
  return shares.length === 0 || (shares.every((n) => told.has(n)) && !LIMITS.some(has));
}

/** "In how many people's regions is it over 75 percent": a limit is no share that was told. */
const LIMITS = ['over', 'under', 'at_least', 'at_most', 'exactly', 'between'].map(
  (one) => `operations.${one}`,
);
