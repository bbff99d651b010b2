/**
 * Draws the icons of the Teams app: the mark of the pages (src/web/client/icon.svg), a speech bubble with a sun over a way that
 * goes on. `tsx src/build/icons.ts` writes them into manifest/.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

/** In the coordinates of the mark, which is 40 wide and high. */
type Point = readonly [x: number, y: number];
type Shape = (point: Point) => boolean;
/** Red, green, blue and opacity, each 0 to 1. */
type Colour = readonly [number, number, number, number];

const hex = (value: number): Colour => [
  (value >> 16) / 255,
  ((value >> 8) & 255) / 255,
  (value & 255) / 255,
  1,
];
const GREEN = hex(0x0f5f57);
const PAPER = hex(0xfffdf8);
const SUN = hex(0xf2b35e);
const WHITE = hex(0xffffff);
const NOTHING: Colour = [1, 1, 1, 0];

/** Each pixel is the mean of so many points a side. */
const SAMPLES = 6;

const oval =
  (centreX: number, centreY: number, halfWidth: number, halfHeight: number): Shape =>
  ([x, y]) =>
    ((x - centreX) / halfWidth) ** 2 + ((y - centreY) / halfHeight) ** 2 <= 1;

/** Corners, clockwise as one sees them. */
const triangle =
  (...corners: readonly [Point, Point, Point]): Shape =>
  ([x, y]) =>
    corners.every(([ax, ay], index) => {
      const [bx, by] = corners[(index + 1) % 3] ?? [0, 0];
      return (by - ay) * (x - ax) <= (bx - ax) * (y - ay);
    });

/** One wave from x 10 to 30 around y 24.5, with round ends: dots so close together that they are a line. */
function way(width: number): Shape {
  const dots = Array.from({ length: 81 }, (_, n) => {
    const x = 10 + n / 4;
    return oval(x, 24.5 - 2.6 * Math.sin(((x - 10) * Math.PI) / 10), width / 2, width / 2);
  });
  return (point) => dots.some((dot) => dot(point));
}

const body = (thinner: number): Shape => oval(20, 18.5, 17 - thinner, 15.5 - thinner);
const tail = triangle([8.5, 29.3], [15.5, 33.2], [6.6, 37]);
const sun = oval(20, 15, 5, 5);

const bubble = body(0);
const hollow = body(2.4);
const broadWay = way(2.8);

type Drawing = (point: Point) => Colour;

/** The mark in the middle of a full square, as Teams rounds the corners off. */
export const colour: Drawing = ([x, y]) => {
  const point: Point = [20 + (x - 20) / 0.62, 20 + (y - 20) / 0.62];
  if (sun(point)) return SUN;
  if (broadWay(point)) return GREEN;
  return bubble(point) || tail(point) ? PAPER : GREEN;
};

/** White lines on nothing. */
export const contour: Drawing = (point) => {
  const rim = bubble(point) && !hollow(point);
  return rim || tail(point) || sun(point) || broadWay(point) ? WHITE : NOTHING;
};

function pixel(drawing: Drawing, size: number, x: number, y: number): readonly number[] {
  const sum = [0, 0, 0, 0];
  for (let n = 0; n < SAMPLES * SAMPLES; n++) {
    const dx = ((n % SAMPLES) + 0.5) / SAMPLES;
    const dy = (Math.floor(n / SAMPLES) + 0.5) / SAMPLES;
    drawing([((x + dx) / size) * 40, ((y + dy) / size) * 40]).forEach((part, index) => {
      sum[index] = (sum[index] ?? 0) + part;
    });
  }
  return sum.map((part) => Math.round((part / SAMPLES ** 2) * 255));
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc(body), body.length + 4);
  return frame;
}

/** CRC-32 as the PNG specification (annex D) gives it. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

/** A square PNG, 8 bits for each of red, green, blue and opacity. */
export function png(drawing: Drawing, size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_unused, x) => pixel(drawing, size, x, y)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(Buffer.from(rows.flat()), { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', image),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const place = new URL('../../manifest/', import.meta.url);
  writeFileSync(new URL('color.png', place), png(colour, 192));
  writeFileSync(new URL('outline.png', place), png(contour, 32));
}
