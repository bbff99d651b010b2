/** Whether it is asked what a figure means: what a word stands for, who is counted, how and when that is found out. Pure rules. */
import { isHowFound } from './about-words.js';
import type { WordGroup } from './gazetteer.js';

interface Words {
  readonly has: (group: WordGroup) => boolean;
  readonly at: (group: WordGroup) => ReadonlySet<number>;
  readonly dated: boolean;
  readonly occupation: boolean;
  readonly foreign: boolean;
  readonly education: boolean;
  readonly region: boolean;
  readonly whole: boolean;
}

interface LevelWords extends Words {
  /** How many levels of education are named. */
  readonly levels: number;
}

/** "What does it mean", but not "how many were counted in 2021", "the mean of 2016" or "which countries are included". */
export function isDefinition(words: LevelWords): boolean {
  const { has, dated, region } = words;
  // "What is the difference", after two figures, asks for a number.
  const isOfWords = words.education || FIGURES.some(has);
  const isOfAll = !dated && !region && !has('eurostat');
  if (isOfAll && has('operations.contrast') && isOfWords && words.levels < 2) return true;
  if (isOfAll && (areTermsApart(words) || isHowFound(words))) return true;
  if (!has('operations.definition')) return false;
  // "Are entrepreneurs better off than others in Lapland"
  const isCompared = region && (has('than') || has('more'));
  // "How many people does that percentage mean in Lapland in 2022"
  const isNumber = has('how_many') && (has('persons') || has('count')) && (dated || region);
  return (
    (has('operations.term') && !isNumber) ||
    !(dated || isCompared || has('how_many') || has('operations.countries'))
  );
}

/** "How does an unemployed jobseeker differ from an unemployed graduate": words that stand for what is measured, and nobody else. */
function areTermsApart({ has, at, occupation, foreign, education }: Words): boolean {
  if (occupation || foreign || education || has('how_many') || !has('operations.apart')) return false;
  const ends = TERMS.flatMap((term) => [...at(term)].map((n) => [n, term] as const)).sort(
    ([a], [b]) => a - b,
  );
  const [first] = ends;
  const last = ends.at(-1);
  return first !== undefined && last !== undefined && last[0] - first[0] > 1 && last[1] !== first[1];
}
const TERMS: readonly WordGroup[] = [
  ...['employed', 'unemployed', 'graduates', 'vacancies', 'jobseekers', 'students'],
].map((one): WordGroup => `measures.${one}` as WordGroup);

/**
 * "Does the figure count entrepreneurs", "are part-timers employed", "where do you put those on leave", "is the region where they
 * studied": where the line is drawn, whatever the tables tell of those who are named.
 */
export function isWhereDrawn(words: Words): boolean {
  const { has } = words;
  // "She goes to school in Vaasa and lives in Uusimaa: which of them counts"
  if (has('defining.where')) return true;
  const isOfOne = words.region && !words.whole;
  if (isOfOne || ROWS.some(has) || isCounted(words)) return false;
  if (has('defining.where')) return true;
  const isKind = [...KINDS, 'defining.doubts'].some(has);
  if (has('defining.put')) return isKind || has('figures');
  if (has('defining.method')) return FIGURES.some(has);
  if (!has('defining.whether')) return false;
  if (isKind) return has('defining.within') || (isBeing(words) && !has('more'));
  // "What time span do the figures cover"
  if (has('operations.coverage')) return false;
  return has('defining.within') && !words.dated && FIGURES.some(has) && !UNTOLD.some(has);
}

const FIGURES: readonly WordGroup[] = [
  ...['figures', 'share', 'rates', 'measures.employed', 'measures.unemployed', 'measures.graduates'],
  ...[
    'measures.vacancies',
    'measures.jobseekers',
    'measures.students',
    'measures.labour_force',
    'measures.ratio',
  ],
];
const UNTOLD: readonly WordGroup[] = [
  'field',
  'school',
  'salary',
  'survey',
  'origin',
  'sex',
  'age',
  'area',
].map((one): WordGroup => `untold.${one}`);
/** What is set in a row asks for figures. */
const ROWS: readonly WordGroup[] = ['regions', 'countries', 'levels', 'occupations', 'which_year'].map(
  (one): WordGroup => `operations.${one}`,
);

const KINDS: readonly WordGroup[] = ['defining.kinds', 'defining.others'];

/** Of those whose work is of a kind no table knows, where they are no word of who asks: "I am an entrepreneur and need ...". */
export const isOfKind = ({ at }: Words): boolean => {
  const asks = [...at('who_asks'), ...at('me'), ...at('near')];
  const asked = Math.min(...at('how_many'));
  const isAsker = (n: number) => asks.some((who) => who < n && n - who <= NEAR);
  const isBefore = (n: number) => Number.isFinite(asked) && asked - n > NEAR;
  return KINDS.some((kind) => [...at(kind)].some((n) => !isAsker(n) && !isBefore(n)));
};
const NEAR = 3;

/** "How many are", "what share of those": no question that is answered by yes or no. */
function isCounted({ has, at }: Words): boolean {
  const whether = Math.min(...at('defining.whether'));
  const asked = [...at('how_many'), ...(has('defining.method') ? [] : [...at('share'), ...at('count')])];
  return asked.some((n) => n < whether);
}

/** "Is a freelancer employed". */
const isBeing = ({ has }: Words): boolean =>
  has('defining.being') && (has('measures.employed') || has('measures.unemployed')) && !has('chance');
