/** Reads a telling; where little is found in it, a model may pick more from a shortlist. Without one nothing is asked and nothing is missing. */
import type { Language } from '../../src/conversation/activity.js';
import { call, type Steps } from '../../src/conversation/dialog.js';
import type { SkillDesk, Telling } from '../../src/guidance/telling.js';

/** A person looks at so many more at most. */
const MOST_PICKED = 5;

/** The language is part of no input: asking for another one later does not find other skills. */
export const readClosely = (desk: SkillDesk, language: Language) =>
  function* (text: string, n: number): Steps<Telling> {
    const telling = yield* call(`read.${n}`, { text }, () => desk.read(text, language));
    const list = yield* call(`shortlist.${n}`, { text }, () => desk.shortlist(text, telling, language));
    if (list.skills.length === 0) return telling;
    const picked = yield* call<typeof list & { text: string }, Picked>(
      `pick.${n}`,
      { text, ...list },
      desk.pick,
    );
    if (!picked.uris?.length) return telling;
    const also = picked.uris.slice(0, MOST_PICKED);
    return yield* call(`closely.${n}`, { text, also }, () => desk.read(text, list.language, also));
  };

/** Without `uris` nobody has answered. */
type Picked = { readonly uris?: readonly string[] };
