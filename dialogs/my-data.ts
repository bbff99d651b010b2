/** What is kept of this person, how to get a copy, how to be forgotten. */
import { call, type Dialog, dialog, say } from '../src/conversation/dialog.js';

/** Counts of what the store holds of a person; `since` is an ISO date or null. */
export type KeptOf = (who: { readonly person: string; readonly at: string }) => Promise<{
  readonly turns: number;
  readonly requests: number;
  readonly feedback: number;
  /** Summaries that counsellors can read now. */
  readonly shares: number;
}>;

export const myData = (keptOf: KeptOf): Dialog =>
  dialog('my-data', 1, function* ({ person, opened }) {
    const { turns, requests, feedback, shares } = yield* call('kept', { person, at: opened }, keptOf);
    yield* say(['kept', 'copy', 'forget'], { turns, requests, feedback, shares }, { suggest: 'suggestions' });
  });
