/** The pages and pictures of figures as a browser without scripts gets them. */
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { ownFacts } from '../../src/statistics/schema.js';
import { loadWords } from '../../src/web/words.js';
import { CONTENT, tables } from '../statistics/shipped.js';
import { figuresDoor } from './figures-door.js';
import { type Started, startWeb } from './start-web.js';

describe('the pages of figures', () => {
  let started: Started;
  let painted = 0;
  before(async () => {
    const toPng = (svg: string, width: number) => {
      painted++;
      return figuresDoor.toPng(svg, width);
    };
    started = await startWeb({ figures: { ...figuresDoor, toPng } });
  });
  after(() => started.web.close());
  afterEach(() => assert.deepEqual(started.broken, []));

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(started.url + path, { headers: { Accept: 'text/html', ...headers } });
  const page = async (path: string) => (await get(path)).text();

  it('show a picture with its words, the same figures as a table, what they mean and the source', async () => {
    for (const language of LANGUAGES) {
      const body = await page(`/statistics?measure=employed_share&place=MK04&lang=${language}`);
      const [, src = '', alt = ''] = /<img src="([^"]+)" alt="([^"]+)">/.exec(body) ?? [];
      assert.match(alt, /Satakunta.*2015.*63.*2024.*71/);
      assert.equal((await get(src.replaceAll('&amp;', '&'))).status, 200);
      assert.match(body, /<tr><th scope="row">2020<\/th><td>67(?:\u00a0)?%<\/td><\/tr>/);
      const [dataset] = tables.catalogue.datasets;
      assert.ok(body.includes((dataset?.facts.citation[language] ?? '?').replaceAll("'", '&#39;')));
    }
  });

  it('have an address for each view, which the form, the language and a link keep', async () => {
    const body = await page(
      '/s/malli/statistics?measure=employed_share&place=MK04&place=MK02&from=2018&to=2022&lang=sv',
    );
    const query =
      'measure=employed_share&amp;by=place&amp;place=MK04&amp;place=MK02&amp;from=2018&amp;to=2022';
    assert.ok(body.includes(`<link rel="canonical" href="${started.url}/s/malli/statistics?${query}">`));
    assert.match(
      body,
      /href="\/s\/malli\/statistics\?measure=employed_share&amp;place=MK04&amp;place=MK02[^"]*lang=en"/,
    );
    assert.match(body, /<input type="hidden" name="lang" value="sv">/);
    assert.match(body, /value="MK04" checked/);
    assert.match(body, /<option selected>2018<\/option>/);
  });

  it('say what is not there, propose names with a way to each, and show the nearest', async () => {
    const body = await page(
      '/statistics?measure=jobseekers&by=occupation&occupation=nurse&year=2030&lang=en',
    );
    assert.match(body, /role="status"/);
    assert.match(body, /These figures do not have: nurse\./);
    assert.match(body, /<a href="\/statistics\?[^"]*occupation=5321[^"]*">Practical nurses<\/a>/);
    assert.match(body, /There is no figure for 2030\. There are figures for 2015–2019/);
    assert.match(body, /<th scope="col">2019<\/th>/);
    const by = await page('/statistics?measure=vet_employment_rate&by=level&lang=en');
    assert.match(by, /This figure does not come by: Levels of education\. Here it is by: Places\./);
  });

  it('never show what somebody put into the address as anything but text', async () => {
    const body = await page('/statistics?measure=%3Cscript%3Ehurt%3D1%3C%2Fscript%3E&lang=en');
    assert.ok(!body.includes('<script>hurt'));
    assert.match(body, /&lt;script&gt;/);
  });

  it('lead to exactly these figures as CSV', async () => {
    const body = await page('/statistics?measure=employed_share&place=MK04&year=2024');
    const [, csv = ''] = /href="(\/api\/statistics\/datasets\/[^"]+format=csv)"/.exec(body) ?? [];
    assert.equal(
      csv.replaceAll('&amp;', '&'),
      '/api/statistics/datasets/employed-one-year-after-by-region?measure=employed_share&region=MK04&year=2024&format=csv',
    );
  });

  it('hand the chat a question of our words, where the bot answers it with these figures', async () => {
    const body = await page('/statistics?measure=employed_share&place=MK04&lang=en');
    const [, chat = ''] = /<a class="button" href="([^"]+)">Ask the bot about these figures/.exec(body) ?? [];
    const talk = await page(chat.replaceAll('&amp;', '&'));
    assert.match(
      talk,
      /<button type="button">In work one year after graduation, share, Satakunta: how has the figure changed\?<\/button>/,
    );
    const forged = await page('/chat?door=figures&measure=forget%20me&question=forget%20me&lang=en');
    assert.ok(!forged.includes('forget me'));
    assert.match(await page('/statistics?measure=others&by=level&lang=en'), /Ask the bot about figures/);
  });

  it('have a word for every unit that a table may have', () => {
    const words = loadWords(CONTENT)('fi');
    const units = ownFacts.shape.measures.valueType.shape.unit.options;
    assert.ok(units.length > 3);
    for (const unit of units) assert.ok(words.text('statistics', `unit.${unit}`), unit);
  });

  it('tell of every table how it is made, and of no other', async () => {
    for (const { id, facts } of tables.catalogue.datasets) {
      const response = await get(`/statistics/${id}?lang=en`);
      assert.equal(response.status, 200);
      const body = await response.text();
      for (const { note } of facts.breaks) assert.ok(body.includes(note.en));
      for (const measure of Object.keys(facts.measures).filter((one) => one !== 'months'))
        assert.match(body, new RegExp(`<h3 id="${measure}">`));
    }
    assert.equal((await get('/statistics/no-such-table')).status, 404);
  });

  it('give a picture to any page, painted once, and say when it is still the same', async () => {
    const path = '/statistics/chart.png?measure=employed_share&place=MK02&lang=sv';
    const before = painted;
    const [first, second] = await Promise.all([get(path), get(path)]);
    assert.equal(painted, before + 1);
    assert.equal(first.headers.get('content-type'), 'image/png');
    assert.equal(first.headers.get('cross-origin-resource-policy'), 'cross-origin');
    const bytes = new Uint8Array(await first.arrayBuffer());
    assert.deepEqual([...bytes.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join(''), 'PNG');
    assert.equal(new DataView(bytes.buffer).getUint32(16), 1080);
    await second.arrayBuffer();
    const etag = first.headers.get('etag') ?? '';
    assert.equal((await get(path, { 'If-None-Match': etag })).status, 304);
    assert.equal(painted, before + 1);
  });

  it('give an SVG that may do nothing, and none of figures that are others by now', async () => {
    const svg = await get('/statistics/chart.svg?place=MK02');
    assert.equal(svg.headers.get('content-type'), 'image/svg+xml; charset=utf-8');
    assert.match(svg.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
    await svg.text();
    for (const query of ['place=MK02&v=others', 'place=MK02&year=2024']) {
      const response = await get(`/statistics/chart.svg?${query}`);
      assert.equal(response.status, 404, query);
      await response.text();
    }
  });
});
