/**
 * Every way an interview can still go, as far as the conditions can tell ways apart: each answer that some condition reads is tried
 * with the values that make a difference. Pure.
 */
import type { Answers, AnswerValue, Code } from './answer.js';
import { type Comparison, comparisonsIn, holds } from './expression.js';
import type { Instrument, Question } from './question.js';
import { routeOf } from './walk.js';

/** More ways than this are not told apart: the longest is then taken to be every question. */
const MOST_WAYS = 20_000;

/**
 * The least and the most of something along the ways that are still open: `cost` is what a question counts for. Questions
 * already answered count nothing.
 */
export function extremes(
  instrument: Instrument,
  answers: Answers,
  cost: (question: Question) => number,
): { readonly least: number; readonly most: number } {
  const read = readBy(instrument);
  let ways = 0;
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  const go = (so: Answers, spent: number): void => {
    const { next } = routeOf(instrument, so);
    if (next === null || ++ways > MOST_WAYS) {
      least = Math.min(least, spent);
      most = Math.max(most, spent);
      return;
    }
    for (const value of valuesToTry(next, read.get(next.name) ?? [])) {
      go({ ...so, [next.name]: value }, spent + cost(next));
    }
  };
  go(answers, 0);
  if (ways <= MOST_WAYS) return { least, most };
  const open = instrument.questions.filter(({ name }) => !Object.hasOwn(answers, name));
  return { least: 0, most: open.reduce((sum, question) => sum + cost(question), 0) };
}

/** The comparisons by the question that they read. */
function readBy({ questions }: Instrument): ReadonlyMap<string, readonly Comparison[]> {
  const all = questions.flatMap(({ visibleIf }) => (visibleIf ? comparisonsIn(visibleIf) : []));
  return new Map(
    questions.map(({ name }) => [name, all.filter(({ question }) => question === name)] as const),
  );
}

/** One value for each way in which the comparisons can turn out; an answer that nobody reads has one way only. */
function valuesToTry(
  question: Question,
  comparisons: readonly Comparison[],
): readonly (AnswerValue | null)[] {
  const ways = new Map<string, AnswerValue | null>();
  for (const value of [...(question.required ? [] : [null]), ...candidates(question, comparisons)]) {
    const outcome = comparisons.map((each) => Number(holds(each, { [question.name]: value }))).join('');
    if (!ways.has(outcome)) ways.set(outcome, value);
  }
  return [...ways.values()];
}

function candidates(question: Question, comparisons: readonly Comparison[]): readonly AnswerValue[] {
  const named = comparisons.flatMap(({ values }) => values);
  switch (question.kind) {
    case 'one':
      return question.options.map(({ value }) => value);
    case 'several':
      return subsets(
        question.options.map(({ value }) => value).filter((value) => named.includes(value)),
      ).concat(question.options.map(({ value }) => [value]));
    case 'number':
      return [
        0,
        ...named.flatMap((value) => (typeof value === 'number' ? [value - 1, value, value + 1] : [])),
      ];
    default:
      return ['0', ...named.flatMap((value) => [value, `${value}~`])];
  }
}

/** All but the empty one; of many values only the first eight are combined. */
const subsets = (values: readonly Code[]): (readonly Code[])[] =>
  Array.from({ length: 2 ** Math.min(values.length, 8) - 1 }, (_, bits) =>
    values.filter((_value, n) => (bits + 1) & (1 << n)),
  );
