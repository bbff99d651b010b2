/** Whether a reply about figures is right, and if not, in what: the definitions of test/fixtures/questions/README.md. Pure. */
import type { Language } from '../../conversation/activity.js';
import type { GivenValue, Reply } from '../../statistics/ask.js';
import { numbersIn } from './numbers.js';
import type { Expected, ExpectedCell, ExpectedNumber } from './question-set.js';

export type Failure =
  /** A figure was given where the question had to be refused or asked back. */
  | 'answered'
  /** Refused or asked back where an answer was due, or the one where the other was. */
  | 'refused'
  | 'asked_back'
  | 'refusal_kind'
  | 'value_missing'
  | 'number_missing'
  /** Figures, but none of those that were asked about. */
  | 'other_answer'
  /** A value that the tables do not have. */
  | 'wrong_value'
  | 'not_singled_out'
  | 'caveat_missing'
  | 'words_missing'
  | 'source_missing';

export interface Verdict {
  readonly failures: readonly Failure[];
  /** Given as an answer: a wrong number, or a right one without what has to be said beside it. */
  readonly misleads: boolean;
  readonly caveats: { readonly told: number; readonly due: number };
}

/** Whether the tables have this value. */
export type IsCell = (value: GivenValue) => boolean;

export function judge(wanted: Expected, reply: Reply, language: Language, isCell: IsCell): Verdict {
  const expect = wanted.or?.status === reply.status ? wanted.or : wanted;
  const wrongStatus = statusFailure(expect, reply);
  const due = expect.caveats ?? [];
  const told = due.filter((each) => [each].flat().some((caveat) => reply.caveats.includes(caveat)));
  const found = [
    ...wrongStatus,
    ...numberFailures(expect, reply, language),
    ...(reply.values.every((each) => isCell(each) || isEstimate(wanted, each))
      ? []
      : (['wrong_value'] as const)),
    ...(isSingledOut(expect, reply) ? [] : (['not_singled_out'] as const)),
    ...(told.length < due.length ? (['caveat_missing'] as const) : []),
    ...wordFailures(expect, reply),
  ];
  const failures = [...found, ...otherAnswer(expect, reply, found)];
  const isGiven = reply.status === 'answered' && (reply.values.length > 0 || expect.status === 'answered');
  return {
    failures,
    misleads: isGiven && failures.some((each) => MISLEADING.includes(each)),
    caveats: wrongStatus.length > 0 ? { told: 0, due: due.length } : { told: told.length, due: due.length },
  };
}

/** What may be estimated is no cell. */
const isEstimate = ({ or }: Expected, { status }: GivenValue): boolean =>
  or !== undefined && /forecast|estimate|prognosis/.test(status);

const MISLEADING: readonly Failure[] = [
  'answered',
  'value_missing',
  'other_answer',
  'wrong_value',
  'caveat_missing',
];

function statusFailure({ status, refusal }: Expected, reply: Reply): readonly Failure[] {
  if (reply.status !== status)
    return [reply.status === 'answered' ? 'answered' : reply.status === 'refused' ? 'refused' : 'asked_back'];
  if (refusal === undefined || [refusal].flat().some((each) => each === reply.refusal)) return [];
  return ['refusal_kind'];
}

function numberFailures({ values = [], derived = [] }: Expected, reply: Reply, language: Language) {
  const said = [
    ...numbersIn(reply.answer, language),
    ...reply.values.flatMap(({ value, interval = [] }) => [value, ...interval]),
  ];
  const isGiven = (cell: ExpectedCell) => reply.values.some((given) => isSame(cell, given));
  const failures: Failure[] = [];
  if (!values.every(isGiven)) failures.push('value_missing');
  if (!derived.every((number) => said.some((each) => isNear(number, each)))) failures.push('number_missing');
  return failures;
}

/** Where no cell is expected by itself: some figure was given, and it has nothing to do with what was asked. */
function otherAnswer({ values, derived = [] }: Expected, reply: Reply, failures: readonly Failure[]) {
  if (values !== undefined || reply.values.length === 0 || reply.status !== 'answered') return [];
  const asked = derived.flatMap(({ of = [] }) => of);
  const isAsked = asked.some((cell) => reply.values.some((given) => isSame(cell, given)));
  const fails = failures.some((each) => /^(number|words)_missing$/.test(each));
  return fails && !isAsked ? (['other_answer'] as const) : [];
}

function wordFailures({ says, source }: Expected, { answer, source: cited }: Reply): readonly Failure[] {
  const has = (text: string, words: readonly string[] | undefined) =>
    words === undefined || words.some((each) => text.toLowerCase().includes(each.toLowerCase()));
  return [
    ...(has(answer, says) ? [] : (['words_missing'] as const)),
    ...(has(`${answer} ${cited}`, source) ? [] : (['source_missing'] as const)),
  ];
}

const EXACTLY = 1e-9;

/** A difference is as good told with its sign as without. */
const isNear = ({ value, tolerance = EXACTLY, rule }: ExpectedNumber, said: number): boolean =>
  Math.abs(value - said) <= tolerance + EXACTLY ||
  (rule === 'difference' && Math.abs(Math.abs(value) - Math.abs(said)) <= tolerance + EXACTLY);

function isSame(cell: ExpectedCell, given: GivenValue): boolean {
  return (
    cell.measure === given.measure &&
    cell.year === given.year &&
    placeOf(cell) === placeOf(given) &&
    Math.abs(cell.value - given.value) <= (cell.tolerance ?? 0) + EXACTLY
  );
}

type At = Pick<ExpectedCell, 'place' | 'level' | 'occupation'>;
const placeOf = ({ place = 'FI', level = 'total', occupation = 'SSS' }: At): string =>
  [place, level, occupation].join(' ');

/** Totals may stand beside a list. */
const TOTALS: readonly string[] = ['FI total SSS', 'EU27 total SSS'];

/** Nothing else comes before the first ones, or stands among those beyond a limit. */
function isSingledOut({ values = [], by }: Expected, reply: Reply): boolean {
  const [sample] = values;
  if (by === undefined || sample === undefined || reply.status !== 'answered') return true;
  const wanted = values.map(placeOf);
  const rivals = reply.values.filter(
    (each) => each.measure === sample.measure && each.year === sample.year && !TOTALS.includes(placeOf(each)),
  );
  const looked = by.rule === 'top' || by.rule === 'bottom' ? rivals.slice(0, wanted.length) : rivals;
  return looked.every((each) => wanted.includes(placeOf(each)));
}
