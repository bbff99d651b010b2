/** The members of a JSON object, each taken as what JSON-stat says it is; anything else is told with its place. */
import type { Json, JsonObject, Note } from '../../cube.js';
import type { FlatNode, ObjectNode } from '../json/node.js';
import { isList, isObject, itemsOf, jsonOf, member, membersOf, type Node } from '../json/node.js';
import { type Findings, shown } from '../problem.js';

export class Fields {
  constructor(
    readonly node: ObjectNode | FlatNode,
    /** How messages call it: "dimension area". */
    readonly name: string,
    readonly findings: Findings,
  ) {}

  get(key: string): Node | undefined {
    const node = member(this.node, key);
    return node?.kind === 'plain' && node.value === null ? undefined : node;
  }

  placeOf = (key: string): number => member(this.node, key)?.at ?? this.node.at;

  wrong(key: string, reason: string): void {
    this.findings.wrong(this.placeOf(key), `${this.#path(key)} ${reason}`);
  }

  text(key: string): string | null {
    const node = this.get(key);
    if (node === undefined) return null;
    if (node.kind === 'plain' && typeof node.value === 'string') return node.value;
    this.wrong(key, 'is not a text');
    return null;
  }

  object(key: string): Fields | null {
    const node = this.get(key);
    if (node === undefined) return null;
    if (isObject(node)) return new Fields(node, this.#path(key), this.findings);
    this.wrong(key, 'is not an object');
    return null;
  }

  /** A list of texts; one text alone is a list of one. */
  texts(key: string): readonly string[] | null {
    const node = this.get(key);
    if (node === undefined) return null;
    const items = isList(node) ? itemsOf(node) : [node];
    const texts = items.map((item) => (item.kind === 'plain' ? item.value : undefined));
    if (texts.every((text) => typeof text === 'string')) return texts;
    this.wrong(key, 'is not a list of texts');
    return null;
  }

  /** Its members, each with its place. Empty where there is no such object. */
  members(key: string): readonly (readonly [string, Node])[] {
    const fields = this.object(key);
    return fields === null ? [] : membersOf(fields.node);
  }

  notes(key: string, mandatory: Json | undefined): readonly Note[] {
    return (this.texts(key) ?? []).map((text, n) => ({ text, mandatory: isTrue(mandatory, String(n)) }));
  }

  /** What has no meaning for the figures and is kept as it is. */
  json(...keys: readonly string[]): JsonObject {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.flatMap(([key, node]) => (node ? [[key, jsonOf(node)]] : [])));
  }

  /** Says which members nobody knows. */
  known(...keys: readonly string[]): void {
    for (const [key, node] of membersOf(this.node)) {
      if (!keys.includes(key))
        this.findings.odd(node.at, `${this.name} has ${shown(key)}, which JSON-stat does not know; left out`);
    }
  }

  #path = (key: string): string => (this.name === '' ? key : `${key} of ${this.name}`);
}

export const isJsonObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** How PxWeb says that a note must be shown: {"0": true}. */
export const isTrue = (json: Json | undefined, key: string): boolean =>
  isJsonObject(json) && Object.hasOwn(json, key) && json[key] === true;
