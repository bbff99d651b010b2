/**
 * Draws figures over time: a line for each place, level or occupation, broken where years are missing or do not compare. A line alone has
 * its figures beside its points; of several, the first and the last stand under the picture. The only numbers are cells and years.
 */
import type { Line, SeriesChart } from './chart.js';
import { type Drawing, type Shape, type Tone, text, widthOf } from './drawing.js';
import { type Canvas, EDGE, foot, head, paragraph, SIZE, signed } from './frame.js';
import { labels, type Places, withRoom } from './labels.js';
import { pointer } from './pointer.js';
import { placed, rangeOf } from './scale.js';

/** Height of the lines themselves, by the width of the picture. */
const HEIGHT = { least: 150, share: 0.36 } as const;
const GAP = 6;

interface Plot extends Places {
  readonly top: number;
  readonly bottom: number;
  /** Between two years. */
  readonly step: number;
}

export function drawSeries(chart: SeriesChart, canvas: Canvas): Drawing {
  const { lines, breaks } = chart;
  const above = head(canvas, chart, lines.length === 1 ? (lines[0]?.name[canvas.language] ?? '') : '');
  const plot = plotOf(chart, canvas, above.below + SIZE.plain + 2 * GAP);
  const shapes: Shape[] = [
    ...above.shapes,
    ...breaksAt(plot, breaks),
    ...axis(plot, yearsOf(lines)),
    ...lines.flatMap((line, n) => drawn(plot, line, n)),
    ...(lines.length === 1 ? labels(plot, lines[0]?.points ?? []) : []),
  ];
  let at = plot.bottom + SIZE.plain + 3 * GAP;
  for (const [n, line] of lines.length > 1 ? lines.entries() : []) {
    const entry = legend(canvas, line, n, at);
    shapes.push(...entry.shapes);
    at = entry.below + 2;
  }
  const marks = lines.flatMap(({ points }) => points.flatMap((point) => point.marks));
  const below = foot(canvas, chart, marks, at + GAP);
  return { width: canvas.width, height: Math.ceil(below.height), shapes: [...shapes, ...below.shapes] };
}

const toneOf = (n: number): Tone => `series${n as 0 | 1 | 2 | 3 | 4 | 5}`;

const yearsOf = (lines: readonly Line[]): readonly number[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);

/** Half of the widest label stands beyond the first and the last point. */
function plotOf({ lines, unit }: SeriesChart, canvas: Canvas, top: number): Plot {
  const texts = lines.flatMap(({ points }) => points.map((point) => point.text[canvas.language]));
  const widest = Math.max(...texts.map((words) => widthOf(words, SIZE.plain)));
  const side = EDGE + Math.max(SIZE.plain, lines.length === 1 ? widest / 2 : 0);
  const years = yearsOf(lines);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const bottom = top + (canvas.height ?? Math.max(HEIGHT.least, canvas.width * HEIGHT.share));
  const x = placed({ low: first, high: last }, side, canvas.width - side);
  return {
    canvas,
    x,
    y: placed(rangeOf(lines, unit), bottom, top),
    top,
    bottom,
    step: x(first + 1) - x(first),
  };
}

/** The years that are there, as many as have room; the last one always. */
function axis({ canvas, x, bottom }: Plot, years: readonly number[]): Shape[] {
  const room = widthOf('2020 ', SIZE.plain);
  const named = withRoom(years.toReversed(), (year) => ({ x: x(year), y: bottom, width: room }));
  const line = { kind: 'stroke', width: 1, dashed: false, tone: 'line' } as const;
  return [
    {
      ...line,
      points: [
        [EDGE, bottom + GAP],
        [canvas.width - EDGE, bottom + GAP],
      ],
    },
    ...named.map((year) =>
      text([x(year), bottom + 2 * GAP + SIZE.plain], String(year), { anchor: 'middle', tone: 'soft' }),
    ),
  ];
}

/** Each between the last year that compares with those before and the first that does not; named where there is room. */
function breaksAt({ canvas, x, top, bottom, step }: Plot, breaks: readonly number[]): Shape[] {
  const word = canvas.words.marks.break;
  const width = widthOf(word, SIZE.small);
  const y = top - GAP;
  const places = breaks.map((before) => x(before) - step / 2);
  const line = { kind: 'stroke', width: 1.2, dashed: true, tone: 'soft' } as const;
  const names = places.map((at) => ({
    x: at + 3 + width > canvas.width - EDGE ? at - 3 - width / 2 : at + 3 + width / 2,
    y,
    width,
  }));
  return [
    ...places.map(
      (at): Shape => ({
        ...line,
        points: [
          [at, y - SIZE.small],
          [at, bottom + GAP],
        ],
      }),
    ),
    ...withRoom(names, (box) => box).map((box) =>
      text([box.x, box.y], word, { size: SIZE.small, tone: 'soft', anchor: 'middle' }),
    ),
  ];
}

function drawn({ x, y }: Plot, { points }: Line, n: number): Shape[] {
  const tone = toneOf(n);
  const strokes: (readonly [number, number])[][] = [];
  for (const point of points) {
    const at = [x(point.year), y(point.value)] as const;
    if (point.joined) strokes.at(-1)?.push(at);
    else strokes.push([at]);
  }
  return [
    ...strokes
      .filter(({ length }) => length > 1)
      .map((own): Shape => ({ kind: 'stroke', points: own, width: 2, dashed: false, tone })),
    ...points.map(({ year, value, marks }) =>
      pointer(n, [x(year), y(value)], tone, marks.includes('provisional')),
    ),
  ];
}

/** "● Satakunta: 2015 63 %, 2024 71 %" */
function legend({ width, language }: Canvas, { name, points }: Line, n: number, y: number) {
  const ends = [points[0], ...(points.length > 1 ? [points.at(-1)] : [])].flatMap((point) => point ?? []);
  const told = ends.map(({ year, text: words, marks }) => `${year}: ${signed(words[language], marks)}`);
  const room = width - 2 * EDGE - 18;
  const { shapes, below } = paragraph(
    `${name[language]} – ${told.join('; ')}`,
    { x: EDGE + 18, y, room },
    { size: SIZE.plain },
  );
  return { shapes: [pointer(n, [EDGE + 5, y + SIZE.plain * 0.62], toneOf(n), false), ...shapes], below };
}
