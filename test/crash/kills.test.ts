import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { type FakeConnector, startFakeConnector } from '../channel/fake-connector.js';
import { post, type Server, startServer } from './server.js';
import { STEPS, type Step } from './steps.js';

/** Kills of one proof: few in every check, all of them in `npm run verify:kills`. */
const KILLS = Number(process.env.KILLS ?? 20);
const CLIENTS = 8;

interface Client {
  readonly conversation: string;
  /** Texts whose message was acknowledged, in order. */
  readonly acknowledged: string[];
  sent: number;
}

interface Row {
  readonly conversation: string;
  readonly text: string;
}

function query(file: string, sql: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const db = new sqlite3.Database(file);
    db.all(sql, (error: Error | null, rows: Record<string, unknown>[]) => {
      db.close();
      if (error) reject(error);
      else resolve(rows);
    });
  });
}

const message = (client: Client, connector: FakeConnector, text: string) => ({
  type: 'message',
  id: `${client.conversation}-${text}`,
  channelId: 'msteams',
  serviceUrl: connector.url,
  from: { id: `29:${client.conversation}`, aadObjectId: client.conversation },
  recipient: { id: '28:bot' },
  conversation: { id: client.conversation, conversationType: 'personal' },
  text,
});

/** Sends until the server is gone; a message without an answer is sent again under the same id after the restart. */
async function talk(
  client: Client,
  server: Server,
  connector: FakeConnector,
  going: () => boolean,
): Promise<void> {
  while (going()) {
    const text = client.sent === 0 ? '#count' : `w${client.sent}`;
    if (!(await post(server.port, message(client, connector, text)))) return;
    client.acknowledged.push(text);
    client.sent++;
  }
}

/** Either at a named step, some turns on, or at a random moment. */
function nextCrash(n: number): { step: Step; count: number } | null {
  if (n % 3 === 2) return null;
  const step = STEPS[n % STEPS.length] ?? 'received';
  return { step, count: 2 + ((n * 7) % 23) };
}

async function oneKill(
  n: number,
  file: string,
  clients: readonly Client[],
  connector: FakeConnector,
): Promise<void> {
  const crash = nextCrash(n);
  const server = await startServer(file, crash);
  if (server === null) return;
  let alive = true;
  server.gone.then(() => {
    alive = false;
  });
  const from = connector.taken.length;
  const talking = clients.map((client) => talk(client, server, connector, () => alive));
  if (crash === null) {
    // A random moment: after some number of replies, at whatever step the others are.
    await connector.reached(from + 1 + ((n * 13) % 40));
    server.process.kill('SIGKILL');
  }
  await server.gone;
  await Promise.all(talking);
}

/** The last start: nothing crashes, every message is acknowledged and everything unsent is sent. */
async function drain(file: string, clients: readonly Client[], connector: FakeConnector): Promise<void> {
  const server = await startServer(file, null);
  assert.ok(server, 'the last life ended before it listened');
  for (const client of clients) {
    const text = client.sent === 0 ? '#count' : `w${client.sent}`;
    assert.ok(await post(server.port, message(client, connector, text)));
    client.acknowledged.push(text);
  }
  for (;;) {
    const [row] = await query(file, `SELECT COUNT(*) AS n FROM deliveries WHERE state = 'waiting'`);
    if (row?.n === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  server.process.kill('SIGTERM');
  await server.gone;
}

const keyOf = ({ conversation, text }: Row) => `${conversation} ${text}`;

describe(`a server that is killed ${KILLS} times while ${CLIENTS} people write`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'urakaveri-kills-'));
  const file = join(folder, 'store.db');
  const clients: Client[] = Array.from({ length: CLIENTS }, (_, n) => ({
    conversation: `c${n}`,
    acknowledged: [],
    sent: 0,
  }));
  /** Where in the connector's record each life of the server began. */
  const lives: number[] = [];
  let connector: FakeConnector;

  before(async function () {
    this.timeout(KILLS * 30_000);
    connector = await startFakeConnector();
    for (let n = 0; n < KILLS; n++) {
      lives.push(connector.taken.length);
      await oneKill(n, file, clients, connector);
    }
    lives.push(connector.taken.length);
    await drain(file, clients, connector);
  });

  after(async () => {
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has lost no acknowledged turn and done none twice', async () => {
    const rows = await query(
      file,
      `SELECT c.channel_conversation AS conversation, t.text AS text FROM turns t JOIN conversations c ON c.id = t.conversation WHERE t.author = 'person' ORDER BY t.conversation, t.seq`,
    );
    const stored = (rows as unknown as Row[]).map(keyOf);
    const expected = clients.flatMap(({ conversation, acknowledged }) =>
      acknowledged.map((text) => keyOf({ conversation, text })),
    );
    assert.equal(new Set(stored).size, stored.length, 'a turn is stored twice');
    assert.deepEqual([...stored].sort(), [...expected].sort());
    process.stdout.write(
      `      ${expected.length} turns acknowledged, ${expected.length - stored.length} lost, ${stored.length - new Set(stored).size} done twice\n`,
    );
  });

  it('has counted each of them once', async () => {
    const rows = await query(
      file,
      `SELECT c.channel_conversation AS conversation, COUNT(*) AS n FROM events e JOIN conversations c ON c.id = e.conversation WHERE e.type = 'counted' GROUP BY 1`,
    );
    const counted = Object.fromEntries(rows.map(({ conversation, n }) => [conversation, n]));
    for (const { conversation, acknowledged } of clients) {
      // The first message starts the dialog; each one after that is counted.
      assert.equal(counted[conversation], acknowledged.length - 1);
    }
  });

  it('has sent every reply, and repeated at most the one that was under way in each conversation at each kill', () => {
    const seen = new Set<string>();
    let repeated = 0;
    for (const [n, from] of lives.entries()) {
      const again = new Map<string, number>();
      for (const { conversation, activity } of connector.taken.slice(from, lives[n + 1])) {
        const key = keyOf({ conversation, text: activity.text ?? '' });
        if (seen.has(key)) again.set(conversation, (again.get(conversation) ?? 0) + 1);
        seen.add(key);
      }
      for (const [conversation, times] of again)
        assert.ok(times <= 1, `${conversation} got ${times} messages again`);
      repeated += again.size;
    }
    for (const { conversation, acknowledged } of clients) {
      for (const text of acknowledged.slice(1)) {
        const reply = [...seen].some(
          (key) => key.startsWith(`${conversation} `) && key.includes(`"text":"${text}"`),
        );
        assert.ok(reply, `the reply to ${text} of ${conversation} never came`);
      }
    }
    process.stdout.write(
      `      ${seen.size} messages sent, ${repeated} of them repeated once over ${KILLS} kills\n`,
    );
  });

  it('has left nothing unsent and a sound database', async () => {
    const states = await query(file, 'SELECT state, COUNT(*) AS n FROM deliveries GROUP BY state');
    assert.deepEqual(
      states.map(({ state }) => state),
      ['delivered'],
    );
    assert.deepEqual(await query(file, 'PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
  });
});
