/** "How many did not find work": the opposite of what the tables tell, so that no figure is given as if "not" were not there. Pure. */
import type { Language } from '../conversation/activity.js';
import type { Token } from './tokens.js';

/** In another language these are other words. */
const NOT: Readonly<Record<Language, RegExp>> = {
  fi: /^(?:ei|eivät|eikä)$/,
  sv: /^(?:inte|ej|icke|inget|inga|ingen)$/,
  en: /^(?:not|no|never|fail(?:s|ed)?|\p{L}+n't|(?:did|do|does|was|were|is|are|have|has)nt)$/u,
};
/** After these nothing is denied: "I do not know how many", "not percent". */
const NOT_OF_IT =
  /^(?:hur|vad|om|vilk\p{L}*|kuinka|miten|mikä|mitä|moni\p{L}*|how|what|which|whether|if|all|alla|kaikki|every\p{L}*|only|bara|vain|sant|procent|prosent\p{L}*|percent\p{L}*)$/u;
/** What one does not know is no work: "vet inte", "does not know". */
const ASIDE = /^(?:vet|förstår|fattar|minns|tiedä|ymmärrä|muista|know|understand|remember)$/;
/** So many words may stand between "not" and what is denied. */
const NEAR = 3;

/** Whether being in work is denied, before it or after it ("jobbar inte"). */
export function isDenied(
  tokens: readonly Token[],
  language: Language,
  employed: ReadonlySet<number>,
): boolean {
  return tokens.some(({ word }, n) => {
    // "Has no job" is being without work.
    if (
      !NOT[language].test(word) ||
      employed.has(n) ||
      [n - 1, n + 1].some((at) => ASIDE.test(tokens[at]?.word ?? ''))
    )
      return false;
    if (employed.has(n - 1) && /^(?:inte|ej)$/.test(word)) return !NOT_OF_IT.test(tokens[n + 1]?.word ?? '');
    for (let at = n + 1; at <= n + NEAR && at < tokens.length; at++) {
      if (employed.has(at)) return true;
      if (NOT_OF_IT.test(tokens[at]?.word ?? '')) return false;
    }
    return false;
  });
}
