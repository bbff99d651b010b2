/** Offers the three languages; choosing one is a command that the router carries out. */
import { dialog, say } from '../src/conversation/dialog.js';

export const language = dialog(
  'language',
  1,
  function* () {
    yield* say('which', {}, { suggest: 'languages' });
  },
  { personal: false },
);
