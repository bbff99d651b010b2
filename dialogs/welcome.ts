/** The first words: a bot, what it can do, what is kept, how to reach a person. */
import { type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { SchoolOf } from '../src/counselling/school.js';

export const welcome = (schoolOf: SchoolOf): Dialog =>
  dialog(
    'welcome',
    1,
    function* ({ school }) {
      yield* say('welcome', { school: schoolOf(school).name }, { suggest: 'suggestions' });
    },
    { personal: false },
  );
