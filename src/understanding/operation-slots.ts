/** What a question wants done with the figures: one of them, how it has changed, who is first, what comes next. Pure rules, in order. */
import type { Json } from '../conversation/activity.js';
import type { AmountsMeant } from './amount-slots.js';
import { isComparedInTime } from './compared-times.js';
import { isOnlyShare, measuresIn, type QuestionWords } from './measure-slots.js';

type Told = Record<string, Json>;

export interface OperationWords extends QuestionWords {
  readonly amounts: AmountsMeant;
  /** Two years are named, or a year before or after. */
  readonly time: boolean;
  /** A time by its name ("covid"): told year by year. */
  readonly period: boolean;
  /** So many years after. */
  readonly horizon: number | null;
}

/** In this order: what comes first wins. */
export function operationIn(words: OperationWords): Told {
  const { has } = words;
  const sources = acrossSources(words);
  if (sources) return { operation: sources };
  // "How much of all graduates come from Lapland" asks for no source.
  if ((has('all') || words.whole) && has('lives') && isShareOfAll(words)) return { operation: 'share' };
  if (has('operations.source')) return { operation: 'source', ...aboutIn(words) };
  if (isDefinition(words)) return { operation: 'definition' };
  if (has('operations.forecast')) return { operation: 'forecast', ...aheadIn(words) };
  if (isShareOfAll(words)) return { operation: 'share' };
  const several = words.places > 1 || words.occupations > 1;
  if (has('times') && (several || has('operations.compare'))) return { operation: 'times' };
  if (has('per') && words.occupations > 1 && !has('measures.vacancies')) return { operation: 'times' };
  const sideBySide = sideBySideIn(words);
  const isListed = sideBySide?.operation === 'list';
  if (sideBySide && !(isListed && has('operations.coverage'))) return sideBySide;
  if (has('operations.coverage') && !(words.dated && (words.region || words.occupation)))
    return { operation: 'coverage' };
  return isChange(words) ? { operation: 'change' } : {};
}

/** Which table a question about a table means: "the figures by level of education". */
function aboutIn({ has }: OperationWords): Told {
  if (has('listed.countries')) return { eurostat: true };
  if (has('operations.levels')) return { by: 'level' };
  return has('operations.occupations') || has('listed.occupations') ? { by: 'occupation' } : {};
}

/** "Will there be work in two years": not so long after graduation, but from now. */
const aheadIn = ({ horizon }: OperationWords): Told =>
  horizon === null ? {} : { last_years: horizon, horizon: null };

/** "What does it mean", but not "how many were counted in 2021" or "the mean of 2016". */
const isDefinition = ({ has, dated, region }: OperationWords): boolean =>
  (has('operations.contrast') && !dated && !region && !has('eurostat')) ||
  (has('operations.definition') && (has('operations.term') || !(dated || (region && has('how_many')))));

/** "What share of the graduates live in Uusimaa": one of them against all. */
function isShareOfAll(words: OperationWords): boolean {
  const { has, region, education, occupation, whole, foreign, time } = words;
  if (foreign || time || has('eurostat') || has('series')) return false;
  if (!has('share') || !(region || education || occupation)) return false;
  if (occupation && !isOnlyShare(words)) return false;
  const done = ['measures.employed', 'measures.unemployed', 'measures.students', 'measures.working_students'];
  const seeking = has('measures.jobseekers') || has('measures.unemployed');
  if (
    has('measures.vacancies') ||
    (seeking && ((occupation && (has('measures.jobseekers') || has('all'))) || whole))
  )
    return true;
  const ofAll = has('all') || has('lives') || whole || education;
  return has('measures.graduates') && ofAll && !done.some(has) && !has('measures.other');
}

/** The register and the survey: how far they are apart, or both of them one beside the other. */
function acrossSources(words: OperationWords): 'difference' | 'both' | null {
  const { has, foreign, region } = words;
  if (foreign && region) return ofRegionAndCountry(words);
  if (!has('eurostat') || has('operations.countries') || has('listed.countries')) return null;
  if (ORDERS.some((order) => has(`operations.${order}`))) return null;
  const apart = has('differs') || has('operations.change') || has('operations.subtract');
  if (has('both') && !apart && !foreign && (has('register') || has('own'))) return 'both';
  const against = has('register') || has('own') || region || (has('operations.compare') && !foreign);
  return against || (has('differs') && !foreign) ? 'difference' : null;
}

