/** What was released of our own surveys, in words: how many answered the newest, where its figures are, and which others there are. Pure. */
import { joined, NO_PART, type Part } from './figures.js';
import type { Answer } from './outcome.js';
import type { OwnFacts } from './schema.js';

export function surveysPart({ surveys }: Answer): Part {
  const [newest, ...others] = surveys;
  if (!newest?.survey) return NO_PART;
  const { answers, invited, responseRate } = newest.survey;
  return {
    ids: [
      invited === null ? 'survey.answered' : 'survey.released',
      ...(responseRate === null ? [] : ['survey.rate']),
      'survey.where',
      ...(others.length > 0 ? ['survey.others'] : []),
    ],
    values: {
      survey: newest.labels.dataset,
      answers,
      invited: invited ?? '',
      rate: responseRate ?? 0,
      address: newest.url,
      list: joined(
        others.map(({ labels }) => labels.dataset),
        '; ',
      ),
    },
  };
}

/** Numbers of the releases, as they are written: counts apart from shares. */
export function numbersOf(surveys: readonly OwnFacts[]): {
  readonly plain: readonly string[];
  readonly shares: readonly string[];
} {
  const told = surveys.flatMap(({ survey }) => survey ?? []);
  return {
    plain: told.flatMap(({ answers, invited }) => `${answers} ${invited ?? ''}`.match(/\d+/g) ?? []),
    shares: told.flatMap(({ responseRate }) => (responseRate === null ? [] : [String(responseRate)])),
  };
}
