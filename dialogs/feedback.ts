/** Was this any use, and what should be better? */
import { z } from 'zod';
import { choose, dialog, hear, record, say } from '../src/conversation/dialog.js';

const ownWords = z.string().trim().min(1).max(2_000);

export const feedback = dialog('feedback', 1, function* () {
  const useful = yield* choose('useful', ['yes', 'partly', 'no']);
  const more = yield* choose('more', ['yes', 'no']);
  const words = more === 'yes' ? yield* hear('words', ownWords) : null;
  yield* record({
    type: 'feedback',
    useful,
    text: words?.value ?? '',
    ...(words ? { turn: words.turn } : {}),
  });
  yield* say('received');
});
