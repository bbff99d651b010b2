/** Figures on how graduates find work: one message with the figure, whose it is, its year, its caveats and its source. */
import { z } from 'zod';
import { ask, type Context, call, choose, type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { DialogAnswer, FindAnswer } from '../src/statistics/ask.js';

const question = z.string().trim().min(2).max(2_000);
/** These alone do not tell what is wanted: "statistics", after an answer or not. */
const EMPTY: ReadonlySet<string> = new Set([
  ...['said', 'figures', 'follow_up', 'before', 'which_measure', 'unread'],
  ...['year_shift', 'compared', 'persons', 'loosely_unemployed', 'loosely_personal', 'of_all', 'size'],
]);

const isQuestion = (facts: Context): boolean => Object.keys(facts).some((slot) => !EMPTY.has(slot));

export const statistics = (answer: FindAnswer): Dialog =>
  dialog(
    'statistics',
    1,
    function* ({ facts = {}, language }) {
      const text = isQuestion(facts) ? '' : yield* ask('question', question);
      // What the first words left open, the question asks.
      const { which_measure: _, ...rest } = facts;
      const known = text === '' ? facts : rest;
      const first = yield* call('answer', { facts: known, text, language }, answer);
      if (first.kind === 'told') return yield* tell(first);

      // A name such as Pohjanmaa means several regions, and "figures" several figures: the person says which.
      const clearer = { ...known, ...(yield* clear(first)) };
      const second = yield* call(`answer.${first.slot}`, { facts: clearer, text, language }, answer);
      if (second.kind === 'told') return yield* tell(second);

      const clearest = { ...clearer, ...(yield* clear(second)) };
      const third = yield* call(`answer.${second.slot}`, { facts: clearest, text, language }, answer);
      return third.kind === 'told' ? yield* tell(third) : {};
    },
    { personal: false },
  );

type Unclear = Extract<DialogAnswer, { readonly kind: 'which' }>;

function* clear({ slot, options, between }: Unclear) {
  const chosen = yield* choose(slot, options, { values: { between }, slot });
  return slot === 'measure' ? { measure: chosen, which_measure: null } : { place: chosen };
}

type Told = Extract<DialogAnswer, { readonly kind: 'told' }>;

function* tell({ ids, values, table, chart, suggest, context }: Told) {
  yield* say(ids, values, { suggest, ...(table ? { table } : {}), ...(chart ? { chart } : {}) });
  return context;
}
