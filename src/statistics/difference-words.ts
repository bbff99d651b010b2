/** How far two figures are apart, over time or side by side, in words. Pure. */

import type { Observation } from './catalogue.js';
import type { Derived, Difference } from './derived.js';
import { figure, NO_PART, number, type Part, subject, yearTable } from './figures.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';
import { dimensionName, timing } from './row-words.js';

const isDifference = (derived: Derived): derived is Difference => derived.kind === 'difference';

/** "In 2017 69%, in 2024 71%. Up by 2 percentage points." */
export function changePart(names: Names, { observations, tabled, derived }: Answer): Part {
  const [from, to] = observations;
  const difference = derived.find(isDifference);
  if (!from || !to || !difference) return NO_PART;
  const way = difference.value > 0 ? 'up' : 'down';
  return {
    ids: [
      'change',
      difference.value === 0 ? 'change.same' : `change.${way}.${kindOf(difference)}`,
      ...timing(to, false),
    ],
    values: {
      measure: to.series.label,
      subject: subject(names, to),
      from: from.year,
      to: to.year,
      from_figure: figure(from),
      to_figure: figure(to),
      ...apart(difference),
    },
    table: yearTable(names, to.series.label, dimensionName(to, 'year'), tabled),
  };
}

/** A sentence after two figures side by side. */
export function besidePart(observations: readonly Observation[], derived: readonly Derived[]): Part {
  const difference = derived.find(isDifference);
  if (!difference || observations.length !== 2) return NO_PART;
  return {
    ids: [difference.value === 0 ? 'apart.none' : `apart.${kindOf(difference)}`],
    values: apart(difference),
  };
}

const kindOf = ({ unit }: Difference): string => (unit === 'percentage_points' ? 'points' : 'count');

/** Without its sign, which the words tell. */
const apart = ({ value, decimals }: Difference): Part['values'] => ({
  points: Math.abs(value),
  difference: number(Math.abs(value), decimals),
});
