/** What an occupation is called says nothing else: "software developers" tells of no development, "licensing officials" ask for no licence. Pure. */
import type { EducationMeant } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import { covered, type Groups } from './written-words.js';

/** What words tell that may stand in a name by chance. */
const BY_CHANCE = /^(?:operations|listed|measures|untold|series|elsewhere)\b/;

export function withoutNames(groups: Groups, hits: readonly Hit<EducationMeant>[]): Groups {
  const named = covered(hits.filter(({ value }) => value.kind === 'occupation'));
  if (named.size === 0) return groups;
  return new Map(
    [...groups].flatMap(([group, where]) => {
      const left = BY_CHANCE.test(group) ? [...where].filter((n) => !named.has(n)) : [...where];
      return left.length > 0 ? [[group, new Set(left)]] : [];
    }),
  );
}
