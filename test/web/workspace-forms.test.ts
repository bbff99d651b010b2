/** Forms that no page of ours sends, what is kept when something breaks, and the cookie behind https. */
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { MAX_WORDS } from '../../src/counselling/case.js';
import { SCHOOL, startWeb } from './start-web.js';
import { CASE, type SetUp, setUp } from './workspace-set-up.js';

const FORM = 'application/x-www-form-urlencoded';

type Body = NonNullable<NonNullable<Parameters<typeof fetch>[1]>['body']>;

describe('forms of the workspace', () => {
  let set: SetUp;
  let token: string;
  const at = (path: string) => set.started.url + path;
  const headers = () => ({ Cookie: set.cookies.own, Origin: set.started.url, 'Content-Type': FORM });
  const send = (path: string, body: Body, more: Record<string, string> = {}) =>
    fetch(at(path), { method: 'POST', redirect: 'manual', headers: { ...headers(), ...more }, body });
  const reply = (words: string, more: Record<string, string> = {}) =>
    send(
      `/workspace/case/${CASE}/reply?lang=en`,
      new URLSearchParams({ token, form: 'form-12345', words, ...more }),
    );

  beforeEach(async () => {
    set = await setUp();
    const page = await fetch(at('/workspace'), { headers: { Cookie: set.cookies.own } });
    token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  });
  afterEach(async () => {
    await set.started.web.close();
    await set.store.close();
  });

  it('are refused politely when they are no forms, too large, packed, or nothing at all', async () => {
    const bodies: readonly [string, Body, Record<string, string>, number][] = [
      ['JSON', '{"token":"x"}', { 'Content-Type': 'application/json' }, 415],
      ['several parts', '--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
      ['packed', gzipSync('words=x'), { 'Content-Encoding': 'gzip' }, 415],
      ['too large', `token=${token}&words=${'x'.repeat(70_000)}`, {}, 413],
      ['nothing', '', {}, 403],
      ['broken escapes', 'token=%zz&words=%', {}, 403],
      ['many fields', 'words=x&'.repeat(5_000), {}, 403],
      ['no form id', `token=${token}&words=hello`, {}, 400],
      ['a strange form id', `token=${token}&words=hello&form=../../x`, {}, 400],
    ];
    for (const path of [`/workspace/case/${CASE}/reply`, `/workspace/case/${CASE}/note`]) {
      for (const [what, body, more, status] of bodies) {
        const response = await send(path, body, more);
        assert.equal(response.status, status, what);
        assert.match(
          response.headers.get('content-security-policy') ?? '',
          /require-trusted-types-for/,
          what,
        );
      }
    }
    assert.deepEqual([set.announced, set.started.broken], [[], []]);
  });

  it('without words, or with too many, come back with what was typed and what to do', async () => {
    const long = `${'ä<b>'.repeat(MAX_WORDS / 4)}!`;
    for (const [words, says] of [
      [' \r\n ', 'Write something first.'],
      [long, `at most ${MAX_WORDS} characters`],
    ] as const) {
      const response = await reply(words);
      const body = await response.text();
      assert.equal(response.status, 422);
      assert.ok(body.includes(says));
      assert.match(body, /aria-invalid="true"/);
      assert.match(body, /name="form" value="form-12345"/, 'the same form, so that it counts once');
      assert.ok(body.includes(words.replace(/\r\n/g, '\n').replaceAll('<', '&lt;').replaceAll('>', '&gt;')));
    }
    assert.deepEqual(set.announced, []);
  });

  it('take as many words as there is room for, with line breaks counted once', async () => {
    const words = `${'x'.repeat(MAX_WORDS - 3)}\r\n\r\nx`;
    assert.equal((await reply(words)).status, 303);
    assert.equal(set.announced.length, 1);
    const [{ what } = assert.fail()] = set.announced;
    assert.equal('text' in what && what.text.length, MAX_WORDS);
  });

  it('are told about and given back when something breaks inside, and nothing of it is logged', async () => {
    set.failure = new Error('the disk is full of secret words');
    const response = await reply('A long and careful answer');
    const body = await response.text();
    assert.equal(response.status, 500);
    assert.match(body, /A long and careful answer<\/textarea>/);
    assert.doesNotMatch(body, /disk is full/);
    assert.deepEqual(set.started.broken, [
      'request-failed {"route":"POST /workspace/case/:case/reply","error":"Error"}',
    ]);
  });

  it('behind https keep the session in a cookie for this host alone, also in a frame of Teams', async () => {
    const { counsellors, cases, shares } = set.store;
    const started = await startWeb({
      schools: [SCHOOL],
      publicUrl: 'https://ura.example.fi',
      workspace: {
        counsellors,
        cases,
        shares,
        vocabulary: () => ({ find: () => null, attributions: [] }),
        announce: () => assert.fail(),
      },
    });
    const here = `http://127.0.0.1:${started.port}`;
    const { secret } = await counsellors.invite('malli', 'Behind https');
    const response = await fetch(`${here}/workspace/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: 'https://ura.example.fi', 'Content-Type': FORM },
      body: new URLSearchParams({ link: secret }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    assert.match(
      cookie,
      /^__Host-urakaveri-workspace=[\w-]{32}; Path=\/; HttpOnly; SameSite=None; Secure; Partitioned; Max-Age=\d+$/,
    );
    const inside = await fetch(`${here}/workspace`, {
      headers: { Cookie: cookie.split(';')[0] ?? '' },
    });
    assert.equal(inside.status, 200);
    assert.equal(inside.headers.get('cache-control'), 'no-store');
    assert.match(
      inside.headers.get('content-security-policy') ?? '',
      /frame-ancestors 'self' https:\/\/teams/,
    );
    await started.web.close();
  });
});
