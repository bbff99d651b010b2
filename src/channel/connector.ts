/**
 * Posts one message to the connector that a conversation's address names, once: no retry, no redirect, a time limit of its own,
 * connections kept open. What became of it is data; only the sender decides what follows. Plain node:http, because the SDK's
 * client costs several times the CPU (docs/decisions/0004-sending-without-the-sdk-client.md).
 */
import http from 'node:http';
import https from 'node:https';
import type { Address } from './address.js';
import type { AddressGuard } from './address-guard.js';
import type { AppToken } from './app-token.js';
import type { Clock } from './clock.js';
import { retryAfter } from './retry-after.js';
import type { Wire } from './wire.js';

export type Outcome =
  /** The connector has it. */
  | { readonly kind: 'sent' }
  /** The connector answered with something else than 2xx. `retryAfterMs`: how long it wants to be left alone. */
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs: number | null }
  /** No answer came: it may or may not have the message. `stale`: an idle connection had been closed. */
  | { readonly kind: 'broken'; readonly reason: string; readonly stale: boolean }
  /** The address is not one to call. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface Connector {
  send(address: Address, wire: Wire): Promise<Outcome>;
  /** Closes the connections. */
  close(): void;
}

export interface ConnectorOptions {
  readonly guard: AddressGuard;
  readonly token: AppToken;
  readonly clock: Clock;
  readonly timeoutMs?: number;
  readonly maxConnections?: number;
}

const TIMEOUT = 10_000;
const MAX_CONNECTIONS = 64;

/** Closing idle connections before the other side does keeps requests off dead ones. */
const AGENT = { keepAlive: true, keepAliveMsecs: 1_000, scheduling: 'lifo' } as const;

/** {service}/v3/conversations/{id}/activities */
function target(service: URL, conversation: string): URL {
  const base = service.href.endsWith('/') ? service.href : `${service.href}/`;
  return new URL(`v3/conversations/${encodeURIComponent(conversation)}/activities`, base);
}

/** The message with who says it to whom, as the connector wants it. */
function activityBody(address: Address, wire: Wire): Buffer {
  const { channel, conversation, bot, person } = address;
  const ends = { ...(bot ? { from: { id: bot } } : {}), ...(person ? { recipient: { id: person } } : {}) };
  return Buffer.from(
    JSON.stringify({ ...wire, channelId: channel, conversation: { id: conversation }, ...ends }),
  );
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

interface Sending {
  readonly url: URL;
  readonly body: Buffer;
  readonly token: string | null;
}

class HttpConnector implements Connector {
  readonly #http: http.Agent;
  readonly #https: https.Agent;
  /** The token was refused: ask for a fresh one before the next message. */
  #refresh = false;

  constructor(readonly options: ConnectorOptions) {
    const agent = {
      ...AGENT,
      maxSockets: options.maxConnections ?? MAX_CONNECTIONS,
      lookup: options.guard.lookup,
    };
    this.#http = new http.Agent(agent);
    this.#https = new https.Agent(agent);
  }

  async send(address: Address, wire: Wire): Promise<Outcome> {
    const service = this.options.guard.check(address.service);
    if (!service.ok) return { kind: 'refused', reason: service.reason };
    const token = await this.#token();
    if (token === undefined) return { kind: 'broken', reason: 'no_token', stale: false };
    const url = target(service.url, address.conversation);
    const outcome = await this.#post({ url, body: activityBody(address, wire), token });
    if (outcome.kind === 'answered' && outcome.status === 401) this.#refresh = true;
    return outcome;
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  /** undefined when none can be had now, in time. */
  #token(): Promise<string | null | undefined> {
    const { token, clock, timeoutMs = TIMEOUT } = this.options;
    const fresh = this.#refresh;
    this.#refresh = false;
    return new Promise((resolve) => {
      const cancel = clock.schedule(timeoutMs, () => resolve(undefined));
      token(fresh)
        .then(resolve, () => resolve(undefined))
        .finally(cancel);
    });
  }

  #post(sending: Sending): Promise<Outcome> {
    const { clock, timeoutMs = TIMEOUT } = this.options;
    return new Promise((resolve) => {
      const request = this.#request(sending);
      const cancel = clock.schedule(timeoutMs, () => request.destroy(new TimedOut()));
      request.on('response', (response) => {
        // The status decides: a body that breaks off later changes nothing. It is read to free the connection.
        resolve(this.#outcome(response));
        response
          .on('error', () => undefined)
          .on('close', cancel)
          .resume();
      });
      request.on('error', (error) => {
        cancel();
        const code = codeOf(error);
        if (code === 'EADDRESSREFUSED') return resolve({ kind: 'refused', reason: 'address' });
        resolve({ kind: 'broken', reason: code, stale: request.reusedSocket && code === 'ECONNRESET' });
      });
      request.end(sending.body);
    });
  }

  #request({ url, body, token }: Sending): http.ClientRequest {
    const secure = url.protocol === 'https:';
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    return secure
      ? https.request(url, { method: 'POST', agent: this.#https, headers })
      : http.request(url, { method: 'POST', agent: this.#http, headers });
  }

  #outcome(response: http.IncomingMessage): Outcome {
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300) return { kind: 'sent' };
    const wait = retryAfter(response.headers['retry-after'], this.options.clock.wall());
    return { kind: 'answered', status, retryAfterMs: wait };
  }
}

class TimedOut extends Error {
  readonly code = 'TIMEOUT';
}

export const createConnector = (options: ConnectorOptions): Connector => new HttpConnector(options);
