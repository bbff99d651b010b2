/** Which of the skills that were found are the person's own: a list with the words they rest on, several picked at once. */
import { chooseSeveral, note, type Steps } from '../../src/conversation/dialog.js';
import type { SkillNote } from '../../src/guidance/profile.js';
import type { SkillTold } from '../../src/guidance/skills-told.js';
import { type Experience, GOAL, progressOf, type Sitting } from './sitting.js';

/** More skills are asked about in a list of their own. */
const LISTED = 7;
/** The list begins in so many ways. */
const HEADS = 4;

export type FoundSkill = SkillTold & { readonly turn: number; readonly experience: Experience };

export function* confirm(found: readonly FoundSkill[], sitting: Sitting): Steps<void> {
  for (let from = 0; from < found.length; from += LISTED)
    yield* confirmList(found.slice(from, from + LISTED), sitting);
}

function* confirmList(listed: readonly FoundSkill[], sitting: Sitting): Steps<void> {
  const { asked, mine, times } = sitting;
  const n = ++times.list;
  const options = listed.map(({ uri, label, turn }) => ({ value: uri, label, turn }));
  const head = { id: `found.${Math.min(n, HEADS)}`, values: {} };
  const above = [head, ...linesOf(listed), ...progressLine(sitting)];
  const picked = new Set(yield* chooseSeveral(`mine.${n}`, options, { above }));
  for (const { uri, label, quote, turn, start, end, experience } of listed) {
    asked.add(uri);
    if (!picked.has(uri)) continue;
    experience.proved = true;
    mine.push({ label, words: { quote, turn } });
    const { id } = experience;
    yield* note({ type: 'skill', turn, start, end, uri, experience: id } satisfies SkillNote);
  }
}

const linesOf = (listed: readonly FoundSkill[]) =>
  listed.map(({ label, quote, turn }, n) => ({
    id: 'listed',
    values: { number: n + 1, skill: label, words: { quote, turn } },
  }));

function progressLine(sitting: Sitting) {
  const { length } = sitting.mine;
  return length === 0 ? [] : [{ id: length < GOAL ? 'progress' : 'plenty', values: progressOf(sitting) }];
}
