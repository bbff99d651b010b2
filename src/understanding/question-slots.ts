/** What a question asks for: the measure, what is to be done, what cannot be told, and how it leans on the answer before. Pure. */
import type { Json } from '../conversation/activity.js';
import { isAgainstYearBefore } from './compared-times.js';
import type { WordGroup } from './gazetteer.js';
import { isInPeople } from './in-people.js';
import { besideOne } from './jobs-and-seekers.js';
import { measuresIn } from './measure-slots.js';
import { isOnlyShare } from './measure-words.js';
import { operationIn } from './operation-slots.js';
import type { OperationWords } from './operation-words.js';
import { isPersonal, unclearIn, untoldIn } from './untold-slots.js';

type Told = Record<string, Json>;

export function questionFacts(words: OperationWords): Told {
  const { has } = words;
  const [measure, ...others] = measuresIn(words);
  const unclear = unclearIn(words);
  const facts: Told = {
    ...(unclear ? { which_measure: unclear } : {}),
    ...(measure ? { measure } : {}),
    ...(measure && others.length > 0 ? { measures: [measure, ...others] } : {}),
    ...operationIn(words),
  };
  if ((facts.operation === 'change' || facts.operation === 'gain') && isAgainstYearBefore(words))
    facts.last_years = 1;
  if ((has('series') || isEveryFigure(words)) && facts.operation === undefined) facts.series = true;
  Object.assign(facts, beyondShares(facts, words), countedIn(facts));
  const untold = untoldIn(words, facts.operation === 'definition');
  if (untold) facts.untold = untold;
  else if (isAge(facts, words)) {
    facts.untold = 'age';
    for (const slot of ['operation', 'than', 'limit']) delete facts[slot];
  } else if (words.denied && DENIABLE.test(String(facts.measure ?? 'employed'))) facts.untold = 'measure';
  if (isPersonal(words)) {
    facts.personal = true;
    // How many are looking for work says little about one's own chances.
    if (measure?.startsWith('jobseeker')) delete facts.measure;
  }
  const beside = facts.operation === 'list' && facts.by && others.length > 0 ? besideOne(words) : null;
  if (beside) {
    Object.assign(facts, {
      measure: 'jobseekers_per_vacancy',
      operation: 'threshold',
      than: beside,
      limit: 1,
    });
    delete facts.measures;
  }
  if (has('injection')) facts.injection = true;
  if (has('eurostat')) facts.eurostat = true;
  return facts;
}

/** The opposite of these is in no table. */
const DENIABLE = /^(?:employed|graduates|full_time_students|student_share|unemployed|jobseeker(?:s|_share)$)/;

/** "Kaikki Lapin luvut": those of every year. */
const isEveryFigure = ({ has, dated, region }: OperationWords): boolean =>
  has('all') && has('figures') && region && !dated;

/** What says something only after another answer (src/statistics/follow-up.ts). */
export function leaningFacts(words: OperationWords, facts: Readonly<Told>): Told {
  const { has, thanPlace, whole, region } = words;
  const { measure, limit_of: of } = facts;
  const loosely = String(measure ?? '').startsWith('jobseeker') && !has('measures.jobseekers');
  return {
    ...(has('year_before') ? { year_shift: -1 } : {}),
    ...(has('year_after') ? { year_shift: 1 } : {}),
    ...(has('operations.compare') || has('than_year') || has('times') || thanPlace || isPointsAway(words)
      ? { compared: true }
      : {}),
    ...(isAgainst(words) ? { against: true } : {}),
    ...(of !== undefined && ROWS.some(has) ? { row: true } : {}),
    ...(isNewest(words, facts) ? { latest: true } : {}),
    ...(has('since_then') ? { since_then: true } : {}),
    ...(has('register') && !has('eurostat') ? { register: true } : {}),
    ...(has('measures.graduates') && measure === undefined ? { of_graduates: true } : {}),
    ...(has('per') && measure === 'vacancies' ? { per_vacancy: true } : {}),
    ...(isInPeople(words) ? { persons: true } : {}),
    ...(isOnlyShare(words) && !has('told_percent') && !has('points') ? { percent: true } : {}),
    ...(has('size') ? { size: true } : {}),
    ...(has('operations.certain') ? { certain: true } : {}),
    ...(loosely ? { loosely_unemployed: true } : {}),
    ...(has('share') && !region && (has('all') || whole) ? { of_all: true } : {}),
    ...(has('me') && has('chance') ? { loosely_personal: true } : {}),
  };
}

/** "How many percentage points above the whole country", "how much more in 2019". */
const isPointsAway = ({ has, at }: OperationWords): boolean =>
  (has('points') && (has('operations.over_word') || has('operations.under_word'))) ||
  // "How much more in 2019?"
  [...at('more')].some((n) => at('how_much').has(n - 1));

/** "And now?", "the newest": not the year that was told before; but "and now Lapland" is of that year. */
const isNewest = ({ has, dated }: OperationWords, facts: Readonly<Told>): boolean =>
  !dated && (has('newest') || (has('now') && OF_WHOM.every((slot) => !(slot in facts))));
const OF_WHOM = ['place', 'country', 'level', 'occupation', 'measure'];

/** "Than" or "compared with", and no number or time that it is set against. */
const isAgainst = ({ has, amounts }: OperationWords): boolean =>
  (has('than') || has('set_against')) && amounts.than === undefined && !TIMES.some(has);
const TIMES: readonly WordGroup[] = ['previous', 'than_year', 'now', 'since', 'series', 'year_before'];

/** With these one of all is looked for, not the one that was told of. */
const ROWS: readonly WordGroup[] = [
  ...['several', 'where', 'how_many'],
  ...['list', 'regions', 'countries'].map((one) => `operations.${one}`),
];

/** "How many of the unemployed are over 50", "those who are under 25": nobody counts so few, and people have no percent. */
function isAge({ operation = 'threshold', by, limit: told, measure }: Told, words: OperationWords): boolean {
  // Beside a region no limit is told.
  const limit = told ?? words.amounts.limit;
  return (
    operation === 'threshold' &&
    by === undefined &&
    typeof limit === 'number' &&
    limit < MOST_PERCENT &&
    (measure === 'jobseekers' || measure === 'graduates' || isOfPeople(words))
  );
}

/** A limit that stands right after people, and not before "percent". */
const isOfPeople = ({ at }: OperationWords): boolean =>
  LIMITS.some((limit) =>
    [...at(limit)].some(
      (n) => at('those').has(n - 1) && ![n + 1, n + 2].some((after) => at('share').has(after)),
    ),
  );
const LIMITS: readonly WordGroup[] = ['over', 'under', 'at_least', 'at_most'].map(
  (one): WordGroup => `operations.${one}` as WordGroup,
);

const MOST_PERCENT = 100;

/** "Over 14,000" is no share. */
function beyondShares({ limit, measure }: Told, { has }: OperationWords): Told {
  if (typeof limit !== 'number' || limit <= MOST_PERCENT || measure !== undefined) return {};
  return has('measures.graduates') || has('took') ? { measure: 'graduates' } : { which_measure: 'any' };
}

/** How much of all of them one is, is counted in people and places. */
const countedIn = ({ operation, measure }: Told): Told =>
  operation === 'share' && (measure === 'jobseeker_share' || measure === 'unemployed_share')
    ? { measure: 'jobseekers' }
    : {};
