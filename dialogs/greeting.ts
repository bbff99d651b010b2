/** Hello again: short, because the welcome has been said. */
import { dialog, say } from '../src/conversation/dialog.js';

export const greeting = dialog(
  'greeting',
  1,
  function* () {
    yield* say('hello', {}, { suggest: 'suggestions' });
  },
  { personal: false },
);
