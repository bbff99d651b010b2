import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Exchange, formatChat, parseChat, type Said } from '../../src/channel/chat-file.js';
import { readConfiguration } from '../../src/configuration.js';
import { type Served, serve } from '../../src/serve.js';
import { type FakeConnector, startFakeConnector } from '../channel/fake-connector.js';
import { botFramework, direct, directLine, type Surface } from './surfaces.js';

/** `npm run transcripts -- --update` writes what the bot says now into the files: the diff is the review. */
const UPDATE = process.env.UPDATE_TRANSCRIPTS === '1';
const SECRET = 'a-secret-of-the-transcripts-32-characters';
const LOCALES: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };

/** A counsellor reads what is shared; nothing is said to the person. */
const READS = /^\(read by (.+)\)$/;

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.chat'));

async function run(
  surface: Surface,
  file: string,
  readBy: (counsellor: string) => Promise<readonly Said[]>,
): Promise<Exchange[]> {
  const [, language = 'fi'] = basename(file, '.chat').split('.');
  const { exchanges } = parseChat(readFileSync(folder + file, 'utf8'));
  const say = await surface.open(LOCALES[language] ?? 'fi-FI');
  const heard: Exchange[] = [];
  for (const { user } of exchanges) {
    const reader = READS.exec(user)?.[1];
    heard.push({ user, bot: reader === undefined ? await say(user) : await readBy(reader) });
  }
  return heard;
}

/** Channels differ in how they show a thing, not in what is said: a table's twin may be in the text, marks may be escaped otherwise. */
const words = (said: readonly Said[]) =>
  said.map(({ text, options, table }) => ({ text: text.trim(), options, table }));

describe('transcripts', () => {
  let served: Served;
  let connector: FakeConnector;
  const surfaces: Surface[] = [];

  before(async function () {
    this.timeout(30_000);
    connector = await startFakeConnector();
    const rate = { burst: 1_000_000, perSecond: 1_000_000 };
    let ids = 0;
    served = await serve(
      readConfiguration({
        PORT: '0',
        BOT_DEVELOPMENT: '1',
        DATABASE_URL: 'sqlite::memory:',
        LOG_LEVEL: 'error',
        DIRECTLINE_SECRET: SECRET,
      }),
      {
        strict: true,
        world: { now: () => new Date('2026-11-22T10:00:00Z'), id: () => `id-${++ids}` },
        rates: { address: rate, visitor: rate, conversation: rate, code: rate },
        pacing: { channels: [] },
      },
    );
    surfaces.push(direct(served.house), botFramework(served, connector), directLine(served, SECRET));
  });

  const readBy = async (name: string): Promise<readonly Said[]> => {
    const { store, world } = served.house;
    for (const { id } of await store.shares.latest('sample', 100))
      await store.shares.read('sample', id, { id: 'reader', name }, world.now().toISOString());
    return [];
  };

  after(async () => {
    await served.close();
    await connector.close();
  });

  it('exist in three languages for every case', () => {
    const cases = new Map<string, string[]>();
    for (const file of files) {
      const [name = '', language = ''] = file.split('.');
      cases.set(name, [...(cases.get(name) ?? []), language].sort());
    }
    for (const [name, languages] of cases) assert.deepEqual(languages, ['en', 'fi', 'sv'], name);
  });

  for (const file of files) {
    it(`${file}: ${parseChat(readFileSync(folder + file, 'utf8')).why}`, async () => {
      const expected = parseChat(readFileSync(folder + file, 'utf8'));
      for (const surface of surfaces) {
        const heard = await run(surface, file, readBy);
        if (UPDATE && surface === surfaces[0]) {
          writeFileSync(folder + file, formatChat({ why: expected.why, exchanges: heard }));
          continue;
        }
        const now = UPDATE ? parseChat(readFileSync(folder + file, 'utf8')) : expected;
        for (const [n, { user, bot }] of now.exchanges.entries()) {
          assert.deepEqual(words(heard[n]?.bot ?? []), words(bot), `${surface.name}, after "${user}"`);
        }
      }
    });
  }
});
