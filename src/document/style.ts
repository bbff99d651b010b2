/** How documents look, in points; the same for every kind of file. Quiet on purpose: one column, one dark colour. */
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

export type Styles = Readonly<Record<TextKind | 'item', TextStyle>>;

export const STYLES: Styles = {
  name: { size: 25, strong: true, colour: INK, before: 0, after: 1 },
  contact: { size: 10.5, strong: false, colour: QUIET, before: 0, after: 4 },
  heading: { size: 13, strong: true, colour: ACCENT, before: 15, after: 5 },
  paragraph: { size: 11, strong: false, colour: INK, before: 0, after: 2 },
  entry: { size: 11, strong: true, colour: INK, before: 7, after: 0 },
  meta: { size: 10.5, strong: false, colour: QUIET, before: 0, after: 2 },
  item: { size: 11, strong: false, colour: INK, before: 0, after: 2 },
};

/** A report has more to say on a page than a CV: smaller letters, the same look. */
export const REPORT_STYLES: Styles = {
  name: { size: 19, strong: true, colour: INK, before: 0, after: 1 },
  contact: { size: 9, strong: false, colour: QUIET, before: 0, after: 1 },
  heading: { size: 11, strong: true, colour: ACCENT, before: 6, after: 2.5 },
  paragraph: { size: 9, strong: false, colour: INK, before: 0, after: 2 },
  entry: { size: 8.5, strong: true, colour: INK, before: 3, after: 1 },
  meta: { size: 8.5, strong: false, colour: QUIET, before: 2, after: 2 },
  item: { size: 8.5, strong: false, colour: INK, before: 0, after: 0.5 },
};

/** Under each heading. */
export const RULE = { width: 0.75, colour: 'c9ced6', gap: 2 };

/** A4, with margins that leave lines of 80 to 90 letters. */
export const PAGE = { width: 595.28, height: 841.89, top: 52, bottom: 52, side: 66 };

/** From the margin to the text of a list item. */
export const INDENT = 13;
