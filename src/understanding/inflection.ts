/**
 * Whether a word may be a form of another: a bounded rule on the common beginning, not a morphology. It is only asked about the
 * few options on the table, where a wrong "perhaps" loses to the other options. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { fold } from './text.js';

interface Bounds {
  /** Letters at the end of the base form that may change: "harrastus" → "harrastuksesta". */
  readonly changing: number;
  /** Letters that may follow the common beginning. */
  readonly added: number;
}

const BOUNDS: Readonly<Record<Language, Bounds>> = {
  fi: { changing: 2, added: 7 },
  sv: { changing: 1, added: 4 },
  en: { changing: 1, added: 3 },
};

/** Up to this length only a known ending makes a form: "työn" is one of "työ", "työtön" is not. */
const SHORT = 4;
const SHORTEST_STEM = 3;

/** Endings of nouns and adjectives, written without dots: case, plural, possessive, clitic. */
const ENDINGS: Readonly<Record<Language, RegExp>> = {
  fi: /^(?:[aeiou]{0,2}(?:n|t|ta|a|tta|na|ksi|ssa|sta|n|lla|lta|lle|ja|ia|jen|ien|iden|den|tten|ssani|stani)?(?:ni|si|nsa|mme|nne)?(?:kin|kaan|ko|han|pa|hin)?)$/,
  sv: /^(?:e?n|e?t|a|na|e?r|ar|or|erna|arna|orna|s|ens|ets)$/,
  en: /^(?:e?s|ing|ed|'s)$/,
};

export function inflects(base: string, said: string, language: Language): boolean {
  if (base === said) return true;
  if (base.length < SHORTEST_STEM) return false;
  const [from, to] = [fold(base), fold(said)];
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  const { changing, added } = BOUNDS[language];
  if (from.length <= SHORT) return common === from.length && ENDINGS[language].test(to.slice(common));
  return common >= Math.max(SHORTEST_STEM, from.length - changing) && to.length - common <= added;
}
