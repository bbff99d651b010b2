/**
 * Draws the icons of the Teams app: a speech bubble with three rising dots in it. `tsx src/build/icons.ts` writes them into
 * manifest/. Shapes are distances to an outline, so the same drawing serves both sizes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
/** Red, green, blue and opacity, each 0 to 1. */
type Colour = readonly [number, number, number, number];
/** Below 0 inside, above 0 outside, in units of a drawing that is 1 wide. */
type Shape = (point: Point) => number;

const WARM: Colour = [0xb5 / 255, 0x44 / 255, 0x2e / 255, 1];
const WHITE: Colour = [1, 1, 1, 1];
const NOTHING: Colour = [1, 1, 1, 0];
const SAMPLES = 6;

const round =
  ([cx, cy]: Point, halfWidth: number, halfHeight: number, radius: number): Shape =>
  ([x, y]) => {
    const dx = Math.abs(x - cx) - halfWidth + radius;
    const dy = Math.abs(y - cy) - halfHeight + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

/** Corners, clockwise as one sees them. */
const triangle =
  (corners: readonly [Point, Point, Point]): Shape =>
  ([x, y]) =>
    Math.max(
      ...corners.map(([ax, ay], index) => {
        const [bx, by] = corners[(index + 1) % 3] as Point;
        return ((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / Math.hypot(bx - ax, by - ay);
      }),
    );

const dot = (centre: Point, radius: number): Shape => round(centre, radius, radius, radius);
const either =
  (...shapes: readonly Shape[]): Shape =>
  (point) =>
    Math.min(...shapes.map((shape) => shape(point)));
const outline =
  (shape: Shape, width: number): Shape =>
  (point) =>
    Math.abs(shape(point) + width / 2) - width / 2;

/** Both are drawn in a square from 0 to 1 around its middle, `size` wide. */
const body = (size: number): Shape => round([0.5, 0.5 - 0.06 * size], 0.46 * size, 0.36 * size, 0.2 * size);

function tail(size: number): Shape {
  const at = (x: number, y: number): Point => [0.5 + (x - 0.5) * size, 0.5 + (y - 0.5) * size];
  return triangle([at(0.2, 0.76), at(0.5, 0.78), at(0.18, 1)]);
}

/** Three dots, as when somebody is about to answer, but each larger and higher than the one before. */
function steps(size: number): Shape {
  const step = (x: number, y: number, radius: number): Shape =>
    dot([0.5 + (x - 0.5) * size, 0.5 + (y - 0.5) * size], radius * size);
  return either(step(0.24, 0.55, 0.055), step(0.46, 0.46, 0.08), step(0.74, 0.34, 0.115));
}

type Drawing = (point: Point) => Colour;

const inside = (shape: Shape, point: Point): boolean => shape(point) <= 0;

/** For the colour icon: full to the edge, the mark in the middle half, as Teams crops corners. */
export const colour: Drawing = (point) => {
  if (inside(steps(0.58), point)) return WARM;
  return inside(either(body(0.58), tail(0.58)), point) ? WHITE : WARM;
};

/** For the outline icon: white on nothing. */
export const contour: Drawing = (point) => {
  const drawn = either(outline(body(0.96), 0.07), tail(0.96), steps(0.96));
  return inside(drawn, point) ? WHITE : NOTHING;
};

function pixel(drawing: Drawing, size: number, x: number, y: number): readonly number[] {
  const sum = [0, 0, 0, 0];
  for (let n = 0; n < SAMPLES * SAMPLES; n++) {
    const dx = ((n % SAMPLES) + 0.5) / SAMPLES;
    const dy = (Math.floor(n / SAMPLES) + 0.5) / SAMPLES;
    drawing([(x + dx) / size, (y + dy) / size]).forEach((part, index) => {
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
