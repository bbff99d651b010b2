/** What can be done here, and the words that work everywhere. */
import { dialog, say } from '../src/conversation/dialog.js';

export const help = dialog(
  'help',
  1,
  function* () {
    yield* say(['can', 'words'], {}, { suggest: 'suggestions' });
  },
  { personal: false },
);
