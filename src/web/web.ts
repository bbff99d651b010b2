/**
 * The web room put together: pages, Direct Line, the door of the Bot Framework and what those who run the service look at.
 * Everything it needs from the rest of the house is handed in; it knows no store and no bot.
 */
import { createDirectLine, type DirectLine } from '../channel/direct-line/direct-line.js';
import type { Committed } from '../conversation/ports.js';
import { createAssets } from './assets.js';
import { directLineRoutes, openStream } from './direct-line.js';
import type { FiguresDoor } from './figures-door.js';
import { fileRoutes } from './files.js';
import { securityHeaders } from './headers.js';
import { operationRoutes } from './operation.js';
import type { WebOptions } from './options.js';
import { missing, type Pages, pageRoutes } from './pages.js';
import { createLimiter, type Limiter, RATES, type Rates } from './rate.js';
import type { AnyRoute, LetIn, WebRequest } from './route.js';
import { keyFor } from './secret.js';
import { createServer, type WebServer } from './server.js';
import { sessionRoutes } from './session.js';
import { statisticsRoutes } from './statistics-api.js';
import { chartRoutes } from './statistics-chart.js';
import { statisticsPageRoutes } from './statistics-pages.js';
import { surveyRoutes } from './survey.js';
import { createVisitors } from './visitor.js';
import { loadWords } from './words.js';
import { createWorkspace, type WorkspacePages } from './workspace/workspace.js';

export interface Web {
  listen(host: string, port: number): Promise<{ readonly port: number; readonly url: string }>;
  close(): Promise<void>;
  /** To be told of every commit: open streams send it on. */
  readonly committed: Committed;
  /** To be told of what other processes commit, where the store hears of it. */
  heard(channel: string, conversation: string): void;
  /** Keep-alives, and a look for what another process has committed; happens by itself every quarter of a minute. */
  tick(): void;
  /** For the tests that go through every address. */
  readonly routes: readonly AnyRoute[];
}

/** Streams are kept alive, and look for commits of other processes, this often. */
const BEAT = 15_000;

export function createWeb(options: WebOptions): Web {
  const publicOrigin = options.publicUrl === null ? null : new URL(options.publicUrl).origin;
  const secure = publicOrigin?.startsWith('https:') ?? false;
  const { routes, letIn, line, pages, door, counts, admit } = openDoors(options, secure);
  const { body, timeouts, trustProxy = false } = options;
  const server = createServer({
    ...(body ? { body } : {}),
    ...(timeouts ? { timeouts } : {}),
    routes,
    letIn,
    headers: securityHeaders(secure),
    publicOrigin,
    trustProxy,
    admit,
    notFound: (request) => missing(pages, request),
    upgrade: openStream(door),
    broken: (route, error) =>
      options.log('request-failed', { route, error: error instanceof Error ? error.name : 'unknown' }),
    answered: (status) => counts.set(status, (counts.get(status) ?? 0) + 1),
  });
  return {
    routes,
    committed: line.committed,
    heard: line.heard,
    tick: line.tick,
    ...running(server, line, publicOrigin),
  };
}

/** Everything behind the server: what each address does, and the few things that they share. */
function openDoors(options: WebOptions, secure: boolean) {
  const { world, rates, identities } = options;
  const limiter = (name: keyof Rates) => createLimiter(rates?.[name] ?? RATES[name], world.now);
  const [visitor, byAddress] = [limiter('visitor'), limiter('address')];
  const line = createDirectLine({ ...options, key: keyFor('direct line', options.secret) });
  const visitors = createVisitors(keyFor('visitor', options.secret), world.now, secure);
  const door = {
    line,
    visitors,
    identities,
    world,
    schools: options.schools.map((school) => school.id),
    ...(options.directLineSecret ? { secret: options.directLineSecret } : {}),
    limits: { conversation: limiter('conversation'), visitor },
  };
  const words = loadWords(options.folders.content);
  const pages = {
    schools: options.schools,
    words,
    assets: createAssets(options.folders),
    visitors,
    reading: options.reading,
    ...(options.figures ? { figures: options.figures } : {}),
  };
  const counts = new Map<number, number>();
  const limits = { visitor, code: limiter('code') };
  const workspace = workspaceOf(options, pages, secure, limiter('code'));
  const routes: AnyRoute[] = [
    ...pageRoutes(pages),
    ...pages.assets.routes,
    ...(options.file ? fileRoutes(pages, options.file, limiter('file')) : []),
    ...sessionRoutes({ ...options, line, words, visitors, limits }),
    ...directLineRoutes(door),
    ...(options.surveys ? surveyRoutes({ pages, line, world, visitor, door: options.surveys }) : []),
    ...(options.statistics ? statisticsRoutes(options.statistics, limiter('statistics')) : []),
    ...(options.figures ? figureRoutes(pages, options.figures, limiter('statistics')) : []),
    ...operationRoutes(options, line, counts),
    ...(workspace?.routes ?? []),
  ];
  const admit = (request: WebRequest) => byAddress.take(request.address);
  return { routes, letIn: workspace?.letIn ?? nobody, line, pages, door, counts, admit };
}

const figureRoutes = (pages: Pages, door: FiguresDoor, limit: Limiter) => [
  ...chartRoutes(door, limit),
  ...statisticsPageRoutes(pages, door),
];

function workspaceOf(
  options: WebOptions,
  pages: Pages,
  secure: boolean,
  tries: Limiter,
): WorkspacePages | null {
  const { workspace, secret, world, log } = options;
  if (!workspace) return null;
  const now = () => world.now().toISOString();
  return createWorkspace({
    ...workspace,
    ...pages,
    key: keyFor('workspace', secret),
    secure,
    tries,
    now,
    log,
  });
}

/** Without a workspace there is no route that asks. */
const nobody: LetIn = () => Promise.reject(new Error('there is no workspace'));

function running(server: WebServer, line: DirectLine, publicOrigin: string | null) {
  let beat: NodeJS.Timeout | undefined;
  return {
    listen: async (host: string, port: number) => {
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
