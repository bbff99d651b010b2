/**
 * The register of Statistics Finland beside the survey of Eurostat: graduates of the country or of a region, and the recent vocational
 * graduates of a country. The two do not measure the same, so no difference is ever computed between them. Pure.
 */
import { ALL_LEVELS, EVERYONE, type Observation, WHOLE_COUNTRY } from './catalogue.js';
import { find, type Tables } from './find.js';
import { DEFAULT_MEASURE, EUROPEAN_LEVEL, EUROPEAN_MEASURE } from './measures.js';
import { type Answer, NOTHING, refused } from './outcome.js';
import type { Query } from './query.js';

/** The two figures as they are, with what each is of. */
export function bothSources(tables: Tables, query: Query): Answer {
  const level = query.levels[0] === EUROPEAN_LEVEL ? ALL_LEVELS : (query.levels[0] ?? ALL_LEVELS);
  const observations = figuresOf(tables, query, level);
  if (observations.length < 2) return withoutSurvey(observations);
  return { ...NOTHING, status: 'answered', shape: 'value', observations };
}

/** Set against each other: why that cannot be done, with both figures. */
export function setAgainst(tables: Tables, query: Query): Answer {
  const observations = figuresOf(tables, query, ALL_LEVELS);
  if (observations.length < 2) return withoutSurvey(observations);
  return {
    ...NOTHING,
    status: 'refused',
    refusal: 'not_comparable',
    shape: 'difference',
    observations,
    caveats: ['different_population'],
  };
}

/** A country that the survey lacks: what the register tells is the nearest. */
const withoutSurvey = (observations: readonly Observation[]): Answer => ({
  ...refused('not_covered', 'country'),
  shape: 'value',
  observations,
});

/** Of one year where both have it; of a country that the survey lacks there is none. */
function figuresOf(tables: Tables, query: Query, level: string): Observation[] {
  const { places, year, to } = query;
  const abroadIn = places.filter((place) => tables.names.isCountry(place) && place !== WHOLE_COUNTRY);
  const country = abroadIn[0] ?? WHOLE_COUNTRY;
  const region = places.find((place) => !tables.names.isCountry(place)) ?? WHOLE_COUNTRY;
  const key = { ...EVERYONE, place: region, level };
  const [register] = find(tables, DEFAULT_MEASURE, key, year ?? to ?? null).observations;
  if (!register) return [];
  const abroad = { ...EVERYONE, place: country, level: EUROPEAN_LEVEL };
  const survey = find(tables, EUROPEAN_MEASURE, abroad, register.year);
  const nearest = survey.observations.at(-1);
  return survey.miss === 'country' || !nearest ? [register] : [register, nearest];
}
