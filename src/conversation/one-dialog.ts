/**
 * Conversations that were opened for one dialog, such as a survey's: they begin with it and stay with it. Help, a person in distress and
 * the way to a human are there as ever.
 */
import type { Draft } from './draft.js';
import type { Command } from './ports.js';
import type { Route } from './router.js';

const ELSEWHERE: ReadonlySet<Route['to']> = new Set(['start', 'did-you-mean', 'unclear']);

/** What would lead to another dialog asks the open question again, or begins the one dialog anew. */
export function held(draft: Draft, decided: Route): Route {
  const { opens } = draft.activity;
  if (opens === undefined) return decided;
  const idle = decided.to === 'command' && decided.command === 'greeting' && !draft.active;
  if (!idle && !ELSEWHERE.has(decided.to)) return decided;
  if (decided.to === 'start' && decided.dialog === 'counsellor')
    return { to: 'command', command: 'counsellor' };
  return draft.active ? { to: 'retry' } : { to: 'start', dialog: opens, facts: {} };
}

/** The dialog's own way to do a command, by its name: `follow-up-help` does "help" in conversations for `follow-up`. */
export function ownCommand({ activity, house }: Draft, wanted: Command): string | null {
  const name = `${activity.opens}-${wanted}`;
  return activity.opens !== undefined && house.dialogs.has(name) ? name : null;
}
