/** Measures and codes that the rules of this room speak of by name. */

/** What is meant when a question names no measure. */
export const DEFAULT_MEASURE = 'employed_share';
/** Eurostat's figure for those who leave vocational education. */
export const EUROPEAN_MEASURE = 'vet_employment_rate';
export const EUROPEAN_LEVEL = 'vocational';
/** It is of those who graduated so many years ago at most. */
export const EUROPEAN_YEARS = 3;
/** Measures of the tables by occupation. */
export const OF_OCCUPATIONS: readonly string[] = ['jobseekers', 'vacancies', 'jobseekers_per_vacancy'];
/** Of these, little is what people call good. */
export const LITTLE_IS_GOOD: ReadonlySet<string> = new Set([
  'unemployed',
  'unemployed_share',
  'other_share',
  'jobseekers',
  'jobseeker_share',
  'jobseekers_per_vacancy',
]);

/** What a share is of, counted. */
export const IN_PERSONS: Readonly<Record<string, string>> = {
  employed_share: 'employed',
  unemployed_share: 'unemployed',
  student_share: 'full_time_students',
  employed_studying_share: 'employed_students_of_employed',
  other_share: 'others',
  employed_students_share: 'employed_students',
  jobseeker_share: 'jobseekers',
};
