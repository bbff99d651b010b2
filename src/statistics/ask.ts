/**
 * The two doors to the figures: a question in words (command line, pages), and facts by slot (the dialog). Both go through the same
 * query, tables and wordings. Everything from outside is handed in.
 */
import type { Json, Language, Localised } from '../conversation/activity.js';
import type { ChartSpec, Context, TableSpec, Values } from '../conversation/dialog.js';
import { answerTo } from './answer.js';
import { chartTold } from './chart-told.js';
import type { Caveat, Tables } from './find.js';
import { derivedFrom, type GivenDerived, type GivenValue, givenValues, sourceOf } from './given.js';
import { breachesIn } from './guard.js';
import { leftBy } from './left-behind.js';
import { type Answer, type Refusal, refused } from './outcome.js';
import { askedBy } from './query.js';
import { type Told, tell } from './tell.js';
import { whichOf } from './which.js';

type Facts = Readonly<Record<string, Json>>;

export type { GivenValue } from './given.js';

export interface Asking {
  readonly tables: Tables;
  readonly slots: (text: string, language: Language) => Facts;
  /** Renders a wording of the dialog `statistics` as plain text. */
  readonly say: (language: Language, id: string, values: Values) => string;
  /** Told of a reply that was stopped because a number in it could not be accounted for. */
  readonly onBreach?: (written: readonly string[]) => void;
}

export interface Reply {
  readonly status: Answer['status'];
  readonly refusal?: Refusal;
  readonly answer: string;
  readonly values: readonly GivenValue[];
  /** What was computed from the values. */
  readonly derived?: readonly GivenDerived[];
  readonly caveats: readonly Caveat[];
  readonly source: string;
}

export function askQuestion(question: string, language: Language, asking: Asking): Reply {
  const answer = answerIn(asking.tables, asking.slots(question, language));
  const told = guarded(answer, language, asking);
  return {
    status: told.answer.status,
    ...(told.answer.refusal ? { refusal: told.answer.refusal } : {}),
    answer: told.text,
    values: givenValues(told.answer),
    ...derivedFrom(told.answer),
    caveats: told.answer.caveats,
    source: sourceOf(told.answer)[language],
  };
}

interface Guarded {
  readonly answer: Answer;
  readonly told: Told;
  readonly text: string;
}

/** The words of an answer, looked over once more; a plain refusal in their place where a number cannot be accounted for. */
function guarded(answer: Answer, language: Language, { tables, say, onBreach }: Guarding): Guarded {
  const told = answer.status === 'clarify' ? questionBack(tables, answer) : tell(tables.names, answer);
  const text = told.ids.map((id) => say(language, id, told.values)).join('\n\n');
  const breaches = breachesIn([text, ...cellsOf(told, language)].join('\n'), language, answer, tables.names);
  if (breaches.length === 0) return { answer, told, text };
  onBreach?.(breaches.map(({ written }) => written));
  const stopped = refused('not_covered', 'guard');
  return { answer: stopped, told: tell(tables.names, stopped), text: say(language, 'refused.guard', {}) };
}

function questionBack(tables: Tables, answer: Answer): Told {
  const { slot, between } = whichOf(tables, answer);
  return { ids: [slot], values: { between }, suggest: 'suggest.general' };
}

type Guarding = Pick<Asking, 'tables' | 'say' | 'onBreach'>;

/** A table is said too. */
const cellsOf = ({ table }: Told, language: Language): string[] =>
  (table?.rows ?? [])
    .flat()
    .map((cell) => (typeof cell === 'object' && 'fi' in cell ? cell[language] : String(cell)));

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
      readonly chart: Pick<ChartSpec, keyof ChartSpec> | null;
      readonly suggest: string;
      readonly context: Context;
    }
  | {
      readonly kind: 'which';
      /** What is not clear; also the key of the question and the slot that its answer fills. */
      readonly slot: 'place' | 'measure';
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

/** Its words are looked over too; without them there is no picture. */
function pictureOf(
  answer: Answer,
  language: Language,
  { tables, say, onBreach }: Guarding,
): ChartSpec | null {
  const chart = chartTold(tables, answer, say);
  const breaches = chart ? breachesIn(chart.alt[language], language, answer, tables.names) : [];
  if (breaches.length > 0) onBreach?.(breaches.map(({ written }) => written));
  return breaches.length > 0 ? null : chart;
}

export function createAnswerFacts(asking: Asking): AnswerFacts {
  const { tables, slots } = asking;
  return ({ facts, text, language }) => {
    const known = text === '' ? facts : { ...slots(text, language), ...facts };
    const asked = askedBy(known);
    // An open dialog is about figures, but not everything that is written into it.
    const found = text === '' ? answerTo(tables, asked) : answerIn(tables, known);
    if (found.status === 'clarify') return { kind: 'which', ...whichOf(tables, found) };
    const { answer, told } = guarded(found, language, asking);
    const { ids, values, table = null, suggest } = told;
    const chart = table && pictureOf(answer, language, asking);
    const context = asked.kind === 'query' ? { before: leftBy(asked.query, answer) } : {};
    return { kind: 'told', ids, values, table, chart, suggest, context };
  };
}
