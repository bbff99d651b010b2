/** How a CV looks, in points; the same for every kind of file. Quiet on purpose: one column, one dark colour, no pictures. */
import type { TextKind } from './outline.js';

export interface TextStyle {
  readonly size: number;
  readonly strong: boolean;
  /** RRGGBB; each has a contrast of at least 7 to 1 on white. */
  readonly colour: string;
  /** Empty space above and below; between two texts the larger counts. */
  readonly before: number;
  readonly after: number;
}

const INK = '1f2328';
const QUIET = '50565e';
const ACCENT = '1b3f66';

export const STYLES: Readonly<Record<TextKind | 'item', TextStyle>> = {
  name: { size: 25, strong: true, colour: INK, before: 0, after: 1 },
  contact: { size: 10.5, strong: false, colour: QUIET, before: 0, after: 4 },
  heading: { size: 13, strong: true, colour: ACCENT, before: 15, after: 5 },
  paragraph: { size: 11, strong: false, colour: INK, before: 0, after: 2 },
  entry: { size: 11, strong: true, colour: INK, before: 7, after: 0 },
  meta: { size: 10.5, strong: false, colour: QUIET, before: 0, after: 2 },
  item: { size: 11, strong: false, colour: INK, before: 0, after: 2 },
};

/** Under each heading. */
export const RULE = { width: 0.75, colour: 'c9ced6', gap: 2 };

/** A4, with margins that leave lines of 80 to 90 letters. */
export const PAGE = { width: 595.28, height: 841.89, top: 52, bottom: 52, side: 66 };

/** From the margin to the text of a list item. */
export const INDENT = 13;
