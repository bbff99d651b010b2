/**
 * A number of people as it may be shown: 1-4 as "1-4", more as the nearest multiple of 3. What follows from such a number says no
 * more than it does; nothing here knows a true number for longer than it takes to protect it. Pure.
 */

export type ProtectedCount =
  /** 0, or a multiple of 3. */
  | { readonly kind: 'count'; readonly count: number }
  /** From 1 to 4; from 0 where even "nobody" would say too much of a small group. */
  | { readonly kind: 'few'; readonly from: 0 | 1; readonly to: 4 }
  /** All of the group but 0-4, so at least this many: how nearly all it was stays open, as it does from the other end. */
  | { readonly kind: 'nearly_all'; readonly atLeast: number }
  /** Not shown. */
  | { readonly kind: 'withheld' };

export const FEW = 4;
export const STEP = 3;
export const WITHHELD: ProtectedCount = { kind: 'withheld' };

/** 5 is the smallest number that is rounded, so 6 is the smallest that is shown. Source: Vipunen's rule for all its counts. */
export function protect(count: number): ProtectedCount {
  if (count === 0) return { kind: 'count', count: 0 };
  if (count <= FEW) return { kind: 'few', from: 1, to: FEW };
  return { kind: 'count', count: STEP * Math.round(count / STEP) };
}

/** The same in every language: `12`, `1-4`, `18-`; null where nothing is shown. */
export function label(count: ProtectedCount): string | null {
  switch (count.kind) {
    case 'count':
      return String(count.count);
    case 'few':
      return `${count.from}-${count.to}`;
    case 'nearly_all':
      return `${count.atLeast}-`;
    default:
      return null;
  }
}
