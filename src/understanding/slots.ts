/**
 * Takes from an utterance the facts that a question about figures needs: place, level, occupation, years, measure, what to do.
 * A fact is there only when a word shows it; defaults belong to the statistics. Pure, and linear in the length of the text.
 */
import type { Json, Language } from '../conversation/activity.js';
import { amountsIn } from './amount-slots.js';
import type { EducationMeant, Gazetteer, WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import { isAboutFigures, isPersonal, measureIn, unclearIn, untoldIn } from './measure-slots.js';
import { isSideBySide, type OperationWords, operationIn } from './operation-slots.js';
import { placesIn, range } from './place-slots.js';
import { type Token, tokenise } from './tokens.js';
import { yearsIn } from './year-slots.js';

export type Facts = Readonly<Record<string, Json>>;
export type Slots = (text: string, language: Language) => Facts;

export function createSlots(gazetteer: Gazetteer): Slots {
  return (text, language) => {
    const written = tokenise(text);
    if (written.length === 0) return {};
    const tokens = gazetteer.spelling.corrected(written, knownIn(written, language, gazetteer));
    const education = gazetteer.education(tokens, language);
    const groups = groupsIn(tokens, language, gazetteer);
    const taken = new Set([...covered(education), ...[...groups].flatMap(([, at]) => [...at])]);
    const places = placesIn(tokens, language, taken, gazetteer);
    const [period] = gazetteer.periods(tokens, language);
    const at = (group: WordGroup) => groups.get(group) ?? NONE;
    const amounts = amountsIn(tokens, { at, numbers: gazetteer.numbers });
    const timeless = tokens.map((token, n) => (amounts.known.includes(n) ? NOTHING : token));
    const { known: timed, ...named } = yearsIn(timeless, {
      since: at('since'),
      onwards: at('onwards'),
      later: at('later'),
      numbers: gazetteer.numbers,
    });
    const years = period && Object.keys(named).length === 0 ? { years: period.value } : named;
    const learned = educationFacts(education);
    const words: OperationWords = {
      has: (group) => groups.has(group),
      at,
      amounts,
      places: (places.facts.places as readonly Json[] | undefined)?.length ?? 1,
      time: 'years' in years,
      period: period !== undefined,
      foreign: 'country' in places.facts && places.facts.country !== 'FI',
      education: learned.level !== undefined,
      occupation: learned.occupation !== undefined,
      region: isRegional(places.facts),
    };
    const told = {
      ...questionFacts(words),
      ...(isOfFew(tokens, education, gazetteer.numbers, at) ? { few_people: true } : {}),
    };
    const known = new Set([
      ...[...taken, ...covered(places.hits), ...timed, ...amounts.known],
      ...covered(period ? [period] : []),
    ]);
    const anything = Object.keys({ ...learned, ...places.facts, ...years, ...told }).length > 0;
    const figures = isAboutFigures(words, allKnown(tokens, known), anything) || isSideBySide(words, told);
    const timing = 'year' in years && !('since' in years) && !('series' in told) ? { series: false } : {};
    const facts: Facts = { ...places.facts, ...learned, ...(years as Facts), ...timing, ...told };
    return {
      ...facts,
      ...(anything && (words.has('follow_up') || isElliptic(words, facts)) ? { follow_up: true } : {}),
      ...(figures ? { figures } : {}),
    };
  };
}

function groupsIn(
  tokens: readonly Token[],
  language: Language,
  gazetteer: Gazetteer,
): Map<WordGroup, ReadonlySet<number>> {
  const groups = new Map<WordGroup, ReadonlySet<number>>();
  for (const [group, match] of gazetteer.words) {
    const hits = match(tokens, language);
    if (hits.length > 0) groups.set(group, covered(hits));
  }
  return groups;
}

/** Words that are right as they are, and names of places with a letter wrong, which places know better. */
function knownIn(tokens: readonly Token[], language: Language, gazetteer: Gazetteer): ReadonlySet<number> {
  const misspelt = tokens.flatMap(({ word }, n) =>
    gazetteer.numbers.has(word) || gazetteer.misspeltPlaces.nearest(word) !== null ? [n] : [],
  );
  return new Set([
    ...misspelt,
    ...covered(gazetteer.places(tokens, language)),
    ...covered(gazetteer.education(tokens, language)),
    ...[...groupsIn(tokens, language, gazetteer)].flatMap(([, at]) => [...at]),
  ]);
}

/** "How has it changed?": nothing says what the figure is of, so it is the one just told. */
const isElliptic = (words: OperationWords, facts: Facts): boolean =>
  !words.has('measures.graduates') &&
  ['place', 'country', 'place_ambiguous', 'level', 'occupation', 'measure', 'untold'].every(
    (slot) => !(slot in facts),
  );

const NONE: ReadonlySet<number> = new Set();
const NOTHING: Token = { word: '', folded: '', capital: false };

const isRegional = ({ place, places }: Facts): boolean =>
  (place !== undefined && place !== 'FI') || (Array.isArray(places) && places.some((each) => each !== 'FI'));

/** "The 3 engineers from Åland", "the only nurse": a figure of them would tell of each. */
function isOfFew(
  tokens: readonly Token[],
  education: readonly Hit<EducationMeant>[],
  numbers: ReadonlyMap<string, number>,
  at: (group: WordGroup) => ReadonlySet<number>,
): boolean {
  const isFew = ({ word }: Token) => {
    const count = numbers.get(word) ?? (/^\d$/.test(word) ? Number(word) : 0);
    return count >= 1 && count < 5;
  };
  return education.some(({ value, from }) => {
    const before = tokens[from - 1];
    return value.kind !== 'level' && before !== undefined && (isFew(before) || at('only').has(from - 1));
  });
}

const covered = (hits: readonly Hit<unknown>[]): ReadonlySet<number> =>
  new Set(hits.flatMap(({ from, to }) => range(from, to)));

const allKnown = (tokens: readonly Token[], known: ReadonlySet<number>): boolean =>
  tokens.every(({ word }, n) => known.has(n) || /^\d+$/.test(word));

/** Beside words of a university of applied sciences, a bachelor's degree is one of theirs and says the same thing twice. */
function levelsIn(hits: readonly Hit<EducationMeant>[]): string[] {
  const named = hits.flatMap(({ value }) => (value.kind === 'level' ? [value.level] : []));
  const isUas = named.includes('uas_bachelor') || named.includes('uas_master');
  const degrees = hits.flatMap(({ value }) =>
    value.kind === 'degree' ? [isUas ? value.uas : value.alone] : [],
  );
  const others =
    degrees.length > 0
      ? named.filter((level) => !level.startsWith('uas_') && !level.startsWith('university_'))
      : named;
  return [...new Set([...degrees, ...others])];
}

function educationFacts(hits: readonly Hit<EducationMeant>[]): Record<string, Json> {
  const facts: Record<string, Json> = {};
  const levels = levelsIn(hits);
  const qualification = hits.map(({ value }) => value).find((value) => value.kind === 'qualification');
  const occupations = hits.flatMap(({ value }) => (value.kind === 'occupation' ? [value] : []));
  const [occupation] = occupations;
  if (levels[0]) facts.level = levels[0];
  if (levels.length > 1) facts.levels = levels.slice(0, 6);
  if (occupation) {
    facts.occupation = occupation.code;
    const codes = [...new Set(occupations.map(({ code }) => code))];
    if (codes.length > 1) facts.occupations = codes.slice(0, 6);
    if (!levels[0] && occupation.level) facts.occupation_level = occupation.level;
  } else if (qualification && !levels[0]) {
    facts.level = qualification.level;
    facts.asked_qualification = { ...qualification.name };
  }
  return facts;
}

function questionFacts(words: OperationWords): Record<string, Json> {
  const facts: Record<string, Json> = {};
  const measure = measureIn(words);
  const unclear = unclearIn(words);
  if (unclear) facts.which_measure = unclear;
  if (measure) facts.measure = measure;
  Object.assign(facts, operationIn(words));
  if (facts.operation === 'change' && words.has('previous')) facts.last_years = 1;
  if (words.has('series') && facts.operation === undefined) facts.series = true;
  const untold = untoldIn(words);
  if (untold) facts.untold = untold;
  if (isPersonal(words)) {
    facts.personal = true;
    // How many are looking for work says little about one's own chances.
    if (measure?.startsWith('jobseeker')) delete facts.measure;
  }
  if (words.has('injection')) facts.injection = true;
  if (words.has('eurostat')) facts.eurostat = true;
  return facts;
}
