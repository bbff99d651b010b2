/**
 * The two doors to the figures: a question in words (command line, pages), and facts by slot (the dialog). Both go through the same
 * query, tables and wordings. Everything from outside is handed in.
 */
import type { Json, Language, Localised } from '../conversation/activity.js';
import type { Context, TableSpec, Values } from '../conversation/dialog.js';
import { answerTo } from './answer.js';
import { ALL_LEVELS, ALL_OCCUPATIONS, type Observation, WHOLE_COUNTRY } from './catalogue.js';
import { joined } from './figures.js';
import type { Caveat, Tables } from './find.js';
import { DEFAULT_MEASURE, EUROPEAN_MEASURE } from './measures.js';
import { type Answer, type Refusal, refused } from './outcome.js';
import { askedBy, type Query } from './query.js';
import { tell } from './tell.js';

type Facts = Readonly<Record<string, Json>>;

export interface Asking {
  readonly tables: Tables;
  readonly slots: (text: string, language: Language) => Facts;
  /** Renders a wording of the dialog `statistics` as plain text. */
  readonly say: (language: Language, id: string, values: Values) => string;
}

/** A figure as it is given out: with the codes it stands under, so that anyone can look it up. */
export interface GivenValue {
  readonly dataset: string;
  readonly measure: string;
  readonly place?: string;
  readonly level?: string;
  readonly occupation?: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly status: string;
  /** Of how many people a share is. */
  readonly n?: number;
  /** For a share that we derived: the cell it was derived from; `value` is count / n. */
  readonly count?: number;
  /** The least and the most people that a rounded share can be. */
  readonly interval?: readonly [number, number];
}

export interface Reply {
  readonly status: Answer['status'];
  readonly refusal?: Refusal;
  readonly answer: string;
  readonly values: readonly GivenValue[];
  readonly caveats: readonly Caveat[];
  readonly source: string;
}

export function askQuestion(question: string, language: Language, { tables, slots, say }: Asking): Reply {
  const answer = answerIn(tables, slots(question, language));
  const { ids, values } = tell(tables.names, answer);
  const text =
    answer.status === 'clarify'
      ? say(language, 'place', { between: betweenOf(tables, answer) })
      : ids.map((id) => say(language, id, values)).join('\n\n');
  return {
    status: answer.status,
    ...(answer.refusal ? { refusal: answer.refusal } : {}),
    answer: text,
    values: answer.observations.flatMap(given),
    caveats: answer.caveats,
    source: sourceOf(answer)[language],
  };
}

/** Words that are not about figures get no figure, whatever place they name. */
function answerIn(tables: Tables, facts: Facts): Answer {
  if (facts.injection === true) return refused('injection');
  if (facts.figures !== true) return refused('not_statistics');
  return answerTo(tables, askedBy(facts));
}

/** What the dialog is told: one message, or a question which region was meant. Plain JSON, as a journal keeps it. */
export type DialogAnswer =
  | {
      readonly kind: 'told';
      readonly ids: readonly string[];
      readonly values: Values;
      readonly table: Pick<TableSpec, 'title' | 'columns' | 'rows'> | null;
      readonly suggest: string;
      readonly context: Context;
    }
  | {
      readonly kind: 'which';
      readonly between: Localised;
      readonly options: readonly { readonly value: string; readonly label: Localised }[];
    };

/** `text` is what the person wrote when asked what to look for, '' when the facts already tell. */
export type AnswerFacts = (input: {
  readonly facts: Facts;
  readonly text: string;
  readonly language: Language;
}) => DialogAnswer;

/** The same, where the figures may have to be fetched first. */
export type FindAnswer = (...input: Parameters<AnswerFacts>) => DialogAnswer | Promise<DialogAnswer>;

export function createAnswerFacts({ tables, slots }: Pick<Asking, 'tables' | 'slots'>): AnswerFacts {
  return ({ facts, text, language }) => {
    const known = text === '' ? facts : { ...facts, ...slots(text, language) };
    const asked = askedBy(known);
    // An open dialog is about figures, but not everything that is written into it.
    const answer = text === '' ? answerTo(tables, asked) : answerIn(tables, known);
    if (answer.status === 'clarify') {
      const options = answer.between.map((value) => ({ value, label: tables.names.place(value) }));
      return { kind: 'which', between: betweenOf(tables, answer), options };
    }
    const { ids, values, table = null, suggest } = tell(tables.names, answer);
    const context = asked.kind === 'query' ? { before: leftBy(asked.query, answer) } : {};
    return { kind: 'told', ids, values, table, suggest, context };
  };
}

/** What a follow-up goes on from: the query without what was done with it (follow-up.ts reads it). */
function leftBy(query: Query, { shape }: Answer): Context {
  const { places, levels, occupation, year, operation } = query;
  // How people of an occupation find work was told by its vacancies: the next question is about those.
  const measure = shape === 'occupation' ? 'vacancies' : query.measure;
  const place = places[0] ?? WHOLE_COUNTRY;
  const european = measure === EUROPEAN_MEASURE;
  return {
    ...(european ? { country: place } : { place }),
    ...(european || measure === DEFAULT_MEASURE ? {} : { measure }),
    ...(levels[0] === undefined || levels[0] === ALL_LEVELS || european ? {} : { level: levels[0] }),
    ...(occupation === ALL_OCCUPATIONS ? {} : { occupation }),
    ...(year === undefined ? {} : { year }),
    ...(operation === 'series' ? { series: true } : {}),
  };
}

const betweenOf = ({ names }: Tables, { between }: Answer): Localised =>
  joined(
    between.map((code) => names.place(code)),
    ', ',
  );

function given(observation: Observation): GivenValue[] {
  const { series, place, level, occupation, year, value, n, count, interval } = observation;
  if (value === null) return [];
  const { roles, fixed } = series.dataset.facts;
  return [
    {
      dataset: series.dataset.id,
      measure: series.measure,
      ...(roles.place || fixed.place ? { place } : {}),
      ...(roles.level ? { level } : {}),
      ...(roles.occupation ? { occupation } : {}),
      year,
      value,
      unit: series.unit,
      status: statusOf(observation),
      ...(n === undefined ? {} : { n }),
      ...(count === undefined ? {} : { count }),
      ...(interval ? { interval } : {}),
    },
  ];
}

const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/u/, 'low_reliability'],
  [/b/, 'break'],
  [/d/, 'definition_differs'],
  [/p/, 'provisional'],
  [/i/, 'incomplete'],
  [/-/, 'zero'],
];

const statusOf = ({ symbol, count }: Observation): string =>
  STATUSES.find(([sign]) => sign.test(symbol))?.[1] ?? (count === undefined ? 'ok' : 'derived');

function sourceOf({ observations, series }: Answer): Localised {
  const datasets =
    observations.length > 0
      ? observations.map((each) => each.series.dataset)
      : series
        ? [series.dataset]
        : [];
  return joined(
    datasets.map(({ facts }) => facts.citation),
    '; ',
  );
}
