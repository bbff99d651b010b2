/**
 * Parts a text into clauses and tells which of them deny: "en ole koskaan hitsannut", "jag har inte jobbat i kassan", "never". What
 * is denied is no skill. A denial goes on over commas and "or" until a new sentence, a "but" or a new beginning. Pure.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { type LinkToken, plainSet } from './linker-tokens.js';
import type { LinkWords, NegationWords } from './linker-words.js';

export interface Clause {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly sentence: number;
  readonly denied: boolean;
}

/** `language` is the likely one; the small words of the text may tell another. */
export type Clauses = (text: string, tokens: readonly LinkToken[], language: Language) => readonly Clause[];

/** What a clause begins with. */
type Opening = 'sentence' | 'comma' | 'break' | 'contrast' | 'opens';

interface Part {
  readonly from: number;
  to: number;
  readonly sentence: number;
  readonly opening: Opening;
}

const SENTENCE_END = /[.!?;:\n\u2026]/;
const PAUSE = /[,()/\u2013\u2014]|\s-\s/;

export function createClauses(words: LinkWords): Clauses {
  const breaks = plainSet(words.breaks);
  const contrasts = plainSet(words.contrasts);
  const opens = plainSet(words.opens);
  const openingOf = (gap: string, word: string): Opening | null => {
    if (SENTENCE_END.test(gap)) return 'sentence';
    if (contrasts.has(word)) return 'contrast';
    if (opens.has(word)) return 'opens';
    if (breaks.has(word)) return 'break';
    return PAUSE.test(gap) ? 'comma' : null;
  };
  const denials = {
    fi: createDenial(words, 'fi'),
    sv: createDenial(words, 'sv'),
    en: createDenial(words, 'en'),
  };
  return (text, tokens, language) => {
    const denial = denials[likelyLanguage(denials, tokens, language)];
    const clauses: Clause[] = [];
    let denied = false;
    for (const { from, to, sentence, opening } of partsOf(text, tokens, openingOf)) {
      const part = tokens.slice(from, to);
      denied = denial.denies(part) || (denied && !denial.beginsAnew(opening, part));
      clauses.push({ from, to, sentence, denied });
    }
    return clauses;
  };
}

/** Somebody starts telling anew: the first person in Finnish, the past tense in Swedish. English "never cooked or cleaned" is no sign. */
const TELLING: Readonly<Record<Language, RegExp | null>> = {
  fi: /^\p{L}{2,}(?:in|an|en|on|un)$/u,
  sv: /^\p{L}{2,}(?:de|te)$/u,
  en: null,
};

/** How a language denies. */
interface Denial {
  readonly denies: (part: readonly LinkToken[]) => boolean;
  readonly beginsAnew: (opening: Opening, part: readonly LinkToken[]) => boolean;
  /** Small words of the language. */
  readonly small: ReadonlySet<string>;
}

function createDenial(words: LinkWords, language: Language): Denial {
  const negations: NegationWords = words.negations[language];
  const [never, not] = [plainSet(negations.never), plainSet(negations.not)];
  const [self, only] = [plainSet(negations.self), plainSet(negations.only)];
  const ignored = plainSet(words.ignored[language]);
  const small = new Set([...ignored, ...never, ...not]);
  const joints = plainSet([...words.breaks, ...words.opens]);

  const denies = (part: readonly LinkToken[]): boolean => {
    const personal = part.some(({ word }) => self.has(word));
    let told = false;
    for (const [n, { word }] of part.entries()) {
      if (never.has(word)) return true;
      const meant = not.has(word) && !part.slice(n + 1, n + 3).some((next) => only.has(next.word));
      if (meant && (personal || !told)) return true;
      told ||= !small.has(word) && !joints.has(word);
    }
    return false;
  };
  const beginsAnew = (opening: Opening, part: readonly LinkToken[]): boolean => {
    if (opening === 'sentence' || opening === 'contrast') return true;
    const head = part.find(({ word }) => !joints.has(word) || not.has(word))?.word ?? '';
    return !not.has(head) && (self.has(head) || TELLING[language]?.test(head) === true);
  };
  return { denies, beginsAnew, small };
}

/** The language with the most small words in the text; the given one where that does not tell. */
function likelyLanguage(
  denials: Readonly<Record<Language, Denial>>,
  tokens: readonly LinkToken[],
  given: Language,
): Language {
  const countOf = (language: Language) =>
    tokens.reduce((count, { word }) => count + (denials[language].small.has(word) ? 1 : 0), 0);
  return LANGUAGES.reduce((best, language) => (countOf(language) > countOf(best) ? language : best), given);
}

function partsOf(
  text: string,
  tokens: readonly LinkToken[],
  openingOf: (gap: string, word: string) => Opening | null,
): readonly Part[] {
  const parts: Part[] = [];
  let last: Part | null = null;
  for (const [n, { word, start }] of tokens.entries()) {
    const gap = n === 0 ? '' : text.slice(tokens[n - 1]?.end, start);
    const opening = openingOf(gap, word);
    if (last === null || opening !== null) {
      const sentence: number = (last?.sentence ?? 0) + (opening === 'sentence' ? 1 : 0);
      last = { from: n, to: n + 1, sentence, opening: last === null ? 'sentence' : (opening ?? 'comma') };
      parts.push(last);
    } else last.to = n + 1;
  }
  return parts;
}
