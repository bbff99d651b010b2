/** Which wording tells the figures of an answer, and with what filled in. Pure; see tell.ts. */
import type { Localised } from '../conversation/activity.js';
import type { Value } from '../conversation/dialog.js';
import { ALL_LEVELS, type Observation, type Series, WHOLE_COUNTRY } from './catalogue.js';
import { coveragePart } from './coverage-words.js';
import { besidePart, changePart, sharePart, wayPart } from './difference-words.js';
import { estimatePart } from './estimate-words.js';
import { bySubject, capital, figure, inAll, joined, NO_PART, type Part, subject } from './figures.js';
import { EUROPEAN_MEASURE } from './measures.js';
import type { Names } from './names.js';
import { jobs, outlook } from './occupation-words.js';
import type { Answer } from './outcome.js';
import { gainPart, positionPart, rankPart, thresholdPart } from './rank-words.js';
import { listed, listTable, overTime, timing } from './row-words.js';
import { surveysPart } from './survey-words.js';

export function figuresPart(names: Names, answer: Answer): Part {
  const { shape, observations, series } = answer;
  const [first] = observations;
  if (series && shape === 'definition') return definitionPart(series);
  if (series && shape === 'source') return wholeSource(answer);
  if (shape === 'coverage') return coveragePart(names, answer);
  if (shape === 'surveys') return surveysPart(answer);
  if (shape === 'threshold') return thresholdPart(names, answer);
  if (shape === 'forecast') return estimatePart(names, answer);
  if (!first) return NO_PART;
  switch (shape) {
    case 'share':
      return sharePart(names, answer);
    case 'change':
      return changePart(names, answer);
    case 'rank':
      return rankPart(names, answer);
    case 'gain':
      return gainPart(names, answer);
    case 'position':
      return positionPart(names, answer);
    case 'series':
      return overTime(names, observations, first, wayPart(answer.derived));
    case 'list':
      return listed(names, observations, first);
    case 'occupation':
      return outlook(observations, (level) => one(names, level));
    case 'interval':
      return intervalPart(names, first);
    case 'difference':
      return differencePart(names, observations);
    default:
      return observations.length === 1 ? one(names, first) : several(names, answer, first);
  }
}

/** What is counted, of whom, and what the publisher says first of the table: which day, and which region somebody is in. */
function definitionPart(series: Series): Part {
  const { label: measure, population, dataset } = series;
  const notes = joined(dataset.facts.notes.slice(0, MOST_NOTES), ' ');
  return { ids: ['definition'], values: { measure, definition: definitionOf(series), population, notes } };
}
const MOST_NOTES = 2;

/** Of a share also who is counted in it. */
function definitionOf({ dataset, measure, definition }: Series): Localised {
  const { measures, derivations } = dataset.facts;
  const counted = measures[derivations[measure]?.numerator ?? '']?.definition ?? definition;
  return inAll((language) => [...new Set([definition[language], counted[language]])].join(' '));
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
  'value.jobseekers_per_vacancy',
  'value.vet_employment_rate',
  'value.level.employed_share',
  'value.level.student_share',
  'value.level.employed_studying_share',
  'value.level.unemployed_share',
  'value.level.other_share',
  'value.level.employed_students_share',
]);

function several(names: Names, { observations, derived }: Answer, first: Observation): Part {
  const others = observations.filter(({ series }) => series !== first.series);
  const isOne = observations.every(
    ({ occupation, year }) => occupation === first.occupation && year === first.year,
  );
  if (first.series.dataset.facts.roles.occupation && isOne && others.length > 0) return jobs(observations);
  if (observations.length > 2 && others.length > 0) return mixed(names, observations, first);
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
  const apart = besidePart(names, observations, derived);
  return {
    ids: ['several', ...apart.ids, ...timing(first, false)],
    values: { ...values, ...apart.values },
    table: listTable(names, first, observations),
  };
}

/** Several measures of several things, one after the other. */
const mixed = (names: Names, observations: readonly Observation[], first: Observation): Part => ({
  ids: ['mixed', ...timing(first, false)],
  values: {
    list: joined(
      observations.map((each) =>
        inAll(
          (language) =>
            `${each.series.label[language]}, ${subject(names, each)[language]}, ${each.year}: ${figure(each)[language]}`,
        ),
      ),
      '; ',
    ),
  },
});

function intervalPart(names: Names, observation: Observation): Part {
  const told = one(names, observation);
  if (!observation.interval) return told;
  const [least, most] = observation.interval;
  return { ids: ['interval', ...told.ids], values: { ...told.values, least, most } };
}

function differencePart(names: Names, observations: readonly Observation[]): Part {
  const [register, survey] = observations;
  if (!register || !survey) return { ids: ['refused.not_comparable'], values: {} };
  return {
    ids: ['difference'],
    values: {
      register: ofWhom(names, register),
      survey: ofWhom(names, survey),
      year: register.year,
      survey_year: survey.year,
    },
  };
}

/** "Kainuu 73%"; of this country the figure alone. */
const ofWhom = (names: Names, observation: Observation): Localised =>
  observation.place === WHOLE_COUNTRY
    ? figure(observation)
    : inAll((language) => `${subject(names, observation)[language]} ${figure(observation)[language]}`);

function wholeSource({ series }: Answer): Part {
  if (!series) return NO_PART;
  const { facts, codes } = series.dataset;
  const years = codes(facts.roles.year ?? 'year');
  return {
    ids: [years.length === 1 ? 'source.full.single' : 'source.full'],
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
