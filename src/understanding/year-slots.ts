/** Years in a question: one, several, from a year on, the last ten. Pure; knows no calendar: "last year" is simply the newest figure. */
import type { Token } from './tokens.js';

export interface YearsMeant {
  readonly year?: number;
  /** First and last. */
  readonly years?: readonly [number, number];
  /** Two years were named as such ("2015 and 2024"), not the time between them. */
  readonly only_ends?: true;
  /** The years are a decade, the end of which may lie ahead. */
  readonly decade?: true;
  /** From `year` to the newest. */
  readonly since?: true;
  readonly last_years?: number;
  /** So many years before what was told last. */
  readonly year_shift?: number;
  /** "After five years": another horizon than the one year of the tables. */
  readonly horizon?: number;
  /** "After five years", not "five years later": counted from graduation, whatever was told before. */
  readonly from_degree?: true;
  /** Words that tell a time, so that they are not taken for something unknown. */
  readonly known: readonly number[];
}

export interface YearWords {
  readonly since: ReadonlySet<number>;
  readonly onwards: ReadonlySet<number>;
  readonly later: ReadonlySet<number>;
  readonly earlier: ReadonlySet<number>;
  /** "In the past five years". */
  readonly past: ReadonlySet<number>;
  readonly numbers: ReadonlyMap<string, number>;
  /** It is asked what has changed, or what is set against what. */
  readonly changed: boolean;
}

/** What looks like a year. */
export const YEAR = /^(?:19[5-9]\d|20\d\d)$/;
/** After these a number that looks like a year is one: "in 2017, people". */
const IN = /^(?:in|during|since|until|vuonna|från|ifrån)$/;
const YEAR_WORD = /^(?:vuo[dtsn]|vuosi|vuotta|år|years?)/;
/** "2000 people" is no year, "2019 people with a degree" is. */
const ROUND = /00$/;
const COUNTED = /^(?:henk(?:eä|ilöä)|ihmistä|euro[an]?$|person|people|personer|kpl|kertaa|opiskel|student)/;
const WHICH_YEARS =
  /^(?:senaste|sista|kommande|närmaste|följande|latest|most|last|past|coming|next|following|viime|viimeis(?:tä|intä|enä|eltä|essä|estä)|edellis(?:tä|eltä)|kulu(?:nutta|neelta)|tulevaa|tulevana|seuraavaa|seuraavana|lähintä)$/;
const LONGEST = 30;

export function yearsIn(tokens: readonly Token[], words: YearWords): YearsMeant {
  const at = tokens.flatMap((token, n) =>
    YEAR.test(token.word) && (isAfterYear(tokens, n) || !isCounted(tokens, n)) ? [n] : [],
  );
  const decade = at.length === 1 && isDecade(tokens, at[0] ?? 0);
  const named = at.map((n) => Number(tokens[n]?.word) - (isYearBefore(tokens, n) ? 1 : 0));
  const known = decade ? [...at, (at[0] ?? 0) + 1] : at;
  const [first, last] = [Math.min(...named), Math.max(...named)];
  if (decade) return { years: [first, first + 9], decade: true, known };
  if (named.length > 1 && first !== last) {
    const between = tokens.slice(at[0], at.at(-1)).map(({ word }) => word);
    const ends =
      between.some((word) => APART.test(word)) &&
      !between.some((word) => UP_TO.test(word)) &&
      !isSpan(tokens, at[0] ?? 0, at.at(-1) ?? 0, words);
    return { years: [first, last], ...(ends && named.length === 2 ? { only_ends: true } : {}), known };
  }
  const length = lengthOfTime(tokens, words);
  if (at.length === 0) return length;
  if (isOpen(tokens, at[0] ?? 0, words)) return { year: first, since: true, known };
  // "2024 compared with five years earlier"
  const { year_shift: shift, horizon } = length;
  // "Of those who graduated in 2018, after five years"
  if (horizon !== undefined) return { ...length, year: first, known: [...known, ...length.known] };
  return shift === undefined
    ? { year: first, known }
    : { year: first, last_years: -shift, known: [...known, ...length.known] };
}

const isCounted = (tokens: readonly Token[], n: number): boolean =>
  ROUND.test(tokens[n]?.word ?? '') && COUNTED.test(tokens[n + 1]?.word ?? '');

