/** "Help" in the conversation of a survey: the few ways around in it. */
import { dialog, say } from '../src/conversation/dialog.js';

export const followUpHelp = dialog('follow-up-help', 1, function* () {
  yield* say('help');
});
