/** Takes a request to the counsellor in the person's own words, after showing how to reach one directly. */
import { z } from 'zod';
import { choose, type Dialog, dialog, hear, record, say } from '../src/conversation/dialog.js';
import type { SchoolOf } from '../src/counselling/school.js';

const ownWords = z.string().trim().min(2).max(2_000);

export const counsellor = (schoolOf: SchoolOf): Dialog =>
  dialog('counsellor', 1, function* ({ school }) {
    const { name, guidance } = schoolOf(school);
    const { office, hours, phone, email } = guidance;
    yield* say(['intro', 'contacts'], { school: name, office, hours, phone, email });
    const { value: text, turn } = yield* hear('request', ownWords);
    const send = yield* choose('send', ['yes', 'no'], { values: { request: { quote: text, turn } } });
    if (send === 'no') return yield* say('not-sent', { phone, email });
    yield* record({ type: 'counsellor-request', text, turn });
    yield* say(['sent', 'summary-offer'], { hours, phone }, { suggest: 'sent-suggestions' });
  });
