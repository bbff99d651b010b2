/** What a report is made of, before anything is laid out: sections of texts, tables and pictures in one language. Pure. */
import type { Language } from '../../conversation/activity.js';
import type { Values } from '../../conversation/dialog.js';
import type { Say } from '../chart-words.js';
import type { Drawing } from '../charts/drawing.js';
import type { Answer } from '../outcome.js';

/** Parts follow each other on the same line. */
export type ReportItem = readonly { readonly text: string; readonly strong: boolean }[];

export type ReportBlock =
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ReportItem[] }
  | { readonly kind: 'chart'; readonly drawing: Drawing; readonly alt: string }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly string[];
      /** The first cell of each names it. */
      readonly rows: readonly (readonly string[])[];
    };

export interface Report {
  readonly title: string;
  readonly language: Language;
  readonly lead: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly ReportBlock[] }[];
}

/** A section, and the figures that account for every number in it. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly rests: Partial<Answer>;
  /** Numbers that are no figures: how many cells were counted, and how many people a rule asks for. */
  readonly counts?: readonly number[];
}

/** The words of content/<language>/dialogs/report.md, and those of the pictures. */
export interface ReportWords {
  readonly language: Language;
  readonly say: (id: string, values?: Values) => string;
  /** Of the dialog `statistics`. */
  readonly figures: Say;
}

/** Every text of a block, the letters of a picture too. */
export function textsOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => item.map(({ text }) => text).join(''));
    case 'table':
      return [block.title, ...block.columns, ...block.rows.flat()];
    case 'chart':
      return [block.alt];
    default:
      return [block.text];
  }
}
