/** What stands around every picture of figures: above it what it is of, below it what its marks mean and where the figures come from. */
import type { Language } from '../../conversation/activity.js';
import type { Chart, Mark } from './chart.js';
import { linesOf, type Shape, type Tone, text } from './drawing.js';

/** The few words of a picture, in one language. */
export interface ChartWords {
  readonly source: string;
  readonly marks: Readonly<Record<Mark, string>>;
}

export interface Canvas {
  readonly width: number;
  /** Of the lines of a series; in proportion to the width unless given. */
  readonly height?: number;
  readonly language: Language;
  readonly words: ChartWords;
}

export const EDGE = 14;
export const SIZE = { title: 15, plain: 12, small: 11 } as const;
/** From one line of a text to the next. */
export const LEADING = 1.3;

/** Of the room of plain letters, what strong ones have. */
const STRONG = 0.93;

/** Signs of marks, as they stand behind a figure. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  break: '†',
  provisional: '*',
  uncertain: '~',
  definition: '¤',
  incomplete: '^',
};

export const signed = (words: string, marks: readonly Mark[]): string =>
  words + marks.map((mark) => SIGNS[mark]).join('');

/** Lines of text under each other, and where the next may begin. */
export function paragraph(
  words: string,
  { x = EDGE, y, room }: { readonly x?: number; readonly y: number; readonly room: number },
  how: { readonly size: number; readonly strong?: boolean; readonly tone?: Tone },
): { readonly shapes: readonly Shape[]; readonly below: number } {
  const step = how.size * LEADING;
  const lines = linesOf(words, how.size, how.strong ? room * STRONG : room);
  return {
    shapes: lines.map((line, n) => text([x, y + how.size + n * step], line, how)),
    below: y + lines.length * step,
  };
}

/** The measure, and under it whose figures they are or of which year. */
export function head(
  { width, language }: Canvas,
  { title }: Chart,
  under: string,
): { readonly shapes: readonly Shape[]; readonly below: number } {
  const room = width - 2 * EDGE;
  const first = paragraph(title[language], { y: EDGE, room }, { size: SIZE.title, strong: true });
  const second = paragraph(under, { y: first.below + 1, room }, { size: SIZE.plain, tone: 'soft' });
  return { shapes: [...first.shapes, ...second.shapes], below: second.below };
}

/** @param marks those that occur, each explained once. */
export function foot(
  { width, language, words }: Canvas,
  { source }: Chart,
  marks: readonly Mark[],
  y: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const room = width - 2 * EDGE;
  const shapes: Shape[] = [];
  let at = y;
  const told = [
    ...[...new Set(marks)].map((mark) => `${SIGNS[mark]} ${words.marks[mark]}`),
    `${words.source}: ${source[language]}`,
  ];
  for (const line of told) {
    const { shapes: more, below } = paragraph(line, { y: at, room }, { size: SIZE.small, tone: 'soft' });
    shapes.push(...more);
    at = below + 2;
  }
  return { shapes, height: at + EDGE - 4 };
}
