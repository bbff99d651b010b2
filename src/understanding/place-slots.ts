/** Places in a question: regions, municipalities and areas by their region, countries, and names that mean more than one region. */
import type { Json, Language } from '../conversation/activity.js';
import type { Gazetteer } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import type { PlaceMeant } from './place-names.js';
import type { Token } from './tokens.js';

export interface PlacesMeant {
  readonly facts: Readonly<Record<string, Json>>;
  readonly hits: readonly Hit<PlaceMeant>[];
}

/** More than these in one question are not compared. */
const MAX_PLACES = 6;
const FINLAND = 'FI';

export function placesIn(
  tokens: readonly Token[],
  language: Language,
  taken: ReadonlySet<number>,
  gazetteer: Gazetteer,
): PlacesMeant {
  const exact = gazetteer.places(tokens, language);
  const covered = new Set([...taken, ...exact.flatMap(({ from, to }) => range(from, to))]);
  const hits = [...exact, ...misspelt(tokens, covered, gazetteer)].sort((a, b) => a.from - b.from);
  const countries = unique(hits.flatMap(({ value }) => (value.kind === 'country' ? [value.code] : [])));
  const own = hits.flatMap(({ value }) =>
    value.kind === 'country' || value.kind === 'ambiguous' ? [] : [value],
  );
  const regions = unique(own.map((each) => (each.kind === 'region' ? each.code : each.region)));
  const asked = own.flatMap((each) =>
    each.kind === 'region'
      ? []
      : [{ name: { ...each.name }, code: each.code, kind: each.kind, region: each.region }],
  );
  const unclear = hits.flatMap(({ value }) => (value.kind === 'ambiguous' ? [[...value.regions]] : []))[0];
  const facts: Record<string, Json> = {};
  if (countries.length > 0) {
    const all = regions.includes(FINLAND) ? [FINLAND, ...countries] : countries;
    facts.country = all[0] ?? FINLAND;
    if (all.length > 1) facts.countries = all.slice(0, MAX_PLACES);
  } else if (regions.length > 0) {
    facts.place = regions[0] ?? FINLAND;
    if (regions.length > 1) facts.places = regions.slice(0, MAX_PLACES);
    if (asked[0]) facts.asked_place = asked[0];
    if (asked.length > 1) facts.asked_places = asked.slice(0, MAX_PLACES);
  } else if (unclear) facts.place_ambiguous = unclear;
  return { facts, hits };
}

function misspelt(
  tokens: readonly Token[],
  covered: ReadonlySet<number>,
  gazetteer: Gazetteer,
): Hit<PlaceMeant>[] {
  const found: Hit<PlaceMeant>[] = [];
  for (let n = 0; n < tokens.length; n++) {
    if (covered.has(n)) continue;
    const word = tokens[n]?.word ?? '';
    const next = covered.has(n + 1) ? undefined : tokens[n + 1]?.word;
    const pair = next === undefined ? null : gazetteer.misspeltPlaces.nearest(word + next);
    const value = pair ?? gazetteer.misspeltPlaces.nearest(word);
    if (!value) continue;
    const to = pair ? n + 2 : n + 1;
    found.push({ value, from: n, to });
    n = to - 1;
  }
  return found;
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, n) => from + n);
const unique = (codes: readonly string[]): string[] => [...new Set(codes)];
