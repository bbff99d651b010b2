/**
 * The web room put together: pages, Direct Line, the door of the Bot Framework and what those who run the service look at.
 * Everything it needs from the rest of the house is handed in; it knows no store and no bot.
 */
import { createDirectLine } from '../channel/direct-line/direct-line.js';
import type { Committed } from '../conversation/ports.js';
import { createAssets } from './assets.js';
import { directLineRoutes, openStream } from './direct-line.js';
import { securityHeaders } from './headers.js';
import { operationRoutes } from './operation.js';
import type { WebOptions } from './options.js';
import { missing, pageRoutes } from './pages.js';
import { createLimiter, RATES, type Rates } from './rate.js';
import type { Route } from './route.js';
import { keyFor } from './secret.js';
import { createServer } from './server.js';
import { sessionRoutes } from './session.js';
import { createVisitors } from './visitor.js';
import { loadWords } from './words.js';

export interface Web {
  listen(host: string, port: number): Promise<{ readonly port: number; readonly url: string }>;
  close(): Promise<void>;
  /** To be told of every commit: open streams send it on. */
  readonly committed: Committed;
  /** Keep-alives, and a look for what another process has committed; happens by itself every quarter of a minute. */
  tick(): void;
  /** For the tests that go through every address. */
  readonly routes: readonly Route[];
}

/** Streams are kept alive, and look for commits of other processes, this often. */
const BEAT = 15_000;

export function createWeb(options: WebOptions): Web {
  const { world, rates } = options;
  const publicOrigin = options.publicUrl === null ? null : new URL(options.publicUrl).origin;
  const secure = publicOrigin?.startsWith('https:') ?? false;
  const limiter = (name: keyof Rates) => createLimiter(rates?.[name] ?? RATES[name], world.now);
  const byAddress = limiter('address');
  const counts = new Map<number, number>();

  const line = createDirectLine({ ...options, key: keyFor('direct line', options.secret) });
  const door = {
    line,
    visitors: createVisitors(keyFor('visitor', options.secret), world.now, secure),
    identities: options.identities,
    world,
    schools: options.schools.map((school) => school.id),
    ...(options.directLineSecret ? { secret: options.directLineSecret } : {}),
    limits: { conversation: limiter('conversation'), visitor: limiter('visitor') },
  };
  const assets = createAssets(options.folders);
  const words = loadWords(options.folders.content);
  const pages = { schools: options.schools, words, assets, visitors: door.visitors };
  const limits = { visitor: door.limits.visitor, code: limiter('code') };
  const routes = [
    ...pageRoutes(pages),
    ...assets.routes,
    ...sessionRoutes({ ...options, line, words, visitors: door.visitors, limits }),
    ...directLineRoutes(door),
    ...operationRoutes(options, line, counts),
  ];
  const { body, timeouts } = options;
  const server = createServer({
    ...(body ? { body } : {}),
    ...(timeouts ? { timeouts } : {}),
    routes,
    headers: securityHeaders(secure),
    publicOrigin,
    trustProxy: options.trustProxy ?? false,
    admit: (request) => byAddress.take(request.address),
    notFound: (request) => missing(pages, request),
    upgrade: openStream(door),
    broken: (route, error) =>
      options.log('request-failed', { route, error: error instanceof Error ? error.name : 'unknown' }),
    answered: (status) => counts.set(status, (counts.get(status) ?? 0) + 1),
  });

  let beat: NodeJS.Timeout | undefined;
  return {
    routes,
    committed: line.committed,
    tick: () => line.tick(),
    listen: async (host, port) => {
      const bound = await server.listen(host, port);
      beat = setInterval(() => line.tick(), BEAT);
      beat.unref();
      const shown = host.includes(':') ? `[${host}]` : host;
      return { port: bound, url: publicOrigin ?? `http://${shown}:${bound}` };
    },
    close: async () => {
      clearInterval(beat);
      line.close();
      await server.close();
    },
  };
}
