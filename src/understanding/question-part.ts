/** The question in a message that also tells who asks, and why: "I moved here from Portugal. In which region ...?" Pure. */
import type { Json } from '../conversation/activity.js';
import { withoutAsides } from './asides.js';
import type { WordGroup } from './gazetteer.js';
import { isOtherMatter } from './other-matters.js';
import { sentencesOf } from './sentences.js';

type Facts = Readonly<Record<string, Json>>;

/** A message of more sentences is read whole. */
const MOST_SENTENCES = 5;
const SUBJECTS = ['place', 'country', 'level', 'occupation'];
const ROWS: readonly unknown[] = ['list', 'rank', 'gain', 'threshold'];
/** With nothing else than these in it, what stands before the question does not matter to it. */
const ASIDE: readonly string[] = [
  ...['country', 'countries', 'series', 'last_years', 'year_shift', 'horizon'],
  ...['figures', 'follow_up', 'compared', 'unread', 'personal'],
];
/** What was told before is what is asked about. */
const REFERS =
  /(?<!\p{L})(?:of (?:them|these|such|those(?! (?:who|with|that|from|in|having|holding|taking)))|such people|s[åa]dana|av (?:dem(?! (?:som|med|vars|i|från|på))|dessa|de här)|(?:heist[äa]|niist[äa])(?!,? jo)|n[äa]ist[äa]|noista|sellais\p{L}*|(?:sin[äa]|samana|tuona) vuonna|(?:sen|saman) vuoden|(?:det|samma) [åa]r(?:et)?|that(?: same)? year|the same year|(?:my|our|that|her|his|the same) (?:cohort|class|intake|year group)|(?:min|v[åa]r|samma|hennes|hans) (?:[åa]rskull|[åa]rg[åa]ng|kull)\p{L}*|(?:ik[äa]luok|vuosikurss|vuosiluok)\p{L}*(?:ni|mme))(?!\p{L})/iu;

/** "... but wonder:": a colon after these stands before the question. */
const ASKS =
  /(?<!\p{L})(?:undrar|undrade|frågar|fråga|frågan|frågor|veta|wonder\p{L}*|ask|asking|question|know|mietin|mietimme|kysyn|kysyisin|kysymy\p{L}*|tietää)(?: bara| just| vain)?:\s*$/iu;

/**
 * @param read the facts of a text that is read as one.
 * @param groupsOf the groups of words that occur in it.
 */
export function questionIn(
  text: string,
  read: (text: string) => Facts,
  groupsOf: (text: string) => readonly WordGroup[],
): Facts {
  const whole = sentencesOf(text);
  const parts = whole.length > MOST_SENTENCES ? whole : withoutAsides(whole, read);
  if (parts.length > MOST_SENTENCES) return read(text);
  const part =
    lastQuestion(parts, read) ?? (isOtherMatter(parts, read, groupsOf) ? {} : read(parts.join(' ')));
  const isInjected = whole.length > 1 && whole.some((each) => read(each).injection === true);
  return isInjected ? { ...part, injection: true } : part;
}

/** The last part that stands alone; null where there is none. */
function lastQuestion(parts: readonly string[], read: (text: string) => Facts): Facts | null {
  for (let from = parts.length - 1; from > 0; from--) {
    const asked = parts.slice(from).join(' ');
    const facts = read(asked);
    if (facts.figures !== true || REFERS.test(asked)) continue;
    const before = read(parts.slice(0, from).join(' '));
    // "Spain's rate 2023? Vocational ones": said after the question, it belongs to it.
    if (isAfterthought(parts.slice(from), facts) && before.figures === true) continue;
    const matters = Object.keys(before).some((slot) => !ASIDE.includes(slot) && !isOver(slot, facts));
    // "Unemployed: cooks": what stands before a colon may be what is asked.
    const heading = parts[from - 1] ?? '';
    const isHeading = (/:\s*$/.test(heading) && !ASKS.test(heading)) || isLabel(heading);
    // "I want no percentage. How many people is it in Lapland?"
    const leans = 'which_measure' in facts && before.figures === true;
    // "Iceland tops everything. How many of the newly qualified there ...?"
    if (THERE.test(asked) && 'country' in before && OF_PLACE.every((slot) => !(slot in facts))) continue;
    if (isOneSide(facts) && SUBJECTS.some((slot) => slot in before)) continue;
    if (SUBJECTS.some((slot) => slot in facts) && !(isHeading && matters) && !leans)
      return { ...thenOf(asked, before, facts), ...facts };
    const isOwn = 'measure' in facts || 'which_measure' in facts || ROWS.includes(facts.operation);
    if (isOwn && !matters) return facts;
    if (isOwn && THERE.test(asked) && SUBJECTS.every((slot) => slot === 'place' || !(slot in before)))
      return { ...placeOf(before), ...facts };
  }
  return null;
}

