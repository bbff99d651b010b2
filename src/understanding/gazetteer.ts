/**
 * The closed lists that slots are filled from, compiled once at start: places, levels, occupations and the words of questions about
 * figures. Takes parsed YAML; reading files is read-gazetteer.ts.
 */
import { LANGUAGES, type Language, type Localised } from '../conversation/activity.js';
import { createMatcher, createMatchers, type Matcher, type Pattern } from './gazetteer-match.js';
import { type GazetteerFiles, gazetteerFiles } from './gazetteer-schema.js';
import { createLongWords, type LongWords } from './long-words.js';
import { officialPhrases } from './official-names.js';
import { type PlaceMeant, placeForms } from './place-names.js';
import { alikeWords, isHouse, LONG, lastWords, occupationWords, questionWords } from './spelled-words.js';
import { createSpelling, type Spelling } from './spelling.js';
import { createSpoken, type Spoken } from './spoken-words.js';
import { fold } from './tokens.js';
import { createTypos, type Typos } from './typos.js';
import { createUnaccented, type Unaccented } from './unaccented.js';

export type EducationMeant =
  | { readonly kind: 'level'; readonly level: string }
  /** A bachelor's or master's degree, which both kinds of higher education give. */
  | { readonly kind: 'degree'; readonly alone: string; readonly uas: string }
  | { readonly kind: 'qualification'; readonly level: string; readonly name: Localised }
  | { readonly kind: 'occupation'; readonly code: string; readonly level: string | null };

/** What a word of a question tells, e.g. `measures.vacancies`, `operations.list`, `untold.salary`, `share`. */
export type WordGroup = string;

export interface Gazetteer {
  readonly places: Matcher<PlaceMeant>;
  readonly misspeltPlaces: Typos<PlaceMeant>;
  readonly education: Matcher<EducationMeant>;
  /** A matcher for each group, since the same words may tell several things; they go over the words together. */
  readonly words: readonly (readonly [WordGroup, Matcher<true>])[];
  readonly numbers: ReadonlyMap<string, number>;
  /** "Second", "toiseksi": which of a row. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Words that change nothing about what is asked. */
  readonly ordinary: Matcher<true>;
  /** Those among them that are surely no other word misspelt: "jobs", but not any word that begins with "job". */
  readonly surelyOrdinary: Matcher<true>;
  /** Reads words as people speak as they are written. */
  readonly spoken: Spoken;
  /** Reads short words that were typed without dots and rings. */
  readonly unaccented: Unaccented;
  /** Reads long misspelt words that begin like another one. */
  readonly longWords: LongWords;
  /** Reads misspelt words of a question as what they were meant to be: first what makes it one about figures, then all others. */
  readonly spelling: readonly Spelling[];
  /** Finds words that are nearly the name of an occupation, a place or something that is not told. */
  readonly alike: Spelling;
  /** "During covid": first and last year. */
  readonly periods: Matcher<readonly [number, number]>;
}

export function createGazetteer(parsed: unknown): Gazetteer {
  const files = gazetteerFiles.parse(parsed);
  const forms = placeForms(files);
  const real = LANGUAGES.flatMap((language) => wordsIn(files['real-words'][language]));
  const folded = new Set(real.map(fold));
  const stems = real.flatMap((word) => (word.endsWith('*') ? [fold(word.slice(0, -1))] : []));
  const isReal = (word: string) => folded.has(word) || stems.some((stem) => word.startsWith(stem));
  const ordinary = new Set([
    ...real,
    ...LANGUAGES.flatMap((language) => files.words.small[language]),
    ...files.municipalities.wary_words,
    ...files.municipalities.ordinary_words,
  ]);
  return {
    places: createMatcher(forms.patterns),
    misspeltPlaces: createTypos(forms.misspelt, ordinary),
    education: createMatcher(bound(educationPatterns(files), files)),
    words: wordMatchers(files),
    spoken: createSpoken(files.words.spoken),
    unaccented: createUnaccented(files, ordinaryWords(files)),
    longWords: createLongWords(questionWords(files), isReal),
    spelling: [
      createSpelling(questionWords(files), undefined, isReal, true),
      createSpelling(occupationWords(files), LONG, (word) => isReal(word) || isHouse(word)),
      createSpelling(lastWords(files, forms.single, ordinaryWords(files)), undefined, isReal),
    ],
    alike: createSpelling(alikeWords(files, forms.all), undefined, isReal),
    ordinary: createMatcher(bound(patternsOf(ordinaryWords(files), true as const), files)),
    surelyOrdinary: createMatcher(bound(patternsOf(inflected(ordinaryWords(files)), true as const), files)),
    periods: createMatcher(
      bound(
        files.words.periods.flatMap(({ years, ...phrases }) =>
          patternsOf<readonly [number, number]>(phrases, years),
        ),
        files,
      ),
    ),
    numbers: numbersOf(files.words.numbers),
    ordinals: numbersOf(files.words.ordinals),
  };
}

