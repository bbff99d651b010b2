/**
 * What is said when it is not clear what someone wants, or nothing was said at all: a choice of the likely things, an honest "I did not
 * understand", and always a way to a person. Never the same words twice in a row. Works on a Draft; used by moves.ts.
 */
import type { Draft } from './draft.js';
import { resume } from './progress.js';

/** Wordings in their order; after the last comes the first. */
const UNCLEAR = ['unclear', 'unclear-again', 'unclear-still'] as const;
const EMPTY = ['empty', 'empty-again'] as const;
/** So many things are offered at most, besides "something else". */
const MOST = 3;

/** Counts, so that the next time it is said in other words; carryOut() starts anew with every message that was of use. */
function next(draft: Draft, wordings: readonly string[]): string {
  const lost = draft.state.lost ?? 0;
  draft.change({ lost: lost + 1 });
  return wordings[lost % wordings.length] ?? '';
}

export function unclear(draft: Draft): void {
  draft.sendCommon(next(draft, UNCLEAR));
}

/** Pictures and blanks. An open question stays open. */
export async function nothingSaid(draft: Draft): Promise<void> {
  draft.sendCommon(next(draft, EMPTY));
  return resume(draft, false);
}

/**
 * One likely thing is asked about; of two or three one can be chosen. Asked once: then we say that we do not understand. `suggested` comes
 * from elsewhere (wondering.ts) and is offered first; later in a row too, but never what was on offer just now.
 */
export function didYouMean(draft: Draft, intents: readonly string[], suggested: string | null = null): void {
  const { options = [], ...which } = draft.house.composer.common(draft.language, 'which');
  const { lost = 0, offer } = draft.state;
  const named = (intent: string) => options.filter(({ value }) => value === intent);
  const first = suggested === null ? [] : named(suggested);
  const isNew = first.some(({ value }) => !offer?.options.some((each) => each.value === value));
  const likely = [...new Set([...first, ...intents.flatMap(named)])].slice(0, MOST);
  const other = options.filter(({ value }) => value === 'help');
  if (likely.length === 0 || (lost > 0 && !isNew)) {
    unclear(draft);
    return;
  }
  draft.change({ lost: lost + 1 });
  if (likely.length === 1) {
    draft.sendCommon(`maybe.${likely[0]?.value}`);
    return;
  }
  const shown = [...likely.filter((each) => !other.includes(each)), ...other];
  draft.change({ offer: { kind: 'start', options: shown } });
  draft.send({ ...which, options: shown });
}
