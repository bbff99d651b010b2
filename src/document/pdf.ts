/**
 * A CV as a tagged PDF (PDF/UA): real headings and lists, a title, a language, and fonts that come with it. Knows no clock.
 */
import type { Cv } from '../guidance/cv.js';
import { type Block, type CvWords, type Item, outlineOf } from './outline.js';
import { drawList, drawText } from './pdf-blocks.js';
import { collected, openPdf } from './pdf-file.js';
import { Sheet } from './pdf-sheet.js';
import { PAGE } from './style.js';

/** Never the last on a page: what they belong to comes next. */
const LEADING: ReadonlySet<Block['kind']> = new Set(['heading', 'entry', 'meta']);

/** `at` is the day written into the file; the same CV, words and day give the same bytes. */
export async function cvToPdf(cv: Cv, words: CvWords, at: Date): Promise<Uint8Array> {
  const outline = outlineOf(cv, words);
  const pdf = await openPdf(outline, cv.language, at);
  const file = collected(pdf);
  const sheet = new Sheet(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.y = PAGE.top;
  for (const [n, block] of outline.blocks.entries()) {
    if (!LEADING.has(outline.blocks[n - 1]?.kind ?? 'name')) sheet.keep(leading(sheet, outline.blocks, n));
    if (block.kind === 'list') drawList(sheet, root, block.items);
    else drawText(sheet, root, block.kind, block.text);
  }
  root.end();
  sheet.numberPages();
  pdf.end();
  return file;
}

/** The height of a heading with all that leads to the first lines under it. */
function leading(sheet: Sheet, blocks: readonly Block[], from: number): number {
  let height = 0;
  for (const block of blocks.slice(from)) {
    if (block.kind === 'list') return height + sheet.height('item', textOf(block.items[0]), 2);
    if (!LEADING.has(block.kind)) return height + sheet.height(block.kind, block.text, 2);
    height += sheet.height(block.kind, block.text);
  }
  return height;
}

const textOf = (item: Item | undefined): string => (item ?? []).map(({ text }) => text).join('');
