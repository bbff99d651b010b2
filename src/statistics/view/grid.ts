/** The figures that are looked at as a table, each with its marks; an empty cell with why it is empty. Pure. */
import type { Localised } from '../../conversation/activity.js';
import type { Observation } from '../catalogue.js';
import { type Mark, marksOf } from '../charts/chart.js';
import { figure, grouped, inAll } from '../figures.js';
import type { Names } from '../names.js';
import { dimensionLabel } from '../row-words.js';
import type { View } from './look.js';

export interface GridCell {
  readonly text: Localised;
  readonly marks: readonly Mark[];
}

export interface Grid {
  /** The first names the rows. */
  readonly columns: readonly Localised[];
  readonly rows: readonly { readonly name: Localised; readonly cells: readonly GridCell[] }[];
  readonly marks: readonly Mark[];
  /** Why cells are empty, as the publisher says. */
  readonly empty: readonly Localised[];
}

const NONE: GridCell = { text: inAll(() => '–'), marks: [] };

/** Over time a row for each year, in one year a row for each place, level or occupation with the greatest figure first. */
export function gridOf(
  names: Names,
  { series, by, years }: View,
  observations: readonly Observation[],
): Grid {
  const { statuses } = series.dataset.facts;
  const cellOf = (found: Observation | undefined): GridCell =>
    found ? { text: figure(found), marks: found.value === null ? [] : marksOf(found) } : NONE;
  const groups = grouped(names, observations);
  const symbols = observations.filter(({ value }) => value === null).map(({ symbol }) => symbol);
  const written = {
    marks: [...new Set(observations.flatMap((each) => (each.value === null ? [] : marksOf(each))))],
    empty: [...new Set(symbols)].flatMap((symbol) => statuses[symbol] ?? []),
  };
  if (years.single) {
    const rows = [...observations].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
    const nameOf = new Map(groups.flatMap(([name, of]) => of.map((each) => [each, name] as const)));
    return {
      columns: [dimensionLabel(series, by ?? 'year'), inAll(() => String(years.shown[0] ?? ''))],
      rows: rows.map((each) => ({ name: nameOf.get(each) ?? NONE.text, cells: [cellOf(each)] })),
      ...written,
    };
  }
  return {
    columns: [dimensionLabel(series, 'year'), ...groups.map(([name]) => name)],
    rows: years.shown
      .filter((year) => observations.some((each) => each.year === year))
      .map((year) => ({
        name: inAll(() => String(year)),
        cells: groups.map(([, of]) => cellOf(of.find((each) => each.year === year))),
      })),
    ...written,
  };
}
