/**
 * Free text to the coded answer of a question, in three languages, or null: ask again. It never guesses. Words that it does not know,
 * two options that fit, "about", "or", another unit, a month without its year all give null. Whatever it returns has passed the
 * same check as the form's answers. Pure; made once from the words of the content.
 */
import type { Language } from '../conversation/activity.js';
import type { AnswerValue } from './answer.js';
import { agreement } from './interpretation/agreement.js';
import { type Amounts, createAmounts } from './interpretation/amount.js';
import type { Asked } from './interpretation/mentions.js';
import { createMonths, type Months } from './interpretation/month.js';
import { type Heard, pickOne, unknown } from './interpretation/one.js';
import { namesOf } from './interpretation/option-names.js';
import { valueAt } from './interpretation/pick.js';
import { pickSeveral } from './interpretation/several.js';
import { plain, tokensOf, wordsOf } from './interpretation/text.js';
import { createVocabulary, type Vocabulary } from './interpretation/vocabulary.js';
import { languagesFrom, type SurveyWords } from './lexicon.js';
import { type ClosedQuestion, isClosed, type OneQuestion, type Question } from './question.js';
import { type Checked, checkAnswer } from './validate.js';

export interface Interpreter {
  /** `today` is `YYYY-MM-DD`. Null: ask again. Skipping is no answer: that is for whoever asks. */
  interpret(question: Question, text: string, language: Language, today: string): AnswerValue | null;
  /** The same, and why not: a clear answer that the question does not take, or nothing clear. */
  hear(question: Question, text: string, language: Language, today: string): Heeded;
  /** Whether the whole text says that there is no answer: one cannot say, or does not want to. */
  declines(text: string, language: Language): 'cannot_say' | 'refuse' | null;
}

export type Heeded = Checked | { readonly ok: false; readonly refusal: 'unclear' };

interface Room {
  readonly vocabulary: Vocabulary;
  readonly amounts: Amounts;
  readonly months: Months;
}

export function createInterpreter(words: SurveyWords): Interpreter {
  const room = (language: Language): Room => ({
    vocabulary: createVocabulary(words, language),
    amounts: createAmounts(words, language),
    months: createMonths(words, language),
  });
  const rooms: Readonly<Record<Language, Room>> = { fi: room('fi'), sv: room('sv'), en: room('en') };
  const read = (question: Question, text: string, language: Language, today: string): AnswerValue | null => {
    if (question.kind === 'text') return text;
    const written = plain(text);
    if (written === null || written === '') return null;
    const { vocabulary, amounts, months } = rooms[language];
    if (question.kind === 'number') return amounts.read(written, question, vocabulary);
    if (!isClosed(question)) return months.read(written, question, today, vocabulary);
    return closed(
      question,
      written,
      languagesFrom(language).map((each) => rooms[each].vocabulary),
    );
  };
  const heed = (question: Question, text: string, language: Language, today: string): Heeded => {
    const value = read(question, text, language, today);
    return value === null ? { ok: false, refusal: 'unclear' } : checkAnswer(question, value, today);
  };
  return {
    interpret(question, text, language, today) {
      const heard = heed(question, text, language, today);
      return heard.ok ? heard.value : null;
    },
    hear: heed,
    declines: (text, language) =>
      languagesFrom(language)
        .map((each) => rooms[each].vocabulary.noAnswer.whole(tokensOf(plain(text) ?? '', each)))
        .find((found) => found !== null) ?? null,
  };
}

/** Other languages are tried only for words that the conversation's own does not know. */
function closed(
  question: ClosedQuestion,
  text: string,
  vocabularies: readonly Vocabulary[],
): AnswerValue | null {
  for (const vocabulary of vocabularies) {
    const heard = hear(question, text, vocabulary);
    if (heard.value !== null) return heard.value;
    if (heard.why === 'unclear') return null;
  }
  return null;
}

function hear(question: ClosedQuestion, text: string, vocabulary: Vocabulary): Heard<AnswerValue> {
  const listed = question.kind === 'several' || !question.agreement || question.options.length > 2;
  const exact = listed ? labelled(question, text, vocabulary) : null;
  if (exact !== null) return { value: question.kind === 'several' ? [exact] : exact };
  const tokens = tokensOf(text, vocabulary.language);
  const none = vocabulary.noAnswer.whole(tokens);
  if (none) return special(question, none);
  const title = wordsOf(question.title[vocabulary.language], vocabulary.language);
  const asked: Asked = { question, title, names: namesOf(question, vocabulary), vocabulary };
  if (question.kind === 'several') return pickSeveral(tokens, { ...asked, question });
  const agreed = question.agreement ? agreementOf(question, text, vocabulary) : unknown;
  return agreed.value === null && listed ? pickOne(tokens, { ...asked, question }) : agreed;
}

/** The very words of one label. */
function labelled({ options }: ClosedQuestion, text: string, { language }: Vocabulary) {
  if (/\?|^\W*\d+\W*$/.test(text)) return null;
  const said = wordsOf(text, language).join(' ');
  const fitting = options.filter(({ label }) => wordsOf(label[language], language).join(' ') === said);
  return fitting.length === 1 ? (fitting[0]?.value ?? null) : null;
}

function special(question: ClosedQuestion, none: 'cannot_say' | 'refuse'): Heard<AnswerValue> {
  const wanted = none === 'refuse' ? 'refused' : 'dont_know';
  const index = question.options.findIndex((option) => option.special === wanted);
  const value = index < 0 ? null : valueAt(question, index);
  if (value === null) return { value: null, why: 'unclear' };
  return { value: question.kind === 'several' ? [value] : value };
}

function agreementOf(question: OneQuestion, text: string, vocabulary: Vocabulary): Heard<AnswerValue> {
  const { language } = vocabulary;
  const heard = agreement(tokensOf(text, language), question.title[language], vocabulary);
  return heard.value !== null && question.agreement ? { value: question.agreement[heard.value] } : heard;
}
