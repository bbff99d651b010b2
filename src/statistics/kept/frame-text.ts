/** Everything of a cube but its figures as one text, and back: what a database keeps beside the runs. */
import { isObject } from '../readers/json/node.js';
import { readJson } from '../readers/json/scan.js';
import { type Frame, readFrame } from '../readers/jsonstat/dataset.js';
import { Fields } from '../readers/jsonstat/fields.js';
import { Findings } from '../readers/problem.js';
import { frameOf } from '../writers/frame.js';

export function frameText(frame: Frame): string {
  const { before, after } = frameOf(frame);
  return JSON.stringify({ ...before, ...after });
}

/** @throws when the text is not what `frameText` made: the database was changed by something else. */
export function openFrame(text: string): Frame {
  const root = readJson(text);
  const frame = isObject(root) ? readFrame(new Fields(root, 'table', new Findings(text)), null) : null;
  if (frame === null) throw new Error('what is kept of a table is not whole');
  return frame;
}

export const sizeOf = ({ dimensions }: Pick<Frame, 'dimensions'>): number =>
  dimensions.reduce((product, { codes }) => product * codes.length, 1);
