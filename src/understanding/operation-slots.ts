/** What a question wants done with the figures: one of them, how it has changed, who is first, what comes next. Pure rules, in order. */
import type { Json } from '../conversation/activity.js';
import { isWhenBegun, isWhereFrom, isWhetherThere } from './about-words.js';
import { isComparedInTime } from './compared-times.js';
import { isDefinition, isWhereDrawn } from './definition-slots.js';
import type { WordGroup } from './gazetteer.js';
import { ORDERS, sideBySideIn } from './listed-slots.js';
import { measuresIn } from './measure-slots.js';
import { asksSource, isOfAllSeeking, isOnlyShare, livesThere } from './measure-words.js';
import type { OperationWords } from './operation-words.js';
import { yearOfTable } from './table-year.js';

type Told = Record<string, Json>;

/** In this order: what comes first wins. */
export function operationIn(words: OperationWords): Told {
  const { has } = words;
  const sources = acrossSources(words);
  if (sources) return { operation: sources };
  const isOfLine = !asksSource(words) || has('defining.method') || has('defining.where');
  if (isWhereDrawn(words) && isOfLine) return { operation: 'definition' };
  // "How much of all graduates come from Lapland" asks for no source.
  if ((has('all') || words.whole) && livesThere(words) && isShareOfAll(words)) return { operation: 'share' };
  // "For which years have figures been published" asks for years.
  const ofYears = has('operations.coverage') && has('operations.which_year');
  // "How reliable is the figure of Malta in 2022, and what is it"
  const isOfOne = words.dated || words.foreign || words.region || words.education || words.occupation;
  const ofFigure = (has('figure_too') && isOfOne) || isSourceBeside(words);
  if ((asksSource(words) || isWhereFrom(words)) && !ofYears && !ofFigure)
    return { operation: 'source', ...aboutIn(words) };
  // "What time span do the figures cover" asks for years.
  const ofSpan = has('operations.coverage') && !has('operations.term') && !words.education;
  if (isDefinition(words) && !ofSpan) return { operation: 'definition' };
  if (isWhetherThere(words) || isWhenBegun(words)) return { operation: 'coverage', ...aboutIn(words) };
  if (has('operations.forecast') || words.ahead)
    return { operation: 'forecast', ...aheadIn(words), ...rowAhead(words) };
  if (isShareOfAll(words)) return { operation: 'share' };
  const several = words.places > 1 || words.occupations > 1 || words.time;
  if (has('times') && (several || has('operations.compare'))) return { operation: 'times' };
  if (has('per') && words.occupations > 1 && !has('measures.vacancies')) return { operation: 'times' };
  const sideBySide = sideBySideIn(words);
  const isListed = sideBySide?.operation === 'list';
  const ofTable = yearOfTable(words);
  if (sideBySide && !(isListed && has('operations.coverage'))) return { ...ofTable, ...sideBySide };
  if (ofTable) return ofTable;
  if (has('operations.coverage') && !(words.dated && (words.region || words.occupation)))
    return { operation: 'coverage' };
  return isChange(words) ? { operation: 'change' } : {};
}

/** "How high is it in Åland, and where does that come from": every answer names its source. */
const isSourceBeside = ({ at, second, region, education, occupation, foreign }: OperationWords): boolean =>
  second !== undefined &&
  (region || education || occupation || foreign) &&
  [...at('operations.source')].every((n) => n > second);

/** Which table a question about a table means: "the figures by level of education". */
function aboutIn({ has }: OperationWords): Told {
  if (has('listed.countries')) return { eurostat: true };
  if (has('operations.levels') || has('listed.levels')) return { by: 'level' };
  if (has('operations.occupations') || has('listed.occupations')) return { by: 'occupation' };
  return has('listed.regions') ? { by: 'place' } : {};
}

/** "Will there be work in two years": not so long after graduation, but from now. */
const aheadIn = ({ horizon }: OperationWords): Told =>
  horizon === null ? {} : { last_years: horizon, only_ends: true, horizon: null };

/** "Which region will be first in 2026", but not "the best estimate". */
function rowAhead(words: OperationWords): Told {
  const row = sideBySideIn(words);
  const isOfAll = row !== null && (row.by !== undefined || row.operation === 'list' || words.has('where'));
  return isOfAll ? { in_row: true } : {};
}

