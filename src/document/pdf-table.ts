/** A table of a tagged PDF: its caption, heads of columns and rows with their tags, a row never in two. Knows no document in particular. */
import type { Element } from './pdf-blocks.js';
import { type Box, type Sheet, type TextStyleName, WIDTH } from './pdf-sheet.js';
import { PAGE } from './style.js';

export interface PdfTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** The first cell of each names it. */
  readonly rows: readonly (readonly string[])[];
}

const PADDING = 0.5;
const BETWEEN = 10;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** The whole table on one page where one has room for it. */
export function drawTable(sheet: Sheet, root: Element, table: PdfTable): void {
  const columns = columnsOf(sheet, table);
  sheet.keep(heightOf(sheet, table, columns));
  sheet.above(sheet.styles.entry.before);
  const { pdf } = sheet;
  const element = pdf.struct('Table');
  root.add(element);
  const caption: Box = { x: PAGE.side, y: pdf.y, width: WIDTH, align: 'left' };
  element.add(pdf.struct('Caption', {}, [() => sheet.box('entry', table.title, caption)]));
  pdf.y = caption.y + sheet.boxHeight('entry', table.title, WIDTH) + PADDING;
  drawRow(sheet, element, { cells: table.columns, columns, head: true });
  for (const cells of table.rows) drawRow(sheet, element, { cells, columns, head: false });
  element.end();
  pdf.x = PAGE.side;
  sheet.finish('paragraph');
}

/** Every column has room for its longest word and figure; what is left goes to the names first, then to all others evenly. */
function columnsOf(sheet: Sheet, { columns, rows }: PdfTable): readonly Column[] {
  const wide = (texts: readonly string[]) => Math.max(...texts.map((text) => sheet.widthOf('entry', text)));
  const needs = columns.map((head, n) => {
    const cells = rows.map((cells) => cells[n] ?? '');
    return n === 0 ? wide([head, ...cells]) : wide([...head.split(' '), ...cells]) + BETWEEN;
  });
  const [names = 0, ...others] = needs;
  const taken = others.reduce((sum, need) => sum + need, 0);
  const first = Math.min(names, WIDTH - taken);
  const spare = (WIDTH - first - taken) / Math.max(others.length, 1);
  let x = PAGE.side + first;
  return [
    { x: PAGE.side, width: first },
    ...others.map((need) => {
      const column = { x: x + BETWEEN, width: need + spare - BETWEEN };
      x += need + spare;
      return column;
    }),
  ];
}

interface Row {
  readonly cells: readonly string[];
  readonly columns: readonly Column[];
  readonly head: boolean;
}

const styleOf = (head: boolean): TextStyleName => (head ? 'entry' : 'item');

const rowHeight = (sheet: Sheet, { cells, columns, head }: Row): number =>
  Math.max(...columns.map(({ width }, n) => sheet.boxHeight(styleOf(head), cells[n] ?? '', width)));

function heightOf(
  sheet: Sheet,
  { title, columns: names, rows }: PdfTable,
  columns: readonly Column[],
): number {
  const all = [{ cells: names, head: true }, ...rows.map((cells) => ({ cells, head: false }))];
  const heights = all.map((row) => rowHeight(sheet, { ...row, columns }) + 2 * PADDING);
  const caption = sheet.boxHeight('entry', title, WIDTH) + sheet.styles.entry.before + PADDING;
  return heights.reduce((sum, height) => sum + height, caption);
}

function drawRow(sheet: Sheet, table: Element, row: Row): void {
  const height = rowHeight(sheet, row) + 2 * PADDING;
  sheet.keep(height);
  const { pdf } = sheet;
  const top = pdf.y;
  const element = pdf.struct('TR');
  table.add(element);
  for (const [n, { x, width }] of row.columns.entries()) {
    const box: Box = { x, y: top + PADDING, width, align: n === 0 ? 'left' : 'right' };
    const draw = () => sheet.box(styleOf(row.head), row.cells[n] ?? '', box);
    // Missing from the types.
    const scope = { scope: row.head ? 'Column' : 'Row' } as object;
    element.add(row.head || n === 0 ? pdf.struct('TH', scope, [draw]) : pdf.struct('TD', {}, [draw]));
  }
  element.end();
  sheet.line(top + height);
  pdf.y = top + height;
}
