/**
 * The two doors to the figures: a question in words (command line, pages), and facts by slot (the dialog). Both go through the same
 * query, tables and wordings. Everything from outside is handed in.
 */
import type { Json, Language, Localised } from '../conversation/activity.js';
import type { Context, TableSpec, Values } from '../conversation/dialog.js';
import { answerTo } from './answer.js';
import { joined } from './figures.js';
import type { Caveat, Tables } from './find.js';
import { derivedFrom, type GivenDerived, type GivenValue, givenValues, sourceOf } from './given.js';
import { leftBy } from './left-behind.js';
import { type Answer, type Refusal, refused } from './outcome.js';
import { askedBy } from './query.js';
import { tell } from './tell.js';

type Facts = Readonly<Record<string, Json>>;

export type { GivenValue } from './given.js';

export interface Asking {
  readonly tables: Tables;
  readonly slots: (text: string, language: Language) => Facts;
  /** Renders a wording of the dialog `statistics` as plain text. */
  readonly say: (language: Language, id: string, values: Values) => string;
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
    values: givenValues(answer),
    ...derivedFrom(answer),
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

const betweenOf = ({ names }: Tables, { between }: Answer): Localised =>
  joined(
    between.map((code) => names.place(code)),
    ', ',
  );
