/** Figures on how graduates find work: one message with the figure, whose it is, its year, its caveats and its source. */
import { z } from 'zod';
import { ask, type Context, call, choose, type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { DialogAnswer, FindAnswer } from '../src/statistics/ask.js';

const question = z.string().trim().min(2).max(2_000);
/** These alone do not tell what is wanted: "statistics", after an answer or not. */
const EMPTY: ReadonlySet<string> = new Set(['said', 'figures', 'follow_up', 'before']);

const isQuestion = (facts: Context): boolean => Object.keys(facts).some((slot) => !EMPTY.has(slot));

export const statistics = (answer: FindAnswer): Dialog =>
  dialog(
    'statistics',
    1,
    function* ({ facts = {}, language }) {
      const text = isQuestion(facts) ? '' : yield* ask('question', question);
      const first = yield* call('answer', { facts, text, language }, answer);
      if (first.kind === 'told') return yield* tell(first);

      // A name such as Pohjanmaa means several regions: the person says which.
      const place = yield* choose('place', first.options, {
        values: { between: first.between },
        slot: 'place',
      });
      const second = yield* call('answer.place', { facts: { ...facts, place }, text, language }, answer);
      if (second.kind === 'told') return yield* tell(second);
      return {};
    },
    { personal: false },
  );

type Told = Extract<DialogAnswer, { readonly kind: 'told' }>;

function* tell({ ids, values, table, suggest, context }: Told) {
  yield* say(ids, values, { suggest, ...(table ? { table } : {}) });
  return context;
}
