/** What a question wants done with the figures: one of them, how it has changed, who is first, what comes next. Pure rules, in order. */
import type { Json } from '../conversation/activity.js';
import type { AmountsMeant } from './amount-slots.js';
import type { QuestionWords } from './measure-slots.js';

type Told = Record<string, Json>;

export interface OperationWords extends QuestionWords {
  readonly amounts: AmountsMeant;
  /** How many regions or countries are named. */
  readonly places: number;
  /** Two years are named, or a year before or after. */
  readonly time: boolean;
  /** A time by its name ("covid"): told year by year. */
  readonly period: boolean;
  readonly foreign: boolean;
}

/** In this order: what comes first wins. */
export function operationIn(words: OperationWords): Told {
  const { has } = words;
  if (isAcrossSources(words)) return { operation: 'difference' };
  if (has('operations.source')) return { operation: 'source' };
  if (has('operations.definition')) return { operation: 'definition' };
  if (has('operations.forecast')) return { operation: 'forecast' };
  if (isShareOfAll(words)) return { operation: 'share' };
  const sideBySide = sideBySideIn(words);
  if (sideBySide) return sideBySide;
  if (has('operations.coverage')) return { operation: 'coverage' };
  return isChange(words) ? { operation: 'change' } : {};
}

/** "What share of the graduates live in Uusimaa": one of them against all. */
function isShareOfAll({ has, region, education, occupation }: OperationWords): boolean {
  if (!has('share') || !(region || education || occupation)) return false;
  const done = ['measures.employed', 'measures.unemployed', 'measures.students', 'measures.working_students'];
  if (has('measures.vacancies') || (has('measures.jobseekers') && occupation)) return true;
  return has('measures.graduates') && !done.some(has) && !has('measures.other');
}

/** The register and the survey, set against each other. */
function isAcrossSources({ has, foreign }: OperationWords): boolean {
  if (!has('eurostat')) return false;
  return has('differs') || has('register') || (has('operations.compare') && !foreign);
}

function sideBySideIn(words: OperationWords): Told | null {
  const { has, amounts, region, places } = words;
  const by = byIn(words);
  const named = region && by.by === undefined;
  if (amounts.than && amounts.limit !== undefined)
    return named ? null : { operation: 'threshold', than: amounts.than, limit: amounts.limit, ...by };
  const order = orderIn(words);
  if (order !== null && !(named && places > 1)) return { operation: 'rank', order, ...topIn(words), ...by };
  if (has('operations.position') && region) return { operation: 'rank' };
  if (named) return null;
  const listed = has('operations.list') || (by.by !== undefined && by.by !== 'year');
  return listed ? { operation: 'list', ...by } : null;
}

function byIn({ has }: OperationWords): { by?: string; eurostat?: boolean } {
  if (has('operations.levels')) return { by: 'level' };
  if (has('operations.occupations')) return { by: 'occupation' };
  if (has('operations.countries')) return { by: 'place', eurostat: true };
  if (has('operations.which_year')) return { by: 'year' };
  return has('operations.regions') ? { by: 'place' } : {};
}

const ORDERS = ['worst', 'lowest', 'best', 'highest'] as const;

/** "At least 70" and "the most recent" are no ends of a rank. */
function orderIn({ has, at }: OperationWords): string | null {
  const others = [...at('newest'), ...at('operations.at_least'), ...at('operations.at_most')];
  const found = ORDERS.find((order) => [...at(`operations.${order}`)].some((n) => !others.includes(n)));
  return found ?? (has('operations.first') ? 'best' : null);
}

const SEVERAL = 3;

function topIn({ has, amounts }: OperationWords): { top?: number } {
  if (amounts.top !== undefined) return { top: amounts.top };
  return has('several') ? { top: SEVERAL } : {};
}

/** "Has it risen", "how much has it changed", "2019 compared with 2024". */
function isChange({ has, time, period }: OperationWords): boolean {
  if (period) return false;
  if (has('operations.change') || (has('how_many') && has('series'))) return true;
  return time && (has('operations.compare') || has('differs'));
}

/** Regions or other things set side by side are a question about figures, though no measure is named. */
export function isSideBySide({ has, places, region }: OperationWords, { operation, by }: Told): boolean {
  if (has('elsewhere')) return false;
  if (operation === 'threshold') return by !== undefined || has('share');
  if (operation === 'rank') return by !== undefined || region;
  if (operation === 'change') return region;
  return places > 1 && has('operations.compare');
}
