/** Texts and lists on a sheet, each under its tag, as a reader reads them aloud. Knows no document in particular. */
import type { Item, TextKind } from './outline.js';
import type { Sheet } from './pdf-sheet.js';

const TAGS: Readonly<Record<TextKind, string>> = {
  name: 'H1',
  contact: 'P',
  heading: 'H2',
  paragraph: 'P',
  entry: 'H3',
  meta: 'P',
};
export type Element = PDFKit.PDFStructureElement;

/** A heading or a paragraph; a heading of a part has a rule under it. */
export function drawText(sheet: Sheet, root: Element, kind: TextKind, text: string): void {
  sheet.prepare(kind, text);
  root.add(sheet.pdf.struct(TAGS[kind], {}, [() => sheet.text(kind, text)]));
  if (kind === 'heading') sheet.rule();
  sheet.finish(kind);
}

export function drawList(sheet: Sheet, root: Element, items: readonly Item[]): void {
  const list = sheet.pdf.struct('L');
  root.add(list);
  for (const item of items) {
    sheet.prepare('item', item.map(({ text }) => text).join(''));
    const element = sheet.pdf.struct('LI');
    list.add(element);
    element.add(sheet.pdf.struct('Lbl', {}, [() => sheet.bullet()]));
    element.add(sheet.pdf.struct('LBody', {}, [() => sheet.item(item)]));
    element.end();
    sheet.finish('item');
  }
  list.end();
}
