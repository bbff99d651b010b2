/**
 * The client of the bench, in a process of its own: posts Bot Framework messages from `c` people at a time and is the connector that
 * the replies come to. A turn counts when its reply has arrived. Told what to do by lines of JSON on standard input:
 * `{ port, clients, turns, name }` → one line `{ seconds, latencies: [ms, …] }`.
 */
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

interface Order {
  readonly port: number;
  readonly clients: number;
  readonly turns: number;
  /** Part of conversation ids, so that rounds do not meet. */
  readonly name: string;
  /** Turns that one conversation takes before the client goes on to a new one. */
  readonly perConversation: number;
}

const arrivals = new Map<string, () => void>();
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

const connector = createServer((incoming, response) => {
  incoming.resume();
  incoming.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"id":"r"}');
    const conversation = /\/v3\/conversations\/([^/]+)\//.exec(incoming.url ?? '')?.[1] ?? '';
    const arrived = arrivals.get(decodeURIComponent(conversation));
    arrivals.delete(decodeURIComponent(conversation));
    arrived?.();
  });
});

function post(port: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const options = { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers };
    const outgoing = request(options, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`status ${response.statusCode}`)),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

let messages = 0;
function activity(conversation: string, serviceUrl: string): string {
  return JSON.stringify({
    type: 'message',
    id: `m${++messages}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${conversation}`, aadObjectId: `person-${conversation}`, name: 'Someone' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: 'tenant' },
    recipient: { id: '28:bot', name: 'Urakaveri' },
    text: `an answer of a usual length, number ${messages}`,
    locale: 'fi-FI',
  });
}

async function run(order: Order, serviceUrl: string): Promise<{ seconds: number; latencies: number[] }> {
  const latencies: number[] = [];
  let left = order.turns;
  let conversations = 0;
  const started = performance.now();
  const client = async () => {
    let conversation = '';
    let taken = 0;
    while (left-- > 0) {
      if (taken++ % order.perConversation === 0) conversation = `${order.name}-${conversations++}`;
      const from = performance.now();
      const arrived = new Promise<void>((resolve) => arrivals.set(conversation, resolve));
      await post(order.port, activity(conversation, serviceUrl));
      await arrived;
      latencies.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: order.clients }, client));
  return { seconds: (performance.now() - started) / 1000, latencies };
}

connector.listen(0, '127.0.0.1', async () => {
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
  process.stdout.write('ready\n');
  for await (const line of createInterface({ input: process.stdin })) {
    const result = await run(JSON.parse(line) as Order, serviceUrl);
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  process.exit(0);
});
