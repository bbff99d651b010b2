/**
 * What the dialog of a survey needs from this room, and what it needs from elsewhere: which wave a conversation belongs to, and what may
 * be told of the wave before. Pure.
 */

import type { Localised } from '../conversation/activity.js';
import type { Posed } from '../conversation/pose.js';
import type { Answers, AnswerValue } from './answer.js';
import { codedJson, codedRecord, type Edition } from './coded.js';
import type { GroupAnswer } from './figures.js';
import type { Interpreter } from './interpret.js';
import { type Heard, named, posedQuestion } from './interview.js';
import { minutesLeft } from './progress.js';
import { type Question, questionNamed } from './question.js';
import { labelOf } from './sureness.js';
import { routeOf } from './walk.js';

/** A wave, as far as it concerns whoever answers. */
export type Standing = {
  readonly wave: string;
  readonly instrument: string;
  readonly version: number;
};

/** The wave that is being answered in a conversation (the channel's id); null when it has been answered, or is over. */
export type StandingOf = (conversation: string) => Promise<Standing | null>;

/** How the group answered the last time, where that may be told. */
export type GroupAnswerOf = (standing: Standing) => Promise<GroupAnswer | null>;

/** Wording ids and what they are filled with. */
export type GroupTold = {
  readonly ids: readonly string[];
  readonly values: { readonly [name: string]: number | Localised };
};

export interface SurveyDesk {
  readonly standing: StandingOf;
  /** What may be told of the wave before, as paragraphs of the last message; none where nothing may. */
  group(standing: Standing): Promise<GroupTold>;
  /** Null where this installation does not have what was asked then. */
  edition(standing: Standing): Edition | null;
  minutes(edition: Edition): { readonly least: number; readonly most: number };
  /** The question to ask now; null when all have been answered. */
  next(edition: Edition, answers: Answers): Question | null;
  pose(edition: Edition, answers: Answers, question: Question, today: string): Posed<Heard>;
  label(question: Question, value: AnswerValue): Localised;
  /** The answers that count, latest first, each by its question. */
  given(edition: Edition, answers: Answers): readonly { readonly value: string; readonly label: Localised }[];
  record(edition: Edition, answers: Answers): string;
}

export interface DeskParts {
  /** Opened when they are first needed. */
  readonly instruments: () => {
    readonly editions: readonly Edition[];
    readonly interpreter: Interpreter;
  };
  readonly standing: StandingOf;
  readonly group: GroupAnswerOf;
}

const NONE: Localised = { fi: '–', sv: '–', en: '–' };

export function createSurveyDesk({ instruments, standing, group }: DeskParts): SurveyDesk {
  const edition = ({ instrument, version }: Standing) =>
    instruments().editions.find((each) => each.id === instrument && each.version === version) ?? null;
  return {
    standing,
    edition,
    group: async (wave) => groupTold(edition(wave), await group(wave)),
    minutes: ({ instrument }) => minutesLeft(instrument, {}),
    next: ({ instrument }, answers) => routeOf(instrument, answers).next,
    pose: ({ instrument }, answers, question, today) =>
      posedQuestion(instruments().interpreter, { instrument, answers, today }, question),
    label: labelOf,
    given: ({ instrument }, answers) =>
      Object.entries(routeOf(instrument, answers).answers)
        .reverse()
        .flatMap(([name, value]) => {
          const question = questionNamed(instrument, name);
          return question
            ? [{ value: name, label: named(question, value === null ? NONE : labelOf(question, value)) }]
            : [];
        }),
    record: (edition, answers) => codedJson(codedRecord(edition, answers)),
  };
}

function groupTold(edition: Edition | null, group: GroupAnswer | null): GroupTold {
  const figures = group?.figures.flatMap((figure) => {
    const question = edition && questionNamed(edition.instrument, figure.question);
    return question ? [{ figure, question }] : [];
  });
  if (!group || !figures?.length) return { ids: [], values: {} };
  const ids = ['group'];
  const values: Record<string, number | Localised> = { answers: group.answers };
  for (const { figure, question } of figures) {
    if (figure.kind === 'mean') {
      ids.push('group.mean');
      Object.assign(values, { mean: figure.mean, rated: question.title });
    } else {
      ids.push(figure.atLeast ? 'group.at-least' : 'group.share');
      const label = labelOf(question, figure.value);
      Object.assign(values, { percent: figure.percent, title: question.title, label });
    }
  }
  return { ids, values };
}
