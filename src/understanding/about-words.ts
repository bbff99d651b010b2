/** What is asked about figures and not of them, where words stand around theirs: "where are the regional figures from". Pure rules. */
import type { WordGroup } from './gazetteer.js';
import type { QuestionWords } from './question-words.js';

type Words = Pick<QuestionWords, 'has' | 'at'>;

const OF_FIGURES: readonly WordGroup[] = ['figures', 'share', 'rates', 'register', 'eurostat'];
const IN_ROW: readonly WordGroup[] = [
  ...['highest', 'lowest', 'best', 'worst', 'compare', 'change', 'forecast'].map(
    (one): WordGroup => `operations.${one}`,
  ),
  ...['how_many', 'times', 'differs', 'personal'],
];

/** "Where are the regional figures from", but not "where are the figures best". */
export const isWhereFrom = (words: QuestionWords): boolean =>
  !isOfOne(words) && !IN_ROW.some(words.has) && stand(words.at, 'where_from', OF_FIGURES, 'from_there');

/** "How is the share of those in work calculated". */
export const isHowFound = ({ has, at }: Words): boolean =>
  !IN_ROW.some(has) && stand(at, 'how', [...OF_FIGURES, 'measures.employed'], 'worked_out');

/** "Are there figures on occupations after 2019": of no place and no level. */
export const isWhetherThere = (words: QuestionWords): boolean => {
  const { has, at, dated } = words;
  const ofTime = dated && (has('since') || has('onwards') || has('operations.over_word'));
  return (
    !isOfOne(words) && ofTime && !IN_ROW.some(has) && Math.min(...at('exists')) < Math.max(...at('figures'))
  );
};

/** "In what year do the figures for Kainuu begin". */
export const isWhenBegun = ({ has }: QuestionWords): boolean =>
  has('begins') &&
  has('operations.which_year') &&
  (has('figures') || has('operations.list') || has('measures.employed')) &&
  !MOVED.some(has);
const MOVED: readonly WordGroup[] = ['operations.change', 'operations.forecast', 'how_many'];

const isOfOne = ({ region, foreign, education, occupation }: QuestionWords): boolean =>
  region || foreign || education || occupation;

/** A word of the one group, then one of figures, then one of the other. */
function stand(at: Words['at'], before: WordGroup, between: readonly WordGroup[], after: WordGroup): boolean {
  const first = Math.min(...at(before));
  const last = Math.max(...at(after));
  return between.some((group) => [...at(group)].some((n) => n > first && n < last));
}
