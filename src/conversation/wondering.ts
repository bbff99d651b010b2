/**
 * Words that nobody here understood may be looked at elsewhere, by a model: the job commits with the turn, and its outcome is one more
 * thing to offer, never to do. Whoever writes meanwhile is answered without it. Works on a Draft; used by moves.ts.
 */
import type { Json } from './activity.js';
import type { Draft } from './draft.js';
import { didYouMean } from './unsure.js';

/** The work: `{ text, language }` becomes `{ intent }`. */
export const MEANT = 'meant';

/**
 * Whether the words are being looked at now; where not, the turn goes on without. Never words of somebody who has not been told yet who
 * is talking here, and never words said in a group or in a conversation for one dialog only: what is said in a survey belongs to nobody.
 */
export function wonder(draft: Draft, intents: readonly string[]): boolean {
  const { activity, house, state, language } = draft;
  if (!state.welcomed || state.group || activity.opens !== undefined || !house.wonders?.()) return false;
  const id = house.world.id();
  const input = { text: draft.heard, language };
  draft.openJob({ id, dialog: draft.at.dialog, key: MEANT, job: MEANT, input });
  draft.change({ wondering: { job: id, intents } });
  draft.sendCommon('thinking');
  return true;
}

/** Whether the outcome was waited for here. It may come when the person is talking with a counsellor: then it is of no use any more. */
export function wondered(
  draft: Draft,
  { job, value }: { readonly job: string; readonly value: Json },
): boolean {
  const { wondering, quiet } = draft.state;
  if (wondering?.job !== job) return false;
  draft.change({ wondering: null });
  if (!quiet) didYouMean(draft, wondering.intents, intentIn(value));
  return true;
}

/** What is no intent of ours has no wording, and is not offered. */
const intentIn = (value: Json): string | null =>
  typeof value === 'object' && value !== null && 'intent' in value && typeof value.intent === 'string'
    ? value.intent
    : null;
