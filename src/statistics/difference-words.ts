/** How far two figures are apart, over time or side by side, in words. Pure. */

import type { Observation } from './catalogue.js';
import type { Derived, Difference, PartOf, Times } from './derived.js';
import { figure, inAll, NO_PART, number, type Part, subject, yearTable } from './figures.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';
import { dimensionName, timing } from './row-words.js';

const isTimes = (derived: Derived): derived is Times => derived.kind === 'times';
const isDifference = (derived: Derived): derived is Difference => derived.kind === 'difference';

/** "69% in 2017 and 71% in 2024. Up by 2 percentage points." */
export function changePart(names: Names, { observations, tabled, derived }: Answer): Part {
  const [from, to] = observations;
  const difference = derived.find(isDifference);
  if (!from || !to || !difference) return NO_PART;
  const way = wayPart(derived);
  return {
    ids: ['change', ...way.ids, ...timing(to, false)],
    values: {
      measure: to.series.label,
      subject: subject(names, to),
      from_figure: figure(from),
      to_figure: figure(to),
      ...way.values,
    },
    table: yearTable(names, to.series.label, dimensionName(to, 'year'), tabled),
  };
}

/** Which way a figure has gone, and how far. */
export function wayPart(derived: readonly Derived[]): Part {
  const difference = derived.find(isDifference);
  if (!difference) return NO_PART;
  const { value, from, to } = difference;
  const way = value > 0 ? 'up' : 'down';
  const times = derived.find(isTimes);
  return {
    ids: [
      value === 0 ? 'change.same' : `change.${way}.${kindOf(difference)}`,
      ...(times ? ['change.times'] : []),
    ],
    values: {
      from: from.year,
      to: to.year,
      ...apart(difference),
      ...(times ? { more_in: times.of.year, less_in: times.to.year, times: number(times.value, 1) } : {}),
    },
  };
}

/** A sentence after two figures side by side. */
export function besidePart(
  names: Names,
  observations: readonly Observation[],
  derived: readonly Derived[],
): Part {
  const times = derived.find(isTimes);
  if (times) {
    const names_ = { larger: subject(names, times.of), smaller: subject(names, times.to) };
    return { ids: ['apart.times'], values: { ...names_, times: number(times.value, 1) } };
  }
  const difference = derived.find(isDifference);
  if (!difference || observations.length !== 2) return NO_PART;
  return {
    ids: [difference.value === 0 ? 'apart.none' : `apart.${kindOf(difference)}`],
    values: apart(difference),
  };
}

const kindOf = ({ unit }: Difference): string => (unit === 'percentage_points' ? 'points' : 'count');

/** "49,690 of 145,576 people: 34.1%." */
export function sharePart(names: Names, { observations, derived }: Answer): Part {
  const share = derived.find((each): each is PartOf => each.kind === 'part');
  const [first] = observations;
  if (!share || !first) return NO_PART;
  const { part, whole } = share;
  return {
    ids: ['part', ...timing(first, false)],
    values: {
      measure: first.series.label,
      year: first.year,
      subject: subject(names, part),
      figure: figure(part),
      all: subject(names, whole),
      all_figure: figure(whole),
      share: inAll((language) => `${number(share.value, 1)[language]}${language === 'en' ? '%' : '\u00a0%'}`),
    },
  };
}

/** Without its sign, which the words tell. */
const apart = ({ value, decimals }: Difference): Part['values'] => ({
  points: Math.abs(value),
  difference: number(Math.abs(value), decimals),
});
