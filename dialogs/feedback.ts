/** Was this any use, and what should be better? */
import { z } from 'zod';
import { ask, choose, dialog, record, say } from '../src/conversation/dialog.js';

const ownWords = z.string().trim().min(1).max(2_000);

export const feedback = dialog('feedback', 1, function* () {
  const useful = yield* choose('useful', ['yes', 'partly', 'no']);
  const more = yield* choose('more', ['yes', 'no']);
  const words = more === 'yes' ? yield* ask('words', ownWords, { open: true }) : '';
  yield* record({ type: 'feedback', useful, text: words });
  yield* say('received');
});
