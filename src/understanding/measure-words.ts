/** What small words say of a figure: who lives there, where it comes from, whether a part or all are meant. Pure rules. */
import type { QuestionWords } from './question-words.js';

/** "Of those who live in Lapland", but not "we live in Lapland". */
export const livesThere = ({ at }: QuestionWords): boolean =>
  [...at('lives')].some((n) => !at('home').has(n));

/** "Where do the figures come from", but not "I come from Iraq". */
export const asksSource = ({ at }: QuestionWords): boolean =>
  [...at('operations.source')].some((n) => !at('home').has(n));

/** "How many of them" asks for a share where there is one; "what percentage" asks for nothing else. */
export const isOnlyShare = ({ at }: QuestionWords): boolean =>
  [...at('share')].some((n) => !at('how_many').has(n));

/** "How many of all the unemployed live in Lapland", but not "how many of all in Lapland are unemployed". */
export function isOfAllSeeking({ at }: QuestionWords): boolean {
  const seeking = new Set([...at('measures.unemployed'), ...at('measures.jobseekers')]);
  return [...at('all')].some((n) => [n, n + 1, n + 2].some((near) => seeking.has(near)));
}
