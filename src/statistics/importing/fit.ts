/**
 * Fits a table of a publisher to its description: dimensions are found by classification, whatever they are called, codes become ours,
 * and everything that is mapped, left out or refused is said. The figures themselves are not touched.
 */

import type { Cells } from '../cells.js';
import { type Classifications, matchKinds } from '../classification.js';
import type { Cube, Dimension } from '../cube.js';
import { layoutOf } from '../kept/table.js';
import { type Axis, axisOf, type Remark, type SeenAxis } from './axis.js';
import type { Description } from './description.js';
import { cubeOf } from './refit.js';

export interface Fitted {
  readonly cube: Cube;
  readonly totals: Readonly<Record<string, string>>;
  readonly remarks: readonly Remark[];
  /** What was seen of the publisher's classifications. */
  readonly seen: readonly SeenAxis[];
}

export function fitTable(
  cube: Cube,
  description: Description,
  classifications: Classifications,
): Fitted | { readonly refused: readonly Remark[] } {
  const remarks: Remark[] = [];
  const wanted = Object.entries(description.dimensions);
  const measure = measureOf(cube, description);
  const kinds = wanted.flatMap(([, { kind }]) => classifications.get(kind) ?? []);
  const found = matchKinds(
    kinds,
    cube.dimensions.filter((one) => one !== measure),
  );
  const axes: Axis[] = [];
  if (measure === undefined && description.measures)
    remarks.push({ kind: 'refused', what: 'no dimension has the measures of the description' });
  if (measure) axes.push(measureAxis(measure, description, remarks));
  for (const [id, { kind, unknown }] of wanted) {
    const classification = classifications.get(kind);
    const dimension = found.get(kind);
    if (!classification || !dimension)
      remarks.push({ kind: 'refused', what: `no dimension is of the classification ${kind}` });
    else axes.push(axisOf(id, classification, dimension, unknown, remarks));
  }
  const used = new Set(axes.map(({ source }) => source));
  for (const dimension of cube.dimensions)
    if (!used.has(dimension)) axes.push(...leftOver(dimension, description, classifications, remarks));
  if (remarks.some(({ kind }) => kind === 'refused')) return { refused: remarks };
  const kept = axes.filter(({ fixed }) => !fixed);
  const totals = kept.flatMap(({ id, total }) => (total === null ? [] : [[id, total] as const]));
  return {
    cube: cubeOf(cube, kept, refitted(cube, axes, kept)),
    totals: Object.fromEntries(totals),
    remarks,
    seen: axes.flatMap(({ seen }) => seen ?? []),
  };
}

/** The dimension that holds the measures: by their codes where they are described, by its role otherwise. */
function measureOf({ dimensions }: Cube, { measures }: Description): Dimension | undefined {
  if (!measures) return dimensions.find(({ role }) => role === 'metric');
  const wanted = Object.values(measures).flatMap(({ from }) => from);
  return dimensions.find(({ codes }) => codes.some((code) => wanted.some((one) => isCalled(code, one))));
}

/** Since June 2026 some codes have a prefix: `tyokay-tyolliset2`. */
const isCalled = (code: string, name: string): boolean => code === name || code.endsWith(`-${name}`);

function measureAxis(source: Dimension, { measures }: Description, remarks: Remark[]): Axis {
  const ours = (code: string): string | null => {
    if (!measures) return code;
    return (
      Object.entries(measures).find(([, { from }]) => from.some((name) => isCalled(code, name)))?.[0] ?? null
    );
  };
  const classes = source.codes.flatMap((code, place) => {
    const own = ours(code);
    if (own === null)
      remarks.push({
        kind: 'left-out',
        what: `measure ${code} (${source.labels[place] ?? ''}): not in the description`,
      });
    else if (own !== code) remarks.push({ kind: 'mapped', what: `measure ${code} is ${own}` });
    return own === null ? [] : [{ code: own, place }];
  });
  const double = classes.find(({ code }, n) => classes.findIndex((one) => one.code === code) !== n);
  if (double) remarks.push({ kind: 'refused', what: `two measures are ${double.code}` });
  for (const name of Object.keys(measures ?? {}))
    if (!classes.some(({ code }) => code === name))
      remarks.push({ kind: 'left-out', what: `measure ${name}: not in the table` });
  return { id: 'measure', source, classes, total: null, fixed: false };
}

/** A dimension that the description does not know: one category is no choice; of several the total is taken, or all stay as they are. */
function leftOver(
  source: Dimension,
  { measures }: Description,
  classifications: Classifications,
  remarks: Remark[],
): readonly Axis[] {
  const all = source.codes.map((code, place) => ({ code, place }));
  if (source.codes.length === 1)
    return [{ id: source.id, source, classes: all, total: null, fixed: measures !== undefined }];
  if (!measures) return [{ id: source.id, source, classes: all, total: null, fixed: false }];
  const kind = matchKinds([...classifications.values()], [source])
    .keys()
    .next().value;
  const total = all.find(({ code }) => classifications.get(kind ?? '')?.classOf(code).how === 'total');
  if (total) {
    remarks.push({
      kind: 'left-out',
      what: `dimension ${source.id} (${source.label}): only its total ${total.code}`,
    });
    return [{ id: source.id, source, classes: [total], total: null, fixed: true }];
  }
  remarks.push({
    kind: 'refused',
    what: `dimension ${source.id} (${source.label}) is not in the description and has no total that is known`,
  });
  return [];
}

/** The same cells under their new places. */
function refitted({ cells, dimensions }: Cube, axes: readonly Axis[], kept: readonly Axis[]): Cells {
  const steps = new Map(layoutOf({ dimensions }).dimensions.map(({ step }, n) => [dimensions[n], step]));
  const stepOf = ({ source }: Axis): number => steps.get(source) ?? 0;
  const base = axes
    .filter(({ fixed }) => fixed)
    .reduce((sum, axis) => sum + (axis.classes[0]?.place ?? 0) * stepOf(axis), 0);
  const offsets = kept.map((axis) => axis.classes.map(({ place }) => place * stepOf(axis))).toReversed();
  const from = (position: number): number => {
    let at = base;
    let rest = position;
    for (const own of offsets) {
      at += own[rest % own.length] ?? 0;
      rest = Math.floor(rest / own.length);
    }
    return at;
  };
  return {
    length: kept.reduce((product, { classes }) => product * classes.length, 1),
    at: (position) => cells.at(from(position)),
    text: (position) => cells.text(from(position)),
    mark: (position) => cells.mark(from(position)),
  };
}
