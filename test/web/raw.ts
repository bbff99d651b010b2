/** HTTP by hand over a raw socket, so that a test can send what no library would. */
import { connect, type Socket } from 'node:net';

/** mulberry32: small, and the same numbers for the same seed everywhere. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export class Dice {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = randomNumbers(seed);
  }
  below(end: number): number {
    return Math.floor(this.next() * end);
  }
  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)));
  }
  word(length: number): string {
    return Array.from({ length }, () => this.pick([...'abcXYZ019-_.%/\\"\'<>{}[]:;,äö\u0000\u202e'])).join(
      '',
    );
  }
  json(depth = 4): unknown {
    const kind = this.below(depth > 0 ? 8 : 5);
    if (kind === 0) return null;
    if (kind === 1) return this.below(2) === 1;
    if (kind === 2) return this.pick([0, -1, 1e308, 1.5, this.below(1e9)]);
    if (kind < 5) return this.word(this.below(30));
    const items = Array.from({ length: this.below(5) }, () => this.json(depth - 1));
    if (kind === 5) return items;
    const names = [
      'type',
      'text',
      'value',
      'locale',
      'from',
      'school',
      'code',
      'user',
      '__proto__',
      'channelData',
    ];
    return Object.fromEntries(items.map((item) => [this.pick(names), item]));
  }
}

/** A request as bytes. Headers are lines without their end. */
export function request(
  method: string,
  path: string,
  headers: readonly string[] = [],
  body: string | Uint8Array = '',
): Buffer {
  const bytes = Buffer.from(body);
  const length = bytes.length > 0 ? [`Content-Length: ${bytes.length}`] : [];
  const head = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers, ...length, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'utf8'), bytes]);
}

/**
 * The status of the first answer, or null where the server ended the connection without one. Rejects when neither comes:
 * a server that hangs is as wrong as one that breaks.
 */
export function exchange(
  port: number,
  send: (socket: Socket) => void,
  patience = 30_000,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const end = (status: number | null) => {
      clearTimeout(late);
      socket.destroy();
      resolve(status);
    };
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error('no answer'));
    }, patience);
    socket.on('connect', () => send(socket));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const status = /^(?:HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      if (status && status !== '100') end(Number(status));
    });
    socket.on('error', () => end(null));
    socket.on('close', () => end(null));
  });
}
