/** Draws figures of one year side by side: lying bars from zero, each with its name and its figure. Pure. */
import type { Bar, ComparisonChart } from './chart.js';
import { type Drawing, linesOf, type Shape, text, widthOf } from './drawing.js';
import { type Canvas, EDGE, foot, head, LEADING, SIZE, signed } from './frame.js';
import { placed } from './scale.js';

const BAR = 13;
const GAP = 8;
/** Of the width, for names beside their bars; longer names stand above them. */
const BESIDE = 0.36;

export function drawComparison(chart: ComparisonChart, canvas: Canvas): Drawing {
  const { width, language } = canvas;
  const above = head(canvas, chart, String(chart.year));
  const names = Math.max(...chart.bars.map(({ name }) => widthOf(name[language], SIZE.plain)));
  const beside = names <= width * BESIDE;
  const left = beside ? EDGE + names + GAP : EDGE;
  const figures = Math.max(...chart.bars.map((bar) => widthOf(words(bar, canvas), SIZE.plain)));
  const most = Math.max(...chart.bars.map(({ value }) => value), 0);
  const long = placed({ low: 0, high: most || 1 }, 0, width - EDGE - GAP - figures - left);
  const shapes: Shape[] = [...above.shapes];
  let y = above.below + GAP;
  for (const bar of chart.bars) {
    const row = rowOf(bar, { canvas, beside, left, y, length: long(bar.value) });
    shapes.push(...row.shapes);
    y = row.below;
  }
  const marks = chart.bars.flatMap((bar) => bar.marks);
  const below = foot(canvas, chart, marks, y + GAP);
  return { width, height: Math.ceil(below.height), shapes: [...shapes, ...below.shapes] };
}

const words = ({ text: written, marks }: Bar, { language }: Canvas) => signed(written[language], marks);

interface Row {
  readonly canvas: Canvas;
  readonly beside: boolean;
  readonly left: number;
  readonly y: number;
  readonly length: number;
}

function rowOf(bar: Bar, { canvas, beside, left, y, length }: Row): { shapes: Shape[]; below: number } {
  const tone = bar.whole ? ('series1' as const) : ('series0' as const);
  const name = bar.name[canvas.language];
  const lines = beside ? [name] : linesOf(name, SIZE.plain, canvas.width - 2 * EDGE);
  const top = beside ? y : y + lines.length * SIZE.plain * LEADING;
  const middle = top + BAR * 0.5 + SIZE.plain * 0.35;
  const right = left + Math.max(length, 1);
  return {
    shapes: [
      ...lines.map((line, n) =>
        beside
          ? text([left - GAP, middle], line, { anchor: 'end', strong: bar.whole })
          : text([left, y + SIZE.plain + n * SIZE.plain * LEADING], line, { strong: bar.whole }),
      ),
      {
        kind: 'area',
        points: [
          [left, top],
          [right, top],
          [right, top + BAR],
          [left, top + BAR],
        ],
        tone,
        hollow: bar.marks.includes('provisional'),
      },
      text([right + GAP * 0.75, middle], words(bar, canvas), { strong: bar.whole }),
    ],
    below: top + BAR + GAP,
  };
}
