/** A drawing of plain shapes as a figure of a tagged PDF: lines and letters, no picture of them, with a text for who does not see it. */
import {
  type Drawing,
  LIGHT,
  type Shape,
  type Stroke,
  type Text,
  type Tone,
} from '../statistics/charts/drawing.js';
import type { Element } from './pdf-blocks.js';
import { FONTS, type Pdf, type Sheet, WIDTH } from './pdf-sheet.js';
import { PAGE } from './style.js';

const colour = (tone: Tone): string => (tone === 'paper' ? '#ffffff' : `#${LIGHT[tone]}`);

/** As wide as the text beside it, whole on one page. */
export function drawFigure(sheet: Sheet, root: Element, drawing: Drawing, alt: string): void {
  const { pdf } = sheet;
  const scale = WIDTH / drawing.width;
  const height = drawing.height * scale;
  sheet.keep(height);
  sheet.above(2);
  const { y } = pdf;
  // A bounding box is missing from the types; PDF/UA asks for one.
  const options = { alt, bbox: [PAGE.side, y, PAGE.side + WIDTH, y + height] } as object;
  const draw = () => {
    pdf.save().translate(PAGE.side, y).scale(scale);
    for (const shape of drawing.shapes) paint(pdf, shape);
    pdf.restore();
  };
  root.add(pdf.struct('Figure', options, [draw]));
  pdf.x = PAGE.side;
  pdf.y = y + height;
  sheet.finish('paragraph');
}

function paint(pdf: Pdf, shape: Shape): void {
  if (shape.kind === 'text') letters(pdf, shape);
  else if (shape.kind === 'stroke') stroke(pdf, shape);
  else {
    if (shape.kind === 'dot') pdf.circle(shape.x, shape.y, shape.radius);
    else outline(pdf, shape.points).closePath();
    fill(pdf, shape);
  }
}

function stroke(pdf: Pdf, { points, width, dashed, tone }: Stroke): void {
  outline(pdf, points).lineWidth(width).lineJoin('round');
  if (dashed) pdf.dash(3, { space: 3 });
  pdf.stroke(colour(tone)).undash();
}

function outline(pdf: Pdf, points: Stroke['points']): Pdf {
  for (const [n, [x, y]] of points.entries()) pdf[n === 0 ? 'moveTo' : 'lineTo'](x, y);
  return pdf;
}

function fill(pdf: Pdf, { tone, hollow }: { readonly tone: Tone; readonly hollow: boolean }): void {
  if (hollow) pdf.lineWidth(2).fillAndStroke(colour('paper'), colour(tone));
  else pdf.fill(colour(tone));
}

const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

function letters(pdf: Pdf, { x, y, text, size, strong, tone, anchor }: Text): void {
  pdf.font(strong ? FONTS.strong : FONTS.plain, size).fillColor(colour(tone));
  const left = x - pdf.widthOfString(text) * BEFORE[anchor];
  pdf.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
}
