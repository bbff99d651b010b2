/**
 * Takes from an utterance the facts that a question about figures needs: place, level, occupation, years, measure, what to do.
 * A fact is there only when a word shows it; defaults belong to the statistics. Pure, and linear in the length of the text.
 */
import type { Json, Language } from '../conversation/activity.js';
import { asksPlainly, isAboutFigures, isOfJobs, isOfWork, whoDoWhat } from './about-figures.js';
import { isAhead } from './ahead.js';
import { amountsIn } from './amount-slots.js';
import { putRight } from './corrections.js';
import { isDenied } from './denied.js';
import { educationFacts, factsOfEducation, isOfFew, withoutAsker, workersIn } from './education-slots.js';
import { exceptedFacts } from './excepted.js';
import type { Gazetteer, WordGroup } from './gazetteer.js';
import { isSideBySide } from './operation-slots.js';
import type { OperationWords } from './operation-words.js';
import { factsOfPlaces, placesIn, withEveryone } from './place-slots.js';
import { questionIn } from './question-part.js';
import { leaningFacts, questionFacts } from './question-slots.js';
import { correctedPart } from './sentences.js';
import { timeIn } from './time-slots.js';
import type { Token } from './tokens.js';
import { unexplained, unreadIn } from './unread.js';
import { alikeIn, covered, groupsIn, meantWords } from './written-words.js';

export type Facts = Readonly<Record<string, Json>>;
export type Slots = (text: string, language: Language) => Facts;

export function createSlots(gazetteer: Gazetteer): Slots {
  const read: Slots = (text, language) => readingOf(text, language, gazetteer);
  return (text, language) => {
    const corrected = correctedPart(text);
    const put = corrected && putRight(read(corrected.before, language), read(corrected.after, language));
    if (put) return put;
    return questionIn(text, (part) => read(part, language));
  };
}

const NONE: ReadonlySet<number> = new Set();

function readingOf(text: string, language: Language, gazetteer: Gazetteer): Facts {
  const tokens = meantWords(text, language, gazetteer);
  if (tokens.length === 0) return {};
  const { numbers, ordinals } = gazetteer;
  const education = withoutAsker(gazetteer.education(tokens, language), tokens, language, gazetteer);
  const groups = groupsIn(tokens, language, gazetteer);
  const at = (group: WordGroup) => groups.get(group) ?? NONE;
  const taken = new Set([...covered(education), ...[...groups].flatMap(([, where]) => [...where])]);
  const amounts = amountsIn(tokens, { at, numbers, ordinals });
  // "I live in Uusimaa, is it better in Lapland" is about both.
  const home = groups.has('operations.compare') ? NONE : at('home');
  const named = placesIn(tokens, language, taken, gazetteer, home, at);
  const places = amounts.limit_of ? withEveryone(named) : named;
  const time = timeIn(tokens, language, groups, amounts, gazetteer);
  const learned = educationFacts(education, tokens, at);
  const words: OperationWords = {
    has: (group) => groups.has(group),
    at,
    amounts,
    ...factsOfPlaces(places.facts),
    ...time.words,
    ...factsOfEducation(learned),
    ahead: isAhead(tokens, language),
    denied: isDenied(tokens, language, new Set([...at('measures.employed'), ...at('measures.students')])),
    thanPlace: named.hits.some(({ from }) => at('than').has(from - 1) || at('than').has(from - 2)),
  };
  const asked = questionFacts(words);
  const told = {
    ...exceptedFacts(places.excepted, asked, words.region || words.foreign),
    ...asked,
    ...(isOfFew(tokens, education, numbers, at) ? { few_people: true } : {}),
  };
  const facts: Facts = { ...places.facts, ...learned, ...time.facts, ...time.single(told), ...told };
  const known = new Set([...taken, ...covered(places.hits), ...time.known, ...amounts.known]);
  const ordinary = covered(gazetteer.ordinary(tokens, language));
  const measures = new Set([...groups].flatMap(([group, where]) => (MEASURE.test(group) ? [...where] : [])));
  const ofEducation = covered(education);
  const workers = workersIn(tokens, at, ofEducation, isOfJobs(words));
  const reading = {
    known,
    ordinary,
    named: ofEducation,
    ofWork: isOfWork(words),
    workers,
    measures,
    numbers,
    countedFrom: whoDoWhat(words),
  };
  // A place that is left out is named too.
  const spoken = { ...words, region: words.region || places.excepted.length > 0 };
  const open = unexplained(tokens, reading);
  const left = open.length;
  const figures =
    isAboutFigures(spoken, allKnown(tokens, known), Object.keys(facts).length > 0, left) ||
    asksPlainly(spoken, left) ||
    isSideBySide(words, told, left) ||
    ('place_ambiguous' in facts && left === 0);
  const unread = figures
    ? unreadIn(tokens, { ...reading, alike: alikeIn(tokens, open, language, gazetteer) })
    : [];
  return {
    ...facts,
    ...followUp(words, facts),
    ...(unread.length > 0 ? { unread } : {}),
    ...(figures ? { figures } : {}),
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
  const anything = Object.keys(facts).length > 0 || isShifted;
  const follows = words.has('follow_up') || isShifted || isElliptic;
  return { ...leaning, ...(anything && follows ? { follow_up: true } : {}) };
}

const NAMED = ['place', 'country', 'place_ambiguous', 'level', 'occupation', 'measure', 'untold'];

const allKnown = (tokens: readonly Token[], known: ReadonlySet<number>): boolean =>
  tokens.every(({ word }, n) => known.has(n) || /^\d+$/.test(word));
