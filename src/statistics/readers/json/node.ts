/** A JSON text as a tree that remembers where everything stood. */
import type { Json } from '../../cube.js';
import type { Column, Plain } from './column.js';

export interface PlainNode {
  readonly kind: 'plain';
  readonly at: number;
  readonly value: Plain;
}

/** A list of plain values. */
export interface ColumnNode {
  readonly kind: 'column';
  readonly at: number;
  readonly column: Column;
}

/** A list with lists or objects in it. */
export interface ListNode {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly Node[];
}

/** An object whose members are all plain, in the order of the text. */
export interface FlatNode {
  readonly kind: 'flat';
  readonly at: number;
  readonly keys: readonly string[];
  readonly column: Column;
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly at: number;
  readonly members: ReadonlyMap<string, Node>;
}

export type Node = PlainNode | ColumnNode | ListNode | FlatNode | ObjectNode;

export const isObject = (node: Node | undefined): node is ObjectNode | FlatNode =>
  node?.kind === 'object' || node?.kind === 'flat';

export const isList = (node: Node | undefined): node is ListNode | ColumnNode =>
  node?.kind === 'list' || node?.kind === 'column';

const plainAt = (column: Column, n: number): PlainNode => ({
  kind: 'plain',
  at: column.offset(n),
  value: column.at(n),
});

export function member(node: ObjectNode | FlatNode, key: string): Node | undefined {
  if (node.kind === 'object') return node.members.get(key);
  const n = node.keys.indexOf(key);
  return n < 0 ? undefined : plainAt(node.column, n);
}

export function membersOf(node: ObjectNode | FlatNode): readonly (readonly [string, Node])[] {
  if (node.kind === 'object') return [...node.members];
  return node.keys.map((key, n) => [key, plainAt(node.column, n)] as const);
}

export function itemsOf(node: ListNode | ColumnNode): readonly Node[] {
  if (node.kind === 'list') return node.items;
  return Array.from({ length: node.column.length }, (_, n) => plainAt(node.column, n));
}

/** The value without its places. */
export function jsonOf(node: Node): Json {
  if (node.kind === 'plain') return node.value;
  if (isList(node)) return itemsOf(node).map(jsonOf);
  // Not by assignment: "__proto__" is a key like any other.
  return Object.fromEntries(membersOf(node).map(([key, one]) => [key, jsonOf(one)]));
}
