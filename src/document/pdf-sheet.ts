/** One sheet of paper after another: draws text and rules with PDFKit in the styles of the house. Knows no CV. */
import type { Glyphs } from './glyphs.js';
import { shown } from './glyphs.js';
import { breakLongWords } from './long-words.js';
import type { Item } from './outline.js';
import { INDENT, PAGE, RULE, STYLES, type Styles, type TextStyle } from './style.js';

export type Pdf = PDFKit.PDFDocument;
export type TextStyleName = keyof Styles;

export const FONTS = { plain: 'plain', strong: 'strong' } as const;

/** Between the margins. */
export const WIDTH = PAGE.width - 2 * PAGE.side;
const BOTTOM = PAGE.height - PAGE.bottom;
const BULLET = '•';
/** The font asks for more space between lines than a page of short lines needs. */
const LINE_GAP = -1.2;
/** Letters beside each other may be a little wider than each alone. */
const NEARLY = 0.97;
/** A paragraph as short as this stays whole; a longer one may go on overleaf. */
const WHOLE_LINES = 3;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

export class Sheet {
  /** Empty space under what was drawn last. */
  #below = 0;
  readonly #glyphs: Readonly<Record<keyof typeof FONTS, Glyphs>>;

  constructor(
    readonly pdf: Pdf,
    readonly styles: Styles = STYLES,
  ) {
    this.#glyphs = { plain: glyphsOf(pdf, 'plain'), strong: glyphsOf(pdf, 'strong') };
  }

  get #atTop(): boolean {
    return this.pdf.y <= PAGE.top;
  }

  #font(style: TextStyle, strong = style.strong): void {
    this.pdf.font(strong ? FONTS.strong : FONTS.plain, style.size).fillColor(`#${style.colour}`);
  }

  /** The text as it can be drawn, in the font of the style: so that comes first. */
  #drawn(text: string, style: TextStyle, width: number, strong = style.strong): string {
    this.#font(style, strong);
    const visible = shown(text, strong ? this.#glyphs.strong : this.#glyphs.plain);
    return breakLongWords(visible, width * NEARLY, (character) => this.pdf.widthOfString(character));
  }

  /** What the text takes with the space around it. */
  height(name: TextStyleName, text: string, lines = Number.POSITIVE_INFINITY): number {
    const style = this.styles[name];
    const width = name === 'item' ? WIDTH - INDENT : WIDTH;
    const full = this.pdf.heightOfString(this.#drawn(text, style, width), { width, lineGap: LINE_GAP });
    const rule = name === 'heading' ? RULE.gap : 0;
    return (
      style.before +
      Math.min(full, lines * (this.pdf.currentLineHeight(true) + LINE_GAP)) +
      rule +
      style.after
    );
  }

  /** Begins a new page where fewer than `height` points are left, unless no page has as many. */
  keep(height: number): void {
    if (this.#atTop || height > BOTTOM - PAGE.top) return;
    if (this.pdf.y + height > BOTTOM) this.pdf.addPage();
  }

  /** Before a text, outside its marked content: a page break between the two would split the structure. */
  prepare(name: TextStyleName, text: string): void {
    const style = this.styles[name];
    const whole = this.height(name, text);
    const short = this.height(name, text, WHOLE_LINES);
    this.keep(short < whole ? this.height(name, text, 2) : whole);
    if (!this.#atTop) this.pdf.y += Math.max(style.before - this.#below, 0);
    this.#below = 0;
    this.#font(style);
  }

  text(name: TextStyleName, text: string): void {
    const drawn = this.#drawn(text, this.styles[name], WIDTH);
    this.pdf.text(drawn, PAGE.side, this.pdf.y, { width: WIDTH, lineGap: LINE_GAP });
  }

  widthOf(name: TextStyleName, text: string): number {
    return this.pdf.widthOfString(this.#drawn(text, this.styles[name], WIDTH));
  }

  /** What a text takes in a box of this width. */
  boxHeight(name: TextStyleName, text: string, width: number): number {
    return this.pdf.heightOfString(this.#drawn(text, this.styles[name], width), { width, lineGap: LINE_GAP });
  }

  /** A text in a box of its own; where the next one goes is left to the caller. */
  box(name: TextStyleName, text: string, { x, y, width, align }: Box): void {
    const drawn = this.#drawn(text, this.styles[name], width);
    this.pdf.text(drawn, x, y, { width, align, lineGap: LINE_GAP });
  }

  /** The empty space above a block that is no text. */
  above(space: number): void {
    if (!this.#atTop) this.pdf.y += Math.max(space - this.#below, 0);
    this.#below = 0;
  }

  bullet(): void {
    this.#font(this.styles.item);
    const { y } = this.pdf;
    this.pdf.text(BULLET, PAGE.side, y, { lineBreak: false });
    this.pdf.y = y;
  }

  /** The text beside a bullet; its parts follow each other on the same line. */
  item(parts: Item): void {
    const width = WIDTH - INDENT;
    for (const [n, { text, strong }] of parts.entries()) {
      const drawn = this.#drawn(text, this.styles.item, width, strong);
      const options = { width, lineGap: LINE_GAP, continued: n < parts.length - 1 };
      if (n > 0) this.pdf.text(drawn, options);
      else this.pdf.text(drawn, PAGE.side + INDENT, this.pdf.y, options);
    }
  }

  /** Of the space under a text and the space above the next the larger counts, as in Word. */
  finish(name: TextStyleName): void {
    this.#below = this.styles[name].after;
    this.pdf.y += this.#below;
  }

  /** No part of what is read aloud. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  rule(): void {
    this.line(this.pdf.y + RULE.gap);
    this.pdf.y += RULE.gap;
  }

  /** From margin to margin. */
  line(y: number): void {
    this.artifact('Layout', () => {
      this.pdf.moveTo(PAGE.side, y).lineTo(PAGE.width - PAGE.side, y);
      this.pdf.lineWidth(RULE.width).strokeColor(`#${RULE.colour}`).stroke();
    });
  }

  /** "1/2" at the foot of each page, where there are several. */
  numberPages(): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; count > 1 && page < start + count; page++) {
      this.pdf.switchToPage(page);
      this.#font({ ...this.styles.meta, size: 9 });
      const number = `${page + 1}/${count}`;
      const x = PAGE.width - PAGE.side - this.pdf.widthOfString(number);
      this.artifact('Pagination', () => this.pdf.text(number, x, BOTTOM + 18, { lineBreak: false }));
    }
  }
}

/** The font as PDFKit has opened it; its types do not tell. */
function glyphsOf(pdf: Pdf, name: keyof typeof FONTS): Glyphs {
  pdf.font(FONTS[name]);
  return (pdf as unknown as { readonly _font: { readonly font: Glyphs } })._font.font;
}
