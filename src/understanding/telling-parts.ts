/** Parts a text into experiences, by the clauses that say of what kind something was. Pure. */
import type { ExperienceKind } from '../guidance/profile.js';
import type { ExperienceTold } from '../guidance/telling.js';
import type { Clause } from './linker-clauses.js';
import type { LinkToken } from './linker-tokens.js';

/** What a clause says of the kind; `sure` where it says so outright. */
export interface Sign {
  readonly kind: ExperienceKind;
  readonly sure: boolean;
}

interface Part {
  sign: Sign | null;
  readonly from: number;
  to: number;
  readonly sentence: number;
}

/**
 * A new experience begins where words of another kind stand, or of the same kind on a new line. What says nothing of its kind belongs
 * to what was told before it; what is told before the first word of a kind belongs to that in the same sentence.
 */
export function partsOf(
  text: string,
  tokens: readonly LinkToken[],
  clauses: readonly Clause[],
  signs: readonly (Sign | null)[],
): readonly ExperienceTold[] {
  const parts: Part[] = [];
  for (const [n, { from, to, sentence, denied }] of clauses.entries()) {
    const sign = signs[n] ?? null;
    const last = parts.at(-1);
    if (denied) continue;
    if (last && goesOn(last, sign, sentence, onNewLine(text, tokens, from))) {
      last.to = to;
      last.sign ??= sign;
    } else parts.push({ sign, from, to, sentence });
  }
  return parts.map(({ sign, from, to }) => ({
    kind: sign?.kind ?? null,
    sure: sign?.sure ?? false,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? text.length,
  }));
}

function goesOn(last: Part, sign: Sign | null, sentence: number, newLine: boolean): boolean {
  if (sign === null) return true;
  if (last.sign === null) return last.sentence === sentence;
  return last.sign.kind === sign.kind && !newLine;
}

const onNewLine = (text: string, tokens: readonly LinkToken[], at: number): boolean =>
  at > 0 && text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes('\n');
