/** Who gets an utterance while a posed question waits: mostly the question itself, which reads words better than anybody. Pure. */
import type { Json } from './activity.js';
import type { PendingQuestion } from './journal.js';
import type { Command } from './ports.js';

/** Moves of router.ts: `otherwise` is where words go that the question refuses. */
export type PosedRoute =
  | {
      readonly to: 'answer';
      readonly raw: Json;
      readonly facts: Readonly<Record<string, Json>>;
      readonly otherwise: () => PosedRoute;
    }
  | { readonly to: 'command'; readonly command: Command }
  | { readonly to: 'ask-back'; readonly command: 'stop' | 'counsellor' }
  | { readonly to: 'retry' };

/** Ways around: these are never meant as an answer. Other commands are, where the question can read them as one. */
const WAYS: ReadonlySet<Command> = new Set([
  'help',
  'stop',
  'back',
  'change',
  'forget',
  'language',
  'language:fi',
  'language:sv',
  'language:en',
]);
/** In open text a person who writes only this wants it; anything else is their answer. */
const OPEN_WAYS: ReadonlySet<Command> = new Set(['back', 'change']);

const retry = (): PosedRoute => ({ to: 'retry' });

export function posedAnswer(text: string, pending: PendingQuestion, command: Command | null): PosedRoute {
  const option = pending.options.find(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (option) return pressed(option.value);
  const words = (otherwise: () => PosedRoute): PosedRoute => ({
    to: 'answer',
    raw: text,
    facts: {},
    otherwise,
  });
  if (pending.open) {
    if (command === 'stop' || command === 'counsellor') return { to: 'ask-back', command };
    return command && OPEN_WAYS.has(command) ? { to: 'command', command } : words(retry);
  }
  if (!command) return words(retry);
  return WAYS.has(command) ? { to: 'command', command } : words(() => ({ to: 'command', command }));
}

export const pressed = (value: string): PosedRoute => ({
  to: 'answer',
  raw: { pressed: value },
  facts: {},
  otherwise: retry,
});