/** A few words without a question mark, that say of whom and not what. */
const isAfterthought = (last: readonly string[], facts: Facts): boolean =>
  last.length === 1 &&
  !/\?\s*$/.test(last[0] ?? '') &&
  (last[0] ?? '').trim().split(/\s+/).length <= LABEL &&
  ['measure', 'which_measure', 'operation'].every((slot) => !(slot in facts));

/** "She will not be out before 2030. What share will then be working?": the year that was said before. */
const thenOf = (asked: string, before: Facts, facts: Facts): Facts =>
  THEN.test(asked) && before.year !== undefined && ['year', 'years'].every((slot) => !(slot in facts))
    ? { year: before.year }
    : {};
const THEN =
  /(?<!\p{L})(?:(?:will|would|be|was|were|did|by|back) then|at that (?:time|point)|silloin|siihen mennessä|siihen aikaan|vid den tiden|då vara|vid det laget)(?!\p{L})/iu;

/** "Ireland in 2022. What share works?": few words, and nobody who does anything. */
const isLabel = (part: string): boolean =>
  part.trim().split(/\s+/).length <= LABEL && /\d/.test(part) && /\.\s*$/.test(part) && !SOMEBODY.test(part);
const LABEL = 6;
const SOMEBODY =
  /(?<!\p{L})(?:jag|ja|vi|min|mitt|mina|vår|våra|i'm|i am|i have|i live|i work|i study|we|my|our|minä|mä|me|mun|minun|meidän|mein|\p{L}{3,}(?:in|imme|emme))(?!\p{L})/iu;

/** "I read Sweden's figure. How much better is Lapland?": the other side was named before. */
const isOneSide = (facts: Facts): boolean =>
  (facts.compared === true || facts.operation === 'difference') &&
  SUBJECTS.filter((slot) => slot in facts).length === 1 &&
  SIDES.every((slot) => !(slot in facts));
const SIDES = ['places', 'countries', 'levels', 'occupations', 'years', 'limit', 'measures', 'eurostat'];

/** "Mum says there is no work in Kainuu. What's the share in work there?": only where it is stays. */
const THERE =
  /(?<!(?:are|is|were|was|be|'s|re) )(?<!\p{L})(?:there(?!'s| (?:is|are|was|were|any|more|be))|siell[äa]|sielt[äa]|t[äa][äa]ll[äa]|d[äa]r|d[äa]rifr[åa]n)(?!\p{L})/iu;
const OF_PLACE: readonly string[] = ['place', 'country', 'places', 'countries'];
const PLACES: readonly string[] = ['place', 'places', 'asked_place', 'asked_places', 'place_ambiguous'];
const placeOf = (before: Facts): Facts =>
  Object.fromEntries(Object.entries(before).filter(([slot]) => PLACES.includes(slot)));

/** What the question says itself, or asks of all: "I am a nurse. Which occupation ...?", "I work here. How many vacancies ...?" */
const isOver = (slot: string, { measure, by }: Facts): boolean =>
  (measure !== undefined && MEASURES.includes(slot)) || (by !== undefined && OF_ONE.includes(slot));
const MEASURES: readonly string[] = ['measure', 'measures', 'which_measure', 'loosely_unemployed'];
const OF_ONE: readonly string[] = ['occupation', 'occupation_level', ...MEASURES];
