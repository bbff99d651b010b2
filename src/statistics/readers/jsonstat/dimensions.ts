/** The dimensions of a dataset. JSON-stat 2.0 has id, size and role beside `dimension`, JSON-stat 1.x has them inside it. */
import type { Dimension, Json, Role } from '../../cube.js';
import { isList, isObject, itemsOf, membersOf } from '../json/node.js';
import { LIMITS } from '../limits.js';
import { shown } from '../problem.js';
import { readCategories } from './category.js';
import { Fields, isJsonObject } from './fields.js';

const ROLES: readonly Role[] = ['time', 'geo', 'metric'];
const OLD = ['id', 'size', 'role'];

/** Empty when something is wrong: the findings tell what. */
export function readDimensions(dataset: Fields): readonly Dimension[] {
  const all = dataset.object('dimension');
  if (all === null) {
    dataset.wrong('dimension', 'is missing');
    return [];
  }
  const old = dataset.get('id') === undefined;
  const holder = old ? all : dataset;
  const ids = holder.texts('id');
  const sizes = readSizes(holder);
  if (ids === null || ids.length === 0) holder.wrong('id', 'does not list the dimensions');
  if (ids === null || sizes === null) return [];
  if (new Set(ids).size !== ids.length || ids.length !== sizes.length || ids.length > LIMITS.dimensions) {
    holder.wrong('id', `and size do not fit: ${ids.length} and ${sizes.length}, each dimension once`);
    return [];
  }
  for (const [id, node] of membersOf(all.node)) {
    if (!ids.includes(id) && !(old && OLD.includes(id)))
      dataset.findings.wrong(node.at, `dimension ${shown(id)} is not listed in id`);
  }
  const roles = readRoles(holder, ids);
  const read = ids.map((id, n) => readDimension(all, id, sizes[n] ?? 0, roles.get(id) ?? null));
  return read.every((one) => one !== null) ? read : [];
}

/** Sizes in quotation marks are numbers too: Statistics Ireland has published them so. */
function readSizes(holder: Fields): readonly number[] | null {
  const node = holder.get('size');
  if (node === undefined || !isList(node)) {
    holder.wrong('size', 'is missing');
    return null;
  }
  const sizes = itemsOf(node).map((item) => (item.kind === 'plain' ? item.value : null));
  if (sizes.some((size) => typeof size === 'string')) holder.findings.odd(node.at, 'size is written as text');
  if (sizes.every((size) => /^[1-9]\d{0,9}$/.test(String(size)))) return sizes.map(Number);
  holder.wrong('size', 'is not a list of whole numbers from 1 on');
  return null;
}

function readRoles(holder: Fields, ids: readonly string[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const role = holder.object('role');
  for (const name of ROLES) {
    for (const id of role?.texts(name) ?? []) {
      if (!ids.includes(id)) role?.wrong(name, `names ${shown(id)}, which is no dimension`);
      else if (roles.has(id)) role?.wrong(name, `names ${shown(id)}, which has a role already`);
      else roles.set(id, name);
    }
  }
  role?.known(...ROLES);
  return roles;
}

function readDimension(all: Fields, id: string, size: number, role: Role | null): Dimension | null {
  const node = all.get(id);
  if (!isObject(node)) {
    all.wrong(id, 'is missing: it is listed in id');
    return null;
  }
  const fields = new Fields(node, `dimension ${shown(id)}`, all.findings);
  fields.known('label', 'category', 'note', 'link', 'href', 'extension', 'class', 'version');
  const category = fields.object('category');
  if (category === null) {
    fields.wrong('category', 'is missing');
    return null;
  }
  const mandatory = fields.object('extension')?.json('noteMandatory', 'categoryNoteMandatory') ?? {};
  const categories = readCategories(category, mandatory.categoryNoteMandatory);
  if (categories === null) return null;
  const { length } = categories.codes;
  if (length !== size) {
    category.wrong(category.get('index') ? 'index' : 'label', `has ${length} categories, size says ${size}`);
    return null;
  }
  return {
    ...categories,
    id,
    label: fields.text('label') ?? id,
    role,
    notes: fields.notes('note', mandatory.noteMandatory),
    other: otherOf(fields, ['noteMandatory', 'categoryNoteMandatory']),
  };
}

/** Href, link and what is left of the extension when our own part is taken out of it. */
export function otherOf(fields: Fields, taken: readonly string[]): Record<string, Json> {
  const { extension, ...rest } = fields.json('href', 'link', 'extension');
  if (extension === undefined) return rest;
  if (!isJsonObject(extension)) {
    fields.wrong('extension', 'is not an object');
    return rest;
  }
  const left = Object.entries(extension).filter(([key]) => !taken.includes(key));
  return left.length === 0 ? rest : { ...rest, extension: Object.fromEntries(left) };
}
