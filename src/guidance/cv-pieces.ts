/** Takes an answer apart into its lines, and each line at its commas: every piece still knows where it was said. Pure. */
import type { CvLine, CvSource } from './cv.js';

export interface Piece {
  /** The line. */
  readonly whole: CvLine;
  /** What stands between its commas. */
  readonly parts: readonly CvLine[];
}

/** `text` holds the words from `source.start` to `source.end`, each moved by `offset` where it is not the whole turn. */
export function pieces(text: string, source: CvSource, offset = 0): readonly Piece[] {
  const from = source.start + offset;
  const to = source.end + offset;
  return split(text, /[\r\n;]+/g, from, to).map(([start, end]) => ({
    whole: line(text, source, start, end, offset),
    parts: split(text, /,(?!\d)/g, start, end).map(([a, b]) => line(text, source, a, b, offset)),
  }));
}

function line(
  text: string,
  { conversation, turn }: CvSource,
  start: number,
  end: number,
  offset: number,
): CvLine {
  return {
    text: text.slice(start, end),
    source: { conversation, turn, start: start - offset, end: end - offset },
  };
}

/** The stretches between the separators, without the space and the list marks around them; the empty ones are left out. */
function split(text: string, separator: RegExp, from: number, to: number): [number, number][] {
  const part = text.slice(from, to);
  const cuts = [...part.matchAll(separator)].map((cut) => [cut.index, cut.index + cut[0].length] as const);
  const ends = [...cuts.map(([end]) => end), part.length];
  return ends.flatMap((end, n): [number, number][] => {
    const begin = n === 0 ? 0 : (cuts[n - 1]?.[1] ?? 0);
    const stretch = part.slice(begin, end);
    const start = from + begin + (/^[\s•*–-]*/.exec(stretch)?.[0].length ?? 0);
    const stop = from + begin + stretch.trimEnd().length;
    return start < stop ? [[start, stop]] : [];
  });
}
