/** Shares that look like those of the tables: "of Lapland's vacancies", "of the unemployed found work". No table has such a part. Pure. */
import type { WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import type { PlaceMeant } from './place-names.js';
import type { Token } from './tokens.js';

const WHOLE = 'FI';
const OF = /^(?:of|av|among|bland)$/;
const COUNT = /^(?:number|count|share|amount|percentage|proportion|rate|antal(?:et)?)$/;
const BETWEEN = /^(?:the|all|de|alla|samtliga)$|s$/;
/** "Työttömistä", "avoimista paikoista". */
const FROM = /st[aä]$/;

type At = (group: WordGroup) => ReadonlySet<number>;

/** Whether a word is one of those of which a part is asked for: "of the unemployed", "työttömistä". */
function isWhole(tokens: readonly Token[], n: number): boolean {
  const [near, far] = [tokens[n - 1]?.word ?? '', tokens[n - 2]?.word ?? ''];
  // "Of the unemployed", "of Lapland's unemployed"
  // "The number of unemployed graduates" is of these alone.
  const isCounted = OF.test(near) && COUNT.test(far);
  return (
    FROM.test(tokens[n]?.word ?? '') || (OF.test(near) && !isCounted) || (OF.test(far) && BETWEEN.test(near))
  );
}

/** "What part of Lapland's vacancies": a part of them, not what part of all they are. */
export function isOwnShare(tokens: readonly Token[], hits: readonly Hit<PlaceMeant>[], at: At): boolean {
  const counted = new Set([
    ...at('measures.vacancies'),
    ...at('measures.unemployed'),
    ...at('measures.jobseekers'),
  ]);
  return (
    hits.length === 1 &&
    hits.some(
      ({ value, from, to }) =>
        counted.has(to) &&
        !(value.kind === 'region' && value.code === WHOLE) &&
        (FROM.test(tokens[to]?.word ?? '') || OF.test(tokens[from - 1]?.word ?? '')),
    )
  );
}

/** "How many of the unemployed found work", "are graduates": who has been both, or what they are, is counted nowhere. */
export function isPassage(tokens: readonly Token[], at: At): boolean {
  const without = at('measures.unemployed');
  const working = [...at('measures.employed')].filter((n) => !without.has(n));
  const first = Math.min(...working);
  const isGraduate = (n: number) => [...at('measures.graduates')].some((m) => m > n + 1);
  return [...without].some(
    (n) => ((n < first && Number.isFinite(first)) || isGraduate(n)) && isWhole(tokens, n),
  );
}
