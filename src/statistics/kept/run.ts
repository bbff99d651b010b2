/**
 * Cells in runs of a fixed length, as a database keeps them: one row for each run, so that a million cells are two thousand rows and a
 * figure is found by its dataset and position. Figures stay digit for digit as they were published; marks stand apart.
 */
import { CellColumns, type Cells, type Mark, NO_MARK } from '../cells.js';
import { NumberReader } from '../readers/number.js';

/** Cells in a run. The last run of a table may be shorter. */
export const RUN = 512;
/** Stands where there is no figure; no figure is written so. */
const NONE = '_';

export interface Run {
  /** The position of its first cell, divided by `RUN`. */
  readonly number: number;
  /** Figures separated by spaces. */
  readonly figures: string;
  /** JSON: [offset, symbol] or [offset, symbol, words], of marked cells only; '' where there are none. */
  readonly marks: string;
}

export function* runsOf(cells: Cells): Generator<Run> {
  for (let from = 0; from < cells.length; from += RUN) {
    const figures: string[] = [];
    const marks: (readonly [number, string] | readonly [number, string, string])[] = [];
    for (let at = from; at < Math.min(from + RUN, cells.length); at++) {
      figures.push(cells.text(at) ?? NONE);
      const { symbol, words } = cells.mark(at);
      if (words !== null) marks.push([at - from, symbol, words]);
      else if (symbol !== '') marks.push([at - from, symbol]);
    }
    yield {
      number: from / RUN,
      figures: figures.join(' '),
      marks: marks.length === 0 ? '' : JSON.stringify(marks),
    };
  }
}

/** A run taken apart. */
export interface OpenRun {
  /** As published, or null where there is no figure. */
  text(offset: number): string | null;
  mark(offset: number): Mark;
}

export function openRun({ figures, marks }: Pick<Run, 'figures' | 'marks'>): OpenRun {
  const texts = figures.split(' ');
  const marked = new Map<number, Mark>();
  if (marks !== '') {
    for (const [offset, symbol, words = null] of JSON.parse(marks) as [number, string, string?][])
      marked.set(offset, { symbol, words });
  }
  return {
    text: (offset) => {
      const text = texts[offset];
      return text === undefined || text === NONE ? null : text;
    },
    mark: (offset) => marked.get(offset) ?? NO_MARK,
  };
}

/** Puts runs together to cells again. @throws when one is missing: a table is whole or not there. */
export function cellsOf(
  runs: Iterable<Run>,
  length: number,
  legend: Readonly<Record<string, string>>,
): Cells {
  const cells = new CellColumns(length, legend);
  let seen = 0;
  for (const run of runs) {
    const open = openRun(run);
    const from = run.number * RUN;
    for (let at = from; at < Math.min(from + RUN, length); at++) {
      putText(cells, at, open.text(at - from));
      cells.setMark(at, open.mark(at - from));
    }
    seen++;
  }
  if (seen !== Math.ceil(length / RUN))
    throw new Error(`${seen} runs of ${Math.ceil(length / RUN)} are there`);
  return cells;
}

const reader = new NumberReader();

/** Puts a figure as it was published, or none. */
export function putText(cells: CellColumns, at: number, text: string | null): void {
  if (text !== null && reader.read(text, 0)) cells.put(at, reader.value, reader.decimals, reader.digits);
}
