/** One figure for every region, level or occupation, the greatest first: the figures side by side, without a verdict. */
import {
  ALL_LEVELS,
  ALL_OCCUPATIONS,
  EVERYONE,
  type Key,
  type Observation,
  type Series,
  WHOLE_COUNTRY,
} from './catalogue.js';
import type { Caveat, Tables } from './find.js';
import { DEFAULT_MEASURE, EUROPEAN_LEVEL, EUROPEAN_MEASURE } from './measures.js';
import type { Answer } from './outcome.js';
import type { Query } from './query.js';

/** Of several hundred occupations the first ones are shown. */
const SHOWN = 10;
/** Codes of the occupation tables that are no occupations (no occupation known, in training …). */
const NO_OCCUPATION = /^(?:SSS|X)/;

type Listed = Pick<Answer, 'status' | 'refusal' | 'reason' | 'shape' | 'observations' | 'series' | 'caveats'>;

export function listOf({ catalogue, names }: Tables, query: Query): Listed {
  const candidates = [
    ...catalogue.of(query.measure),
    ...catalogue.of(query.by === 'occupation' ? 'vacancies' : DEFAULT_MEASURE),
  ];
  for (const series of candidates) {
    const keys = keysOf(series, query, names.regions);
    const year = query.year ?? newest(series, keys);
    const found = keys.flatMap((key): Observation[] => {
      const observation = year === null ? null : series.at(key, year);
      return typeof observation?.value === 'number' ? [observation] : [];
    });
    if (found.length < 2) continue;
    const observations = found
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .slice(0, query.by === 'occupation' ? SHOWN : undefined);
    const values = new Set(observations.map(({ value }) => value));
    const caveats: Caveat[] = values.size < observations.length ? ['tie'] : [];
    if (isNarrower(query)) caveats.push('broader_group');
    return { status: 'answered', refusal: null, reason: null, shape: 'list', observations, series, caveats };
  }
  return {
    status: 'refused',
    refusal: 'not_covered',
    reason: 'year',
    shape: 'none',
    observations: [],
    series: null,
    caveats: [],
  };
}

/** Regions are not listed by level, nor levels by region: the list is then of everyone. */
const isNarrower = ({ by, levels, places, measure }: Query): boolean =>
  measure !== EUROPEAN_MEASURE && (by === 'level' ? places[0] !== WHOLE_COUNTRY : levels[0] !== ALL_LEVELS);

function keysOf(series: Series, { by, measure }: Query, regions: readonly string[]): Key[] {
  const { roles } = series.dataset.facts;
  if (by === 'place') {
    const european = measure === EUROPEAN_MEASURE;
    const places = european ? series.dataset.codes(roles.place ?? '') : regions;
    return places
      .map((place) => ({ ...EVERYONE, place, level: european ? EUROPEAN_LEVEL : ALL_LEVELS }))
      .filter(series.covers);
  }
  const dimension = by === 'level' ? roles.level : roles.occupation;
  const codes = dimension === undefined ? [] : series.dataset.codes(dimension);
  return codes
    .filter((code) =>
      by === 'level' ? code !== ALL_LEVELS : code !== ALL_OCCUPATIONS && !NO_OCCUPATION.test(code),
    )
    .map((code) => ({ ...EVERYONE, [by]: code }));
}

/** The newest year in which most of them have a figure. */
function newest(series: Series, keys: readonly Key[]): number | null {
  const years = keys.flatMap((key) => series.years(key).slice(-1));
  return years.length > 0 ? Math.max(...years) : null;
}
