/** One dataset of a JSON-stat file, version 2.0 or 1.x. */
import type { Cube } from '../../cube.js';
import { shown } from '../problem.js';
import { otherOf, readDimensions } from './dimensions.js';
import type { Fields } from './fields.js';
import { readOwn } from './own.js';
import { readCells } from './values.js';

/** A cube without its cells. */
export type Frame = Omit<Cube, 'cells'>;

const MEMBERS =
  'version class href label source updated note id size role dimension value status link extension error';

/** @param name of the dataset in its bundle. Null when something is wrong: the findings tell what. */
export function readDataset(dataset: Fields, name: string | null): Cube | null {
  dataset.known(...MEMBERS.split(' '));
  const frame = readFrame(dataset, name);
  if (frame === null) return null;
  const sizes = frame.dimensions.map(({ codes }) => codes.length);
  const cells = readCells(dataset, sizes, frame.legend);
  return cells === null ? null : { ...frame, cells };
}

/** Everything but the figures. */
export function readFrame(dataset: Fields, name: string | null): Frame | null {
  const version = dataset.text('version');
  if (version !== null && !/^[12]\.\d+$/.test(version))
    dataset.wrong('version', `${shown(version)} is not known`);
  if (dataset.get('error') !== undefined)
    dataset.wrong('error', 'is what the publisher sent instead of a table');
  const dimensions = readDimensions(dataset);
  if (dimensions.length === 0 || !dataset.findings.clean) return null;
  const own = readOwn(dataset, dimensions);
  const extension = dataset.object('extension');
  return {
    ...own,
    name: name ?? own.name,
    label: dataset.text('label'),
    source: dataset.text('source'),
    updated: dataset.text('updated'),
    notes: dataset.notes('note', extension?.json('noteMandatory').noteMandatory),
    dimensions,
    legend: legendOf(dataset),
    other: otherOf(dataset, ['cube', 'noteMandatory']),
  };
}

/** Eurostat's words for its symbols: extension.status.label, and status.category.label in its files of 2012-2016. */
function legendOf(dataset: Fields): Readonly<Record<string, string>> {
  const status = dataset.get('status');
  const old = status?.kind === 'object' ? dataset.object('status')?.object('category') : null;
  const holder = old ?? dataset.object('extension')?.object('status');
  const words = (holder?.members('label') ?? []).map(([symbol, node]) => [
    symbol,
    node.kind === 'plain' ? node.value : null,
  ]);
  return words.every(([, word]) => typeof word === 'string') ? Object.fromEntries(words) : {};
}
