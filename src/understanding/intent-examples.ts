/**
 * What the intents are learned from: the examples, and some of them once more as people also write them: with a greeting or thanks
 * around, without dots and rings, with a slip of the finger. Pure; the same every time.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import type { IntentWords } from './intent-words.js';
import type { Dressing } from './read-intents.js';
import { seeded } from './seeded.js';
import { fold } from './text.js';

export interface Said {
  readonly intent: string;
  readonly language: Language;
  readonly text: string;
}

/** Examples in an order that mixes intents, so that every nth of them is a fair sample. */
export function saidOf(intents: readonly IntentWords[]): readonly Said[] {
  const all = intents.flatMap(({ intent, examples }) =>
    LANGUAGES.flatMap((language) => examples[language].map((text) => ({ intent, language, text }))),
  );
  return all;
}

/** Shares of the examples that are written once more. */
const BEFORE = 0.3;
const AFTER = 0.2;
const SLIP = 0.2;
/** A slip is made in words that are still recognised with it. */
const SLIPPING = 5;

/** The examples with their variants; courtesy stays as it is, since "hei, kiitos" is both. */
export function dressed(
  said: readonly Said[],
  dressing: Dressing,
  courtesy: ReadonlySet<string>,
): readonly Said[] {
  const random = seeded(said.length);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return said.flatMap((each) => {
    const { before, after } = dressing[each.language];
    const plain = fold(each.text);
    const variants = [
      ...(random() < BEFORE ? [`${one(before)} ${each.text}`] : []),
      ...(random() < AFTER ? [`${each.text} ${one(after)}`] : []),
    ].filter(() => !courtesy.has(each.intent));
    if (random() < SLIP) variants.push(slip(each.text, random));
    if (random() < SLIP && plain !== each.text) variants.push(plain);
    return [each, ...variants.map((text) => ({ ...each, text }))];
  });
}

/** A letter left out or two swapped in one long word. */
function slip(text: string, random: () => number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, n) => (word.length >= SLIPPING ? [n] : []));
  const which = long[Math.floor(random() * long.length)];
  if (which === undefined) return text;
  const word = words[which] ?? '';
  const at = 1 + Math.floor(random() * (word.length - 2));
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
  const missing = word.slice(0, at) + word.slice(at + 1);
  return words.with(which, random() < 0.5 ? swapped : missing).join(' ');
}
