/**
 * The register and Eurostat's survey by other names: "the EU's statistic and the national one", "how far apart are the two sources".
 * Each name alone may mean something else ("the European figure" is that of all countries); two of them are the two sources. Pure.
 */
import type { WordGroup } from './gazetteer.js';
import type { Groups } from './written-words.js';

const EUROPEAN: WordGroup = 'sources.european';
const NATIONAL: readonly WordGroup[] = ['sources.national', 'register', 'own'];
const BOTH: WordGroup = 'sources.both';
/** With these the two are set against each other. */
const APART: readonly WordGroup[] = [
  ...['differs', 'more', 'sources.apart'],
  ...['subtract', 'change', 'over_word', 'under_word'].map((one) => `operations.${one}`),
];

export function withSources(groups: Groups): Groups {
  const areApart = APART.some((one) => groups.has(one));
  const isOpposed = areApart && groups.has(EUROPEAN) && NATIONAL.some((one) => groups.has(one));
  const areBoth = areApart && groups.has(BOTH);
  const isSurvey = groups.has('eurostat') && groups.has('sources.national');
  const left = new Map(groups);
  if (isOpposed || areBoth || isSurvey) {
    // They are names here, of no table and no place.
    for (const other of ['operations.countries', 'listed.countries', 'operations.source', 'untold.survey'])
      left.delete(other);
    left.set('eurostat', whereOf(groups, ['eurostat', EUROPEAN, BOTH]));
    left.set('register', whereOf(groups, [...NATIONAL, BOTH]));
  } else left.delete(EUROPEAN);
  return left;
}

const whereOf = (groups: Groups, of: readonly WordGroup[]): ReadonlySet<number> =>
  new Set(of.flatMap((one) => [...(groups.get(one) ?? [])]));
