/** Places in a question: regions, municipalities and areas by their region, countries, and names that mean more than one region. */
import type { Json, Language } from '../conversation/activity.js';
import { exceptedIn } from './excepted.js';
import type { Gazetteer, WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import type { PlaceMeant } from './place-names.js';
import type { Token } from './tokens.js';

export interface PlacesMeant {
  readonly facts: Readonly<Record<string, Json>>;
  readonly hits: readonly Hit<PlaceMeant>[];
  /** Those that are named to be left out; the facts are of the others. */
  readonly excepted: readonly Hit<PlaceMeant>[];
}

/** More than these in one question are not compared. */
const MAX_PLACES = 6;
const FINLAND = 'FI';
const ALL_COUNTRIES = 'EU27';

export function placesIn(
  tokens: readonly Token[],
  language: Language,
  taken: ReadonlySet<number>,
  gazetteer: Gazetteer,
  home: ReadonlySet<number> = new Set(),
  at: (group: WordGroup) => ReadonlySet<number> = () => new Set(),
): PlacesMeant {
  const european = at('sources.european');
  // "The EU's statistic" is a source and no place.
  const exact = gazetteer.places(tokens, language).filter(({ from }) => !european.has(from));
  const covered = new Set([...taken, ...exact.flatMap(({ from, to }) => range(from, to))]);
  const found = [...exact, ...misspelt(tokens, covered, gazetteer)].sort((a, b) => a.from - b.from);
  const hits = clearer(found, tokens, covered, gazetteer);
  const excepted = exceptedIn(hits, tokens, at);
  const counted = hits.filter((hit) => !excepted.includes(hit));
  return { facts: factsOf(withoutHome(counted, home)), hits, excepted };
}

/**
 * "I live in Vaasa and may move to Lapland": where somebody is from is not asked about, where another place is. Of two homes the later
 * is meant: "I go to school in Vaasa and am moving to Lapland".
 */
function withoutHome(
  hits: readonly Hit<PlaceMeant>[],
  home: ReadonlySet<number>,
): readonly Hit<PlaceMeant>[] {
  const others = hits.filter(({ from, to }) => !home.has(from - 1) && !home.has(to));
  return others.length > 0 ? others : hits.slice(-1);
}

function factsOf(hits: readonly Hit<PlaceMeant>[]): Record<string, Json> {
  const countries = unique(hits.flatMap(({ value }) => (value.kind === 'country' ? [value.code] : [])));
  const own = hits.flatMap(({ value }) =>
    value.kind === 'country' || value.kind === 'ambiguous' ? [] : [value],
  );
  const regions = unique(own.map((each) => (each.kind === 'region' ? each.code : each.region)));
  // "In Mikkeli, that is South Savo": the region is what is asked.
  const named = new Set(own.flatMap((each) => (each.kind === 'region' ? [each.code] : [])));
  const asked = own.flatMap((each) =>
    each.kind === 'region' || named.has(each.region)
      ? []
      : [{ name: { ...each.name }, code: each.code, kind: each.kind, region: each.region }],
  );
  const unclear = hits.flatMap(({ value }) => (value.kind === 'ambiguous' ? [[...value.regions]] : []))[0];
  // "Savo or Lapland": of which Savo is not clear; "Karelia, I mean South Karelia" is.
  const isOpen = unclear !== undefined && !unclear.some((code) => regions.includes(code));
  const facts: Record<string, Json> = {};
  if (countries.length > 0) {
    const all = regions.includes(FINLAND) ? [FINLAND, ...countries] : countries;
    facts.country = all[0] ?? FINLAND;
    if (all.length > 1) facts.countries = all.slice(0, MAX_PLACES);
    // "Kainuu compared with Croatia": a region beside another country is a matter of its own.
    const [region] = regions.filter((code) => code !== FINLAND);
    if (region) facts.place = region;
  } else if (isOpen) facts.place_ambiguous = unclear;
  else if (regions.length > 0) {
    facts.place = regions[0] ?? FINLAND;
    if (regions.length > 1) facts.places = regions.slice(0, MAX_PLACES);
    if (asked[0]) facts.asked_place = asked[0];
    if (asked.length > 1) facts.asked_places = asked.slice(0, MAX_PLACES);
  } else if (unclear) facts.place_ambiguous = unclear;
  return facts;
}

/** "Nrth Karelia", "Sout Ostrobothnia" and, beside South Ostrobothnia, "Ostrobothnia": no name of several regions. */
function clearer(
  hits: readonly Hit<PlaceMeant>[],
  tokens: readonly Token[],
  covered: ReadonlySet<number>,
  gazetteer: Gazetteer,
): readonly Hit<PlaceMeant>[] {
  const regions = hits.flatMap(({ value }) => (value.kind === 'region' ? [value.code] : []));
  return hits.map((hit) => {
    const { value, from, to } = hit;
    if ((value.kind !== 'ambiguous' && value.kind !== 'region') || to - from > 1) return hit;
    const before = covered.has(from - 1) ? undefined : tokens[from - 1]?.word;
    const last = tokens[from];
    const pair = before && gazetteer.misspeltPlaces.nearest(before + (last?.bare ?? last?.word ?? ''));
    if (pair) return { value: pair, from: from - 1, to };
    if (value.kind === 'region') return hit;
    const own = value.alone;
    const beside = value.regions.some((code) => code !== own && regions.includes(code));
    return own && beside ? { ...hit, value: { kind: 'region', code: own } } : hit;
  });
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

/** "Is Lapland above the national average": the region and the whole country. */
export function withEveryone({ facts, ...others }: PlacesMeant): PlacesMeant {
  const { place, places, country, countries } = facts;
  // "Which regions are above the whole country" is about all of them.
  if (place === FINLAND && places === undefined && country === undefined) {
    const { place: _, ...rest } = facts;
    return { facts: rest, ...others };
  }
  if (country !== undefined) {
    const all = Array.isArray(countries) ? countries : [country ?? FINLAND];
    return {
      facts: { ...facts, country: all[0] ?? FINLAND, countries: unique([...all.map(String), ALL_COUNTRIES]) },
      ...others,
    };
  }
  if (place === undefined) return { facts, ...others };
  const all = Array.isArray(places) ? places.map(String) : [String(place)];
  return { facts: { ...facts, places: unique([...all, FINLAND]) }, ...others };
}

/** What a question names: how many places, a region, another country, the whole of this one. */
export function factsOfPlaces({ place, places, country, countries }: PlacesMeant['facts']) {
  const regions = Array.isArray(places) ? places : [place];
  const abroad = [country, ...(Array.isArray(countries) ? countries : [])];
  return {
    places: Array.isArray(places) ? places.length : Array.isArray(countries) ? countries.length : 1,
    region: regions.some((each) => each !== undefined && each !== FINLAND),
    foreign: abroad.some((each) => each !== undefined && each !== FINLAND),
    whole: regions.includes(FINLAND),
  };
}
