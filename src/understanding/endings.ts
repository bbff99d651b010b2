/**
 * Endings that a word may take after its stem in the three languages: cases, plurals, clitics. A closed set made once; a pattern
 * that ends in `~` accepts exactly these.
 */

const VOWELS = [
  '',
  'a',
  'ä',
  'e',
  'i',
  'o',
  'u',
  'y',
  'ö',
  'aa',
  'ää',
  'ii',
  'oi',
  'öi',
  'ei',
  'ee',
  'ia',
  'iä',
  'oo',
  'uu',
];
const CASES = [
  '',
  'n',
  't',
  'a',
  'ä',
  'ta',
  'tä',
  'ssa',
  'ssä',
  'ss',
  's',
  'sta',
  'stä',
  'st',
  'lla',
  'llä',
  'll',
  'l',
  'lta',
  'ltä',
  'lt',
  'lle',
  'na',
  'nä',
  'ks',
  'ksi',
  'den',
  'ten',
  'en',
  'in',
  'hin',
  'an',
  'än',
  'on',
  'ja',
  'jä',
  'jen',
  'iden',
  'itten',
  'seen',
  'ni',
  'si',
];
const CLITICS = ['', 'kin', 'ko', 'kö', 'kaan', 'kään', 'han', 'hän'];
const GERMANIC = [
  's',
  "'s",
  'es',
  'ies',
  'r',
  'er',
  'ar',
  'or',
  'arna',
  'erna',
  'orna',
  'na',
  'en',
  'et',
  'n',
  'ens',
  'arnas',
  'ernas',
];

function makeEndings(): ReadonlySet<string> {
  const endings = new Set<string>(GERMANIC);
  for (const vowel of VOWELS) {
    for (const ending of CASES) {
      for (const clitic of CLITICS) endings.add(vowel + ending + clitic);
    }
  }
  return endings;
}

const ENDINGS = makeEndings();

/** Whether `rest` is what an inflected word has after its stem. */
export const isEnding = (rest: string): boolean => ENDINGS.has(rest);
