/** What the doctor finds, with the world outside made up. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Probes } from '../../src/command/doctor/finding.js';
import { systemProbes } from '../../src/command/doctor/probes.js';
import { node, webChat } from '../../src/command/doctor/program.js';
import { createDoctor } from '../../src/command/doctor.js';
import { HOME } from '../../src/home.js';
import { openDatabase } from '../../src/store/store.js';
import { openTestStore } from '../contract/words.js';
import { startModel } from '../understanding/model/stub.js';
import { inFolder } from './fake-terminal.js';

const QUIET: Probes = {
  connects: async () => false,
  status: async () => null,
  signIn: async () => {},
  asks: async () => false,
  today: () => '2026-11-22',
};
const APP = '11111111-2222-3333-4444-555555555555';

describe('urakaveri doctor', () => {
  const file = inFolder();

  async function examine(
    environment: Record<string, string> = {},
    probes: Partial<Probes> = {},
    args: readonly string[] = [],
  ) {
    const out: string[] = [];
    const status = await createDoctor({ ...QUIET, ...probes })(args, {
      environment: { DATA_DIR: file('data'), ...environment },
      out: (line) => out.push(line),
      error: () => assert.fail('the findings are the result'),
    });
    const of = (what: string) => out.filter((line) => line.slice(9).startsWith(what)).join('\n');
    return { status, out, all: out.join('\n'), of };
  }

  it('has a line for each thing, and nothing to complain of where all is as it ships', async () => {
    const { status, out, of } = await examine();
    assert.equal(status, 0);
    for (const line of out) assert.match(line, /^(ok|note|missing) +\S/);
    assert.match(of('database'), /^note .*the first start makes it/);
    assert.match(of('content'), /^ok .*in order/);
    assert.match(of('school'), /^note .*sample.*→ describe your own/);
    for (const off of ['Teams', 'model', 'mail']) assert.match(of(off), /^note .*off/);
    assert.equal(existsSync(file('data')), false);
  });

  it('opens a database that is there, and tells its schema', async () => {
    await (await openTestStore(`sqlite:${file('data/urakaveri.db')}`)).close();
    const { of } = await examine();
    assert.match(of('database'), /^ok .*opens, schema \d+ \(.*urakaveri\.db\)/);
  });

  it('tells of a database of an older or newer version, and leaves it as it is', async () => {
    const url = `sqlite:${file('data/urakaveri.db')}`;
    await (await openTestStore(url)).close();
    for (const [number, status, says] of [
      [1, 0, /^note .*the next start brings it to .*backup/],
      [99, 1, /^missing .*newer version \(schema 99\)/],
    ] as const) {
      const db = await openDatabase(url);
      await db.write([
        { sql: 'DELETE FROM migrations', params: [] },
        { sql: "INSERT INTO migrations (number, name, applied) VALUES (?, 'other', '')", params: [number] },
      ]);
      await db.close();
      const found = await examine();
      assert.equal(found.status, status);
      assert.match(found.of('database'), says);
    }
  });

  it('says why a database cannot be opened', async () => {
    mkdirSync(file('data'));
    writeFileSync(file('data/urakaveri.db'), 'no database '.repeat(500));
    const broken = await examine();
    assert.equal(broken.status, 1);
    assert.match(broken.of('database'), /^missing .*not a database.*→/);
    const gone = await examine({ DATABASE_URL: 'postgres://ura:canary-db@127.0.0.1:1/ura' });
    assert.equal(gone.status, 1);
    assert.match(gone.of('database'), /^missing .*cannot be reached/);
    assert.doesNotMatch(gone.all, /canary/);
  });

  it('lists the settings by name, and those that are written wrongly', async () => {
    const { of } = await examine({ RETENTION_DAYS: '90', MICROSOFT_APP_ID: APP });
    assert.match(of('settings'), /set: DATA_DIR, RETENTION_DAYS/);
    assert.match(of('settings'), /note .*MICROSOFT_APP_ID.*→ write MicrosoftAppId/);
  });

  it('stops at settings that cannot be used', async () => {
    const { status, of } = await examine({ PORT: 'many', RETENTION_DAYS: '0' });
    assert.equal(status, 1);
    assert.match(of('settings'), /missing .*PORT: expected a port number[\s\S]*missing .*RETENTION_DAYS/);
  });

  it('is content with a real school, and misses its tenant where Teams is on', async () => {
    mkdirSync(file('own/schools'), { recursive: true });
    const name = '{ fi: Kaarna, sv: Bark, en: Bark }';
    const guidance = `{ office: ${name}, hours: ${name}, phone: "0501234567", email: opo@kaarna.example }`;
    writeFileSync(
      file('own/schools/kaarna.yaml'),
      `id: kaarna\nname: ${name}\nlanguages: [fi]\nguidance: ${guidance}\n`,
    );
    const own = { CONTENT_DIR: file('own') };
    assert.match((await examine(own)).of('school'), /^ok +school +kaarna$/);
    const teams = { MicrosoftAppId: APP, MicrosoftAppPassword: 'x', MicrosoftAppTenantId: APP };
    assert.match((await examine({ ...own, ...teams })).of('school'), /note .*kaarna has no teamsTenant/);
  });

  it('fails for content that is broken or not there', async () => {
    mkdirSync(file('own/schools'), { recursive: true });
    writeFileSync(file('own/schools/kaarna.yaml'), 'id: kaarna\n');
    const broken = await examine({ CONTENT_DIR: file('own') });
    assert.deepEqual([broken.status, /^missing .*content check/.test(broken.of('content'))], [1, true]);
    const gone = await examine({ CONTENT_DIR: file('gone') });
    assert.match(gone.of('content'), /^missing .*CONTENT_DIR is not there/);
  });

  it('signs the bot in where Teams is on, and tells why not without a secret', async () => {
    const teams = {
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'canary-password',
      MicrosoftAppTenantId: APP,
      PUBLIC_URL: 'https://ura.example.fi',
    };
    const works = await examine(teams);
    assert.equal(works.status, 0);
    assert.match(works.of('Teams'), /^ok .*https:\/\/ura\.example\.fi\/api\/messages/);
    const refused = await examine(teams, {
      signIn: async () => {
        throw new Error('invalid_client: canary-password is wrong\nand more');
      },
    });
    assert.equal(refused.status, 1);
    assert.match(refused.of('Teams'), /^missing .*invalid_client.*→ compare MicrosoftAppId/);
    assert.doesNotMatch(refused.all, /canary/);
  });

  it('asks the model something only when that is asked for', async () => {
    let asked = 0;
    const asks = async () => ++asked > 1;
    const set = { OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1' };
    await examine(set, { asks });
    assert.equal(asked, 0);
    const bad = await examine(set, { asks }, ['--model']);
    assert.match(bad.of('model'), /^missing .*m at 127\.0\.0\.1:8080 gives no answer/);
    assert.equal(bad.status, 1);
    assert.match((await examine(set, { asks }, ['--model'])).of('model'), /^ok .*answers as it should/);
  });

  it('tells of words that anybody on the way can read', async () => {
    const { of, status } = await examine({
      OPENAI_MODEL: 'm',
      OPENAI_BASE_URL: 'http://model.example.fi/v1',
    });
    assert.match(of('model'), /^note .*anybody on the way.*→ use https/);
    assert.equal(status, 0);
  });

  it('knows a model that answers from one that does not', async () => {
    for (const [mood, answers] of [
      ['good', true],
      ['garbage', false],
      ['down', false],
    ] as const) {
      const stub = await startModel(mood);
      const model = { baseUrl: stub.url, key: null, name: 'm' };
      assert.equal(await systemProbes.asks({ model, content: join(HOME, 'content') }), answers, mood);
      await stub.close();
    }
  });

  it('tries whether model and mail can be reached, by host and port only', async () => {
    const asked: string[] = [];
    const set = {
      OPENAI_MODEL: 'm',
      OPENAI_API_KEY: 'canary-key',
      OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1',
      SMTP_URL: 'smtps://ura:canary-mail@mail.example.fi',
      DIRECTLINE_SECRET: 'canary-directline-32-characters-long',
      METRICS_TOKEN: 'canary-metrics-token',
    };
    const connects = async (host: string, port: number) => asked.push(`${host}:${port}`) > 0 && port === 8080;
    const { status, of, all } = await examine(set, { connects });
    assert.equal(status, 1);
    assert.deepEqual(asked.sort(), ['127.0.0.1:8080', 'mail.example.fi:465']);
    assert.match(of('model'), /^ok /);
    assert.match(of('mail'), /^missing .*mail\.example\.fi:465 cannot be reached → correct SMTP_URL/);
    assert.doesNotMatch(all, /canary/);
  });

  it('asks the server whether it is ready', async () => {
    assert.match((await examine({}, { status: async () => 200 })).of('server'), /^ok .*:3978/);
    const sick = await examine({}, { status: async () => 503 });
    assert.deepEqual([sick.status, /^missing .*503/.test(sick.of('server'))], [1, true]);
  });

  it('knows which Node.js is enough, and whether Web Chat is built', () => {
    assert.deepEqual(
      ['20.18.9', '18.20.0', '20.19.0', '24.1.0'].map((version) => node(version).state),
      ['missing', 'missing', 'ok', 'ok'],
    );
    mkdirSync(file('vendor'));
    assert.match(webChat(file('vendor')).next ?? '', /npm run build/);
    assert.equal(webChat(file('vendor')).fails, undefined);
    writeFileSync(file('vendor/webchat-es5.js'), '');
    assert.equal(webChat(file('vendor')).state, 'ok');
  });

  it('looks outside by itself: a page that answers, a port where nothing does', async () => {
    const server = createServer((_request, response) => {
      response.statusCode = 503;
      response.end('no');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    assert.equal(await systemProbes.status(`http://127.0.0.1:${port}/readyz`), 503);
    assert.equal(await systemProbes.connects('127.0.0.1', port), true);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    assert.equal(await systemProbes.connects('127.0.0.1', port), false);
    assert.equal(await systemProbes.status(`http://127.0.0.1:${port}/readyz`), null);
  });
});
