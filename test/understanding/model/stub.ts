/** A service that speaks Chat Completions, on this machine, in five moods. It keeps what it was asked; nothing of it waits for a clock. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerInMood, type Mood } from './moods.js';

export interface Asked {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly json_schema: { readonly name: string; readonly schema: unknown } };
}

/** Answers one request; what it leaves open stays open until the stub is closed. */
export type Answer = (
  asked: Asked,
  response: ServerResponse,
  stub: { readonly n: number; readonly stall: () => void },
) => void;

export interface ModelStub {
  /** Ends in /v1. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** A deadline that comes when the stub has said all that it will ever say: in place of a clock. */
  readonly after: () => Promise<void>;
  close(): Promise<void>;
}

/** Not chained: the web server's package, once loaded, makes `writeHead` of every response return nothing. */
export function ends(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body = '',
): void {
  response.writeHead(status, headers);
  response.end(body);
}

export const says = (response: ServerResponse, content: unknown, status = 200): void => {
  const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }];
  const body = { id: 'c', object: 'chat.completion', created: 0, model: 'stub', choices };
  ends(response, status, { 'content-type': 'application/json' }, JSON.stringify(body));
};

export async function startModel(answer: Mood | Answer): Promise<ModelStub> {
  const asked: Asked[] = [];
  const waiting: (() => void)[] = [];
  const stall = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  const respond = typeof answer === 'string' ? answerInMood(answer) : answer;
  const server = createServer(async (request, response) => {
    response.on('error', () => undefined);
    const body = JSON.parse(await textOf(request)) as Asked;
    asked.push(body);
    respond(body, response, { n: asked.length - 1, stall });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  // The port stays free for as long as the test runs: nobody else listens on it.
  if (answer === 'down') await close();
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    after: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => (answer === 'down' ? Promise.resolve() : close()),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
