/** Which wording tells the figures of an answer, and with what filled in. Pure; see tell.ts. */
import type { Localised } from '../conversation/activity.js';
import type { Value } from '../conversation/dialog.js';
import { ALL_LEVELS, type Observation } from './catalogue.js';
import { bySubject, capital, figure, inAll, NO_PART, occupationName, type Part, subject } from './figures.js';

import { EUROPEAN_MEASURE } from './measures.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';
import { listed, overTime, timing } from './row-words.js';

export function figuresPart(names: Names, answer: Answer): Part {
  const { shape, observations, series } = answer;
  const [first] = observations;
  if (series && shape === 'definition') {
    return {
      ids: ['definition'],
      values: { measure: series.label, definition: series.definition, population: series.population },
    };
  }
  if (series && shape === 'source') return wholeSource(answer);
  if (!first) return NO_PART;
  switch (shape) {
    case 'series':
      return overTime(names, observations, first);
    case 'list':
      return listed(names, observations, first);
    case 'occupation':
      return outlook(names, observations);
    case 'interval':
      return intervalPart(names, first);
    case 'difference':
      return differencePart(observations);
    default:
      return observations.length === 1 ? one(names, first) : several(names, observations, first);
  }
}

/** The sentence of one figure. Which one: by the table's own measure, and whether it is of a level or an occupation. */
function one(names: Names, observation: Observation): Part {
  const { series, occupation, year, value, n, count, place, level } = observation;
  const { roles } = series.dataset.facts;
  if (roles.occupation && occupation !== 'SSS') return jobs([observation]);
  const where = names.placeIn(place, series.measure === EUROPEAN_MEASURE);
  const shared: Readonly<Record<string, Value>> = {
    where,
    where_first: capital(where),
    group: names.levelOf(level),
    measure: series.label,
    subject: subject(names, observation),
    figure: figure(observation),
    value: value ?? 0,
    year,
    cohort: year - 1,
    n: n ?? 0,
    count: count ?? 0,
  };
  const sentence = sentenceOf(observation);
  return { ids: [sentence ?? 'value.other', ...timing(observation, sentence !== null)], values: shared };
}

/** Null where there is none that says of this figure what is true: whose it is, and how many people are behind it. */
function sentenceOf({ series, level, n, count }: Observation): string | null {
  const { roles } = series.dataset.facts;
  const ofLevel = roles.level !== undefined && !(roles.place && level === ALL_LEVELS);
  const sentence = `${ofLevel ? 'value.level' : 'value'}.${series.measure}`;
  if (!SENTENCES.has(sentence)) return null;
  // Those of a level speak of the whole country, and of so many out of so many.
  if (ofLevel) return roles.place || count === undefined ? null : sentence;
  return sentence === 'value.employed_share' && n === undefined ? null : sentence;
}

/** Measures with a sentence of their own; others are told as "label, subject, year: figure". */
const SENTENCES: ReadonlySet<string> = new Set([
  'value.employed_share',
  'value.graduates',
  'value.jobseekers',
  'value.vacancies',
  'value.jobseeker_share',
  'value.vet_employment_rate',
  'value.level.employed_share',
  'value.level.student_share',
  'value.level.unemployed_share',
  'value.level.other_share',
  'value.level.employed_students_share',
]);

function several(names: Names, observations: readonly Observation[], first: Observation): Part {
  const others = observations.filter(({ series }) => series !== first.series);
  if (others.length > 0) {
    const main = one(names, first);
    const [other] = others as [Observation];
    const values = {
      other_measure: other.series.label,
      other_subject: subject(names, other),
      other_year: other.year,
      other_figure: figure(other),
    };
    return {
      ids: [...main.ids, 'value.beside', ...timing(other, false)],
      values: { ...main.values, ...values },
    };
  }
  const years = new Set(observations.map(({ year }) => year));
  if (years.size > 1) return overTime(names, observations, first);
  const values = { measure: first.series.label, year: first.year, list: bySubject(names, observations) };
  return { ids: ['several', ...timing(first, false)], values };
}

/** How people of an occupation find work: the level that leads there, then jobseekers and vacancies. */
function outlook(names: Names, observations: readonly Observation[]): Part {
  const ofJobs = observations.filter(({ series }) => series.dataset.facts.roles.occupation);
  const level = observations.find(({ series }) => series.dataset.facts.roles.level);
  const told = jobs(ofJobs);
  const before = level ? one(names, level) : NO_PART;
  return { ids: ['outlook', ...before.ids, ...told.ids], values: { ...before.values, ...told.values } };
}

/** Some official names end in "ym." or "m.fl.": the sentence has its own full stop. */
const withoutStop = (name: Localised): Localised => inAll((language) => name[language].replace(/\.$/, ''));

/** Variables of its own: it may stand beside another figure. */
function jobs(observations: readonly Observation[]): Part {
  const [first] = observations;
  if (!first) return NO_PART;
  const of = (measure: string) => observations.find(({ series }) => series.measure === measure);
  const jobseekers = of('jobseekers');
  const vacancies = of('vacancies');
  return {
    ids: [
      jobseekers && vacancies
        ? 'occupation.both'
        : jobseekers
          ? 'occupation.jobseekers'
          : 'occupation.vacancies',
    ],
    values: {
      occupation: withoutStop(occupationName(first.series, first.occupation)),
      jobs_year: first.year,
      ...(jobseekers ? { jobseekers: figure(jobseekers) } : {}),
      ...(vacancies ? { vacancies: figure(vacancies) } : {}),
    },
  };
}

function intervalPart(names: Names, observation: Observation): Part {
  const told = one(names, observation);
  if (!observation.interval) return told;
  const [least, most] = observation.interval;
  return { ids: ['interval', ...told.ids], values: { ...told.values, least, most } };
}

function differencePart(observations: readonly Observation[]): Part {
  const [register, survey] = observations;
  if (!register || !survey) return { ids: ['refused.not_comparable'], values: {} };
  return {
    ids: ['difference'],
    values: { register: figure(register), survey: figure(survey), year: register.year },
  };
}

function wholeSource({ series }: Answer): Part {
  if (!series) return NO_PART;
  const { facts, codes } = series.dataset;
  const years = codes(facts.roles.year ?? 'year');
  return {
    ids: ['source.full'],
    values: {
      dataset: facts.labels.dataset,
      source: facts.citation,
      licence: facts.licence,
      address: facts.url,
      from: Number(years[0]),
      to: Number(years.at(-1)),
    },
  };
}
