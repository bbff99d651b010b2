/**
 * One exact number, from free text: "3 200 € kuukaudessa", "två och ett halvt tusen". About so much, between two, more than, per
 * hour where the question asks per month: all of these are no answer, and the question is asked again. Pure.
 */
import type { Language } from '../../conversation/activity.js';
import type { SurveyWords } from '../lexicon.js';
import type { NumberQuestion } from '../question.js';
import { figuresIn } from './figures.js';
import { inflects } from './forms.js';
import { createNumberWords, type NumberWords } from './number-words.js';
import { isRole } from './option-names.js';
import { Phrases } from './phrases.js';
import { type Token, tokensOf, wordsOf } from './text.js';
import type { Vocabulary } from './vocabulary.js';

/** `currency.euro`, `period.month`. */
type Unit = `${string}.${string}`;

export interface Amounts {
  read(text: string, question: NumberQuestion, vocabulary: Vocabulary): number | null;
}

/** Signs that make a number another one: ~2500, 2000+, <3000, 20 %. */
const DOUBTFUL_SIGN = /[~≈<>≤≥±?%+*=^|§]/;
/** Behind a price in Finland and Sweden: "3200,-" and "3200:-". */
const PRICE = /(?<=\d)[,:.]-+(?!\d)/g;
/** Stands for the figure while the words around it are read. */
const MARK = '§';

export function createAmounts(words: SurveyWords, language: Language): Amounts {
  const numbers = createNumberWords(words.number_parts[language]);
  const units = new Phrases<Unit>(language, unitPhrases(words));
  const thousands = new Phrases<true>(
    language,
    words.thousands.map((word) => [word, true as const]),
  );
  return {
    read(text, question, vocabulary) {
      const written = text.replace(PRICE, '');
      if (DOUBTFUL_SIGN.test(written) || /(?:^|[^\d\p{L}])-\s*\d|\d\s*-\s*[\d\p{L}]/u.test(written))
        return null;
      const amount = amountIn(written, { language, numbers, thousands, vocabulary });
      if (!amount) return null;
      const counted = unitsOf(wordsIn(question, language), units);
      return isExplained(amount.rest, counted, { question, vocabulary, units }) ? amount.value : null;
    },
  };
}

function unitPhrases({ units }: SurveyWords): readonly (readonly [string, Unit])[] {
  return Object.entries(units).flatMap(([dimension, values]) =>
    Object.entries(values).flatMap(([unit, phrases]) =>
      phrases.map((phrase) => [phrase, `${dimension}.${unit}` as Unit] as const),
    ),
  );
}

interface Tools {
  readonly language: Language;
  readonly numbers: NumberWords;
  readonly thousands: Phrases<true>;
  readonly vocabulary: Vocabulary;
}

/** The number and the words around it; null when there is none or more than one. */
function amountIn(text: string, { language, numbers, thousands, vocabulary }: Tools) {
  const figures = figuresIn(text, language);
  if (figures.length > 1) return null;
  const [figure] = figures;
  if (figure) {
    const rest = tokensOf(`${text.slice(0, figure.from)} ${MARK} ${text.slice(figure.to)}`, language);
    const at = rest.findIndex((token) => token.text === MARK);
    const times = thousands.at(rest, at + 1);
    const value = times ? Math.round(figure.value * 100_000) / 100 : figure.value;
    const others = rest.filter((_token, n) => n !== at && !(times && n > at && n <= at + times.length));
    return Number.isNaN(value) || hasNumber(others, numbers) ? null : { value, rest: others };
  }
  const tokens = tokensOf(text, language);
  const words = tokens.map((token) => token.text);
  const at = words.findIndex((word, n) => {
    const length = numbers.at(words, n)?.length ?? 0;
    return length > 1 || (length === 1 && !isRole(word, 'filler', vocabulary));
  });
  const found = at < 0 ? null : numbers.at(words, at);
  if (!found || Number.isNaN(found.value)) return null;
  const rest = [...tokens.slice(0, at), ...tokens.slice(at + found.length)];
  return hasNumber(rest, numbers) ? null : { value: found.value, rest };
}

/** "En" and "one" may be an article; any other number beside the number is a second one. */
function hasNumber(tokens: readonly Token[], numbers: NumberWords): boolean {
  const words = tokens.map(({ text }) => text);
  return words.some((_word, n) => {
    const found = numbers.at(words, n);
    return found !== null && !(found.length === 1 && found.value === 1);
  });
}

/** The words of the question, in all three languages: its unit may be written in any. */
const wordsIn = ({ title, description }: NumberQuestion, language: Language): readonly Token[] =>
  Object.values(title)
    .concat(description ? Object.values(description) : [])
    .flatMap((text) => tokensOf(text.toLowerCase(), language));

function unitsOf(tokens: readonly Token[], units: Phrases<Unit>): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  for (let at = 0; at < tokens.length; at++) {
    const unit = units.at(tokens, at);
    // One letter is a unit behind a figure, not in a sentence.
    if (unit && (tokens[at]?.text.length ?? 0) > 1) found.add(unit.meaning);
  }
  return found;
}

interface Asked {
  readonly question: NumberQuestion;
  readonly vocabulary: Vocabulary;
  readonly units: Phrases<Unit>;
}

/** Every word around the number is the question's own unit, a word of the question, or says nothing. */
function isExplained(rest: readonly Token[], counted: ReadonlySet<Unit>, asked: Asked): boolean {
  const { vocabulary, question, units } = asked;
  const title = wordsOf(question.title[vocabulary.language], vocabulary.language);
  for (let at = 0; at < rest.length; ) {
    const token = rest[at] as Token;
    const unit = units.at(rest, at);
    const role = vocabulary.roles.at(rest, at);
    if (unit && unit.length >= (role?.length ?? 0)) {
      if (!counted.has(unit.meaning)) return false;
      at += unit.length;
    } else if (role) {
      if (role.meaning !== 'filler') return false;
      at += role.length;
    } else if (
      token.kind === 'sign' ? /^[.,:;!()/'"\n]$/.test(token.text) : isOfTitle(token.text, title, vocabulary)
    ) {
      at++;
    } else return false;
  }
  return true;
}

const isOfTitle = (word: string, title: readonly string[], { language }: Vocabulary): boolean =>
  title.some(
    (each) => each === word || (each.length > 3 && (inflects(each, word, language) || each.startsWith(word))),
  );
