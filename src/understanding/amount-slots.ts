/** How many and how much in a question: "top 3", "the five best", "under 70 %", "more than half". Pure. */
import type { WordGroup } from './gazetteer.js';
import { type Span, spanIn } from './spans.js';
import type { Token } from './tokens.js';

export interface AmountsMeant {
  readonly top?: number;
  /** "The second best": the first two are shown, and which is which. */
  readonly nth?: number;
  readonly than?: Than;
  readonly limit?: number;
  /** The far end of "between". */
  readonly limit_to?: number;
  /** The limit is the figure of this place: "above the national average". */
  readonly limit_of?: string;
  /** Words that tell an amount, so that they are not taken for a year or something unknown. */
  readonly known: readonly number[];
}

type Limit = 'over' | 'under' | 'at_least' | 'at_most';
type Than = Limit | Span['than'];

export interface AmountWords {
  /** Where the words of a group stand. */
  readonly at: (group: WordGroup) => ReadonlySet<number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
}

const THAN: readonly Limit[] = ['at_least', 'at_most', 'over', 'under'];
export const RANKED: readonly WordGroup[] = [
  'operations.best',
  'operations.worst',
  'operations.highest',
  'operations.lowest',
];
const YEAR = /^(?:19[5-9]\d|20\d\d)$/;
const RECENT = /^20[12][1-9]$/;
/** After these a number that looks like a year is none, and before them a number is a time. */
const COUNTED =
  /^(?:henk|ihmi|person|people|paikk|avoin|avoim|työnhak|jobb|ledig|vacanc|job|arbetss|valmistun|utexam|graduat|grads|työttöm|työtön|arbetslös|unemploy|jobseek|vakan|open)/;
const TIME = /^(?:vuo[dts]|vuosi|vuotia|år|year)/;
/** What there may be several of in a row. */
const LISTED =
  /^(?:maakun|aluee|alueis|landskap|region|provinc|count(?:y|ies)|areas|ammat|yrke|occupation|tutkin|exam(?:en|ina)|qualif|countr|länder)/;
/** Which ones: a number after it says how many. */
const WHICH = /^(?:mitkä|vilka|which)$/;
/** "Give me three": what of was said before. */
const GIVE = /^(?:me|name|list|show|nimeä|mainitse|luettele|anna|kerro|nämn|lista|mig|ge)$/;
const FIRST = /^(?:första|ensimmäis\p{L}*|first|top)$/u;
const MOST_TOP = 20;

export function amountsIn(tokens: readonly Token[], words: AmountWords): AmountsMeant {
  return (
    spanIn(tokens, words.at) ??
    limitIn(tokens, words) ??
    thanNumberIn(tokens, words) ??
    nthIn(tokens, words) ??
    topIn(tokens, words) ??
    averageIn(words) ?? { known: [] }
  );
}

/** "Toiseksi paras", "näst bäst", "the second highest", "second place". */
function nthIn(tokens: readonly Token[], { at, ordinals }: AmountWords): AmountsMeant | null {
  const ranked = new Set(RANKED.flatMap((group) => [...at(group)]));
  const placed = new Set([...at('operations.position'), ...at('operations.first')]);
  for (const [n, { word }] of tokens.entries()) {
    const nth = ordinals.get(word) ?? (isPlace(word) && placed.has(n) ? Number(word) : undefined);
    if (nth === undefined) continue;
    // "Fourth from the top"
    const near = [n + 1, n + 2, n - 1, ...(tokens[n + 1]?.word === 'from' ? [n + 3] : [])];
    if (near.some((one) => ranked.has(one)) || [...near, n].some((one) => placed.has(one)))
      return { nth, known: [n] };
  }
  return null;
}

/** "Number 2", "plats 3". */
const isPlace = (word: string): boolean => /^(?:[1-9]|1\d|20)$/.test(word);

/** So many words may stand between. */
const NEAR = 4;
/** One of many is asked for. */
const isOfAll = (at: AmountWords['at']): boolean =>
  ['operations.regions', 'operations.list', 'operations.countries', 'several', 'how_many'].some(
    (group) => at(group).size > 0,
  );

