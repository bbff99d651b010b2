/** JSON-stat files: a dataset, a bundle of them (1.x), a collection with embedded datasets (2.0). https://json-stat.org/format/ */
import type { Cube } from '../../cube.js';
import type { FlatNode, Node, ObjectNode } from '../json/node.js';
import { isList, isObject, itemsOf, membersOf } from '../json/node.js';
import { readJson } from '../json/scan.js';
import { Findings, type Reading, shown } from '../problem.js';
import { readDataset } from './dataset.js';
import { Fields } from './fields.js';

export function readJsonStat(text: string): Reading {
  const findings = new Findings(text);
  return findings.attempt(() => {
    const root = readJson(text);
    if (isObject(root)) return readResponse(new Fields(root, '', findings), null);
    findings.wrong(root.at, 'is JSON, but not JSON-stat: that is an object');
    return [];
  });
}

function readResponse(fields: Fields, name: string | null): readonly Cube[] {
  const kind = fields.text('class') ?? (isDataset(fields) ? 'dataset' : 'bundle');
  if (kind === 'dataset') {
    const cube = readDataset(fields, name);
    return cube === null ? [] : [cube];
  }
  if (kind === 'collection') return readCollection(fields);
  if (kind === 'bundle') return readBundle(fields);
  const alone = 'is a dimension by itself, without figures';
  fields.wrong('class', kind === 'dimension' ? alone : `${shown(kind)} is not one that JSON-stat knows`);
  return [];
}

const isDataset = (fields: Fields): boolean =>
  isObject(fields.get('dimension')) && (fields.get('value') !== undefined || fields.get('id') !== undefined);

function readBundle(fields: Fields): readonly Cube[] {
  const cubes: Cube[] = [];
  const all = membersOf(fields.node).filter(([key]) => key !== 'class' && key !== 'version');
  const isHeld = (node: Node): node is ObjectNode | FlatNode =>
    isObject(node) && isObject(new Fields(node, '', fields.findings).get('dimension'));
  const some = all.some(([, node]) => isHeld(node));
  if (!some) fields.findings.wrong(fields.node.at, `is JSON, but not JSON-stat${guess(fields)}`);
  for (const [key, node] of all) {
    if (!isHeld(node)) {
      if (some) fields.findings.odd(node.at, `${shown(key)} is no dataset; left out`);
      continue;
    }
    const cube = readDataset(new Fields(node, `dataset ${shown(key)}`, fields.findings), key);
    if (cube !== null) cubes.push(cube);
  }
  return cubes;
}

/** What people have at hand by mistake. */
function guess(fields: Fields): string {
  if (fields.get('query') ?? fields.get('queryObj')) return ': this is a query for PxWeb, not its answer';
  if (fields.get('columns') && fields.get('data'))
    return ': this is PxWeb’s own JSON; ask it for "json-stat2"';
  return fields.get('error') ? ': the publisher has sent an error' : '';
}

function readCollection(fields: Fields): readonly Cube[] {
  const items = fields.object('link')?.get('item');
  const cubes: Cube[] = [];
  const links: string[] = [];
  for (const item of isList(items) ? itemsOf(items) : []) {
    if (!isObject(item)) {
      fields.findings.wrong(item.at, 'an item of a collection is an object');
      continue;
    }
    const one = new Fields(item, '', fields.findings);
    const whole = one.get('dimension') !== undefined || one.get('link') !== undefined;
    if (whole) cubes.push(...readResponse(one, null));
    else links.push(one.text('href') ?? '?');
  }
  const elsewhere = `${links.length} elsewhere: ${links.slice(0, 3).join(' ')}`;
  if (cubes.length === 0 && fields.findings.clean)
    fields.wrong('link', `is a collection without figures of its own; ${elsewhere}`);
  else if (links.length > 0) fields.findings.odd(fields.placeOf('link'), `the collection has ${elsewhere}`);
  return cubes;
}
