/**
 * A publisher on this machine that speaks both versions of the PxWeb API and misbehaves as it is told: busy, broken, cut off, renamed.
 * Its figures are made up and follow from their codes.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AXES, type Axes, figureAt, madeUp } from '../statistics/made-up.js';

/** What happens to the next call instead of an answer. */
export type Fault = 'busy' | 'broken' | 'cut' | 'garbage' | 'hang-up';

export interface Published {
  name: string;
  axes: Axes;
  updated: string;
}

interface Selected {
  readonly id: string;
  readonly codes: readonly string[];
}

export class PxWebServer {
  readonly calls: string[] = [];
  /** For the calls to come, one each; `null` lets one through. */
  faults: (Fault | null)[] = [];
  tables: Published[] = [{ name: '111l.px', axes: AXES, updated: '2026-06-08T06:00:00' }];
  maxCells = 100_000;
  /** Answers with figures of other codes than were asked for. */
  lies = false;
  readonly #server: Server;
  #port = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as { port: number }).port;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  get v1(): string {
    return `http://127.0.0.1:${this.#port}/PxWeb/api/v1/<lang>/StatFin`;
  }

  get v2(): string {
    return `http://127.0.0.1:${this.#port}/api/v2`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://here');
    this.calls.push(`${request.method} ${url.pathname}`);
    if (this.#misbehaves(request, response, this.faults.shift() ?? null)) return;
    const body = Buffer.concat(chunks).toString();
    const answer = url.pathname.startsWith('/api/v2') ? this.#v2(url, body) : this.#v1(url, body);
    response.writeHead(answer === null ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(answer ?? '{"error":"not here"}');
  }

  #misbehaves(request: IncomingMessage, response: ServerResponse, fault: Fault | null): boolean {
    if (fault === null) return false;
    // One by one: where restify has been loaded, writeHead does not give the response back.
    const end = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) => {
      response.writeHead(status, headers);
      response.end(body);
    };
    if (fault === 'busy') end(429, '', { 'Retry-After': '7' });
    if (fault === 'broken') end(502, '<html>Bad gateway</html>');
    if (fault === 'garbage') end(200, '<html>Maintenance</html>');
    if (fault === 'hang-up') request.socket.destroy();
    if (fault === 'cut') {
      response.writeHead(200, { 'Content-Length': '100000' });
      response.write('{"class":"dataset","value":[1,2,');
      setImmediate(() => request.socket.destroy());
    }
    return true;
  }

  #v1(url: URL, body: string): string | null {
    if (url.searchParams.has('config'))
      return JSON.stringify({
        maxValues: this.maxCells,
        maxCells: this.maxCells,
        maxCalls: 40,
        timeWindow: 60,
      });
    const [, , , , , , , folder, name] = ['', ...url.pathname.split('/').map(decodeURIComponent)];
    if (folder !== 'sijk') return null;
    if (name === undefined)
      return JSON.stringify(
        this.tables.map((one) => ({ id: one.name, type: 't', text: 'Taulukko', updated: one.updated })),
      );
    const table = this.tables.find((one) => one.name === name);
    if (!table) return null;
    if (body === '') {
      const variables = Object.entries(table.axes).map(([code, { label, codes, role }]) => ({
        code,
        text: label,
        values: codes,
        valueTexts: codes.map((one) => `${url.pathname.split('/')[4]} ${one}`),
        ...(role === 'time' ? { time: true } : {}),
      }));
      return JSON.stringify({ title: 'Taulukko', variables });
    }
    const { query } = JSON.parse(body) as { query: { code: string; selection: { values: string[] } }[] };
    return this.#figures(
      table,
      query.map(({ code, selection }) => ({ id: code, codes: selection.values })),
    );
  }

  #v2(url: URL, body: string): string | null {
    if (url.pathname.endsWith('/config'))
      return JSON.stringify({ maxDataCells: this.maxCells, maxCallsPerTimeWindow: 30, timeWindow: 10 });
    const [, name, what] =
      /\/tables(?:\/([^/]+)\/(metadata|data))?$/.exec(decodeURIComponent(url.pathname)) ?? [];
    if (what === undefined)
      return JSON.stringify({
        tables: this.tables.map((one) => ({ id: one.name, label: 'Table', updated: one.updated })),
        page: { totalPages: 1 },
      });
    const table = this.tables.find((one) => one.name === name);
    if (!table) return null;
    if (what === 'metadata') {
      const empty = JSON.parse(madeUp(table.axes, { updated: table.updated })) as Record<string, unknown>;
      return JSON.stringify({ ...empty, value: [], status: {} });
    }
    const { selection } = JSON.parse(body) as { selection: { variableCode: string; valueCodes: string[] }[] };
    return this.#figures(
      table,
      selection.map(({ variableCode, valueCodes }) => ({ id: variableCode, codes: valueCodes })),
    );
  }

  /** Too many cells, and codes that are not there, are refused as PxWeb does. */
  #figures({ axes, updated }: Published, selected: readonly Selected[]): string | null {
    const cells = selected.reduce((product, { codes }) => product * codes.length, 1);
    const known = selected.every(({ id, codes }) => codes.every((code) => axes[id]?.codes.includes(code)));
    if (cells > this.maxCells || !known || selected.length !== Object.keys(axes).length) return null;
    const part = selected.map(({ id, codes }, n) => {
      const axis = axes[id] ?? { label: id, codes: [] };
      return [id, { ...axis, codes: this.lies && n === 0 ? axis.codes.slice(0, 1) : codes }] as const;
    });
    return madeUp(Object.fromEntries(part), { updated });
  }
}

/** What the server says of a cell, by the codes in the order of `AXES`. */
export const published = figureAt;
