/** Work by occupation in words: jobseekers, vacancies, how many of the one for each of the other. Pure. */
import type { Localised } from '../conversation/activity.js';
import type { Observation } from './catalogue.js';
import { figure, inAll, NO_PART, number, occupationName, type Part } from './figures.js';

/** How people of an occupation find work: the level that leads there, then jobseekers and vacancies. */
export function outlook(observations: readonly Observation[], one: (of: Observation) => Part): Part {
  const ofJobs = observations.filter(({ series }) => series.dataset.facts.roles.occupation);
  const level = observations.find(({ series }) => series.dataset.facts.roles.level);
  const told = jobs(ofJobs);
  const before = level ? one(level) : NO_PART;
  return { ids: ['outlook', ...before.ids, ...told.ids], values: { ...before.values, ...told.values } };
}

/** Some official names end in "ym." or "m.fl.": the sentence has its own full stop. */
const withoutStop = (name: Localised): Localised => inAll((language) => name[language].replace(/\.$/, ''));

/** Variables of its own: it may stand beside another figure. */
export function jobs(observations: readonly Observation[]): Part {
  const [first] = observations;
  if (!first) return NO_PART;
  const of = (measure: string) => observations.find(({ series }) => series.measure === measure);
  const jobseekers = of('jobseekers');
  const vacancies = of('vacancies');
  const ratio = of('jobseekers_per_vacancy');
  if (ratio) return ratioPart(ratio);
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

/** With the two figures that it follows from. */
function ratioPart(ratio: Observation): Part {
  return {
    ids: ['occupation.ratio'],
    values: {
      occupation: withoutStop(occupationName(ratio.series, ratio.occupation)),
      jobs_year: ratio.year,
      ratio: figure(ratio),
      jobseekers: number(ratio.count ?? 0, 1),
      vacancies: number(ratio.n ?? 0, 1),
    },
  };
}
