/** One dimension of a publisher's table as one of ours. */
import type { Classification, How } from '../classification.js';
import type { Dimension } from '../cube.js';

/** What is said about an import, a line each. */
export interface Remark {
  readonly kind: 'mapped' | 'left-out' | 'refused' | 'kept';
  readonly what: string;
}

export interface SeenAxis {
  readonly kind: string;
  /** The publisher's name for this version of the classification: the id of the dimension. */
  readonly version: string;
  readonly classes: readonly {
    readonly code: string;
    readonly ours: string | null;
    readonly how: How;
    readonly label: string;
  }[];
}

export interface Axis {
  readonly id: string;
  readonly source: Dimension;
  /** In their order, with the place in the source. */
  readonly classes: readonly { readonly code: string; readonly place: number }[];
  /** The category of everyone; null where there is none. */
  readonly total: string | null;
  /** Only one category is looked at, and the dimension is not told. */
  readonly fixed: boolean;
  readonly seen?: SeenAxis;
}

const WHY: Readonly<Record<How, string>> = {
  same: '',
  total: '',
  merged: 'is a part of another class by now',
  heading: 'is a heading, not the class that it looks like',
  none: 'is not in content/classifications/codes.yaml',
};

export function axisOf(
  id: string,
  classification: Classification,
  source: Dimension,
  unknown: 'leave-out' | 'keep',
  remarks: Remark[],
): Axis {
  const { kind } = classification;
  const seen = source.codes.map((code, n) => ({
    code,
    label: source.labels[n] ?? code,
    ...classification.classOf(code),
  }));
  const classes: { code: string; place: number }[] = [];
  for (const [place, { code, label, ours, how }] of seen.entries()) {
    if (ours !== null && how !== 'merged') classes.push({ code: ours, place });
    else if (unknown === 'keep') classes.push({ code, place });
    else
      remarks.push({
        kind: 'left-out',
        what: `${kind} ${code} (${label}) ${WHY[how]}${how === 'merged' ? `, ${ours}` : ''}`,
      });
  }
  const double = classes.find(({ code }, n) => classes.findIndex((one) => one.code === code) !== n);
  if (double) remarks.push({ kind: 'refused', what: `two codes of ${source.id} are ${kind} ${double.code}` });
  if (classes.length === 0) remarks.push({ kind: 'refused', what: `no code of ${source.id} is known` });
  remarks.push({
    kind: 'mapped',
    what: `dimension ${source.id} (${source.label}) is ${id}: ${classes.length} of ${source.codes.length} codes`,
  });
  const total = classes.some(({ code }) => code === classification.total) ? classification.total : null;
  return { id, source, classes, total, fixed: false, seen: { kind, version: source.id, classes: seen } };
}
