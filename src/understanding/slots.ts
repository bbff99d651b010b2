/**
 * Takes from an utterance the facts that a question about figures needs: place, level, occupation, years, measure, what to do.
 * A fact is there only when a word shows it; defaults belong to the statistics. Pure, and linear in the length of the text.
 */
import type { Json, Language } from '../conversation/activity.js';
import { asksPlainly, isAboutFigures, isOfJobs, isOfWork, whoDoWhat } from './about-figures.js';
import { withoutClosing } from './closings.js';
import { putRight } from './corrections.js';
import { isOfFew, workersIn } from './education-slots.js';
import { exceptedFacts } from './excepted.js';
import { type Found, foundIn } from './found-words.js';
import type { Gazetteer } from './gazetteer.js';
import { withWholeNames } from './half-names.js';
import { isSideBySide } from './operation-slots.js';
import type { OperationWords } from './operation-words.js';
import { otherCompoundsIn } from './other-compounds.js';
import { questionIn } from './question-part.js';
import { leaningFacts, questionFacts } from './question-slots.js';
import { correctedPart, withoutOpposite, withWholeYears } from './sentences.js';
import type { Token } from './tokens.js';
import { withoutUncounted } from './uncounted.js';
import { type Reading, unexplained, unreadIn } from './unread.js';
import { alikeIn, covered, groupsIn, meantWords } from './written-words.js';

export type Facts = Readonly<Record<string, Json>>;
export type Slots = (text: string, language: Language) => Facts;

export function createSlots(gazetteer: Gazetteer): Slots {
  const read: Slots = (text, language) => readingOf(text, language, gazetteer);
  return (written, language) => {
    const text = withoutOpposite(withWholeYears(withWholeNames(withoutClosing(written))));
    const corrected = correctedPart(text);
    const put = corrected && putRight(read(corrected.before, language), read(corrected.after, language));
    if (put) return put;
    const groupsOf = (part: string) => [
      ...groupsIn(meantWords(part, language, gazetteer), language, gazetteer).keys(),
    ];
    return askedBack(questionIn(text, (part) => read(part, language), groupsOf));
  };
}

/** A figure of nothing that is named: which one is asked back. */
const askedBack = (facts: Facts): Facts =>
  facts.figures === true && Object.keys(facts).every((slot) => BESIDE.includes(slot))
    ? { ...facts, which_measure: 'any' }
    : facts;
/** These say how it is asked, and not of what. */
const BESIDE = ['figures', 'compared', 'against', 'percent', 'of_all', 'persons', 'unread', 'size', 'row'];

function readingOf(text: string, language: Language, gazetteer: Gazetteer): Facts {
  const tokens = meantWords(text, language, gazetteer);
  if (tokens.length === 0) return {};
  const found = foundIn(tokens, language, gazetteer);
  const { at, education, places, time, words, amounts, taken } = found;
  const asked = withoutUncounted(questionFacts(words), words, tokens, places.hits);
  const told = {
    ...exceptedFacts(places.excepted, asked, words.region || words.foreign),
    ...asked,
    ...(isOfFew(tokens, education, gazetteer.numbers, at) ? { few_people: true } : {}),
  };
  const facts: Facts = { ...places.facts, ...found.learned, ...time.facts, ...time.single(told), ...told };
  // "Why?", "why did it fall?" after an answer asks for no figure again.
  if (words.has('why') && Object.entries(facts).every(([slot, told]) => OF_REASON[slot]?.(told))) return {};
  const known = new Set([...taken, ...covered(places.hits), ...time.known, ...amounts.known]);
  const reading = readingFrom(found, known, tokens, language, gazetteer, asked);
  // A place that is left out is named too.
  const spoken = { ...words, region: words.region || places.excepted.length > 0 };
  const left = unexplained(tokens, reading).length;
  const figures =
    isAboutFigures(spoken, allKnown(tokens, known), Object.keys(facts).length > 0, left) ||
    asksPlainly(spoken, left) ||
    isSideBySide(words, told, left) ||
    ('place_ambiguous' in facts && left === 0);
  // What goes on from an answer need not name figures again.
  const leaning = followUp(words, facts);
  const isAsked = figures || Object.keys({ ...facts, ...leaning }).length > 0;
  const unread = isAsked ? unreadIn(tokens, reading) : [];
  return {
    ...facts,
    ...leaning,
    ...(unread.length > 0 ? { unread } : {}),
    ...(figures ? { figures } : {}),
  };
}

/** What is known of the words of a question, and how those that are left are to be taken. */
function readingFrom(
  { at, groups, education, houses, words }: Found,
  known: ReadonlySet<number>,
  tokens: readonly Token[],
  language: Language,
  gazetteer: Gazetteer,
  asked: Facts,
): Reading {
  const named = covered(education);
  const compounds = otherCompoundsIn(tokens, language, named);
  const without = (those: ReadonlySet<number>) => new Set([...those].filter((n) => !compounds.includes(n)));
  const reading = {
    known: without(known),
    ordinary: without(covered(gazetteer.ordinary(tokens, language))),
    named,
    ofWork: isOfWork(words),
    workers: workersIn(tokens, at, named, isOfJobs(words)),
    measures: new Set([...groups].flatMap(([group, where]) => (MEASURE.test(group) ? [...where] : []))),
    numbers: gazetteer.numbers,
    nobody: !(words.region || words.whole || words.foreign || words.education || words.occupation),
    countedFrom: whoDoWhat(words, asked, Math.min(...named)),
    counted: new Set([...at('how_many'), ...at('share')]),
    others: at('others'),
    against: new Set([...at('than'), ...at('set_against')]),
  };
  const open = unexplained(tokens, reading);
  return {
    ...reading,
    alike: new Set([...compounds, ...covered(houses), ...alikeIn(tokens, open, language, gazetteer)]),
  };
}

const MEASURE = /^(?:measures\.|share$|rates$)/;

/** What goes on from the last answer: by its words, or because nothing says what the figure is of ("How has it changed?"). */
function followUp(words: OperationWords, facts: Facts): Facts {
  // "Two years earlier" is no year before.
  const { year_shift: shift = leaningFacts(words, facts).year_shift } = facts;
  const leaning = { ...leaningFacts(words, facts), ...(shift === undefined ? {} : { year_shift: shift }) };
  const isElliptic = !words.has('measures.graduates') && NAMED.every((slot) => !(slot in facts));
  const isShifted = 'year_shift' in leaning || 'year_shift' in facts;
  const anything = Object.keys(facts).length > 0 || isShifted || LEANING.some((slot) => slot in leaning);
  const follows = words.has('follow_up') || isShifted || isElliptic;
  return { ...leaning, ...(anything && follows ? { follow_up: true } : {}) };
}

/** What may be said of a reason, and of no figure. */
const OF_REASON: Readonly<Record<string, (told: unknown) => boolean>> = {
  operation: (told) => told === 'change',
  series: () => true,
};

/** These alone ask for something else of what was told. */
const LEANING = ['certain', 'latest', 'since_then', 'of_graduates'];

const NAMED = ['place', 'country', 'place_ambiguous', 'level', 'occupation', 'measure', 'untold'];

const allKnown = (tokens: readonly Token[], known: ReadonlySet<number>): boolean =>
  tokens.every(({ word }, n) => known.has(n) || /^\d+$/.test(word));
