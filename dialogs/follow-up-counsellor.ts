/** "A human" in the conversation of a survey: how to reach one. No message is taken, since it would go with the conversation. */
import { type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { SchoolOf } from '../src/counselling/school.js';

export const followUpCounsellor = (schoolOf: SchoolOf): Dialog =>
  dialog('follow-up-counsellor', 1, function* ({ school }) {
    const { name, guidance } = schoolOf(school);
    const { office, hours, phone, email } = guidance;
    yield* say('contacts', { school: name, office, hours, phone, email });
  });