function ordinaryWords({ ordinary }: GazetteerFiles): Readonly<Record<Language, readonly string[]>> {
  return { fi: wordsIn(ordinary.fi), sv: wordsIn(ordinary.sv), en: wordsIn(ordinary.en) };
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** A beginning that may go on in any way, as one that takes an ending. */
const inflected = (words: Readonly<Record<Language, readonly string[]>>) => {
  const ended = (all: readonly string[]) => all.map((word) => word.replace(/\*$/, '~'));
  return { fi: ended(words.fi), sv: ended(words.sv), en: ended(words.en) };
};

const numbersOf = (words: Readonly<Record<Language, Readonly<Record<string, number>>>>) =>
  new Map(LANGUAGES.flatMap((language) => Object.entries(words[language])));

function educationPatterns(files: GazetteerFiles): Pattern<EducationMeant>[] {
  const levels = files.levels.levels.flatMap((level) =>
    patternsOf<EducationMeant>(
      { fi: level.fi.patterns, sv: level.sv.patterns, en: level.en.patterns },
      { kind: 'level', level: level.code },
    ),
  );
  const qualifications = files.levels.qualifications.flatMap(({ level, patterns, ...name }) =>
    patterns.map((phrase) => ({ phrase, value: { kind: 'qualification', level, name } as const })),
  );
  const occupations = Object.entries(files.occupations.occupations).flatMap(
    ([code, { level = null, ...phrases }]) =>
      patternsOf<EducationMeant>(phrases, { kind: 'occupation', code, level }),
  );
  const degrees = files.levels.degrees.flatMap(({ patterns, ...degree }) =>
    patterns.map((phrase) => ({ phrase, value: { kind: 'degree', ...degree } as const })),
  );
  const real = new Set(LANGUAGES.flatMap((language) => wordsIn(files['real-words'][language])));
  // "Sömmare" without its ending and its dots is summer.
  const isName = (phrase: string) => !real.has(fold(phrase.replace(/~$/, '')));
  const named = officialPhrases(files.official).filter(([, , phrase]) => isName(phrase));
  const official = named.map(
    ([code, language, phrase]): Pattern<EducationMeant> => ({
      phrase,
      language,
      value: { kind: 'occupation', code, level: files.occupations.occupations[code]?.level ?? null },
    }),
  );
  return [...occupations, ...official, ...qualifications, ...degrees, ...levels];
}

/** A phrase keeps its language only where it is listed as a word that means something else in another. */
function bound<T>(patterns: readonly Pattern<T>[], { words }: GazetteerFiles): Pattern<T>[] {
  return patterns.map(({ language, ...pattern }) =>
    language && words.only_own[language].includes(pattern.phrase) ? { ...pattern, language } : pattern,
  );
}

function patternsOf<T>(phrases: Readonly<Record<Language, readonly string[]>>, value: T): Pattern<T>[] {
  return LANGUAGES.flatMap((language) => phrases[language].map((phrase) => ({ phrase, value, language })));
}

function wordMatchers(files: GazetteerFiles): Gazetteer['words'] {
  const {
    measures,
    operations,
    listed,
    defining,
    table_year,
    untold,
    sources,
    only_own: _own,
    numbers: _numbers,
    ordinals: _ordinals,
    periods: _periods,
    spoken: _spoken,
    unaccented: _unaccented,
    ...single
  } = files.words;
  const groups = new Map<string, Readonly<Record<Language, readonly string[]>>>(Object.entries(single));
  for (const [family, members] of Object.entries({
    measures,
    operations,
    listed,
    defining,
    table_year,
    untold,
    sources,
  })) {
    for (const [name, phrases] of Object.entries(members)) groups.set(`${family}.${name}`, phrases);
  }
  return createMatchers(
    [...groups].map(([group, phrases]) => [group, bound(patternsOf(phrases, true as const), files)] as const),
  );
}
