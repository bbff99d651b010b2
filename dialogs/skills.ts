/**
 * What someone has done, in their own words: each telling becomes experiences, and skills of the vocabulary that they confirm or
 * reject, shown with the words they rest on. Who comes back is shown what there is, and may add to it or take away.
 */
import {
  choose,
  chooseSeveral,
  type Dialog,
  dialog,
  hear,
  hearOrSkip,
  lookUp,
  note,
  type Steps,
  say,
  type Told,
} from '../src/conversation/dialog.js';
import type { DroppedSkillNote, Profile } from '../src/guidance/profile.js';
import type { SkillDesk, Telling } from '../src/guidance/telling.js';
import { ownWords } from './skills/own-words.js';
import { readClosely } from './skills/read-closely.js';
import { card, GOAL, openSitting, type Sitting } from './skills/sitting.js';
import { settle, tell } from './skills/tell.js';

/** Nobody is asked on and on: so many tellings, and so many without a skill in them. */
const TELLINGS = 6;
const IN_VAIN = 3;

export const skills = (desk: SkillDesk): Dialog =>
  dialog(
    'skills',
    2,
    function* ({ person, conversation, begun, erased, language, facts = {} }) {
      const known = yield* lookUp('known', { person, conversation, begun, erased }, desk.profile);
      const sitting = openSitting(known, conversation, readClosely(desk, language));
      const said = typeof facts.said === 'string' ? yield* sitting.read(facts.said) : null;
      const tells = said?.tells === true;
      const wished = said?.wish === 'show' || said?.wish === 'drop';
      if (wished && known.skills.length === 0) yield* say('empty');
      if (!tells && known.skills.length > 0) {
        const values = { count: known.skills.length };
        const asked = said?.wish === 'end' ? null : said?.wish;
        const wish = asked ?? (yield* choose('again', ['add', 'show', 'drop'], { values }));
        if (wish === 'show') return yield* card(sitting, true);
        if (wish === 'drop') return yield* drop(known, conversation);
      }
      const first = Math.min(known.experiences.length, 2) + 1;
      const told = yield* hear(`told.${first}`, ownWords, tells ? { slot: 'said' } : {});
      yield* sit(told, sitting, known.skills.length > 0 ? 'done-again' : 'done');
    },
    { expiresAfterDays: 60, endsWhenErased: true },
  );

/** One experience after the other, until there is enough or nothing more to tell. */
function* sit(first: Told<string>, sitting: Sitting, end: 'done' | 'done-again'): Steps<void> {
  const { mine, times } = sitting;
  let told: Told<string> | null = first;
  for (let n = 1; told && n <= TELLINGS; n++) {
    const before = mine.length;
    const telling: Telling = yield* sitting.read(told.value);
    if (telling.wish === 'end' && mine.length > 0) break;
    const asked: boolean = telling.wish === 'show';
    const found: boolean = asked || (yield* tell(told, telling, sitting));
    if (mine.length >= GOAL) yield* settle(sitting);
    if (!found && (mine.length >= GOAL || times.nothing === IN_VAIN - 1)) break;
    if (asked || mine.length > before) yield* card(sitting);
    const nth: number = found ? ++times.next : ++times.nothing;
    told = yield* found ? hearOrSkip(`next.${nth}`, ownWords) : hearOrSkip(`nothing.${nth}`, ownWords);
  }
  yield* settle(sitting);
  yield* say(mine.length === 0 ? 'none' : end, {}, { suggest: 'suggestions' });
}

/** Takes skills out of the profile. What they were told with stays, and they may be told again. */
function* drop({ skills: known }: Profile, here: string): Steps<void> {
  const options = known.map(({ uri, label }) => ({ value: uri, label }));
  const above = known.map(({ label }, n) => ({ id: 'kept', values: { number: n + 1, skill: label } }));
  const gone = new Set(yield* chooseSeveral('drop', options, { above }));
  for (const { uri, conversation, turn: of } of known) {
    if (!gone.has(uri)) continue;
    const turn = conversation === here ? of : 0;
    yield* note({ type: 'skill-dropped', turn, uri, conversation, of } satisfies DroppedSkillNote);
  }
  const values = { count: gone.size, left: known.length - gone.size };
  yield* say(gone.size > 0 ? 'dropped' : 'not-dropped', values, { suggest: 'suggestions' });
}
