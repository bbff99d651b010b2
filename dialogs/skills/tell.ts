/** One telling: its experiences are noted, its skills asked about, and where that gives little, one question for more of the same. */
import { choose, hearOrSkip, note, type Steps, type Told } from '../../src/conversation/dialog.js';
import type { ExperienceKind, ExperienceNote } from '../../src/guidance/profile.js';
import type { ExperienceTold, Telling } from '../../src/guidance/telling.js';
import { confirm, type FoundSkill } from './confirm.js';
import { ownWords } from './own-words.js';
import { type Experience, GOAL, progressOf, type Sitting } from './sitting.js';

/** Fewer skills are not worth a list of their own yet: more is asked for first. */
const FEW = 3;
/** Characters of an experience in a question about it. */
const SHOWN = 60;
/** So often. */
const KINDS_ASKED = 3;
const KINDS = ['work', 'studies', 'placement', 'hobby', 'service', 'home', 'other'] as const;

/** False when there was no new skill in it. */
export function* tell(told: Told<string>, telling: Telling, sitting: Sitting): Steps<boolean> {
  const { mine, unclear } = sitting;
  const here = telling.experiences.map((part, n) => begin(told, part, n));
  for (const experience of here) yield* noteExperience(experience, experience.told.kind);
  const found = skillsOf(told, telling, here, sitting);
  if (found.length === 0) return false;
  const few = found.length < FEW && mine.length + found.length < GOAL;
  const also = few ? yield* tellMore('also', here, sitting) : [];
  const first = new Set(found.map(({ uri }) => uri));
  yield* confirm([...found, ...also.filter(({ uri }) => !first.has(uri))], sitting);
  if (!few && mine.length < GOAL) yield* confirm(yield* tellMore('more', here, sitting), sitting);
  unclear.push(...here.filter(({ told: { kind }, proved }) => kind === null && proved));
  return true;
}

/** Asks what kind of experience it was where the words did not say so; not before there is enough to show. */
export function* settle({ unclear, times }: Sitting): Steps<void> {
  for (const experience of unclear.splice(0)) {
    const n = ++times.kind;
    if (n > KINDS_ASKED) return;
    const values = { words: { quote: experience.words, turn: experience.turn } };
    const kind = yield* choose(`kind.${n}`, KINDS, { values });
    if (kind !== 'other') yield* noteExperience(experience, kind);
  }
}

/** What is told on asking belongs to what was told before, unless it says outright that it is something else. */
function* tellMore(question: 'also' | 'more', here: Experience[], sitting: Sitting): Steps<FoundSkill[]> {
  const n = ++sitting.times[question];
  const told = yield* question === 'also'
    ? hearOrSkip(`also.${n}`, ownWords)
    : hearOrSkip(`more.${n}`, ownWords, { values: progressOf(sitting) });
  const last = here.at(-1);
  if (!told || !last) return [];
  const telling = yield* sitting.read(told.value);
  const parts: Experience[] = [];
  for (const [at, part] of telling.experiences.entries()) {
    const other = part.sure && part.kind !== last.told.kind;
    const experience = other ? begin(told, part, at) : last;
    parts.push(experience);
    if (!other) continue;
    here.push(experience);
    yield* noteExperience(experience, part.kind);
  }
  return skillsOf(told, telling, parts, sitting);
}

/** Those that were not asked about before. */
const skillsOf = (
  { turn }: Told<string>,
  { skills }: Telling,
  here: readonly Experience[],
  { asked }: Sitting,
): FoundSkill[] =>
  skills.flatMap(({ part, ...skill }) => {
    const experience = here[part];
    return experience && !asked.has(skill.uri) ? [{ ...skill, turn, experience }] : [];
  });

const begin = ({ turn, value }: Told<string>, told: ExperienceTold, n: number): Experience => ({
  id: `${turn}.${n + 1}`,
  turn,
  told,
  words: beginningOf(value.slice(told.start, told.end)),
  proved: false,
});

/** As many whole words as fit in a question. */
const beginningOf = (text: string): string =>
  text.length <= SHOWN ? text : text.slice(0, Math.max(text.lastIndexOf(' ', SHOWN), 1));

function* noteExperience({ id, turn, told }: Experience, kind: ExperienceKind | null): Steps<void> {
  const { start, end } = told;
  if (kind) yield* note({ type: 'experience', turn, start, end, kind, id } satisfies ExperienceNote);
}
