/**
 * A picture as a list of plain shapes, for whoever paints it: an SVG (svg.ts), a page of a PDF. Lengths are in units of the picture,
 * from its upper left corner; colours are names that light and dark give their own value.
 */
export type Tone = 'ink' | 'soft' | 'line' | 'paper' | `series${0 | 1 | 2 | 3 | 4 | 5}`;

export interface Text {
  readonly kind: 'text';
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly strong: boolean;
  readonly tone: Tone;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Stroke {
  readonly kind: 'stroke';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly width: number;
  readonly dashed: boolean;
  readonly tone: Tone;
}

export interface Area {
  readonly kind: 'area';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly tone: Tone;
  /** Its edge only, filled with the paper. */
  readonly hollow: boolean;
}

export interface Dot {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly tone: Tone;
  readonly hollow: boolean;
}

export type Shape = Text | Stroke | Area | Dot;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** RRGGBB of every tone. Lines and letters have a contrast of at least 3 and 4.5 to 1 with their paper (test). */
export const LIGHT: Readonly<Record<Tone, string>> = {
  paper: 'fffdf8',
  ink: '21302e',
  soft: '52605c',
  line: 'cfc4b0',
  series0: '0f5f57',
  series1: 'b0520b',
  series2: '2f5fb3',
  series3: '8a3a8f',
  series4: '5c6a00',
  series5: 'b3263e',
};
export const DARK: Readonly<Record<Tone, string>> = {
  paper: '1a2423',
  ink: 'f2ede3',
  soft: 'b5c0bb',
  line: '465653',
  series0: '86d3c3',
  series1: 'f2b35e',
  series2: '9fc3ff',
  series3: 'dba8ee',
  series4: 'cdd772',
  series5: 'ff9fae',
};

export const text = (
  at: readonly [x: number, y: number],
  words: string,
  how: Partial<Pick<Text, 'size' | 'strong' | 'tone' | 'anchor'>> = {},
): Text => ({
  kind: 'text',
  x: at[0],
  y: at[1],
  text: words,
  size: 12,
  strong: false,
  tone: 'ink',
  anchor: 'start',
  ...how,
});

/** About how wide a text is: of our own font and of those that stand in for it, so rather too wide. */
export function widthOf(words: string, size: number): number {
  let ems = 0;
  for (const letter of words)
    ems += NARROW.test(letter) ? 0.3 : WIDE.test(letter) ? 0.85 : CAPITAL.test(letter) ? 0.64 : 0.54;
  return ems * size;
}

const NARROW = /[iljtfr .,:;'’|!()\u00a0-]/u;
const WIDE = /[mwMW%]/u;
const CAPITAL = /\p{Lu}/u;

/** Words in lines that are no wider than `room`, broken at spaces; a longer word stands alone. */
export function linesOf(words: string, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  // The space in "63 %" does not break.
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
