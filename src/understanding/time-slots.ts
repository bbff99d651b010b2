/** The time that a question is about: years, a time by its name, how long, and whether it is told over time. Pure. */
import type { Json, Language } from '../conversation/activity.js';
import type { AmountsMeant } from './amount-slots.js';
import type { Gazetteer, WordGroup } from './gazetteer.js';
import { isOfGraduation, yearsAfter } from './graduation-year.js';
import type { OperationWords } from './operation-words.js';
import type { Token } from './tokens.js';
import { covered, type Groups } from './written-words.js';
import { type YearsMeant, yearsIn } from './year-slots.js';

type Facts = Readonly<Record<string, Json>>;

const NONE: ReadonlySet<number> = new Set();

export interface Time {
  readonly facts: Facts;
  readonly words: Pick<OperationWords, 'time' | 'single' | 'period' | 'dated' | 'horizon'>;
  readonly known: Iterable<number>;
  /** A year that was named is not the beginning of a time. */
  readonly single: (told: Facts) => Facts;
}

const BEFORE = /^(?:ennen|before|pre|före|innan)$/;

/** Reads the time a question is about; amounts are no years. */
export function timeIn(
  tokens: readonly Token[],
  language: Language,
  groups: Groups,
  amounts: AmountsMeant,
  { periods, numbers }: Gazetteer,
): Time {
  const at = (group: WordGroup) => groups.get(group) ?? NONE;
  const isChange = groups.has('series') || groups.has('operations.change');
  const timeless = tokens.map((token, n) => (amounts.known.includes(n) ? NOTHING : token));
  // "Entä sitten vuoden 2019 luku?" goes on, and begins no time.
  const follows = (n: number) =>
    THEN.test(tokens[n - 1]?.word ?? '') && FOLLOWS.test(tokens[n - 2]?.word ?? '');
  const begins = [...at('since')].filter((n) => !follows(n));
  const since = new Set(isChange ? [...begins, ...at('from')] : begins);
  const words = {
    since,
    // "2020 and from then on"
    onwards: new Set([...at('onwards'), ...[...at('since_then')].flatMap((n) => [n - 1, n])]),
    later: at('later'),
    earlier: at('earlier'),
    past: at('past'),
    numbers,
    changed: CHANGED.some((group) => groups.has(group)),
  };
  const { known, only_ends: ends, ...found } = afterGraduation(yearsIn(timeless, words), tokens, language);
  const isMeant = isOne(found) ? yearsAfter(tokens, language) === null : found.years !== undefined;
  const graduated = isMeant && isOfGraduation(tokens, language);
  // "In two years, in 2026" is no time after graduation.
  const isAfterDegree = graduated || found.from_degree || found.year === undefined;
  const { horizon, ...other } = found;
  const read = { ...other, ...(horizon !== undefined && isAfterDegree ? { horizon } : {}) };
  // "Between 2019 and 2022, year by year" is each of them.
  const dated = ends && !groups.has('each_year') ? { ...read, only_ends: ends } : read;
  const [period] = periods(tokens, language);
  const named = Object.keys(dated).length > 0;
  const isOpen = period && (at('since').has(period.from - 1) || at('onwards').has(period.to));
  // "Before the pandemic": the last year before it, from which on its years are told.
  const isBefore = period && [1, 2].some((n) => BEFORE.test(tokens[period.from - n]?.word ?? ''));
  const ofPeriod = isBefore
    ? { year: period.value[0] }
    : period && (isOpen ? { year: period.value[0], since: true } : { years: period.value });
  const years = ofPeriod && !named ? ofPeriod : dated;
  return {
    facts: { ...years, ...(graduated ? { graduated } : {}) } as Facts,
    words: {
      time: 'years' in years || ('year' in years && 'last_years' in years),
      single: isOne(years),
      period: period !== undefined && !named && !isOpen && !isBefore,
      dated: ['year', 'years', 'last_years'].some((slot) => slot in years),
      horizon: 'horizon' in years ? (years.horizon ?? null) : null,
    },
    known: [...known, ...(period ? covered([period]) : [])],
    single: (told) =>
      'year' in years && !('since' in years) && !('series' in told) ? { series: false } : {},
  };
}

/** The figure of a year is of those who graduated the year before; of those who did earlier there is none. */
function afterGraduation(read: YearsMeant, tokens: readonly Token[], language: Language): YearsMeant {
  const [from, to] = (read.years && yearsAfter(tokens, language)) || [];
  if (from === undefined || to === undefined) return read;
  return to - from === 1
    ? { year: to, known: read.known }
    : { year: to, horizon: to - from, from_degree: true, known: read.known };
}

/** One year, and not the beginning of a time. */
const isOne = (years: object): boolean => 'year' in years && !('since' in years);

const CHANGED: readonly WordGroup[] = [
  ...['change', 'compare', 'subtract'].map((one): WordGroup => `operations.${one}` as WordGroup),
  ...(['differs', 'times', 'more', 'points'] as const),
];

const THEN = /^sit(?:ten)?$/;
const FOLLOWS = /^(?:entä|entäs|mites|miten|no|ja)$/;

const NOTHING: Token = { word: '', folded: '', capital: false };
