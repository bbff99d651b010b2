/** A share of right ones among cases, with its interval, and how it is printed. Pure. */
import type { Language } from '../../conversation/activity.js';

export interface Figure {
  readonly set: string;
  readonly lang: Language | 'all';
  readonly measure: string;
  readonly right: number;
  readonly of: number;
  /** `right` of `of`; null where there is no case. */
  readonly share: number | null;
  /** The 95 % interval of Wilson. */
  readonly low: number;
  readonly high: number;
  readonly note?: string;
  /** Ids of what failed, by kind, and how often each reason was one of theirs: for `--json`. */
  readonly failures?: Readonly<Record<string, readonly string[]>>;
  readonly reasons?: Readonly<Record<string, number>>;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959964;
const SIGNS = 4;

/** Score interval of E. B. Wilson (1927): good also for few cases and for shares near 0 and 1. */
export function wilson(right: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = right / of;
  const spread = Z ** 2 / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** What a figure is of: the set, the language, and what was counted. */
export type Counted = Pick<Figure, 'set' | 'lang' | 'measure' | 'note'>;

export function figure<T>(counted: Counted, cases: readonly T[], isRight: (one: T) => boolean): Figure {
  const right = cases.filter(isRight).length;
  const { low, high } = wilson(right, cases.length);
  const share = cases.length === 0 ? null : rounded(right / cases.length);
  const { note, ...what } = counted;
  return {
    ...what,
    right,
    of: cases.length,
    share,
    low: rounded(low),
    high: rounded(high),
    ...(note === undefined ? {} : { note }),
  };
}

const rounded = (share: number): number => Number(share.toFixed(SIGNS));
const percent = (share: number): string => (100 * share).toFixed(1);

/** `fi   hit@1    75.0 %  (59.8–85.8)  30 of 40`, in columns. */
export function figureLine({ lang, measure, right, of, share, low, high, note }: Figure): string {
  const told = share === null ? '   – ' : `${percent(share).padStart(5)} %`;
  const interval = `(${percent(low)}–${percent(high)})`.padEnd(14);
  const line = `  ${lang.padEnd(4)}${measure.padEnd(46)}${told}  ${interval}${right} of ${of}`;
  return note === undefined ? line : `${line}; ${note}`;
}
