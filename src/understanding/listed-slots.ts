/** What is set in a row: all of them, the first or last, those over or under a limit, those that changed most. Pure rules. */
import type { Json } from '../conversation/activity.js';
import { isComparedInTime } from './compared-times.js';
import type { WordGroup } from './gazetteer.js';
import { isFewEach } from './jobs-and-seekers.js';
import type { OperationWords } from './operation-words.js';

type Told = Record<string, Json>;

/** Null where nothing is set in a row. */
export function sideBySideIn(words: OperationWords): Told | null {
  const { has, amounts, region, places } = words;
  const by = byIn(words);
  const named = region && by.by === undefined;
  if (named && words.time) return null;
  const beside = besidePlace(words, by);
  if (beside) return beside;
  if (amounts.than && (amounts.limit !== undefined || amounts.limit_of !== undefined)) {
    const { than, limit, limit_to, limit_of } = amounts;
    const to = limit_to === undefined ? {} : { limit_to };
    const beyond = limit === undefined ? { limit_of: limit_of ?? '' } : { limit, ...to };
    const isAll = by.by !== undefined || ROW.some(has);
    const ofOne =
      named ||
      // "Is it true that under half of vocational graduates had work"
      ((words.education || words.occupation || words.foreign || (words.yesOrNo && limit !== undefined)) &&
        !isAll) ||
      (SPANS.includes(than) && !isAll) ||
      (limit === undefined && by.by === undefined && places > 1);
    return ofOne ? null : { operation: 'threshold', than, ...beyond, ...by };
  }
  // "From the best to the worst", "between the highest and the lowest"
  const isBothEnds = (a: WordGroup, b: WordGroup) => has(a) && has(b) && !named;
  if (
    isBothEnds('operations.best', 'operations.worst') ||
    isBothEnds('operations.highest', 'operations.lowest')
  )
    return { operation: 'list', ...by };
  const order = orderIn(words);
  const isOfShort = isFewEach(words) && has('shortage');
  if (isOfShort && order === null && !named && by.by !== undefined)
    return { operation: 'rank', order: 'lowest', top: SEVERAL, ...by };
  // "Who is less often out of work, masters or doctors" asks of these.
  const ofThese = words.levels > 1 || words.occupations > 1 || ((named || words.foreign) && places > 1);
  if (order !== null && !ofThese) {
    // "Where did it fall most 2019-2020"
    const ofMany = by.by !== undefined ? by.by !== 'year' : (words.time || has('where')) && !named;
    if (ofMany && isMoved(words))
      return { operation: 'gain', order: gainIn(words, order), ...topIn(words), ...by };
    return { operation: 'rank', order, ...topIn(words), ...by };
  }
  if (has('operations.position') && region) return { operation: 'rank' };
  // "What place did Finland take in Europe"
  if (has('operations.position') && words.foreign) return { operation: 'rank', of_one: true };
  if (named) return null;
  const listed = has('operations.list') || (by.by !== undefined && by.by !== 'year');
  // "Which regions are worse off than in 2019", "in which regions has it fallen"
  if (listed && isMoved(words))
    return { operation: 'gain', order: gainIn(words, 'highest'), top: ALL, ...by };
  if (listed && isComparedInTime(words))
    return { operation: 'gain', order: has('operations.under_word') ? 'lowest' : 'highest', top: ALL, ...by };
  return listed ? { operation: 'list', ...by } : null;
}

/** "Which regions are above Satakunta": the figure of one is the limit for all. */
function besidePlace(words: OperationWords, by: { readonly by?: string }): Told | null {
  const { has, region, places, thanPlace, time } = words;
  if (!thanPlace || !region || places > 1 || time || !(by.by === 'place' || has('where'))) return null;
  const than = (['over', 'under'] as const).find((one) => has(`operations.${one}_word`));
  return than ? { operation: 'threshold', by: 'place', than, limit_of: 'place' } : null;
}

