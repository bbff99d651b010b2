/**
 * Whether an instrument asks the same in every language: labels that are told apart, and scales that rise the same way. A label that
 * says "satisfied" in one language and "dissatisfied" in another makes every figure of that language wrong, and it has happened in
 * official questionnaires. Pure.
 */
import { LANGUAGES, type Language, type Localised } from '../conversation/activity.js';
import { plain, wordsOf } from './interpretation/text.js';
import { type Instrument, isClosed, type OneQuestion, type Question } from './question.js';

/** Phrases of all languages that show the end of a scale to which a label belongs. */
export interface Polarity {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly neutral: readonly string[];
}

/** 1, 0 or -1; null where no phrase is found. */
export type Sign = 1 | 0 | -1 | null;

/** `QUESTION: what is not the same`. */
export function checkParity({ questions }: Instrument, polarity: Polarity): readonly string[] {
  return questions.flatMap((question) => [
    ...(isClosed(question) ? sameLabels(question) : []),
    ...(question.kind === 'one' && question.scale ? signsOf(question, polarity) : []),
  ]);
}

function sameLabels(question: Question & { readonly options: OneQuestion['options'] }): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const labels = question.options.map(({ label }) => wordsOf(label[language], language).join(' '));
    const twice = labels.find((label, n) => labels.indexOf(label) < n);
    return twice === undefined ? [] : [`${question.name}: two options are called "${twice}" in ${language}`];
  });
}

function signsOf({ name, options }: OneQuestion, polarity: Polarity): readonly string[] {
  const labels = options.filter(({ special }) => special === null).map(({ label }) => label);
  return checkScale(labels, polarity).map((reason) => `${name}: ${reason}`);
}

/** The labels of a scale, from one end to the other. */
export function checkScale(labels: readonly Localised[], polarity: Polarity): readonly string[] {
  const signs = labels.map((label) =>
    LANGUAGES.map((language) => signOf(label[language], language, polarity)),
  );
  const mixed = labels.flatMap((label, n) => {
    const known = new Set(signs[n]?.filter((sign) => sign !== null));
    const all = LANGUAGES.map((language) => `"${label[language]}"`).join(', ');
    return known.size > 1 ? [`step ${n + 1} is not the same in all languages: ${all}`] : [];
  });
  const crooked = LANGUAGES.flatMap((language, at) => {
    const known = signs.map((step) => step[at]).filter((sign) => sign !== null && sign !== undefined);
    return isOneWay(known) ? [] : [`the scale turns round on its way in ${language}`];
  });
  return [...mixed, ...crooked];
}

function isOneWay(signs: readonly number[]): boolean {
  const steps = signs.slice(1).map((sign, n) => sign - (signs[n] ?? 0));
  return !(steps.some((step) => step > 0) && steps.some((step) => step < 0));
}

/** The sign of the longest phrase in the label. */
export function signOf(label: string, language: Language, polarity: Polarity): Sign {
  const said = ` ${wordsOf(label, language).join(' ')} `;
  const signs = [
    [-1, polarity.negative],
    [0, polarity.neutral],
    [1, polarity.positive],
  ] as const;
  let best: { sign: Sign; length: number } = { sign: null, length: 0 };
  for (const [sign, phrases] of signs) {
    for (const phrase of phrases) {
      const words = wordsOf(plain(phrase) ?? '', language).join(' ');
      if (words.length > best.length && said.includes(` ${words} `)) best = { sign, length: words.length };
    }
  }
  return best.sign;
}
