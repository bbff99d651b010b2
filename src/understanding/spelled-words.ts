/** Words of the closed lists that a misspelt word may have been meant to be, one list after the other. Pure. */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import type { GazetteerFiles } from './gazetteer-schema.js';
import type { Spelled } from './spelling.js';

type Phrases = Readonly<Record<Language, readonly string[]>>;

const spelled = (phrases: Phrases): Spelled[] =>
  LANGUAGES.flatMap((language) => phrases[language].map((phrase) => [phrase, language] as const));
const wordByWord = (phrases: readonly Spelled[]): Spelled[] =>
  phrases.flatMap(([phrase, language]) => phrase.split(/[ -]/).map((word) => [word, language] as const));
const single = (phrases: readonly Spelled[]): Spelled[] => phrases.filter(([phrase]) => !/[ -]/.test(phrase));

/** The words of measures, of what is done with them and of levels: those that make a question one about figures. */
export function questionWords({ words, levels }: GazetteerFiles): Spelled[] {
  const { measures, operations, share, series, topic, count, how_many, figures, register, eurostat } = words;
  const { rates, later, one_year: year, more, per, all, lives, persons, chance, injection } = words;
  const groups = [...Object.values(measures), ...Object.values(operations), share, series, topic, count];
  const others = [
    rates,
    how_many,
    figures,
    register,
    eurostat,
    later,
    year,
    more,
    per,
    all,
    lives,
    persons,
    chance,
  ];
  const named = levels.levels.map(({ fi, sv, en }) => ({
    fi: fi.patterns,
    sv: sv.patterns,
    en: en.patterns,
  }));
  const degrees = levels.degrees.flatMap(({ patterns }) => patterns.map((word): Spelled => [word, null]));
  return wordByWord([...[...groups, ...others, injection, ...named].flatMap(spelled), ...degrees]);
}

const occupations = ({ occupations: { occupations: named } }: GazetteerFiles): Spelled[] =>
  Object.values(named).flatMap(({ fi, sv, en }) => spelled({ fi, sv, en }));
/** "General" is no "gender": a short beginning that goes on in any way has too many neighbours. */
const untold = ({ words }: GazetteerFiles): Spelled[] =>
  Object.values(words.untold)
    .flatMap(spelled)
    .filter(([phrase]) => !phrase.endsWith('*') || phrase.length > LONG);

/** Names of occupations and of what is not told have many neighbours: only long ones are read with a letter wrong. */
export const LONG = 7;
export const occupationWords = (files: GazetteerFiles): Spelled[] => wordByWord(occupations(files));

/** A house, a firm or a contest that has the name of an occupation in it: "poliisikoulu", "läkarstation". */
export const isHouse = (word: string): boolean => HOUSE.test(word);
const HOUSE =
  /.{3,}(?:(?:koulu(?!t)|opisto|asema|toimisto|liito|liitto|firma|yrity|kilpailu)\p{L}{0,5}|skol(?:a|an|or)|station(?:en)?|byrån?|mottagning(?:en)?|forbund(?:et)?|förbund(?:et)?|tävling(?:en)?)$/u;

/** What only a word that nothing else explains is taken for: places, what is not told, ordinary words. */
export function lastWords(
  files: GazetteerFiles,
  places: readonly string[],
  ordinary: Phrases,
): readonly Spelled[] {
  // A beginning that goes on in any way is too near to too much.
  const whole = spelled(ordinary).filter(([word]) => !word.endsWith('*'));
  const long = untold(files).filter(([phrase]) => phrase.length >= LONG);
  return single([...places.map((place): Spelled => [place, null]), ...long, ...whole]);
}

/** Who looks nearly like one of these may have meant it: no figure is given as if the word were not there. */
export const alikeWords = (files: GazetteerFiles, places: readonly string[]): readonly Spelled[] => [
  ...wordByWord(occupations(files)),
  ...single(untold(files)),
  ...places.map((place): Spelled => [place, null]),
];
