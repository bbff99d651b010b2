/** What is kept of this person, what of it may go to a model, how to get a copy, how to be forgotten. */
import { call, type Dialog, dialog, say } from '../src/conversation/dialog.js';

/** Counts of what the store holds of a person; `since` is an ISO date or null. */
export type KeptOf = (who: { readonly person: string; readonly at: string }) => Promise<{
  readonly turns: number;
  readonly requests: number;
  readonly feedback: number;
  /** Summaries that counsellors can read now. */
  readonly shares: number;
}>;

/** `host`: where words may be sent; null where they stay here. */
export const myData = (keptOf: KeptOf, host: string | null): Dialog =>
  dialog('my-data', 1, function* ({ person, opened }) {
    const { turns, requests, feedback, shares } = yield* call('kept', { person, at: opened }, keptOf);
    const ids = host === null ? ['kept', 'copy', 'forget'] : ['kept', 'model', 'copy', 'forget'];
    const words = { turns, requests, feedback, shares, ...(host === null ? {} : { host }) };
    yield* say(ids, words, { suggest: 'suggestions' });
  });
