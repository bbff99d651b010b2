/** Questions that sound as if the tables told it, and no table does: students of a region, who moved where, what held in every year. Pure. */
import type { Json } from '../conversation/activity.js';
import type { WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import type { OperationWords } from './operation-words.js';
import { isOwnShare, isPassage } from './own-share.js';
import type { PlaceMeant } from './place-names.js';
import type { Token } from './tokens.js';

type Facts = Readonly<Record<string, Json>>;
type Hits = readonly Hit<PlaceMeant>[];

const ROWS: readonly unknown[] = ['list', 'rank', 'threshold'];
const ABOUT: readonly unknown[] = ['definition', 'source', 'coverage', 'both', 'difference'];

/** What is asked, told to be in no table where it is not. */
export function withoutUncounted(
  asked: Facts,
  words: OperationWords,
  tokens: readonly Token[],
  hits: Hits,
): Facts {
  if (asked.untold !== undefined || ABOUT.includes(asked.operation)) return asked;
  if (isOfSchools(tokens)) return { ...asked, untold: 'school' };
  const { at } = words;
  const isUncounted =
    (asked.operation === 'share' && isOwnShare(tokens, hits, at)) ||
    isPassage(tokens, at) ||
    isOfStudents(asked, words) ||
    isEveryYear(asked, words) ||
    isEasy(asked, words) ||
    isOfWorkers(asked, words) ||
    isMove(asked, words, tokens, hits);
  return isUncounted ? { ...asked, untold: 'measure' } : asked;
}

/** "Which vocational schools place most", but not "which university degree". */
const isOfSchools = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ word }, n) =>
      SCHOOL.test(word) &&
      !OF_SCHOOL.test(tokens[tokens[n + 2]?.word === 'applied' ? n + 4 : n + 1]?.word ?? '') &&
      [n - 1, n - 2].some((at) => WHICH.test(tokens[at]?.word ?? '')),
  );
const WHICH = /^(?:which|what)$/;
const SCHOOL = /^(?:schools?|universit(?:y|ies)|colleges?|polytechnics?|institutes?)$/;
const OF_SCHOOL =
  /^(?:leavers?|graduates?|grads|degrees?|levels?|qualifications?|kids|students?|types?|children|of|educations?|exams?)$/;

/** Students are counted by what they study, not by where. */
const isOfStudents = ({ measure, by }: Facts, { has, region }: OperationWords): boolean =>
  measure === undefined &&
  has('measures.student') &&
  !has('measures.graduates') &&
  !has('share') &&
  !has('one_year') &&
  (region || by === 'place' || has('operations.regions'));

/** "Which regions have been above 70 percent every year", "has any ever been": a row is of one. */
const isEveryYear = ({ operation, by }: Facts, { has }: OperationWords): boolean =>
  by !== 'year' &&
  ((operation === 'threshold' && has('each_year')) || (ROWS.includes(operation) && has('ever')));

/** "How many nurses left the profession": of an occupation there is nothing but who looks for work in it, and for whom there is work. */
const isOfWorkers = ({ measure, operation }: Facts, { has, occupation }: OperationWords): boolean =>
  measure === undefined && operation === undefined && occupation && has('how_many') && !WORK.some(has);

/** "Which degree is the easiest": not to find work with. */
const isEasy = ({ operation, measure, by }: Facts, { has }: OperationWords): boolean =>
  ROWS.includes(operation) &&
  measure === undefined &&
  has('easy') &&
  (by === 'level' || by === 'occupation' || !WORK.some(has));
const WORK: readonly WordGroup[] = ['measures.graduates', 'topic', 'chance', 'one_year', 'where'];

const JOINED =
  /^(?:ja|sekä|vai|tai|kuin|entä|entäs|kun|mutta|verrattuna|och|eller|än|mot|men|medan|jämfört|and|or|than|vs|versus|kontra|but|while|compared)$/;
const GOES =
  /^(?:jää|jäi|jäivät|jäänyt|asuu|asuvat|asui|työskent|työllisty|muutt|siirty|stann|bor$|bodde|jobb|arbet|flytt|stay|works?$|worked|liv(?:es|ed)$|mov(?:es|ed)$|remain|settl)/;
const STUDIED = /^(?:opiskel|studera|studied|pluggat)/;
const NEAR = 3;

/** "How many who graduated in Lapland work in Uusimaa": where somebody studied is in no table, only where they live. */
function isMove({ operation }: Facts, { at }: OperationWords, tokens: readonly Token[], hits: Hits): boolean {
  const [from, to, third] = hits;
  if (operation !== undefined || !from || !to || third) return false;
  const between = tokens.slice(from.to, to.from).map(({ word }) => word);
  const learned = tokens.flatMap(({ word }, n) => (STUDIED.test(word) ? [n] : []));
  const studied = [...at('measures.graduates'), ...at('measures.students'), ...learned];
  return (
    between.some((word) => GOES.test(word)) &&
    !between.some((word) => JOINED.test(word)) &&
    studied.some((n) => n >= from.from - NEAR && n < from.to + NEAR)
  );
}
