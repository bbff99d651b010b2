/** "What was the share in the oldest year of the table": a year that is told by where it stands, beside a figure that is asked for. Pure. */
import type { Json } from '../conversation/activity.js';
import type { WordGroup } from './gazetteer.js';
import type { OperationWords } from './operation-words.js';

const NAMED: readonly WordGroup[] = ['table_year.first', 'table_year.last', 'table_year.any'];
/** With one of these, or with whom it is of, it is a figure that is asked for. */
const FIGURE: readonly WordGroup[] = [
  ...['share', 'rates'],
  ...['employed', 'unemployed', 'jobseekers', 'vacancies', 'graduates', 'students', 'ratio'].map(
    (one): WordGroup => `measures.${one}`,
  ),
];

/** Null where no year of a table is named, or where it is the year that is asked for. */
export function yearOfTable(words: OperationWords): Record<string, Json> | null {
  const { has, at, dated, region, education, occupation, foreign } = words;
  if (dated) return null;
  const isOfSomebody = (region || education || occupation || foreign) && !has('figures');
  const isRow = ['best', 'worst', 'highest', 'lowest'].some((order) => has(`operations.${order}`));
  const isFigure = isOfSomebody || isRow || FIGURE.some(has);
  if (has('table_year.all') && isFigure) return { series: true };
  if (!NAMED.some(has)) return null;
  const named = new Set(NAMED.flatMap((group) => [...at(group)]));
  // "From which year to which", "how far back": other words ask for years.
  if ([...at('operations.coverage')].some((n) => !named.has(n))) return null;
  const first = Math.min(...named);
  if (at('table_year.asked').has(first - 1) || has('operations.which_year')) return null;
  if (!isFigure) return null;
  return has('table_year.first') && !has('table_year.last') ? { earliest: true } : {};
}
