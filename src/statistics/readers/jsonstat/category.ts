/** The categories of a dimension. JSON-stat 2.0, "category": index, label, child, coordinates, unit, note. */
import type { Json, JsonObject, Note } from '../../cube.js';
import { isList, isObject, itemsOf, jsonOf, membersOf, type Node } from '../json/node.js';
import { shown } from '../problem.js';
import { firstTwice } from '../twice.js';
import { type Fields, isJsonObject, isTrue } from './fields.js';

export interface Categories {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  readonly units: ReadonlyMap<string, JsonObject>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly coordinates: ReadonlyMap<string, Json>;
  readonly categoryNotes: ReadonlyMap<string, readonly Note[]>;
}

/** @param mandatory by code, which of its notes must be shown. Null without codes: nothing else can be judged then. */
export function readCategories(category: Fields, mandatory: Json | undefined): Categories | null {
  category.known('index', 'label', 'child', 'coordinates', 'unit', 'note');
  const codes = readCodes(category);
  if (codes === null) return null;
  const known = new Set(codes);
  return {
    codes,
    labels: readLabels(category, codes),
    units: perCode(category, 'unit', known, readUnit),
    children: readChildren(category, known),
    coordinates: perCode(category, 'coordinates', known, (node) => jsonOf(node)),
    categoryNotes: perCode(category, 'note', known, (node, code) => {
      const must = isJsonObject(mandatory) && Object.hasOwn(mandatory, code) ? mandatory[code] : undefined;
      const texts = isList(node) ? itemsOf(node).map(jsonOf) : [jsonOf(node)];
      if (!texts.every((text) => typeof text === 'string')) return null;
      return texts.map((text, n) => ({ text, mandatory: isTrue(must, String(n)) }));
    }),
  };
}

/** By the position, never by the order of keys: an object of codes has 31 before SS. */
function readCodes(category: Fields): readonly string[] | null {
  const index = category.get('index');
  if (index === undefined) {
    const labels = category.members('label').map(([code]) => code);
    if (labels.length !== 1)
      category.wrong(
        'index',
        `is missing; only a dimension with one category can be without, this has ${labels.length}`,
      );
    return labels.length === 1 ? labels : null;
  }
  const codes = isObject(index) ? inOrder(category, membersOf(index)) : category.texts('index');
  if (codes === null) return null;
  const twice = firstTwice(codes);
  if (twice !== null) category.wrong('index', `has ${shown(twice)} twice`);
  return codes;
}

function inOrder(category: Fields, members: readonly (readonly [string, Node])[]): readonly string[] | null {
  const codes: (string | undefined)[] = new Array(members.length).fill(undefined);
  for (const [code, node] of members) {
    const place = node.kind === 'plain' ? node.value : null;
    const free = typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < codes.length;
    if (!free || codes[place] !== undefined) {
      const rule = `each place from 0 to ${codes.length - 1} once`;
      category.findings.wrong(
        node.at,
        `index of ${category.name} gives ${shown(code)} no place of its own: ${rule}`,
      );
      return null;
    }
    codes[place] = code;
  }
  return codes.map(String);
}

function readLabels(category: Fields, codes: readonly string[]): readonly string[] {
  const labels = perCode(category, 'label', new Set(codes), (node) =>
    node.kind === 'plain' && typeof node.value === 'string' ? node.value : null,
  );
  const bare = codes.filter((code) => !labels.has(code));
  if (labels.size > 0 && bare.length > 0)
    category.findings.odd(
      category.placeOf('label'),
      `label of ${category.name} leaves out ${shown(bare.join(', '))}`,
    );
  return codes.map((code) => labels.get(code) ?? code);
}

function readUnit(node: Node): JsonObject | null {
  const unit = jsonOf(node);
  if (!isJsonObject(unit)) return null;
  const { decimals } = unit;
  const fits =
    decimals === undefined ||
    decimals === null ||
    (Number.isInteger(decimals) && Math.abs(Number(decimals)) <= 30);
  return fits ? unit : null;
}

function readChildren(category: Fields, known: ReadonlySet<string>): Categories['children'] {
  const children = perCode(category, 'child', known, (node) => {
    const codes = isList(node) ? itemsOf(node).map(jsonOf) : [];
    return codes.length > 0 && codes.every((code) => typeof code === 'string') ? codes : null;
  });
  for (const [parent, codes] of children) {
    const stranger = codes.find((code) => !known.has(code));
    if (stranger !== undefined)
      category.wrong('child', `${shown(parent)} has ${shown(stranger)}, which is no category`);
  }
  const looped = inCircle(children);
  if (looped !== null) category.wrong('child', `makes ${shown(looped)} a part of itself`);
  return children;
}

/** A code that is its own descendant, or null. Without recursion: files can be deep. */
function inCircle(children: Categories['children']): string | null {
  const done = new Set<string>();
  for (const root of children.keys()) {
    const open = new Set<string>();
    const path: { code: string; next: number }[] = [{ code: root, next: 0 }];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      open.add(step.code);
      const child = done.has(step.code) ? undefined : children.get(step.code)?.[step.next++];
      if (child === undefined) {
        done.add(step.code);
        open.delete(step.code);
        path.pop();
      } else if (open.has(child)) return child;
      else path.push({ code: child, next: 0 });
    }
  }
  return null;
}

/** A member that says something of single categories. */
function perCode<T>(
  category: Fields,
  key: string,
  known: ReadonlySet<string>,
  read: (node: Node, code: string) => T | null,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [code, node] of category.members(key)) {
    const value = read(node, code);
    const name = `${key} of ${category.name}`;
    if (!known.has(code)) category.findings.wrong(node.at, `${name}: ${shown(code)} is not in index`);
    else if (value === null)
      category.findings.wrong(node.at, `${name}: ${shown(code)} is not what ${key} takes`);
    else found.set(code, value);
  }
  return found;
}
