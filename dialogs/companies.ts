/** Companies that work with the school: found by field and region, what each offers and how to reach it. */
import { call, type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { CompanyDesk } from '../src/guidance/companies.js';
import { browse } from './shelf/browse.js';

export const companies = (desk: CompanyDesk): Dialog =>
  dialog(
    'companies',
    1,
    (setting) =>
      browse(desk, setting, function* (id, n) {
        const found = yield* call(`shown.${n}`, { id }, (asked) => desk.company(asked.id));
        if (!found) return false;
        const { name, about, where: at, contact, reviewed, offered, offers } = found;
        const values = { name, about, at, contact, reviewed, ...offers };
        yield* say(['company', ...offered.map((offer) => `offers.${offer}`), 'contact'], values);
        return true;
      }),
    { personal: false },
  );
