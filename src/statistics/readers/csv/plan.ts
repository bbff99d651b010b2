/** Which column of a CSV file is what: by its mapping, or by the header that our own writer writes. */

import { type Findings, Refusal, shown } from '../problem.js';
import type { Axis } from './axis.js';
import type { Mapping } from './mapping.js';

export interface Plan {
  /** In the order of the axes. */
  readonly dimensions: readonly { readonly column: number; readonly labelColumn: number | null }[];
  /** Columns with figures. */
  readonly values: readonly number[];
  readonly status: number | null;
}

export const VALUE = 'value';
export const STATUS = 'status';
export const LABEL = '_label';

/** A header of ours says it all: dimensions with their labels beside them, then `value` and `status`. */
export function mappingOfHeader(header: readonly string[], at: number): Mapping {
  const value = header.indexOf(VALUE);
  const ours =
    value > 0 && header.slice(value + 1).every((name) => name === STATUS) && header.length - value <= 2;
  if (!ours)
    throw new Refusal(
      at,
      `the columns are ${shown(header.join(' '))}; which is what? A mapping file says it`,
    );
  const labels = header.filter((name, n) => n > 0 && n < value && name === `${header[n - 1]}${LABEL}`);
  const dimensions = header.slice(0, value).filter((name) => !labels.includes(name));
  return {
    decimal: '.',
    header: 1,
    dimensions: dimensions.map((column) => {
      const labelColumn = `${column}${LABEL}`;
      return labels.includes(labelColumn) ? { column, labelColumn } : { column };
    }),
    value: VALUE,
    ...(header.includes(STATUS) ? { status: STATUS } : {}),
    symbols: {},
    words: false,
    ignore: [],
    absent: 'refuse',
    notes: [],
    frame: null,
  };
}

/** @throws Refusal where a column is not there, is there twice, or is in no part of the mapping. */
export function planOf(
  mapping: Mapping,
  axes: readonly Axis[],
  header: readonly string[],
  at: number,
  findings: Findings,
): Plan {
  const used = new Set<number>();
  const find = (name: string): number => {
    const place = header.indexOf(name);
    if (place < 0) findings.wrong(at, `there is no column ${shown(name)}`);
    else if (header.indexOf(name, place + 1) >= 0) findings.wrong(at, `there are two columns ${shown(name)}`);
    else if (used.has(place)) findings.wrong(at, `the mapping uses column ${shown(name)} twice`);
    used.add(place);
    return place;
  };
  const plan: Plan = {
    dimensions: axes.map(({ mapped: { column, labelColumn } }) => ({
      column: find(column),
      labelColumn: labelColumn === undefined ? null : find(labelColumn),
    })),
    values:
      typeof mapping.value === 'string'
        ? [find(mapping.value)]
        : mapping.value.columns.map(({ column }) => find(column)),
    status: mapping.status === undefined ? null : find(mapping.status),
  };
  for (const name of mapping.ignore) find(name);
  for (const [place, name] of header.entries())
    if (!used.has(place))
      findings.wrong(at, `the mapping does not say what column ${shown(name)} is; "ignore" leaves it out`);
  return plan;
}
