/** A report on figures as a tagged PDF (PDF/UA): headings, texts, tables with heads, pictures with a text of their own. Knows no clock. */
import type { Report, ReportBlock } from '../statistics/report/section.js';
import { drawList, drawText, type Element } from './pdf-blocks.js';
import { drawFigure } from './pdf-drawing.js';
import { collected, openPdf } from './pdf-file.js';
import { Sheet } from './pdf-sheet.js';
import { drawTable } from './pdf-table.js';
import { PAGE, REPORT_STYLES } from './style.js';

/** A heading is not left at the foot of a page: this much comes with it. */
const LEAST_UNDER = 24;

/** `at` is the day written into the file; the same report and day give the same bytes. */
export async function reportToPdf(report: Report, at: Date): Promise<Uint8Array> {
  const { title, language, lead, sections } = report;
  const pdf = await openPdf({ title, author: '' }, language, at);
  const file = collected(pdf);
  const sheet = new Sheet(pdf, REPORT_STYLES);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.y = PAGE.top;
  drawText(sheet, root, 'name', title);
  for (const text of lead) drawText(sheet, root, 'contact', text);
  for (const { heading, blocks } of sections) {
    sheet.keep(sheet.height('heading', heading) + LEAST_UNDER);
    drawText(sheet, root, 'heading', heading);
    for (const block of blocks) drawBlock(sheet, root, block);
  }
  root.end();
  sheet.numberPages();
  pdf.end();
  return file;
}

function drawBlock(sheet: Sheet, root: Element, block: ReportBlock): void {
  if (block.kind === 'list') drawList(sheet, root, block.items);
  else if (block.kind === 'table') drawTable(sheet, root, block);
  else if (block.kind === 'chart') drawFigure(sheet, root, block.drawing, block.alt);
  else drawText(sheet, root, block.kind === 'note' ? 'meta' : 'paragraph', block.text);
}
