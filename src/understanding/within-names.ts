/**
 * What an occupation or a level is called says nothing else: "software developers" tells of no development, "licensing officials" ask
 * for no licence, and nothing is compared in "högre högskoleexamen". Pure.
 */
import type { EducationMeant } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import { covered, type Groups } from './written-words.js';

/** What words tell that may stand in a name by chance. */
const BY_CHANCE = {
  occupation: /^(?:operations|listed|measures(?!\.vacancies)|untold|series|elsewhere)\b/,
  level: /^operations\b/,
} as const;

export function withoutNames(groups: Groups, hits: readonly Hit<EducationMeant>[]): Groups {
  return within(within(groups, hits, 'occupation'), hits, 'level');
}

function within(groups: Groups, hits: readonly Hit<EducationMeant>[], kind: keyof typeof BY_CHANCE): Groups {
  const named = covered(hits.filter(({ value }) => value.kind === kind));
  if (named.size === 0) return groups;
  return new Map(
    [...groups].flatMap(([group, where]) => {
      const left = BY_CHANCE[kind].test(group) ? [...where].filter((n) => !named.has(n)) : [...where];
      return left.length > 0 ? [[group, new Set(left)]] : [];
    }),
  );
}