/** "What share of the graduates live in Uusimaa": one of them against all. */
function isShareOfAll(words: OperationWords): boolean {
  const { has, region, education, occupation, whole, foreign, time } = words;
  const ofCountries = foreign || has('eurostat') || has('operations.countries');
  if (ofCountries || time || has('series') || has('points')) return false;
  if (!has('share') || !(region || education || occupation)) return false;
  if (occupation && !isOnlyShare(words)) return false;
  const done = ['measures.employed', 'measures.unemployed', 'measures.students', 'measures.working_students'];
  const seeking = has('measures.jobseekers') || has('measures.unemployed');
  // "Of the unemployed in the labour force of Kainuu" names the whole itself.
  if (seeking && has('measures.labour_force') && !livesThere(words)) return false;
  if (
    has('measures.vacancies') ||
    (seeking && ((occupation && has('measures.jobseekers')) || whole || isOfAllSeeking(words)))
  )
    return true;
  const ofAll = has('all') || livesThere(words) || whole || education;
  return has('measures.graduates') && ofAll && !done.some(has) && !has('measures.other');
}

/** "How much more is it than Eurostat's", but not "than in 2021". */
const isSetApart = ({ has, time }: OperationWords): boolean =>
  !time &&
  (['differs', 'operations.subtract', 'sources.apart'].some(has) ||
    (BEYOND.some(has) && has('than') && !has('than_year')));

/** "How far is that from the register's": only the survey's can be. */
const isAgainstRegister = (words: OperationWords): boolean =>
  words.has('register') &&
  isSetApart(words) &&
  !(words.region || words.education || words.occupation || words.time || words.places > 1) &&
  !words.has('operations.definition');
const BEYOND: readonly WordGroup[] = ['more', 'operations.over_word', 'operations.under_word'];

/** The register and the survey: how far they are apart, or both of them one beside the other. */
function acrossSources(words: OperationWords): 'difference' | 'both' | null {
  const { has, foreign, region } = words;
  if (foreign && region) return ofRegionAndCountry(words);
  if (areFiguresApart(words)) return 'difference';
  if (isAgainstRegister(words)) return 'difference';
  if (!has('eurostat') || has('operations.countries') || has('listed.countries')) return null;
  // "Which is higher, Eurostat's or the register's" is asked of the two.
  const ofThese = has('register') && has('operations.compare');
  if (ORDERS.some((order) => has(`operations.${order}`)) && !ofThese) return null;
  const apart = has('differs') || has('operations.change') || has('operations.subtract');
  if (has('both') && !apart && !foreign && (has('register') || has('own'))) return 'both';
  const against = has('register') || has('own') || region || (has('operations.compare') && !foreign);
  return against || (isSetApart(words) && !foreign) ? 'difference' : null;
}

/** "Why is it 71 percent here and 77.0 there": of the same year only two sources tell two figures of everyone. */
function areFiguresApart({
  has,
  twoShares,
  region,
  education,
  occupation,
  foreign,
  time,
}: OperationWords): boolean {
  if (!twoShares || region || education || occupation || foreign || time) return false;
  return has('differs') || has('operations.subtract');
}

/** Of a region the register tells, of another country only the survey: both where they are named, no difference where one is asked for. */
function ofRegionAndCountry(words: OperationWords): 'difference' | 'both' | null {
  const { has } = words;
  const [measure = null] = measuresIn(words);
  if (measure !== null && !measure.startsWith('employed')) return null;
  const beyond = ['operations.over_word', 'operations.under_word'];
  const against = ['operations.compare', 'operations.subtract', 'differs', 'more', 'times', ...beyond];
  const isApart = against.some(has) || ORDERS.some((order) => has(`operations.${order}`));
  return has('both') && !isApart ? 'both' : 'difference';
}

/** "Has it risen", "how much has it changed", "2019 compared with 2024". */
function isChange(words: OperationWords): boolean {
  const { has, time, period } = words;
  if (isComparedInTime(words)) return true;
  if (period && !isHowMuch(words)) return false;
  const isOfTwo = words.places > 1 || words.occupations > 1;
  if (has('how_much_did') && !(isOfTwo && words.dated)) return true;
  if (has('operations.change') || (has('how_many') && has('series'))) return true;
  return time && (has('operations.compare') || has('differs') || has('more') || isHowMuch(words));
}

/** "2020 -> 2021 how much": nothing is said of what is counted. */
const isHowMuch = ({ has }: OperationWords): boolean => has('how_many') && !COUNTED.some(has);
const COUNTED = ['measures.graduates', 'measures.jobseekers', 'measures.vacancies', 'measures.unemployed'];

/** Regions or other things set side by side are a question about figures, though no measure is named. */
export function isSideBySide(
  { has, places, region, dated }: OperationWords,
  { operation, by }: Told,
  left: number,
): boolean {
  if (has('elsewhere')) return false;
  if (places > 1) return left === 0 || has('operations.compare');
  if (operation === 'threshold') return by !== undefined || has('share');
  if (operation === 'rank') return by !== undefined || region || (dated && left === 0);
  return operation === 'change' && region;
}
