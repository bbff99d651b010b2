/**
 * Years that are written in words or in part: "kaksituhatta kaksikymmentä", "tjugohundranitton", "twenty twenty-one", "vuonna 19". They
 * become the year in figures before anything else reads the words. Pure.
 */
import { fold, type Token } from './tokens.js';

const FIRST = 2000;
const LAST = 2039;

const UNITS = {
  fi: ['', 'yksi', 'kaksi', 'kolme', 'neljä', 'viisi', 'kuusi', 'seitsemän', 'kahdeksan', 'yhdeksän'],
  spoken: ['', 'yks', 'kaks', 'kolme', 'neljä', 'viis', 'kuus', 'seittemän', 'kaheksan', 'yheksän'],
  sv: ['', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'],
  en: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
} as const;
const TEENS = {
  sv: 'tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(' '),
  en: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
} as const;

/** 0-39 as it ends a year. */
function tails(n: number): readonly string[] {
  const [ten, one] = [Math.floor(n / 10), n % 10];
  const finnish = (units: readonly string[], tens: readonly string[]) =>
    ten === 1 && one > 0 ? `${units[one]}toista` : `${tens[ten]}${units[one]}`;
  const germanic = (units: readonly string[], teens: readonly string[], tens: readonly string[]) =>
    ten === 1 ? (teens[one] ?? '') : `${tens[ten]}${units[one]}`;
  return [
    finnish(UNITS.fi, ['', 'kymmenen', 'kaksikymmentä', 'kolmekymmentä']),
    finnish(UNITS.spoken, ['', 'kymppi', 'kakskyt', 'kolkyt']),
    finnish(UNITS.spoken, ['', 'kymmenen', 'kakskymmentä', 'kolmekymmentä']),
    germanic(UNITS.sv, TEENS.sv, ['', '', 'tjugo', 'trettio']),
    germanic(UNITS.en, TEENS.en, ['', '', 'twenty', 'thirty']),
  ];
}

const FINNISH = ['kaksituhatta', 'kaksikymmentä', 'kakstuhatta', 'kakskyt', 'kakskymmentä', 'kakstonni'];
const HEADS: readonly (readonly [tail: number, heads: readonly string[]])[] = [
  ...[0, 1, 2].map((tail) => [tail, FINNISH] as const),
  [3, ['tjugohundra', 'tjugo', 'tvåtusen', 'tvåtusenoch']],
  [4, ['twenty', 'twothousand', 'twothousandand']],
];

function allYears(): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (let year = FIRST + 5; year <= LAST; year++) {
    const tail = tails(year - FIRST);
    for (const [which, heads] of HEADS)
      for (const head of heads) {
        // "tjugofem" is 25, not 2005.
        if (year < FIRST + 10 && !/tuhatta|hundra|tusen|thousand/.test(head)) continue;
        years.set(fold(`${head}${tail[which]}`), year);
      }
  }
  return years;
}

const YEARS = allYears();
const LONGEST = 5;
const YEAR_WORD =
  /^(?:vuonna|vuoden|vuodesta|vuoteen|vuodelta|v|år|året|sedan|year|in|since|från|till|från|from|to|of)$/;
const LAST_YEARS = /^(?:1[5-9]|2[0-5])$/;
const BEFORE_NUMBER =
  /^(?:top|topp|over|under|yli|alle|över|ja|och|and|than|kuin|än|first|first|om|in|minst|least|\d+)$/;
const NEXT_NUMBER = /^(?:%|pros|proc|perc|maak|land|reg|yea|vuo|år|best|par|occ|yrk|amm|top|hen|per|kuu|mon)/;

const MOST_TENS = 100;

/** Tens in words, and a thousand: "alle kuudenkympin", "under seventy". */
const TENS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1000, 'tuhat tuhannen tusen ettusen thousand athousand onethousand'],
      [50, 'viisikymmentä viidenkymmenen viidenkympin viiskyt femtio fifty'],
      [60, 'kuusikymmentä kuudenkymmenen kuudenkympin kuuskyt sextio sixty'],
      [70, 'seitsemänkymmentä seitsemänkymmenen seitsemänkympin seiskyt seittemänkyt sjuttio seventy'],
      [80, 'kahdeksankymmentä kahdeksankymmenen kahdeksankympin kaheksankyt åttio eighty'],
      [90, 'yhdeksänkymmentä yhdeksänkymmenen yhdeksänkympin yheksänkyt nittio ninety'],
    ] as const
  ).flatMap(([tens, words]) =>
    words.split(' ').flatMap((word) => [
      [fold(word), tens] as const,
      ...Object.values(UNITS).flatMap((units) =>
        units
          .slice(1)
          .filter(() => tens < MOST_TENS)
          .map((unit, n) => [fold(`${word}${unit}`), tens + n + 1] as const),
      ),
    ]),
  ),
);

/** The same words with each such number as one word in figures. */
export function yearsInFigures(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  for (let n = 0; n < tokens.length; ) {
    const [year, length] = yearAt(tokens, n);
    const token = tokens[n] as Token;
    read.push(year === null ? token : { word: String(year), folded: String(year), capital: false });
    n += length;
  }
  return read;
}

function yearAt(tokens: readonly Token[], n: number): readonly [number | null, number] {
  for (let length = Math.min(LONGEST, tokens.length - n); length >= 1; length--) {
    // "2022's graduates"
    const owning = /^((?:19|20)\d\d)'s$/.exec(tokens[n]?.word ?? '');
    if (owning) return [Number(owning[1]), 1];
    const written = tokens
      .slice(n, n + length)
      .map(({ folded }) => folded)
      .join('');
    const year = YEARS.get(written) ?? TENS.get(written);
    if (year !== undefined) return [year, length];
  }
  return [short(tokens, n), 1];
}

/** "vuonna 19", "from 22 to 24": two figures after a word that a year follows, with nothing behind it that they could count. */
function short(tokens: readonly Token[], n: number): number | null {
  const word = tokens[n]?.word ?? '';
  if (!/^(?:0[5-9]|[12]\d)$/.test(word)) return null;
  const before = tokens[n - 1]?.word ?? '';
  // "Lapland 21"
  if (n > 0 && n === tokens.length - 1 && LAST_YEARS.test(word) && !BEFORE_NUMBER.test(before))
    return FIRST + Number(word);
  // "6 of 10"
  const isOutOf = /^(?:\d+|out)$/.test(tokens[n - 2]?.word ?? '');
  if (!YEAR_WORD.test(before) || isOutOf || NEXT_NUMBER.test(tokens[n + 1]?.word ?? '')) return null;
  return FIRST + Number(word);
}
