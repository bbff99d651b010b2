/**
 * Who may not see what: every address of the workspace, as the router has them, against everybody who has no business there. A new
 * address is in the table by itself; one with a part that the table does not know fails it.
 */
import assert from 'node:assert/strict';
import type { AnyRoute } from '../../src/web/route.js';
import { CANARIES, CASE, type SetUp, setUp } from './workspace-set-up.js';

const FORM = 'application/x-www-form-urlencoded';
/** The only ones that are there for people who are not in. */
const DOORS = ['GET /workspace/sign-in', 'GET /workspace/sign-in/:link', 'POST /workspace/sign-in'];
const nameOf = ({ method, path }: AnyRoute) => `${method} ${path}`;

interface Asked {
  readonly cookie?: string;
  readonly token?: string | null;
  readonly origin?: string | null;
  readonly site?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

describe('the addresses of the workspace', () => {
  let set: SetUp;
  let routes: readonly AnyRoute[];
  let token: string;
  let cells = 0;

  before(async () => {
    set = await setUp();
    routes = set.started.web.routes.filter(({ path }) => /^\/workspace(\/|$)/.test(path));
    token = await tokenOf(set.cookies.own);
  });
  after(async () => {
    console.log(`      ${cells} answers looked at`);
    await set.started.web.close();
    await set.store.close();
  });

  async function tokenOf(cookie: string): Promise<string> {
    const page = await fetch(`${set.started.url}/workspace`, { headers: { Cookie: cookie } });
    return /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  }

  async function ask(route: AnyRoute, asked: Asked) {
    const known: Record<string, string> = {
      case: CASE,
      share: set.share,
      line: '1',
      link: set.links.used,
      ...asked.parts,
    };
    const path = route.path.replace(/:(\w+)/g, (_, part: string) => {
      const value = known[part];
      assert.ok(value !== undefined, `${route.path} has a part "${part}" that this test does not know`);
      return encodeURIComponent(value);
    });
    const { origin = set.started.url, site = 'same-origin', cookie } = asked;
    const headers: Record<string, string> = { Accept: 'text/html', 'Sec-Fetch-Site': site };
    if (cookie) headers.Cookie = cookie;
    if (origin !== null) headers.Origin = origin;
    const form = new URLSearchParams({
      form: `form-${Math.abs(hash(path))}`,
      words: 'words of the attacker',
    });
    if (asked.token !== null) form.set('token', asked.token ?? token);
    const post = { method: 'POST', body: form, headers: { ...headers, 'Content-Type': FORM } };
    cells++;
    const response = await fetch(set.started.url + path, {
      redirect: 'manual',
      ...(route.method === 'POST' ? post : { headers }),
    });
    return {
      status: response.status,
      to: response.headers.get('location') ?? '',
      body: await response.text(),
      response,
    };
  }
  const hash = (text: string) => [...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7);

  /** Refused, or sent to the door; and in no case a word of what is behind it. */
  function assertShut(what: string, { status, to, body }: Awaited<ReturnType<typeof ask>>): void {
    assert.ok(
      [401, 403, 404].includes(status) || (status === 303 && to.startsWith('/workspace/sign-in')),
      `${what}: ${status} ${to}`,
    );
    assertSilent(what, body);
  }
  const assertSilent = (what: string, body: string) =>
    assert.deepEqual(
      CANARIES.filter((canary) => body.includes(canary)),
      [],
      what,
    );
  const guarded = () => routes.filter((route) => !DOORS.includes(nameOf(route)));
  const posts = () => guarded().filter(({ method }) => method === 'POST');
  const ofCase = () => guarded().filter(({ path }) => path.includes(':case'));

  it('are all behind the one guard but for the door itself, and nothing else is', () => {
    assert.ok(guarded().length >= 10);
    for (const route of guarded()) assert.equal(route.guard, 'counsellor', nameOf(route));
    assert.deepEqual(
      routes
        .filter((route) => DOORS.includes(nameOf(route)))
        .map(nameOf)
        .sort(),
      DOORS,
    );
    const elsewhere = set.started.web.routes.filter(
      ({ guard, path }) => guard === 'counsellor' && !path.startsWith('/workspace'),
    );
    assert.deepEqual(elsewhere, []);
  });

  it('are also found from the pages of a school', async () => {
    const response = await fetch(`${set.started.url}/s/toinen/workspace?lang=sv`, { redirect: 'manual' });
    assert.deepEqual([response.status, response.headers.get('location')], [303, '/workspace?lang=sv']);
  });

  it('show a counsellor of the school everything that was meant for them, and no more', async () => {
    const page = await ask({ method: 'GET', path: '/workspace/case/:case' } as AnyRoute, {
      cookie: set.cookies.own,
    });
    assert.equal(page.status, 200);
    assert.deepEqual(
      CANARIES.filter((canary) => !page.body.includes(canary)),
      ['canary-unshared'],
    );
    const line = guarded().find(({ path }) => path.endsWith('/:line')) as AnyRoute;
    const turn = await ask(line, { cookie: set.cookies.own });
    assert.equal(turn.status, 200);
    assert.ok(!turn.body.includes('canary-unshared'), 'the rest of the turn stays the person’s');
  });

  it('are shut to everybody without a session of a counsellor', async () => {
    const { removed, expired } = set.cookies;
    const cookies = {
      none: '',
      garbage: 'urakaveri-workspace=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      removed,
      expired,
    };
    for (const route of guarded())
      for (const [kind, cookie] of Object.entries(cookies))
        assertShut(`${nameOf(route)}, ${kind}`, await ask(route, { cookie }));
  });

  it('are shut to a counsellor of another school', async () => {
    const theirs = { cookie: set.cookies.other, token: await tokenOf(set.cookies.other) };
    for (const route of ofCase()) assertShut(nameOf(route), await ask(route, theirs));
    const inbox = await ask({ method: 'GET', path: '/workspace' } as AnyRoute, theirs);
    assertSilent('their own inbox', inbox.body);
    assert.equal(inbox.status, 200);
    const news = await ask({ method: 'GET', path: '/workspace/news' } as AnyRoute, theirs);
    assert.deepEqual(JSON.parse(news.body), { count: 0, newest: null });
  });

  it('know nothing of forged cases, summaries and lines', async () => {
    const { cookie } = { cookie: set.cookies.own };
    const forged = [
      { case: 'c-forged' },
      { case: '../c-canary' },
      { case: "' OR 1=1 --" },
      { share: 'forged' },
      { line: '0' },
      { line: '2' },
      { line: '-1' },
      { line: '1e0x' },
      { line: 'constructor' },
    ];
    for (const parts of forged) {
      const part = Object.keys(parts)[0] as string;
      for (const route of guarded().filter(({ path }) => path.includes(`:${part}`)))
        assertShut(
          `${nameOf(route)} ${JSON.stringify(parts)}`,
          await ask(route, { cookie, parts: parts as Record<string, string> }),
        );
    }
  });

  it('change nothing without the token of the session: missing, wrong, or of another session', async () => {
    const { cookie } = { cookie: set.cookies.own };
    const theirs = await tokenOf(set.cookies.other);
    assert.notEqual(theirs, token);
    for (const route of posts()) {
      for (const wrong of [null, '', 'x', `${token}x`, theirs])
        assertShut(`${nameOf(route)}, token ${wrong}`, await ask(route, { cookie, token: wrong }));
    }
  });

  it('change nothing for a page of somebody else', async () => {
    const { cookie } = { cookie: set.cookies.own };
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: null },
      { origin: 'null' },
      { site: 'cross-site' },
      { site: 'same-site' },
    ];
    for (const route of [...posts(), ...routes.filter((each) => nameOf(each) === 'POST /workspace/sign-in')])
      for (const from of foreign)
        assertShut(`${nameOf(route)} ${JSON.stringify(from)}`, await ask(route, { cookie, ...from }));
  });

