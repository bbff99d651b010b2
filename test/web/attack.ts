/** What an attack on the server is, and how its bytes are sent. Used by the fuzz test. */

import type { Talk } from './client.js';
import { type Dice, exchange, request } from './raw.js';

/** One kind of attack: what is sent, and what may come back (null: the connection is ended). */
export interface Attack {
  readonly name: string;
  /** In a thousand. */
  readonly share: number;
  readonly allowed: readonly (number | null)[];
  readonly run: (dice: Dice, target: Target) => Promise<number | null>;
}

export interface Target {
  readonly port: number;
  readonly paths: readonly string[];
  readonly talk: Talk;
  /** Headers of a caller who is let in, so that the body is what is judged. */
  readonly key: readonly string[];
  readonly activities: string;
}

export const send = (port: number, bytes: Uint8Array) => exchange(port, (socket) => socket.write(bytes));
export const JSON_TYPE = 'Content-Type: application/json';
export const ANY_4XX = [400, 401, 403, 404, 405, 409, 413, 414, 415, 417, 431];

export function body(
  name: string,
  share: number,
  allowed: readonly (number | null)[],
  make: (dice: Dice) => [string[], Uint8Array | string],
): Attack {
  return {
    name,
    share,
    allowed,
    run: (dice, { port, key, activities }) => {
      const [headers, bytes] = make(dice);
      return send(port, request('POST', activities, [...key, ...headers], bytes));
    },
  };
}
