/** Countries of which no table has a figure, named where all are set in a row: they have no place among the others. Pure. */
import type { Tables } from './find.js';
import type { Query } from './query.js';

const IN_ROW: ReadonlySet<string> = new Set(['list', 'rank', 'gain', 'threshold']);

/** "Is Estonia first", "which country beats Germany". */
export const isRowOfUntold = (
  { catalogue, names }: Tables,
  { operation, places, measure, levels, occupation }: Query,
): boolean =>
  IN_ROW.has(operation) &&
  places.some((place) => {
    const isTold = catalogue
      .of(measure)
      .some((series) => levels.some((level) => series.covers({ place, level, occupation })));
    return names.isCountry(place) && !isTold;
  });
