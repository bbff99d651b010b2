/** Reads JSON strictly (RFC 8259): no comments, no trailing commas, no member twice; every mistake with its place. */
import { LIMITS } from '../limits.js';
import { NumberReader } from '../number.js';
import { Refusal, shown } from '../problem.js';
import { firstTwice } from '../twice.js';
import { Column } from './column.js';
import type { Node } from './node.js';
import { textEnd, unescaped } from './text.js';

/** @throws Refusal */
export function readJson(text: string): Node {
  return new Scanner(text).whole();
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const SQUARE = [91, 93] as const;
const CURLY = [123, 125] as const;
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
];

class Scanner {
  #at = 0;
  #depth = 0;
  readonly #number = new NumberReader();

  constructor(readonly text: string) {}

  whole(): Node {
    const node = this.#value();
    if (!Number.isNaN(this.#code())) this.#fail('the JSON ended before this');
    return node;
  }

  /** The next character that is not space; NaN at the end. */
  #code(): number {
    let code = this.text.charCodeAt(this.#at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = this.text.charCodeAt(++this.#at);
    return code;
  }

  #value(): Node {
    const code = this.#code();
    if (code === SQUARE[0]) return this.#nested(() => this.#list());
    if (code === CURLY[0]) return this.#nested(() => this.#object());
    const at = this.#at;
    const column = new Column();
    this.#plain(code, column);
    return { kind: 'plain', at, value: column.at(0) };
  }

  #nested(read: () => Node): Node {
    if (++this.#depth > LIMITS.depth) this.#fail(`nested more than ${LIMITS.depth} deep`);
    this.#at++;
    const node = read();
    this.#depth--;
    return node;
  }

  /** As a column while it can be one. What comes before the first bracket is read twice then, and never more. */
  #list(): Node {
    const at = this.#at;
    const column = new Column();
    if (this.#ended(SQUARE[1])) return { kind: 'column', at, column };
    for (;;) {
      const code = this.#code();
      if (code === SQUARE[0] || code === CURLY[0]) break;
      this.#plain(code, column);
      if (!this.#more(SQUARE[1])) return { kind: 'column', at, column };
    }
    this.#at = at;
    const items: Node[] = [];
    do items.push(this.#value());
    while (this.#more(SQUARE[1]));
    return { kind: 'list', at, items };
  }

  #object(): Node {
    const at = this.#at;
    const column = new Column();
    const keys: string[] = [];
    if (this.#ended(CURLY[1])) return { kind: 'flat', at, keys, column };
    for (;;) {
      keys.push(this.#key());
      const code = this.#code();
      if (code === SQUARE[0] || code === CURLY[0]) break;
      this.#plain(code, column);
      if (!this.#more(CURLY[1])) return this.#once(at, keys, { kind: 'flat', at, keys, column });
    }
    this.#at = at;
    const members = new Map<string, Node>();
    do {
      const key = this.#key();
      if (members.has(key)) this.#fail(`the member ${shown(key)} stands here twice`);
      members.set(key, this.#value());
    } while (this.#more(CURLY[1]));
    return { kind: 'object', at, members };
  }

  #once(at: number, keys: readonly string[], node: Node): Node {
    const twice = firstTwice(keys);
    if (twice === null) return node;
    throw new Refusal(at, `the member ${shown(twice)} stands here twice`);
  }

  #key(): string {
    if (this.#code() !== QUOTE) this.#fail('a name in quotation marks belongs here');
    const key = this.#string();
    if (this.#code() !== COLON) this.#fail(`a colon belongs after ${shown(key)}`);
    this.#at++;
    return key;
  }

  #ended(close: number): boolean {
    if (this.#code() !== close) return false;
    this.#at++;
    return true;
  }

  #more(close: number): boolean {
    const code = this.#code();
    if (code !== COMMA && code !== close) {
      const sign = String.fromCharCode(close);
      this.#fail(Number.isNaN(code) ? `the file ends before its "${sign}"` : `"," or "${sign}" belongs here`);
    }
    this.#at++;
    return code === COMMA;
  }

  #plain(code: number, into: Column): void {
    const at = this.#at;
    if (code === QUOTE) {
      into.plain(at, this.#string());
      return;
    }
    const number = this.#number;
    if (number.read(this.text, at)) {
      if (number.loose)
        this.#fail(`${shown(this.text.slice(at, number.end))} is not how JSON writes a number`);
      this.#at = number.end;
      into.number(at, number.value, number.decimals, number.digits);
      return;
    }
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, at)) continue;
      this.#at += word.length;
      into.plain(at, value);
      return;
    }
    this.#fail(Number.isNaN(code) ? 'the file ends where a value belongs' : 'a value belongs here');
  }

  #string(): string {
    const from = this.#at;
    const { end, escaped } = textEnd(this.text, from);
    this.#at = end + 1;
    return escaped ? unescaped(this.text.slice(from, end + 1), from) : this.text.slice(from + 1, end);
  }

  #fail(reason: string): never {
    throw new Refusal(Math.min(this.#at, this.text.length), reason);
  }
}
