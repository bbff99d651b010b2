/**
 * A CV as a tagged PDF (PDF/UA): real headings and lists, a title, a language, and fonts that come with it. Reads the fonts beside
 * this file; knows no clock. PDFKit is loaded at the first call.
 */
import { readFile } from 'node:fs/promises';
import type { Cv } from '../guidance/cv.js';
import { type Block, type CvWords, type Item, type Outline, outlineOf, type TextKind } from './outline.js';
import { FONTS, type Pdf, Sheet } from './pdf-sheet.js';
import { PAGE } from './style.js';

const TAGS: Readonly<Record<TextKind, string>> = {
  name: 'H1',
  contact: 'P',
  heading: 'H2',
  paragraph: 'P',
  entry: 'H3',
  meta: 'P',
};
/** Never the last on a page: what they belong to comes next. */
const LEADING: ReadonlySet<Block['kind']> = new Set(['heading', 'entry', 'meta']);
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/** `at` is the day written into the file; the same CV, words and day give the same bytes. */
export async function cvToPdf(cv: Cv, words: CvWords, at: Date): Promise<Uint8Array> {
  const outline = outlineOf(cv, words);
  const pdf = await open(outline, LOCALES[cv.language], at);
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

async function open({ title, author }: Outline, lang: string, at: Date): Promise<Pdf> {
  const { default: PDFDocument } = await import('pdfkit');
  const [plain, strong] = await Promise.all([font('Regular'), font('SemiBold')]);
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
    pdfVersion: '1.7',
    // Missing from the types.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: true,
    // PDFKit would open a font of its own, which an accessible file must not hold.
    font: null as unknown as string,
    info: { Title: inMetadata(title), ...(author ? { Author: inMetadata(author) } : {}), CreationDate: at },
  });
  pdf.registerFont(FONTS.plain, plain).registerFont(FONTS.strong, strong);
  return pdf;
}

const font = (weight: string) => readFile(new URL(`fonts/SourceSans3-${weight}.ttf`, import.meta.url));

/** PDFKit writes these texts into XML as they are. */
const inMetadata = (text: string): string =>
  text.replace(/[<>&]/g, (sign) => ({ '<': '‹', '>': '›' })[sign] ?? '＆');

function collected(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
  });
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

type Element = PDFKit.PDFStructureElement;

function drawText(sheet: Sheet, root: Element, kind: TextKind, text: string): void {
  sheet.prepare(kind, text);
  root.add(sheet.pdf.struct(TAGS[kind], {}, [() => sheet.text(kind, text)]));
  if (kind === 'heading') sheet.rule();
  sheet.finish(kind);
}

function drawList(sheet: Sheet, root: Element, items: readonly Item[]): void {
  const list = sheet.pdf.struct('L');
  root.add(list);
  for (const item of items) {
    sheet.prepare('item', textOf(item));
    const element = sheet.pdf.struct('LI');
    list.add(element);
    element.add(sheet.pdf.struct('Lbl', {}, [() => sheet.bullet()]));
    element.add(sheet.pdf.struct('LBody', {}, [() => sheet.item(item)]));
    element.end();
    sheet.finish('item');
  }
  list.end();
}
