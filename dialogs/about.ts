/** Who speaks: an automatic service, what it keeps, where its figures come from, who answers for it. */
import { type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { SchoolOf } from '../src/counselling/school.js';

export const about = (schoolOf: SchoolOf): Dialog =>
  dialog(
    'about',
    1,
    function* ({ school }) {
      yield* say(
        ['bot', 'kept', 'figures', 'school'],
        { school: schoolOf(school).name },
        { suggest: 'suggestions' },
      );
    },
    { personal: false },
  );
