/** You're welcome. */
import { dialog, say } from '../src/conversation/dialog.js';

export const thanks = dialog(
  'thanks',
  1,
  function* () {
    yield* say('welcome');
  },
  { personal: false },
);
