/** The addresses for those who run the service and for the Bot Framework: nothing here is for people. */
import type { DirectLine } from '../channel/direct-line/direct-line.js';
import { Refusal } from '../channel/refusal.js';
import type { WebOptions } from './options.js';
import { bearer, json, type Route, type WebAnswer, type WebRequest } from './route.js';
import { sameSecret } from './secret.js';

export function operationRoutes(
  options: WebOptions,
  line: DirectLine,
  answered: ReadonlyMap<number, number>,
): Route[] {
  const get = (path: string, answer: Route['answer']): Route => ({
    method: 'GET',
    path,
    guard: 'open',
    answer,
  });
  const { receive } = options;
  return [
    get('/healthz', () => json(200, { status: 'alive' })),
    get('/readyz', async () => {
      const ready = await options.ready().catch(() => false);
      return json(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
    }),
    get('/metrics', async (request) => {
      assertOperator(request, options.metricsToken);
      const streams = { directline_streams: line.streams() };
      return metricsText({ ...(await options.metrics()), ...streams }, answered);
    }),
    ...(receive ? [messagesRoute(receive)] : []),
  ];
}

function messagesRoute(receive: NonNullable<WebOptions['receive']>): Route {
  return {
    method: 'POST',
    path: '/api/messages',
    guard: 'channel',
    answer: async (request) => {
      const { status, body } = await receive({
        authorization: request.header('authorization'),
        body: await request.json(),
      });
      return body === undefined ? { status } : json(status, body);
    },
  };
}

/** With a token from anywhere; without one only from this very machine, and not through a proxy. */
function assertOperator(request: WebRequest, token: string | undefined): void {
  const given = bearer(request);
  const local =
    /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.address) && !request.header('x-forwarded-for');
  if (token === undefined ? local : given !== undefined && sameSecret(given, token)) return;
  throw new Refusal(403, 'NotForYou', 'Metrics are for those who run the service.');
}

/** Prometheus text: a name that is not one is left out rather than breaking the rest. */
export function metricsText(
  figures: Record<string, number>,
  answered: ReadonlyMap<number, number>,
): WebAnswer {
  const own = Object.entries(figures)
    .filter(([name, value]) => /^[a-zA-Z_]\w*$/.test(name) && Number.isFinite(value))
    .map(([name, value]) => `urakaveri_${name} ${value}`);
  const statuses = [...answered]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `urakaveri_http_answers_total{status="${status}"} ${count}`);
  return {
    status: 200,
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
    body: `${[...own, '# TYPE urakaveri_http_answers_total counter', ...statuses].join('\n')}\n`,
  };
}
