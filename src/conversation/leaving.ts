/**
 * Events that end a conversation for good: all that was said in it goes with the commit of the turn, but for what is said in that turn.
 * A finished survey leaves its coded record behind, which nothing connects with the conversation.
 */
import type { DialogEvent } from './dialog.js';

/** The record as text, so that its bytes are those that were checked. */
export const surveyComplete = (record: string): DialogEvent => ({ type: 'survey-complete', record });

export interface Leaving {
  readonly erase: boolean;
  readonly deposit: string | null;
}

export function leaving(events: readonly DialogEvent[]): Leaving {
  const complete = events.find(({ type }) => type === 'survey-complete');
  const deposit = typeof complete?.record === 'string' ? complete.record : null;
  return { erase: deposit !== null || events.some(({ type }) => type === 'forget'), deposit };
}
