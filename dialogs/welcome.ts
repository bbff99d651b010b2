/** The first words: a bot, what it can do, what is kept, how to reach a person; and which model is asked, where one is switched on. */
import { type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { SchoolOf } from '../src/counselling/school.js';

/** `host`: where words may be sent; null where they stay here. */
export const welcome = (schoolOf: SchoolOf, host: string | null): Dialog =>
  dialog(
    'welcome',
    1,
    function* ({ school }) {
      const words = { school: schoolOf(school).name, ...(host === null ? {} : { host }) };
      const ids = host === null ? 'welcome' : ['welcome', 'model'];
      yield* say(ids, words, { suggest: 'suggestions' });
    },
    { personal: false },
  );
