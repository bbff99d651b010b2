/** One dataset of a JSON-stat file, version 2.0 or 1.x. */
import type { Cube, Json } from '../../cube.js';
import { jsonOf } from '../json/node.js';
import { shown } from '../problem.js';
import { otherOf, readDimensions } from './dimensions.js';
import { type Fields, isJsonObject } from './fields.js';
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
  const kept = readOwn(dataset, dimensions);
  const { extension } = dataset.json('extension');
  const own = isJsonObject(extension) ? extension : {};
  const legend = legendIn(own.status);
  return {
    ...kept,
    name: name ?? kept.name,
    label: dataset.text('label'),
    source: dataset.text('source'),
    updated: dataset.text('updated'),
    notes: dataset.notes('note', own.noteMandatory),
    dimensions,
    legend: legend ?? oldLegend(dataset) ?? {},
    other: otherOf(dataset, ['cube', 'noteMandatory', ...(legend ? ['status'] : [])]),
  };
}

/** Eurostat's words for its symbols: extension.status.label. */
function legendIn(status: Json | undefined): Readonly<Record<string, string>> | null {
  const label = isJsonObject(status) && Object.keys(status).length === 1 ? status.label : undefined;
  if (!isJsonObject(label)) return null;
  const texts = Object.entries(label).filter((one): one is [string, string] => typeof one[1] === 'string');
  return texts.length === Object.keys(label).length ? Object.fromEntries(texts) : null;
}

/** In Eurostat's files of 2012-2016: status.category.label. */
function oldLegend(dataset: Fields): Readonly<Record<string, string>> | null {
  const status = dataset.get('status');
  const category = status?.kind === 'object' ? status.members.get('category') : undefined;
  return category ? legendIn(jsonOf(category)) : null;
}
