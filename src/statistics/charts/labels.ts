/** Figures and years beside their points, as many as have room. Pure. */
import type { Point } from './chart.js';
import { type Text, text, widthOf } from './drawing.js';
import { type Canvas, SIZE, signed } from './frame.js';

/** Where years and values stand on the picture. */
export interface Places {
  readonly canvas: Canvas;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

interface Box {
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** In the order given, all that do not run into one before. */
export function withRoom<T>(all: readonly T[], boxOf: (one: T) => Box): readonly T[] {
  const kept: T[] = [];
  const apart = (a: Box, b: Box) =>
    Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= SIZE.plain;
  for (const one of all) if (kept.every((other) => apart(boxOf(other), boxOf(one)))) kept.push(one);
  return kept;
}

/** Beside each point its figure; where room is short, first for the last, the first, the greatest and the least. */
export function labels({ canvas, x, y }: Places, points: readonly Point[]): readonly Text[] {
  const values = points.map(({ value }) => value);
  const telling = [
    points.length - 1,
    0,
    values.indexOf(Math.max(...values)),
    values.indexOf(Math.min(...values)),
  ];
  const order = [...new Set([...telling, ...points.keys()])].flatMap((n) => points[n] ?? []);
  const label = (point: Point): Text => {
    const beside = SIZE.plain * (isLow(points, point) ? 1.6 : -0.8);
    const words = signed(point.text[canvas.language], point.marks);
    return text([x(point.year), y(point.value) + beside], words, { anchor: 'middle' });
  };
  return withRoom(order.map(label), (one) => ({ ...one, width: widthOf(one.text, one.size) }));
}

/** In a dip the line is above the point on both sides, and the figure below it. */
function isLow(points: readonly Point[], point: Point): boolean {
  const at = points.indexOf(point);
  const [before, after] = [points[at - 1], points[at + 1]];
  const falls = point.joined && before !== undefined && before.value > point.value;
  const rises = after?.joined === true && after.value > point.value;
  return (falls || rises) && !(point.joined && !falls) && !(after?.joined && !rises);
}
