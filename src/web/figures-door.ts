/** What the pages and pictures of figures need from the rest of the house. */
import type { Language } from '../conversation/activity.js';
import type { Say } from '../statistics/chart-words.js';
import type { Method } from '../statistics/view/method.js';
import type { Width } from '../statistics/view/picture.js';
import type { Sheet } from '../statistics/view/sheet.js';
import type { Wish } from '../statistics/view/wish.js';

export interface FiguresDoor {
  sheet(wish: Wish): Promise<Sheet>;
  /** Null where there is no such table. */
  method(dataset: string): Promise<Method | null>;
  /** As an SVG; null where there is no picture of these figures, or not of these any more. */
  picture(wish: Wish, width: Width, language: Language): Promise<string | null>;
  /** An SVG as a PNG of so many pixels. */
  toPng(svg: string, width: number): Promise<Uint8Array>;
  /** Whether the bot answers these words with figures of the measure and table that the sheet shows. */
  answers(question: string, language: Language, sheet: Sheet): Promise<boolean>;
  /** A wording of the dialog on figures. */
  readonly say: Say;
  /** Every table that figures are answered from. */
  tables(): Promise<readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[]>;
}