  it('have changed nothing by all this', async () => {
    assert.deepEqual(set.announced, []);
    const opened = await set.store.cases.find('malli', CASE, 'nobody');
    assert.deepEqual([opened?.closed, opened?.notes.length], [null, 1]);
    assert.equal(await tokenOf(set.cookies.own), token, 'the session goes on');
  });

  it('do let in whom they are for: the very same requests with the right session and token', async () => {
    const leaving = posts().filter(({ path }) => path.endsWith('/sign-out'));
    assert.equal(leaving.length, 1);
    for (const route of [...guarded().filter((each) => !leaving.includes(each)), ...leaving]) {
      const { status, to } = await ask(route, { cookie: set.cookies.own });
      const way = `${nameOf(route)}: ${status} ${to}`;
      if (route.method === 'GET') assert.equal(status, 200, way);
      else assert.ok(status === 200 || (status === 303 && to.startsWith('/workspace')), way);
    }
    assert.equal(
      (
        await fetch(`${set.started.url}/workspace`, {
          headers: { Cookie: set.cookies.own },
          redirect: 'manual',
        })
      ).status,
      303,
    );
    assert.deepEqual(
      set.announced.map(({ what }) => what),
      [
        { by: 'counsellor', name: 'Own', text: 'words of the attacker' },
        { by: 'counsellor', gone: true },
      ],
    );
  });

  it('let nobody in by a link that is too old, replaced, used up or made up', async () => {
    const links = { ...set.links, forged: 'A'.repeat(32), short: 'x', none: '' };
    const sign = async (link: string) =>
      fetch(`${set.started.url}/workspace/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: set.started.url, 'Content-Type': FORM },
        body: new URLSearchParams({ link, to: '/workspace' }),
      });
    for (const [kind, link] of Object.entries(links)) {
      const response = await sign(link);
      assert.equal(response.status, 403, kind);
      assert.equal(response.headers.get('set-cookie'), null, kind);
      assertSilent(kind, await response.text());
      if (link === '') continue;
      const looked = await fetch(`${set.started.url}/workspace/sign-in/${link}`);
      assert.equal(looked.status, 404, kind);
    }
  });

  it('lead on after signing in to pages of the workspace only', async () => {
    for (const [to, lands] of [
      ['/workspace/case/c-1', '/workspace/case/c-1'],
      ['https://evil.example/', '/workspace'],
      ['//evil.example', '/workspace'],
      ['/workspace/../chat', '/workspace'],
      ['/workspace\r\nX: y', '/workspace'],
    ] as const) {
      const { secret } = await set.store.counsellors.invite('malli', 'Onward');
      const response = await fetch(`${set.started.url}/workspace/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: set.started.url, 'Content-Type': FORM },
        body: new URLSearchParams({ link: `${set.started.url}/workspace/sign-in/${secret}?lang=sv`, to }),
      });
      assert.equal(response.headers.get('location'), lands);
    }
  });

  it('never tell more than that something broke', () => {
    assert.deepEqual(set.started.broken, []);
  });
});