const FROM_DEGREE = /^(?:efter|after)$/;
/** "Five years after graduation". */
const DEGREE = /^(?:examen|utexam|valmistumi|tutkinno|graduat|degree)/;
/** "2010-luvulla", "på 2010-talet", but not "2020 luvut" or "2024 luvussa". */
const isDecade = (tokens: readonly Token[], n: number): boolean =>
  /0$/.test(tokens[n]?.word ?? '') && /^(?:luvu(?:n|lla|lta|lle|ksi)$|tale)/.test(tokens[n + 1]?.word ?? '');

const APART = /^(?:ja|och|and|vs|vai|kontra|than|then|kuin|än)$/;
/** "From 2019 up to and including 2022", "från 2015 till och med 2020": the years between too. */
const UP_TO = /^(?:to|till|until|including|asti|saakka)$/;

/** "Between 2016 and 2020", "vuosien 2016 ja 2020 väliltä": the time between, unless it is asked what has changed. */
const isSpan = (tokens: readonly Token[], first: number, last: number, { changed }: YearWords): boolean =>
  !changed &&
  ([first - 1, first - 2].some((n) => BETWEEN.test(tokens[n]?.word ?? '')) ||
    WITHIN.test(tokens[last + 1]?.word ?? ''));
const BETWEEN = /^(?:between|btw|mellan)$/;
const WITHIN = /^väli(?:ltä|llä|n|ssä|set|siä)$/;

const isAfterYear = (tokens: readonly Token[], n: number): boolean =>
  YEAR_WORD.test(tokens[n - 1]?.word ?? '') || IN.test(tokens[n - 1]?.word ?? '');

/** "The year before 2019", "året före 2019", "vuotta ennen vuotta 2019". */
const isYearBefore = (tokens: readonly Token[], n: number): boolean =>
  /(?:vuotta|vuosi|vuonna|år|året|year) (?:ennen|före|innan|before|preceding|prior to)(?: vuotta| år| year)?$/.test(
    tokens
      .slice(Math.max(0, n - 4), n)
      .map(({ word }) => word)
      .join(' '),
  );

/** "vuodesta 2015", "2015 lähtien", "since 2015", "sedan pandemiåret 2020". */
function isOpen(tokens: readonly Token[], at: number, { since, onwards }: YearWords): boolean {
  let before = at - 1;
  while (before > 0 && !since.has(before) && OF_YEAR.test(tokens[before]?.word ?? '')) before--;
  return since.has(before) || onwards.has(at + 1);
}

/** What may stand between "since" and its year. */
const OF_YEAR =
  /^(?:the|of|back|start|beginning|end|about|around|pandemic|covid|crisis|början|slutet|mitten|av|på|ungefär|omkring|cirka|\p{L}*år(?:et)?|\p{L}*year|alusta|lopusta|\p{L}*vuodesta)$/u;

/** "kymmenessä vuodessa", "de senaste fem åren", "de fem senaste åren", "after five years". */
function lengthOfTime(tokens: readonly Token[], words: YearWords): YearsMeant {
  for (let n = 0; n + 1 < tokens.length; n++) {
    const word = tokens[n]?.word ?? '';
    const length = words.numbers.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0);
    // "The three latest years"
    const apart = WHICH_YEARS.test(tokens[n + 1]?.word ?? '') ? 2 : 1;
    if (length < 2 || length > LONGEST || !YEAR_WORD.test(tokens[n + apart]?.word ?? '')) continue;
    if (apart === 2) return { last_years: length, known: [n, n + 1, n + 2] };
    const known = [n, n + 1];
    if (words.earlier.has(n + 2)) return { year_shift: -length, known };
    const later = [n + 2, n + 3, n + 4, n - 1].some((at) => words.later.has(at)) && !words.past.has(n - 1);
    if (!later) return { last_years: length, known };
    const near = [n + 2, n + 3, n + 4].map((at) => tokens[at]?.word ?? '');
    const fromDegree = FROM_DEGREE.test(tokens[n - 1]?.word ?? '') || near.some((word) => DEGREE.test(word));
    return { horizon: length, ...(fromDegree ? { from_degree: true } : {}), known };
  }
  return { known: [] };
}
