/** "Forget me", in two steps; the commit then removes everything of this person. */
import { choose, dialog, record, say } from '../src/conversation/dialog.js';

export const forget = dialog('forget', 1, function* ({ channel }) {
  const sure = yield* choose('sure', ['yes', 'no']);
  if (sure === 'no') return yield* say('kept');
  const really = yield* choose('really', ['forget', 'keep']);
  if (really === 'keep') return yield* say('kept');
  yield* record({ type: 'forget' });
  // Teams keeps its own copy of a chat, out of our reach: that is said.
  yield* say(channel === 'msteams' ? ['forgotten', 'teams'] : 'forgotten');
});
