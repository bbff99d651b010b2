/** Career stories: found by field and region, read one by one. What was looked for in vain is said before anything else is shown. */
import { z } from 'zod';
import { ask, call, choose, type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { StoryDesk } from '../src/guidance/stories.js';

/** More stories than these are not read in one go. */
const MOST = 10;

const placeCode = z.string().min(2);

export const stories = (desk: StoryDesk): Dialog =>
  dialog(
    'stories',
    1,
    function* ({ facts = {}, language }) {
      const said = typeof facts.said === 'string' ? facts.said : '';
      // The language is not part of the input: asking for another one later does not look for another field.
      const named = yield* call('named', { said }, (asked) => desk.fieldIn(asked.said, language));
      const field: string = named ?? (yield* choose('field', [...desk.fields(), 'any']));
      const places = desk.places(field);
      const place: string =
        typeof facts.place === 'string'
          ? yield* ask('place', placeCode, { slot: 'place' })
          : places.length > 1
            ? yield* choose('place', [...places, 'any'])
            : 'any';
      const { how, options, of, where } = yield* call('found', { field, place }, desk.find);
      if (how === 'nowhere') return yield* say(of.fi ? 'nowhere' : 'none', { of }, { suggest: 'otherwise' });
      if (how === 'elsewhere') yield* say(of.fi ? 'elsewhere' : 'elsewhere-any', { of, where });
      let id: string | null = null;
      for (let n = 1; n <= MOST; n++) {
        const [only, another] = options;
        const reading: string = another
          ? (id ?? (yield* choose(`which.${n}`, options)))
          : (only?.value ?? '');
        const told = yield* call(`told.${n}`, { reading }, (asked) => desk.story(asked.reading));
        if (!told) return yield* say('gone', {}, { suggest: 'otherwise' });
        yield* say([`told.${reading}`, 'beside'], { where: told.where, reviewed: told.reviewed });
        if (!another) break;
        const after = options[options.findIndex(({ value }) => value === reading) + 1];
        const then = yield* choose(`then.${n}`, after ? ['next', 'others', 'stop'] : ['others', 'stop']);
        if (then === 'stop') break;
        id = then === 'next' && after ? after.value : null;
      }
      yield* say('done', {}, { suggest: 'otherwise' });
    },
    { personal: false },
  );
