/** Information packs: the passage that answers a question, or the list of pages; then page by page, as long as one wants. */
import { z } from 'zod';
import type { Language } from '../src/conversation/activity.js';
import { ask, call, choose, type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { Pack } from '../src/guidance/pack.js';
import type { KnownPage, PackDesk } from '../src/guidance/pack-desk.js';

/** The packs for students; `class` is for teachers and has a page of its own. */
const OFFERED = ['job-search', 'cv', 'entrepreneurship'] as const satisfies readonly Pack[];
/** More pages than these are not read in one go. */
const MOST_PAGES = 40;

const pageId = z.string().min(1);

export const pack = (desk: PackDesk): Dialog =>
  dialog(
    'pack',
    1,
    function* ({ facts = {}, language }) {
      const find = (asked: { language: Language; question: string; pack: Pack }) =>
        desk.find(asked) as KnownPage[];
      const which = yield* choose('pack', OFFERED, { slot: 'pack' });
      const question = typeof facts.said === 'string' ? facts.said : '';
      const [found] = question ? yield* call('found', { language, question, pack: which }, find) : [];
      let page = typeof facts.page === 'string' ? yield* ask('start', pageId, { slot: 'page' }) : null;
      if (found && !page) {
        const { title, passage, sources, reviewedOn: reviewed } = found;
        yield* say(['passage', 'sources'], { title, passage, sources, reviewed });
        const then = yield* choose('then', ['read', 'contents', 'stop']);
        if (then === 'stop') return yield* say('done', {}, { suggest: 'suggestions' });
        if (then === 'read') page = found.id;
      }
      for (let n = 1; n <= MOST_PAGES; n++) {
        const id: string = page ?? (yield* choose(`page.${n}`, desk.contents(which)));
        const shown = yield* call(`shown.${n}`, { language, id }, desk.page);
        if (!shown) return yield* say('missing', {}, { suggest: 'suggestions' });
        const { sources, reviewedOn: reviewed, next } = shown;
        yield* say([shown.id, 'sources'], { sources, reviewed });
        const then = yield* choose(`next.${n}`, next ? ['next', 'contents', 'stop'] : ['contents', 'stop']);
        if (then === 'stop') break;
        page = then === 'next' ? next : null;
      }
      yield* say('done', {}, { suggest: 'suggestions' });
    },
    { personal: false },
  );
