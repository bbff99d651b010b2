/** What stories and companies have in common: narrowed down by field and region, and then looked at one by one. */
import { z } from 'zod';
import { ask, call, choose, type Setting, type Steps, say } from '../../src/conversation/dialog.js';
import type { Shelf } from '../../src/guidance/shelf.js';

/** More than these are not looked at in one go. */
const MOST = 10;

const placeCode = z.string().min(2);

/** Shows the one with the id; false when it is not there any more. */
type Show = (id: string, n: number) => Steps<boolean>;

/** What was looked for in vain is said before anything else is shown. */
export function* browse(desk: Shelf, setting: Setting, show: Show): Steps<void> {
  const { field, place } = yield* narrowed(desk, setting);
  const { how, options, of, where } = yield* call('found', { field, place }, desk.find);
  if (how === 'nowhere') return yield* say(of.fi ? 'nowhere' : 'none', { of }, { suggest: 'otherwise' });
  if (how === 'elsewhere') yield* say(of.fi ? 'elsewhere' : 'elsewhere-any', { of, where });
  const several = options.length > 1;
  let id: string | null = null;
  for (let n = 1; n <= MOST; n++) {
    const looked: string = several
      ? (id ?? (yield* choose(`which.${n}`, options)))
      : (options[0]?.value ?? '');
    if (!(yield* show(looked, n))) return yield* say('gone', {}, { suggest: 'otherwise' });
    if (!several) break;
    const after = options[options.findIndex(({ value }) => value === looked) + 1];
    const then = yield* choose(`then.${n}`, after ? ['next', 'others', 'stop'] : ['others', 'stop']);
    if (then === 'stop') break;
    id = then === 'next' && after ? after.value : null;
  }
  yield* say('done', {}, { suggest: 'otherwise' });
}

function* narrowed(desk: Shelf, { facts = {}, language }: Setting): Steps<{ field: string; place: string }> {
  const said = typeof facts.said === 'string' ? facts.said : '';
  // The language is not part of the input: asking for another one later does not look for another field.
  const named = yield* call('named', { said }, (asked) => desk.fieldIn(asked.said, language));
  const field = named ?? (yield* choose('field', [...desk.fields(), 'any']));
  if (typeof facts.place === 'string')
    return { field, place: yield* ask('place', placeCode, { slot: 'place' }) };
  const places = desk.places(field);
  return { field, place: places.length > 1 ? yield* choose('place', [...places, 'any']) : 'any' };
}
