/**
 * The web room put together: pages, Direct Line, the door of the Bot Framework and what those who run the service look at.
 * Everything it needs from the rest of the house is handed in; it knows no store and no bot.
 */
import { createDirectLine } from '../channel/direct-line/direct-line.js';
import type { RenderMessage } from '../channel/direct-line/outgoing.js';
import type { Identities, TurnLog } from '../channel/identity.js';
import { Refusal } from '../channel/refusal.js';
import type { Json, Language, Localised } from '../conversation/activity.js';
import type { Committed, TakeTurn, World } from '../conversation/ports.js';
import { directLineRoutes, openStream } from './direct-line.js';
import { securityHeaders } from './headers.js';
import { operationRoutes } from './operation.js';
import { createLimiter, RATES, type Rates } from './rate.js';
import { type Route, refused } from './route.js';
import { keyFor } from './secret.js';
import { createServer, type ServerOptions } from './server.js';
import { createVisitors } from './visitor.js';

/** What the pages say about a school. */
export interface WebSchool {
  readonly id: string;
  readonly name: Localised;
  /** The first one is the default. */
  readonly languages: readonly Language[];
  /** A made-up school that comes with the program: said on every page. */
  readonly sample: boolean;
  /** How to reach a human, as Markdown in each language: who, where, when. */
  readonly human: Localised;
  /** Who answers for personal data, and for accessibility; Markdown. */
  readonly privacyContact?: Localised;
  readonly accessibilityContact?: Localised;
}

export interface WebOptions {
  /** At least one; the first has the address `/`. */
  readonly schools: readonly WebSchool[];
  /** `https://ura.example.fi` as browsers see it; null: whatever Host says, over http. */
  readonly publicUrl: string | null;
  readonly trustProxy?: boolean;
  /** Signs cookies and tokens; at least 32 characters, kept over restarts. */
  readonly secret: string;
  readonly directLineSecret?: string;
  /** Needed to read /metrics from elsewhere than this machine. */
  readonly metricsToken?: string;
  readonly turns: TurnLog;
  readonly identities: Identities;
  readonly takeTurn: TakeTurn;
  readonly world: World;
  /** A message as Bot Framework activity JSON. */
  readonly render: RenderMessage;
  /** The Bot Framework's door; without it the address answers 404. */
  readonly receive?: Receive;
  /** Whether turns can be taken right now. */
  readonly ready: () => Promise<boolean>;
  readonly metrics: () => Promise<Record<string, number>>;
  /** Everything that is kept of the person, for them to take along; null when nothing is. */
  readonly ownData: (school: string, channelPerson: string) => Promise<Json | null>;
  /** Told of what broke inside: a word and an error, never what a person wrote. */
  readonly log: (event: string, details: Record<string, string | number>) => void;
  readonly folders: {
    /** content/, for the words of the pages. */
    readonly content: string;
    /** Style sheet, scripts and pictures of our pages. */
    readonly client: string;
    /** Where the build puts Web Chat; may be missing. */
    readonly vendor: string;
  };
  readonly rates?: Partial<Rates>;
  readonly body?: ServerOptions['body'];
  readonly timeouts?: ServerOptions['timeouts'];
}

export type Receive = (request: {
  readonly authorization: string | undefined;
  readonly body: unknown;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

export interface Web {
  listen(host: string, port: number): Promise<{ readonly port: number; readonly url: string }>;
  close(): Promise<void>;
  /** To be told of every commit: open streams send it on. */
  readonly committed: Committed;
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
  const routes = [...directLineRoutes(door), ...operationRoutes(options, line, counts)];
  const server = createServer({
    ...options,
    routes,
    headers: securityHeaders(secure),
    publicOrigin,
    trustProxy: options.trustProxy ?? false,
    admit: (request) => byAddress.take(request.address),
    notFound: () => refused(new Refusal(404, 'NotFound', 'There is nothing at this address.')),
    upgrade: openStream(door),
    broken: (route, error) =>
      options.log('request-failed', { route, error: error instanceof Error ? error.name : 'unknown' }),
    answered: (status) => counts.set(status, (counts.get(status) ?? 0) + 1),
  });

  let beat: NodeJS.Timeout | undefined;
  return {
    routes,
    committed: line.committed,
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