/** Of a region the register tells, of another country only the survey: both where they are named, no difference where one is asked for. */
function ofRegionAndCountry(words: OperationWords): 'difference' | 'both' | null {
  const { has } = words;
  const [measure = null] = measuresIn(words);
  if (measure !== null && !measure.startsWith('employed')) return null;
  const against = ['operations.compare', 'operations.subtract', 'differs', 'more', 'times'];
  return against.some(has) || ORDERS.some((order) => has(`operations.${order}`)) ? 'difference' : 'both';
}

function sideBySideIn(words: OperationWords): Told | null {
  const { has, amounts, region, places } = words;
  const by = byIn(words);
  const named = region && by.by === undefined;
  if (named && words.time) return null;
  if (amounts.than && (amounts.limit !== undefined || amounts.limit_of !== undefined)) {
    const { than, limit, limit_of } = amounts;
    const beyond = limit === undefined ? { limit_of: limit_of ?? '' } : { limit };
    const ofOne = named || (limit === undefined && by.by === undefined && places > 1);
    return ofOne ? null : { operation: 'threshold', than, ...beyond, ...by };
  }
  // "From the best to the worst"
  if (has('operations.best') && has('operations.worst') && !named) return { operation: 'list', ...by };
  const order = orderIn(words);
  if (order !== null && !(named && places > 1)) {
    // "Where did it fall most 2019-2020"
    const ofMany = by.by !== undefined ? by.by !== 'year' : words.time && !named;
    if (ofMany && isMoved(words))
      return { operation: 'gain', order: gainIn(words, order), ...topIn(words), ...by };
    return { operation: 'rank', order, ...topIn(words), ...by };
  }
  if (has('operations.position') && region) return { operation: 'rank' };
  if (named) return null;
  const listed = has('operations.list') || (by.by !== undefined && by.by !== 'year');
  // "Which regions are worse off than in 2019"
  if (listed && isComparedInTime(words))
    return { operation: 'gain', order: has('operations.under_word') ? 'lowest' : 'highest', top: ALL, ...by };
  return listed ? { operation: 'list', ...by } : null;
}

function byIn({ has, foreign, occupation, region, places, amounts }: OperationWords): {
  by?: string;
  eurostat?: boolean;
} {
  if (has('operations.levels')) return { by: 'level' };
  if (has('operations.occupations') && !has('together') && !occupation) return { by: 'occupation' };
  if (has('operations.countries')) return { by: 'place', eurostat: true };
  if (has('operations.which_year')) return { by: 'year' };
  // "Which region won, Lapland or Kainuu" asks of these two.
  const ofThese = region && places > 1 && amounts.than === undefined;
  if (has('operations.regions') && !ofThese) return { by: 'place' };
  // "In which three occupations": what is listed stands apart from the question word.
  if (
    has('listed.occupations') &&
    !has('together') &&
    (has('several') || ORDERS.some((order) => has(`operations.${order}`)))
  )
    return { by: 'occupation' };
  if (
    has('listed.levels') &&
    (has('operations.best') || has('operations.worst') || has('operations.highest'))
  )
    return { by: 'level' };
  return has('listed.countries') && !foreign ? { by: 'place', eurostat: true } : {};
}

const ORDERS = ['worst', 'lowest', 'highest', 'best'] as const;

/** "At least 70" and "the most recent" are no ends of a rank. */
function orderIn({ has, at, amounts }: OperationWords): string | null {
  const others = [...at('newest'), ...at('operations.at_least'), ...at('operations.at_most')];
  const found = ORDERS.find((order) => [...at(`operations.${order}`)].some((n) => !others.includes(n)));
  return found ?? (has('operations.first') || amounts.nth !== undefined ? 'best' : null);
}

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

/** "Has it risen", "how much has it changed", "2019 compared with 2024". */
function isChange(words: OperationWords): boolean {
  const { has, time, period } = words;
  if (isComparedInTime(words)) return true;
  if (period && !isHowMuch(words)) return false;
  if (has('operations.change') || (has('how_many') && has('series'))) return true;
  return time && (has('operations.compare') || has('differs') || has('more') || isHowMuch(words));
}

/** "2020 -> 2021 how much": nothing is said of what is counted. */
const isHowMuch = ({ has }: OperationWords): boolean => has('how_many') && !COUNTED.some(has);
const COUNTED = ['measures.graduates', 'measures.jobseekers', 'measures.vacancies', 'measures.unemployed'];

/** Regions or other things set side by side are a question about figures, though no measure is named. */
export function isSideBySide(
  { has, places, region }: OperationWords,
  { operation, by }: Told,
  left: number,
): boolean {
  if (has('elsewhere')) return false;
  if (places > 1) return left === 0 || has('operations.compare');
  if (operation === 'threshold') return by !== undefined || has('share');
  if (operation === 'rank') return by !== undefined || region;
  return operation === 'change' && region;
}
