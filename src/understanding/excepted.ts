/** Places that are left out: "the best region apart from Åland", "koko maa paitsi Lappi", "om man inte räknar Nyland". Pure. */
import type { Json } from '../conversation/activity.js';
import type { WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import type { PlaceMeant } from './place-names.js';
import type { Token } from './tokens.js';

/** What may stand between the word that leaves out and the place. */
const BETWEEN = /^(?:i|på|in|the|för|från|landskapet|region|maakunta)$/;
/** "Not Lapland but Kainuu" in Swedish: what stands after it is meant, not left out. */
const RATHER = /^utan$/;
const NOT = /^(?:inte|ej|int)$/;

/** "Jäikö Kainuu jälkeen Lapista", "låg Lappland efter Kajanaland": one behind the other. */
const BEHIND =
  /^(?:jä(?:i|ä|ivät|ävät|änyt|äneet)(?:kö|k?s)?|låg|ligger|legat|halkade|halkar|halkat|släpar|släpade)$/;

const MINUS = /^mii?nus$/;
const isWhole = (place: PlaceMeant): boolean => place.kind === 'region' && place.code === 'FI';

/** Those among the places that a question does not want to count. */
export function exceptedIn(
  hits: readonly Hit<PlaceMeant>[],
  tokens: readonly Token[],
  at: (group: WordGroup) => ReadonlySet<number>,
): readonly Hit<PlaceMeant>[] {
  if (hits.length > 1 && tokens.some(({ word }) => BEHIND.test(word))) return [];
  const isRather = (n: number) =>
    RATHER.test(tokens[n]?.word ?? '') && tokens.slice(0, n).some(({ word }) => NOT.test(word));
  // "Lapland minus Kainuu" is a difference; "the whole country minus Uusimaa" is not.
  const isDifference = (n: number) =>
    MINUS.test(tokens[n]?.word ?? '') && hits.some(({ to, value }) => to <= n && !isWhole(value));
  const leavesOut = (n: number) => at('except').has(n) && !isRather(n) && !isDifference(n);
  const isAfter = (n: number) => leavesOut(n) || (BETWEEN.test(tokens[n]?.word ?? '') && leavesOut(n - 1));
  return hits.filter(({ from, to }) => isAfter(from - 1) || at('excepted').has(to));
}

/** How a question that leaves places out is read: a row goes without them; nothing else can, unless another place is asked about. */
export function exceptedFacts(
  excepted: readonly Hit<PlaceMeant>[],
  { operation, by = 'place' }: Readonly<Record<string, Json>>,
  isElsewhere: boolean,
): Readonly<Record<string, Json>> {
  if (excepted.length === 0) return {};
  const codes = excepted.flatMap(({ value }) =>
    value.kind === 'region' || value.kind === 'country' ? [value.code] : [],
  );
  if (codes.length === excepted.length && by === 'place' && ROWS.includes(operation ?? null))
    return { except: codes };
  return isElsewhere ? {} : { untold: 'measure' };
}

const ROWS: readonly Json[] = ['list', 'rank', 'gain', 'threshold'];