/** Over or under the figure of the whole country, or of the countries together. */
function averageIn({ at }: AmountWords): AmountsMeant | null {
  for (const than of ['over', 'under'] as const) {
    const [first] = at(`operations.${than}_average`);
    // "How much higher is it than in the whole country", "how many points above it"
    const isHowFar = (n: number) => at('how_much').has(n - 1) || at('points').has(n - 1);
    if (first !== undefined && !isHowFar(first)) return { than, limit_of: 'average', known: [first] };
    const word = [...at(`operations.${than}_word`)].find((n) =>
      [...at('average')].some((m) => m > n && m - n <= NEAR),
    );
    if (word !== undefined && !isHowFar(word) && isOfAll(at))
      return { than, limit_of: 'average', known: [word] };
  }
  return null;
}

/** "Better employment than 75", where the word that compares stands apart. */
function thanNumberIn(tokens: readonly Token[], { at }: AmountWords): AmountsMeant | null {
  const than = (['over', 'under'] as const).find((one) => at(`operations.${one}_word`).size > 0);
  for (const n of than ? at('than') : []) {
    const found = numberAt(tokens, n + 1);
    if (than && found) return { than, ...found };
  }
  return null;
}

function limitIn(tokens: readonly Token[], { at }: AmountWords): AmountsMeant | null {
  for (const than of THAN) {
    for (const n of at(`operations.${than}`)) {
      // "Over 18" is everybody of the table.
      if (at('adults').has(n)) continue;
      const meant = isDenied(n, than, at) ? OPPOSITE[than] : than;
      if (at('half').has(n)) return { than: meant, limit: 50, known: [n] };
      const found = numberAt(tokens, n);
      if (found) return { than: meant, ...found };
    }
  }
  return null;
}

const OPPOSITE: Readonly<Record<Limit, Limit>> = {
  over: 'at_most',
  under: 'at_least',
  at_least: 'under',
  at_most: 'over',
};

/** "Have not reached 65", "eivät ylitä 70:tä": a word of denial right before the limit, or with one word between. */
function isDenied(n: number, than: Limit, at: AmountWords['at']): boolean {
  let first = n;
  while (at(`operations.${than}`).has(first - 1)) first--;
  const denied = at('denied');
  return [first - 1, first - 2].some((one) => denied.has(one));
}

/** A number at a word that is no year and no age; thousands may be written apart. */
function numberAt(tokens: readonly Token[], n: number): { limit: number; known: readonly number[] } | null {
  const word = tokens[n]?.word ?? '';
  const next = tokens[n + 1]?.word ?? '';
  if (!/^\d{1,7}(?:[.,]\d{1,2})?$/.test(word)) return null;
  if (/^\d{1,3}$/.test(word) && /^\d{3}$/.test(next))
    return { limit: Number(word + next), known: [n, n + 1] };
  // "Fewer than 5000 år 2019": the year has a word of its own.
  const isTime = TIME.test(next) && !YEAR.test(tokens[n + 2]?.word ?? '');
  // Nobody asks for fewer than 2018 people, but "under 2018" is said of a year.
  const isYear = YEAR.test(word) && (RECENT.test(word) || !COUNTED.test(next));
  if (isTime || isYear) return null;
  return { limit: Number(word.replace(',', '.')), known: [n] };
}

/** "top 3", "3 parasta", "de fem största", "best three". */
function topIn(tokens: readonly Token[], { at, numbers }: AmountWords): AmountsMeant | null {
  const ranked = RANKED.flatMap((group) => [...at(group)]);
  // "In which three regions ... best"
  const counted =
    ranked.length === 0
      ? []
      : tokens.flatMap(({ word }, n) => {
          // "The first two regions", "de två första landskapen"
          if (LISTED.test(word)) return FIRST.test(tokens[n - 1]?.word ?? '') ? [n - 1, n - 2] : [n - 1];
          return WHICH.test(word) ? [n + 1] : [];
        });
  const last = tokens.length - 1;
  const given = GIVE.test(tokens[last - 1]?.word ?? '') ? [last] : [];
  for (const near of [...ranked.flatMap((n) => [n, n - 1, n + 1, n - 2]), ...counted, ...given]) {
    const word = tokens[near]?.word ?? '';
    const top = numbers.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0);
    const isTime = TIME.test(tokens[near + 1]?.word ?? '');
    if (top >= 1 && top <= MOST_TOP && !isTime) return { top, known: [near] };
  }
  return null;
}
