/** One telling: its experiences are noted, its skills asked about, and where that gives little, one question for more of the same. */
import {
  choose,
  chooseSeveral,
  hearOrSkip,
  note,
  type Steps,
  type Told,
} from '../../src/conversation/dialog.js';
import type { ExperienceKind, ExperienceNote, SkillNote } from '../../src/guidance/profile.js';
import type { ExperienceTold, SkillOf, Telling } from '../../src/guidance/telling.js';
import { ownWords } from './own-words.js';
import { type Experience, GOAL, progressOf, type Sitting } from './sitting.js';

/** More skills are asked about in a list of their own. */
const LISTED = 7;
/** The list begins in so many ways. */
const HEADS = 4;
/** Characters of an experience in a question about it. */
const SHOWN = 60;
/** So often. */
const KINDS_ASKED = 3;
const KINDS = ['work', 'studies', 'placement', 'hobby', 'service', 'home'] as const;

/** False when there was no new skill in it. */
export function* tell(told: Told<string>, telling: Telling, sitting: Sitting): Steps<boolean> {
  const here = telling.experiences.map((part, n) => begin(told, part, n));
  for (const experience of here) yield* noteExperience(experience, experience.told.kind);
  const found = yield* confirm(told, telling, here, sitting);
  const last = here.at(-1);
  if (found && last && sitting.mine.length < GOAL) {
    const n = ++sitting.times.more;
    const more = yield* hearOrSkip(`more.${n}`, ownWords, { values: progressOf(sitting) });
    if (more) yield* tellMore(more, last, here, sitting);
  }
  sitting.unclear.push(...here.filter(({ told: { kind }, proved }) => kind === null && proved));
  return found;
}

/** Asks what kind of experience it was where the words did not say so; not before there is enough to show. */
export function* settle({ unclear, times }: Sitting): Steps<void> {
  for (const experience of unclear.splice(0)) {
    const n = ++times.kind;
    if (n > KINDS_ASKED) return;
    const values = { words: { quote: experience.words, turn: experience.turn } };
    yield* noteExperience(experience, yield* choose(`kind.${n}`, KINDS, { values }));
  }
}

/** What is told on asking belongs to what was told before, unless it says outright that it is something else. */
function* tellMore(told: Told<string>, last: Experience, here: Experience[], sitting: Sitting): Steps<void> {
  const telling = yield* sitting.read(told.value);
  const parts: Experience[] = [];
  for (const [n, part] of telling.experiences.entries()) {
    const other = part.sure && part.kind !== last.told.kind;
    const experience = other ? begin(told, part, n) : last;
    parts.push(experience);
    if (!other) continue;
    here.push(experience);
    yield* noteExperience(experience, part.kind);
  }
  yield* confirm(told, telling, parts, sitting);
}

const begin = ({ turn, value }: Told<string>, told: ExperienceTold, n: number): Experience => ({
  id: `${turn}.${n + 1}`,
  turn,
  told,
  words: beginningOf(value.slice(told.start, told.end)),
  proved: false,
});

/** As many whole words as fit in a question. */
const beginningOf = (text: string): string =>
  text.length <= SHOWN ? text : text.slice(0, text.lastIndexOf(' ', SHOWN)).slice(0, SHOWN);

function* noteExperience({ id, turn, told }: Experience, kind: ExperienceKind | null): Steps<void> {
  const { start, end } = told;
  if (kind) yield* note({ type: 'experience', turn, start, end, kind, id } satisfies ExperienceNote);
}

/** Asks which of the skills are one's own, a screenful at a time. False when there was none to ask about. */
function* confirm(
  { turn }: Told<string>,
  telling: Telling,
  here: readonly Experience[],
  sitting: Sitting,
): Steps<boolean> {
  const { asked, mine, times } = sitting;
  const found = telling.skills.filter(({ uri }) => !asked.has(uri));
  for (let from = 0; from < found.length; from += LISTED) {
    const listed = found.slice(from, from + LISTED);
    const options = listed.map(({ uri, label }) => ({ value: uri, label, turn }));
    const n = ++times.list;
    const head = { id: `found.${Math.min(n, HEADS)}`, values: {} };
    const above = [head, ...linesOf(listed, turn), ...progressLine(sitting)];
    const picked = new Set(yield* chooseSeveral(`mine.${n}`, options, { above }));
    for (const { uri, label, quote, start, end, part } of listed) {
      asked.add(uri);
      const experience = here[part];
      if (!picked.has(uri) || !experience) continue;
      experience.proved = true;
      mine.push({ label, words: { quote, turn } });
      const { id } = experience;
      yield* note({ type: 'skill', turn, start, end, uri, experience: id } satisfies SkillNote);
    }
  }
  return found.length > 0;
}

const linesOf = (listed: readonly SkillOf[], turn: number) =>
  listed.map(({ label, quote }, n) => ({
    id: 'listed',
    values: { number: n + 1, skill: label, words: { quote, turn } },
  }));

function progressLine(sitting: Sitting) {
  const { length } = sitting.mine;
  return length === 0 ? [] : [{ id: length < GOAL ? 'progress' : 'plenty', values: progressOf(sitting) }];
}
