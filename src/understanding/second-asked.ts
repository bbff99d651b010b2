/** Two figures asked for in one sentence: "how many had work, and how many studied". Where the second begins. Pure. */
import type { WordGroup } from './gazetteer.js';
import type { Token } from './tokens.js';

const AND = /^(?:och|samt|å|plus|and|ja|sekä)$/;
/** What a figure is asked for with. */
const ASKED: readonly WordGroup[] = ['how_many', 'share', 'count', 'height'];

/** Undefined where nothing is asked for on one of the sides; a source counts as a second thing only. */
export function secondAsked(
  tokens: readonly Token[],
  at: (group: WordGroup) => ReadonlySet<number>,
): number | undefined {
  const asked = ASKED.flatMap((group) => [...at(group)]);
  const first = Math.min(...asked);
  const second = new Set([...asked, ...at('operations.source')]);
  const found = tokens.findIndex(
    ({ word }, n) => n > first && AND.test(word) && (second.has(n + 1) || second.has(n + 2)),
  );
  return found < 0 ? undefined : found;
}