function byIn({ has, foreign, occupation, occupations, levels, region, places, amounts }: OperationWords): {
  by?: string;
  eurostat?: boolean;
} {
  // "Which occupation had the most, cooks or hairdressers" asks of these two.
  const isAmong = occupations > 1 || levels > 1;
  // "At what level is Lapland": how high it is.
  const isHeight = has('height') && region && !ORDERS.some((order) => has(`operations.${order}`));
  if (has('operations.levels') && !isHeight && levels < 2) return { by: 'level' };
  if (has('operations.occupations') && !has('together') && !occupation && occupations < 2)
    return { by: 'occupation' };
  // "Which region won, Lapland or Kainuu" asks of these two.
  const isOfPlaces = places > 1 && amounts.than === undefined;
  if (has('operations.countries') && !(foreign && isOfPlaces)) return { by: 'place', eurostat: true };
  // "Was Lapland ever below 65 percent"
  const isEver = has('ever') && region && places < 2 && amounts.than !== undefined;
  if (has('operations.which_year') || isEver) return { by: 'year' };
  if (has('operations.regions') && !(region && isOfPlaces)) return { by: 'place' };
  // "In which three occupations": what is listed stands apart from the question word.
  if (
    has('listed.occupations') &&
    !isAmong &&
    !has('together') &&
    (has('several') || ORDERS.some((order) => has(`operations.${order}`)))
  )
    return { by: 'occupation' };
  if (has('listed.levels') && !isAmong && ORDERS.some((order) => has(`operations.${order}`)))
    return { by: 'level' };
  if (has('listed.countries') && !foreign) return { by: 'place', eurostat: true };
  // "The hardest jobs to fill"
  if (has('shortage') && !occupation && !region && !has('where')) return { by: 'occupation' };
  // "Where was it better?"
  const isBeyond = has('operations.over_word') || has('operations.under_word');
  const isOfAny = !region && !foreign && levels === 0 && occupations === 0 && !occupation;
  return has('where') && isBeyond && isOfAny && amounts.than === undefined ? { by: 'place' } : {};
}

/** "Is it exactly 71 %" asks of one, "where is it exactly 71 %" of all. */
const SPANS: readonly string[] = ['between', 'exactly'];
const ROW = ['where', 'several', 'operations.list'];

export const ORDERS = ['worst', 'lowest', 'highest', 'best'] as const;

/** "At least 70" and "the most recent" are no ends of a rank. */
function orderIn(words: OperationWords): (typeof ORDERS)[number] | null {
  const { has, at, amounts } = words;
  // In "highest 2019" the number is a year, and no limit.
  const limits = amounts.than ? [...at('operations.at_least'), ...at('operations.at_most')] : [];
  // "The first and the last year of the table" is its end, not that of a rank.
  const others = [...at('newest'), ...at('operations.coverage'), ...at('table_year.any'), ...limits];
  // "Did most graduates find work" sets nothing in a row; "where do most graduates live" does.
  const majority = OF_MANY.some(has) ? [] : [...at('majority')];
  others.push(...majority);
  const found = ORDERS.find((order) => [...at(`operations.${order}`)].some((n) => !others.includes(n)));
  const order = found ?? (has('operations.first') || amounts.nth !== undefined ? 'best' : null);
  return order !== null && isFewEach(words) ? TURNED[order] : order;
}

const OF_MANY: readonly WordGroup[] = [
  'where',
  ...['regions', 'levels', 'occupations', 'countries', 'which_year'].map((one) => `operations.${one}`),
  ...['regions', 'levels', 'occupations', 'countries'].map((one) => `listed.${one}`),
];

const TURNED = { best: 'highest', highest: 'lowest', worst: 'lowest', lowest: 'highest' } as const;

/** As many as there are regions. */
const ALL = 20;
const SEVERAL = 3;

/** "Which region has improved the most": a rank of changes. */
const isMoved = ({ has, period }: OperationWords): boolean => has('operations.change') && !period;

/** Where it has fallen the most comes first where that is asked. */
const gainIn = ({ has }: OperationWords, order: string): string =>
  has('operations.fall') !== (order === 'lowest') ? 'lowest' : 'highest';

function topIn({ has, amounts }: OperationWords): { top?: number; nth?: number } {
  if (amounts.nth !== undefined) return { top: amounts.nth, nth: amounts.nth };
  if (amounts.top !== undefined) return { top: amounts.top };
  return has('several') ? { top: SEVERAL } : {};
}
