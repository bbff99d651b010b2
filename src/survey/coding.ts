/**
 * The closed questions of an instrument as variables to be counted (statistics/sample.ts), and a record as their categories. What has
 * not been answered, asked or not, is the last category of each: that somebody was not asked is an answer to the question before. Pure.
 */
import type { Link, Sample, Variable } from '../statistics/sample.js';
import type { Answers, AnswerValue, Code } from './answer.js';
import { comparisonsIn, holds } from './expression.js';
import type { SurveyRecord } from './figures.js';
import { classesOf, classOf, type NumberClass } from './number-classes.js';
import type { Instrument, NumberQuestion, OneQuestion, Question, SeveralQuestion } from './question.js';

export type CountedQuestion = OneQuestion | SeveralQuestion | NumberQuestion;

/** A question with its variables: one, or one for each option where several can be chosen. */
export interface Coded {
  readonly question: CountedQuestion;
  readonly first: number;
  readonly variables: readonly Variable[];
  readonly classes: readonly NumberClass[];
}

/** Of an option that can be chosen beside others. */
export const CHOSEN = 0;
const NOT_CHOSEN = 1;

/** As deep as the gate allows; it has the last word. */
const ANY_DEPTH = 9;

export function codingOf({ questions }: Instrument): readonly Coded[] {
  const coded: Coded[] = [];
  let first = 0;
  for (const question of questions) {
    if (!isCounted(question)) continue;
    const classes = question.kind === 'number' ? classesOf(question) : [];
    const variables = variablesOf(question, coded.length, classes.length);
    if (variables.length === 0) continue;
    coded.push({ question, first, variables, classes });
    first += variables.length;
  }
  return coded;
}

const isCounted = (question: Question): question is CountedQuestion =>
  question.kind === 'one' || question.kind === 'several' || question.kind === 'number';

function variablesOf(question: CountedQuestion, place: number, classes: number): readonly Variable[] {
  if (question.kind === 'several') return question.options.map(() => variableOf(2, ANY_DEPTH, place));
  if (question.kind === 'one') return [variableOf(question.options.length, ANY_DEPTH, place)];
  // Classes as narrow as those of numbers hold nobody in a small group.
  return classes === 0 ? [] : [variableOf(classes, 0, place)];
}

const variableOf = (answers: number, depth: number, question: number): Variable => ({
  categories: answers + 1,
  unanswered: answers,
  depth,
  question,
});

/** @throws when an answer is none of the instrument's: then the record is of another version. */
export function sampleOf(
  instrument: Instrument,
  records: readonly SurveyRecord[],
  dimensions: readonly string[],
): Sample {
  const coding = codingOf(instrument);
  return {
    dimensions,
    variables: coding.flatMap(({ variables }) => variables),
    units: records.map(({ answers, groups = {} }) => ({
      backgrounds: dimensions.map((dimension) =>
        Object.hasOwn(groups, dimension) ? (groups[dimension] ?? '') : '',
      ),
      values: coding.flatMap((one) => valuesOf(one, answerTo(answers, one.question.name))),
    })),
    links: coding.flatMap((one) => linksOf(one, coding)),
  };
}

const answerTo = (answers: Answers, name: string): AnswerValue | null =>
  Object.hasOwn(answers, name) ? (answers[name] ?? null) : null;

function valuesOf({ question, variables, classes }: Coded, answer: AnswerValue | null): readonly number[] {
  if (answer === null) return variables.map(({ categories }) => categories - 1);
  if (question.kind === 'number') return [classOf(classes, answer, question.name)];
  const places = (typeof answer === 'object' ? answer : [answer]).map((code) => placeOf(question, code));
  if (question.kind === 'one') return places.slice(0, 1);
  return variables.map((_, option) => (places.includes(option) ? CHOSEN : NOT_CHOSEN));
}

function placeOf({ name, options }: OneQuestion | SeveralQuestion, code: Code): number {
  const place = options.findIndex(({ value }) => value === code);
  if (place < 0) throw new Error(`${name}: ${JSON.stringify(code)} is not an answer of this version`);
  return place;
}

const parentsOf = ({ visibleIf }: Question, coding: readonly Coded[]): readonly Coded[] =>
  coding.filter(
    ({ question: { name } }) =>
      visibleIf && comparisonsIn(visibleIf).some(({ question }) => question === name),
  );

/** Of a question that is asked of some: at most those may have answered it; and who must answer has. */
function linksOf(one: Coded, coding: readonly Coded[]): readonly Link[] {
  const { question, first, variables } = one;
  const answered = variables.map(({ categories }, n) => ({
    variable: first + n,
    categories: Array.from({ length: categories - 1 }, (_, category) => category),
  }));
  const together = answered.slice(1).flatMap((each, n) => [
    { left: each, right: answered[n] ?? each },
    { left: answered[n] ?? each, right: each },
  ]);
  const parents = parentsOf(question, coding);
  const named = new Set(
    question.visibleIf ? comparisonsIn(question.visibleIf).map((each) => each.question) : [],
  );
  const [asked] = answered;
  // What depends on an open answer cannot be reckoned with.
  if (!asked || parents.length < named.size || parents.some((parent) => parent.question.kind !== 'one'))
    return together;
  return [
    ...together,
    ...parents.flatMap((parent) => {
      const { sometimes, always } = whenAsked(question, parent, parents);
      const most: Link = { left: asked, right: { variable: parent.first, categories: sometimes } };
      const least: Link = { left: { variable: parent.first, categories: always }, right: asked };
      return question.required && always.length > 0 ? [most, least] : [most];
    }),
  ];
}

/** The categories of a parent with which a question is asked, whatever the other parents' are: for some of them, for all of them. */
function whenAsked(question: Question, parent: Coded, parents: readonly Coded[]) {
  let others: Answers[] = [{}];
  for (const other of parents.filter((each) => each !== parent))
    others = others.flatMap((before) =>
      answersTo(other).map((answer) => ({ ...before, [other.question.name]: answer })),
    );
  const asked = (answer: Code | null) =>
    others.map(
      (rest) => !question.visibleIf || holds(question.visibleIf, { ...rest, [parent.question.name]: answer }),
    );
  const outcomes = answersTo(parent).map(asked);
  const places = [...outcomes.keys()];
  return {
    sometimes: places.filter((n) => outcomes[n]?.some(Boolean)),
    always: places.filter((n) => outcomes[n]?.every(Boolean)),
  };
}

/** In the order of the categories. */
const answersTo = ({ question }: Coded): readonly (Code | null)[] =>
  question.kind === 'one' ? [...question.options.map(({ value }) => value), null] : [];

/** For each variable the numbers of its categories, where it is a scale; null for those that count for no mean. */
export const scoresOf = (instrument: Instrument): readonly (readonly (number | null)[] | null)[] =>
  codingOf(instrument).flatMap(({ question, variables }) =>
    variables.map(() =>
      question.kind === 'one' && question.scale
        ? question.options.map(({ value, special }) => (special === null ? Number(value) : null))
        : null,
    ),
  );
