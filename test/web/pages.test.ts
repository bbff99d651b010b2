import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { loadWords, readPage } from '../../src/web/words.js';
import { readText } from '../../src/wording/load.js';
import { READING, SCHOOL, type Started, startWeb } from './start-web.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const PAGES = ['/', '/chat', '/privacy', '/accessibility', '/staff', '/class', '/working-life'];

describe('the words of the pages', () => {
  const folder = (language: string) => `${CONTENT}/${language}/pages`;
  const file = (language: string, name: string) => {
    const path = `${folder(language)}/${name}`;
    return readPage(path, readText(path).text);
  };
  const names = readdirSync(folder('fi')).sort();

  it('are in three languages, page by page and text by text', () => {
    for (const language of LANGUAGES) {
      assert.deepEqual(readdirSync(folder(language)).sort(), names);
      for (const name of names) {
        const [fi, here] = [file('fi', name), file(language, name)];
        assert.equal(`${here.page}.md`, name);
        assert.deepEqual([...here.texts.keys()], [...fi.texts.keys()], `${language}/${name}`);
        assert.match(here.reviewed, /^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  it('fill in the same values and have as many list items in each language', () => {
    for (const name of names) {
      for (const [id, text] of file('fi', name).texts) {
        for (const language of LANGUAGES) {
          const here = file(language, name).texts.get(id) ?? '';
          const shape = (words: string) => [
            words.match(/\{\$[\w-]+\}/g) ?? [],
            words.match(/^(\*|###) /gm)?.length,
          ];
          assert.deepEqual(shape(here), shape(text), `${language}/${name}#${id}`);
        }
      }
    }
  });

  it('come from another language rather than not at all, and never as an unknown id', () => {
    const words = loadWords(CONTENT)('sv');
    assert.equal(words.text('common', 'home'), 'Startsidan');
    assert.throws(() => words.text('common', 'nothing-of-the-kind'), /lacks a text/);
  });
});

describe('the pages', () => {
  let started: Started;
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(started.url + path, { headers: { Accept: 'text/html', ...headers } });
    return { response, body: await response.text() };
  };

  before(async () => {
    const second = {
      ...SCHOOL,
      id: 'toinen',
      name: { fi: 'Toinen', sv: 'Andra', en: 'Second' },
      sample: false,
    };
    started = await startWeb({ schools: [SCHOOL, { ...second, languages: ['sv', 'en'] }] });
  });
  after(() => started.web.close());

  it('speak the language of the browser, and the one that the address asks for', async () => {
    const spoken = await page('/', { 'Accept-Language': 'sv-FI,sv;q=0.9' });
    assert.match(spoken.body, /<html lang="sv">/);
    assert.equal(spoken.response.headers.get('content-language'), 'sv');
    assert.match((await page('/?lang=en', { 'Accept-Language': 'sv' })).body, /<html lang="en">/);
  });

  it('keep the place and the door when the language changes, and the language when the place changes', async () => {
    const { body } = await page('/s/malli/chat?door=figures&lang=sv');
    assert.match(body, /href="\/s\/malli\/chat\?door=figures&amp;lang=en"/);
    assert.match(body, /href="\/s\/malli\/privacy\?lang=sv"/);
  });

  it('are those of the school in the address, in its languages and with its offices', async () => {
    const { body } = await page('/s/toinen', { 'Accept-Language': 'fi' });
    assert.match(body, /<html lang="sv">/);
    assert.match(body, /Andra/);
    assert.doesNotMatch(body, /Exempelinstallation|hreflang="fi"/);
    assert.match((await page('/')).body, /Malliasennus/);
  });

  it('show the lessons one by one, all at once, and none that is not there', async () => {
    const { body } = await page('/s/malli/class?lang=en');
    const lessons = [...body.matchAll(/href="(\/s\/malli\/class\/[a-z0-9-]+\?lang=en)">([^<]+)</g)];
    assert.equal(lessons.length, 6, 'five lessons and the page of all');
    for (const [, address = ''] of lessons) assert.equal((await page(address)).response.status, 200);
    const { body: first } = await page('/class/before-the-lesson');
    assert.match(first, /rel="next"/);
    const { body: all } = await page('/class/all');
    assert.equal(all.match(/<article/g)?.length, 5);
    assert.equal((await page('/class/nothing')).response.status, 404);
  });

  it('tell working life how to join and who has, and staff who sees what', async () => {
    const office = (await page('/s/malli?lang=en')).body;
    assert.match(office, /href="\/s\/malli\/working-life\?lang=en"[\s\S]*href="\/s\/malli\/staff\?lang=en"/);
    const { body } = await page('/working-life?lang=en');
    assert.match(body, /<dt>Mentor<\/dt><dd>One of us\.<\/dd>/);
    const staff = (await page('/s/malli/staff?lang=en')).body;
    assert.match(staff, /does not assess, score or rank/);
    assert.match(staff, /<a href="\/s\/malli\/privacy\?lang=en">privacy<\/a>/);
  });

  it('say what goes to a language model, and where, only where one may be asked', async () => {
    assert.doesNotMatch((await page('/privacy?lang=en')).body, /language model/i);
    const asking = await startWeb({ reading: { ...READING, modelHost: 'model.example.fi:8080' } });
    for (const [language, head] of [
      ['fi', 'Kielimalli'],
      ['sv', 'Språkmodell'],
      ['en', 'Language model'],
    ]) {
      const body = await (await fetch(`${asking.url}/privacy?lang=${language}`)).text();
      assert.match(body, new RegExp(`>${head}</h[23]>[\\s\\S]*model\\.example\\.fi:8080`));
    }
    await asking.web.close();
  });

  it('set no cookie for looking', async () => {
    for (const path of [...PAGES, '/nothing', '/assets/style.css']) {
      assert.equal((await page(path)).response.headers.get('set-cookie'), null);
    }
  });

  it('allow no script but ours, no trusted type, and no frame but those of Teams', async () => {
    for (const path of ['/', '/privacy', '/accessibility', '/nothing']) {
      const policy = (await page(path)).response.headers.get('content-security-policy') ?? '';
      assert.match(
        policy,
        /default-src 'none'; script-src 'self'; .*frame-ancestors 'self' https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft; .*require-trusted-types-for 'script'/,
      );
      assert.doesNotMatch(policy, /unsafe|nonce/);
    }
    const chat = (await page('/chat')).response.headers.get('content-security-policy') ?? '';
    assert.match(chat, /frame-ancestors 'self' https:\/\/teams\.microsoft\.com/);
    assert.match(chat, new RegExp(`connect-src 'self' ws://127.0.0.1:${started.port};`));
    assert.doesNotMatch(chat, /unsafe/);
  });

  it('give the chat another nonce each time', async () => {
    const nonce = async () =>
      /nonce-([^']+)/.exec((await page('/chat')).response.headers.get('content-security-policy') ?? '')?.[1];
    assert.notEqual(await nonce(), await nonce());
  });

  it('are not there politely, as a page for people and as JSON for programs', async () => {
    const { response, body } = await page('/nothing?lang=sv');
    assert.equal(response.status, 404);
    assert.match(body, /Sidan hittades inte/);
    const program = await fetch(`${started.url}/s/no-such-school`);
    assert.equal(program.status, 404);
    assert.equal(((await program.json()) as { error: { code: string } }).error.code, 'NotFound');
  });

  it('show nothing that came in the address as markup', async () => {
    const { body } = await page('/chat?door=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&x=%3Cimg%3E');
    assert.doesNotMatch(body, /<script>alert|<img>/);
  });

  it('say what is missing where the build has not brought Web Chat, and how to reach a human', async () => {
    const bare = await startWeb({
      folders: { content: CONTENT, client: `${CONTENT}/../src/web/client`, vendor: '/nowhere' },
    });
    const body = await (await fetch(`${bare.url}/chat`)).text();
    assert.match(body, /Keskusteluikkuna puuttuu/);
    assert.match(body, /tel:0000000000/);
    assert.equal((await fetch(`${bare.url}/vendor/webchat-es5.js`)).status, 404);
    await bare.web.close();
  });
});

describe('the files that pages load', () => {
  let started: Started;
  before(async () => {
    started = await startWeb();
  });
  after(() => started.web.close());

  it('are compressed, kept for ever under their version, and not sent again when they are held', async () => {
    const office = await (await fetch(`${started.url}/`)).text();
    const address = /href="(\/assets\/style\.css\?v=[^"]+)"/.exec(office)?.[1] ?? '';
    const style = await fetch(started.url + address, { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(style.headers.get('content-encoding'), 'br');
    assert.match(style.headers.get('cache-control') ?? '', /immutable/);
    assert.match(await style.text(), /:root/);
    const held = { 'If-None-Match': style.headers.get('etag') ?? '' };
    assert.equal((await fetch(started.url + address, { headers: held })).status, 304);
    assert.equal((await fetch(`${started.url}/assets/style.css`)).headers.get('cache-control'), 'no-cache');
  });

  it('are only those that were found at start', async () => {
    for (const path of [
      '..%2fserver.ts',
      '%2e%2e%2f%2e%2e%2fpackage.json',
      'nothing.js',
      '..%5c..%5cpackage.json',
      'constructor',
    ]) {
      assert.equal((await fetch(`${started.url}/assets/${path}`)).status, 404);
    }
  });
});
