/** The sign of a line: lines differ by shape as well as by colour, for those who do not see colours. */
import type { Shape, Tone } from './drawing.js';

const R = 4;

/** Outlines around the middle, in lengths of R; the first line has round dots. */
const SHAPES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.2],
    [1.15, 0.85],
    [-1.15, 0.85],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  [
    [-1.15, -0.85],
    [1.15, -0.85],
    [0, 1.2],
  ],
  [
    [-0.45, -1.3],
    [0.45, -1.3],
    [0.45, -0.45],
    [1.3, -0.45],
    [1.3, 0.45],
    [0.45, 0.45],
    [0.45, 1.3],
    [-0.45, 1.3],
    [-0.45, 0.45],
    [-1.3, 0.45],
    [-1.3, -0.45],
    [-0.45, -0.45],
  ],
];

/** @param hollow a figure that may still change. */
export function pointer(n: number, [x, y]: readonly [number, number], tone: Tone, hollow: boolean): Shape {
  const outline = SHAPES[n % SHAPES.length] ?? [];
  if (outline.length === 0) return { kind: 'dot', x, y, radius: R, tone, hollow };
  return { kind: 'area', points: outline.map(([dx, dy]) => [x + dx * R, y + dy * R]), tone, hollow };
}
