/**
 * A CV as a Word file, plain enough for any system that reads applications: one column, real headings and lists, no table, picture
 * or text box. Knows no file system and no clock. The library is loaded at the first call.
 */
import type { IBaseParagraphStyleOptions, Paragraph } from 'docx';
import type { Cv } from '../guidance/cv.js';
import { type Block, type CvWords, type Item, type Outline, outlineOf, type TextKind } from './outline.js';
import { INDENT, PAGE, RULE, STYLES } from './style.js';
import { timeless } from './timeless.js';

type Docx = typeof import('docx');

/** On every Windows and Mac with Word; elsewhere a font of the same widths takes its place. */
const FONT = 'Calibri';
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
const BULLETS = 'bullets';
const STYLE_IDS = { contact: 'Contact', paragraph: 'Text', meta: 'Place', item: 'Item' } as const;

/** The same CV and words give the same bytes. */
export async function cvToDocx(cv: Cv, words: CvWords): Promise<Uint8Array> {
  const docx = await import('docx');
  const outline = outlineOf(cv, words);
  const file = new docx.Document({
    title: outline.title,
    creator: outline.author,
    lastModifiedBy: outline.author,
    styles: styles(LOCALES[cv.language]),
    numbering: numbering(docx),
    sections: [{ properties: { page }, children: paragraphs(docx, outline) }],
  });
  return timeless(await docx.Packer.pack(file, 'uint8array'));
}

const twips = (points: number): number => Math.round(points * 20);

const page = {
  size: { width: twips(PAGE.width), height: twips(PAGE.height) },
  margin: {
    top: twips(PAGE.top),
    bottom: twips(PAGE.bottom),
    left: twips(PAGE.side),
    right: twips(PAGE.side),
  },
};

function style(name: keyof typeof STYLES): IBaseParagraphStyleOptions {
  const { size, strong, colour, before, after } = STYLES[name];
  const leads = name === 'heading' || name === 'entry' || name === 'meta';
  return {
    run: { size: size * 2, bold: strong, color: colour, font: FONT },
    paragraph: {
      // PDF lines of the shipped font are a little higher than Word's own.
      spacing: { before: twips(before), after: twips(after), line: 264, lineRule: 'auto' },
      keepLines: name !== 'paragraph' && name !== 'item',
      keepNext: leads,
      ...(name === 'heading'
        ? {
            border: {
              bottom: { style: 'single', size: RULE.width * 8, color: RULE.colour, space: RULE.gap },
            },
          }
        : {}),
    },
  };
}

const own = (name: keyof typeof STYLE_IDS) => ({
  id: STYLE_IDS[name],
  name: STYLE_IDS[name],
  basedOn: 'Normal',
  quickFormat: true,
  ...style(name),
});

const styles = (language: string) => ({
  default: {
    document: { run: { font: FONT, size: STYLES.item.size * 2, language: { value: language } } },
    heading1: style('name'),
    heading2: style('heading'),
    heading3: style('entry'),
  },
  paragraphStyles: [own('contact'), own('paragraph'), own('meta'), own('item')],
});

const numbering = ({ AlignmentType, LevelFormat }: Docx) => ({
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: twips(INDENT), hanging: twips(INDENT) } } },
        },
      ],
    },
  ],
});

const paragraphs = (docx: Docx, { blocks }: Outline): Paragraph[] =>
  blocks.flatMap((block) => paragraphsOf(docx, block));

function paragraphsOf(docx: Docx, block: Block): Paragraph[] {
  if (block.kind !== 'list') return [textParagraph(docx, block.kind, block.text)];
  return block.items.map((item) => itemParagraph(docx, item));
}

function textParagraph({ HeadingLevel, Paragraph, TextRun }: Docx, kind: TextKind, text: string): Paragraph {
  const children = [new TextRun(text)];
  if (kind === 'name') return new Paragraph({ heading: HeadingLevel.HEADING_1, children });
  if (kind === 'heading') return new Paragraph({ heading: HeadingLevel.HEADING_2, children });
  if (kind === 'entry') return new Paragraph({ heading: HeadingLevel.HEADING_3, children });
  return new Paragraph({ style: STYLE_IDS[kind], children });
}

function itemParagraph({ Paragraph, TextRun }: Docx, parts: Item): Paragraph {
  const children = parts.map(({ text, strong }) => new TextRun({ text, bold: strong }));
  return new Paragraph({ style: STYLE_IDS.item, numbering: { reference: BULLETS, level: 0 }, children });
}
