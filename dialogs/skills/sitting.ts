/** What has come together while somebody tells of their skills: what is asked about, what is confirmed, and how it is shown. */
import type { Localised } from '../../src/conversation/activity.js';
import { type Quote, type Steps, say } from '../../src/conversation/dialog.js';
import type { Profile } from '../../src/guidance/profile.js';
import type { ExperienceTold, Telling } from '../../src/guidance/telling.js';

/** So many confirmed skills make a beginning; progress is shown up to here. */
export const GOAL = 5;
/** The profile is worded in so many ways. */
const CARDS = 4;
/** So are the questions. */
const WORDINGS = 4;

interface Mine {
  readonly label: Localised;
  readonly words: Quote;
}

export interface Experience {
  readonly id: string;
  readonly turn: number;
  readonly told: ExperienceTold;
  /** How it begins. */
  readonly words: string;
  /** Of its skills at least one is confirmed. */
  proved: boolean;
}

export interface Sitting {
  readonly read: (text: string) => Steps<Telling>;
  /** URIs: nobody is asked about the same skill twice. */
  readonly asked: Set<string>;
  readonly mine: Mine[];
  /** Proved experiences whose kind is to be asked. */
  readonly unclear: Experience[];
  /** How often each question was put: none is worded the same twice. */
  readonly times: Record<'list' | 'also' | 'more' | 'next' | 'nothing' | 'kind' | 'card', number>;
}

export function openSitting(
  { skills, experiences }: Profile,
  conversation: string,
  read: (text: string, n: number) => Steps<Telling>,
): Sitting {
  const readings = new Map<string, Telling>();
  // Who has sat here before goes on with the wordings where they stopped.
  const before = experiences.length % WORDINGS;
  return {
    *read(text) {
      const telling = readings.get(text) ?? (yield* read(text, readings.size + 1));
      readings.set(text, telling);
      return telling;
    },
    asked: new Set(skills.map(({ uri }) => uri)),
    mine: skills.map(({ label, quote, turn, conversation: where }) => ({
      label,
      words: where === conversation ? { quote, turn } : { quote, turn, elsewhere: where },
    })),
    unclear: [],
    times: { list: before, also: before, more: before, next: before, nothing: 0, kind: 0, card: before },
  };
}

export const progressOf = ({ mine }: Sitting) => ({ count: mine.length, goal: GOAL });

/** The profile so far; whose classification it is is said the first time. */
export function* card({ mine, times }: Sitting, onRequest = false): Steps<void> {
  if (mine.length === 0) return yield* say('empty');
  const id = onRequest ? 'shown' : `card.${Math.min(++times.card, CARDS)}`;
  const rows = mine.map(({ label, words }) => [label, words]);
  yield* say(
    times.card <= 1 || onRequest ? [id, 'source'] : [id],
    { count: mine.length, skills: listed(mine.map(({ label }) => label)) },
    {
      table: { title: 'table', columns: ['table.skill', 'table.words'], rows },
      ...(onRequest ? { suggest: 'suggestions' } : {}),
    },
  );
}

const listed = (labels: readonly Localised[]): Localised => ({
  fi: labels.map(({ fi }) => fi).join(', '),
  sv: labels.map(({ sv }) => sv).join(', '),
  en: labels.map(({ en }) => en).join(', '),
});
