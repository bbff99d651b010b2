/** A level of education asked of another country: Eurostat's table is of vocational education alone. Pure. */
import { ALL_LEVELS } from './catalogue.js';
import { DEFAULT_MEASURE, EUROPEAN_LEVEL } from './measures.js';
import type { Facts } from './query-facts.js';

const VOCATIONAL: ReadonlySet<string> = new Set([
  ...[ALL_LEVELS, EUROPEAN_LEVEL, 'vocational_upper_secondary', 'vocational_upper_secondary_all'],
  ...['further_vocational', 'specialist_vocational'],
]);
/** These tell of the tables, or of both sources. */
const OF_TABLES: ReadonlySet<string> = new Set(['definition', 'source', 'coverage', 'both', 'difference']);

const SEVERAL = 'levels';

/** "University graduates in Spain". */
export function isOfLevelAbroad({
  country,
  eurostat,
  level,
  levels,
  measure,
  operation,
  untold,
}: Facts): boolean {
  // Whatever else is asked that no table tells is named first, but for several levels together.
  if (untold !== undefined && untold !== SEVERAL) return false;
  const isAbroad = country !== undefined || eurostat === true;
  const isOfWork = [undefined, DEFAULT_MEASURE, 'employed'].includes(measure);
  return (
    isAbroad &&
    isOfWork &&
    !OF_TABLES.has(operation ?? '') &&
    [...(untold === SEVERAL ? [SEVERAL] : []), ...(levels ?? []), ...(level ? [level] : [])].some(
      (each) => !VOCATIONAL.has(each),
    )
  );
}
