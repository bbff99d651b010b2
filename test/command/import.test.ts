/** What `urakaveri import dataset` and `urakaveri sync` print, and what they leave behind. What is mapped how is tested in test/statistics. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { openStatistics } from '../../src/store/statistics/open.js';
import { AXES, madeUp } from '../statistics/made-up.js';
import { FIXTURES } from '../statistics/readers/reading.js';
import { PxWebServer } from '../sync/pxweb-server.js';
import { inFolder, urakaveri } from './fake-terminal.js';

const ID = 'main-activity-one-year-after';

describe('urakaveri import dataset', () => {
  const at = inFolder();
  const run = (...args: readonly string[]) => urakaveri(args, { DATA_DIR: at('data') });

  it('says what was read, mapped, left out and imported, and questions are answered from it', async () => {
    writeFileSync(
      at('table.json'),
      madeUp({ ...AXES, maakunta_2_20130101: { label: 'Asuinmaakunta', codes: ['SS', '04', '19', '99'] } }),
    );
    const { status, out, errors } = await run('import', 'dataset', at('table.json'), '--as', ID);
    assert.deepEqual([status, errors], [0, '']);
    assert.match(out, /^read: \d+ cells, timeperiod_y 3, /);
    assert.match(out, /\nmapped: measure tyollinen1vpaastayhtosuus is employed_share\n/);
    assert.match(out, /\nleft out: region 99 \(Nimi 99\) is not in content\/classifications\/codes\.yaml\n/);
    assert.match(out, /\nimported: main-activity-one-year-after, vintage 1 of 2026-06-08: \d+ cells$/);
    const asked = await run('ask', '--json', '--lang', 'fi', 'Kuinka moni Lapissa valmistunut on töissä?');
    assert.match(asked.out, new RegExp(`"dataset":"${ID}","measure":"employed_share","place":"MK19"`));
    const again = await run('import', 'dataset', at('table.json'), '--as', ID);
    assert.match(
      again.out,
      /unchanged: the newest vintage of main-activity-one-year-after says all this already$/,
    );
  });

  it('tells each figure that was revised', async () => {
    writeFileSync(at('one.json'), madeUp());
    await run('import', 'dataset', at('one.json'), '--as', ID);
    const wanted = ['2024', 'SSS', 'S', '04', 'SS', 'tyollinen1vpaastayhtosuus'].join();
    writeFileSync(
      at('two.json'),
      madeUp(AXES, {
        updated: '2027-01-22',
        revise: (codes, value) => (codes.join() === wanted ? 99 : value),
      }),
    );
    const { out } = await run('import', 'dataset', at('two.json'), '--as', ID);
    assert.match(
      out,
      /revised: measure employed_share, region MK04, level total, field total, sex total, year 2024: \d\d → 99\n/,
    );
    assert.match(out, /vintage 2 of 2027-01-22: \d+ cells; 1 revised, 0 new, 0 gone$/);
  });

  it('takes PX and CSV, and gives out as open data what nobody has described', async () => {
    const px = await run('import', 'dataset', `${FIXTURES}table.px`);
    assert.equal(px.status, 0, px.errors);
    assert.match(
      px.out,
      /note: nothing is known of this table: it is given out as open data, and no question is answered from it\n/,
    );
    const csv = await run(
      'import',
      'dataset',
      `${FIXTURES}long.csv`,
      '--mapping',
      `${FIXTURES}long.mapping.json`,
      '--as',
      'long',
    );
    assert.equal(csv.status, 0, csv.errors);
    assert.match(csv.out, /\nimported: long, vintage 2/);
  });

  it('imports nothing of a file that is broken, or that does not fit', async () => {
    writeFileSync(at('broken.json'), madeUp().replace('"value":[', '"value":[1,'));
    const broken = await run('import', 'dataset', at('broken.json'), '--as', ID);
    assert.deepEqual([broken.status, broken.out], [1, '']);
    assert.match(broken.errors, /broken\.json:1: value holds \d+ figures for \d+ cells/);
    assert.ok(!existsSync(at('data/statistics.db')));
    const { koulutusala_1_20160101: _field, ...without } = AXES;
    writeFileSync(at('other.json'), madeUp(without));
    const other = await run('import', 'dataset', at('other.json'), '--as', ID);
    assert.equal(other.status, 1);
    assert.match(
      other.errors,
      /other\.json: refused: no dimension is of the classification field\n.*nothing was imported$/,
    );
    const listed = await run('sync', '--list');
    assert.match(listed.out, /^main-activity-one-year-after: statfin 111l, not here yet$/m);
  });

  it('takes a table from an address, and remembers no more of that than where it is', async () => {
    const server = createServer((_request, response) => {
      response.end(madeUp());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const address = `http://127.0.0.1:${port}/table.json`;
    const { status, errors } = await run('import', 'dataset', `${address}?key=secret`, '--as', ID);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    assert.equal(status, 0, errors);
    const store = await openStatistics(`sqlite:${at('data/urakaveri.db')}`, () => '');
    assert.equal((await store.tables.vintages(ID))[0]?.origin, address);
    await store.close();
  });

  it('is seen by the doctor, who makes nothing where nothing was imported', async () => {
    assert.match((await run('doctor')).out, /^note +figures +the shipped tables only/m);
    assert.ok(!existsSync(at('data/statistics.db')));
    writeFileSync(at('table.json'), madeUp());
    await run('import', 'dataset', at('table.json'), '--as', ID);
    assert.match((await run('doctor')).out, /^ok +figures +1 imported table, the newest of 2026-06-08$/m);
    writeFileSync(at('data/statistics.db'), 'not a database at all, whatever its name says'.repeat(100));
    assert.match((await run('doctor')).out, /^missing +figures +what was imported cannot be read/m);
    const { status, out, errors } = await run('ask', '--lang', 'fi', 'Kuinka moni Lapissa on töissä?');
    assert.deepEqual([status, /23\.1\.2026/.test(out)], [0, true]);
    assert.match(errors, /^Imported figures cannot be read: /m);
  });

  it('is asked for rightly', async () => {
    assert.equal((await run('import', 'nothing', 'folder')).status, 2);
    assert.equal((await run('import', 'dataset')).status, 2);
    assert.match((await run('import', 'dataset', at('none.px'))).errors, /there is no file/);
    assert.match(
      (await run('import', 'dataset', 'http://example.org/table.px')).errors,
      /is not an https address/,
    );
    assert.equal((await run('sync', 'nothing')).status, 2);
  });
});

describe('urakaveri sync', () => {
  const at = inFolder();
  let server: PxWebServer;
  beforeEach(async () => {
    server = new PxWebServer();
    await server.start();
    mkdirSync(at('own/statistics'), { recursive: true });
    const publisher = '{ fi: Esimerkki, sv: Exempel, en: Sample }';
    const service = `services:\n  statfin: { api: 1, address: '${server.v1}', publisher: ${publisher} }\ntables: []\n`;
    writeFileSync(at('own/statistics/sources.yaml'), service);
  });
  afterEach(() => server.stop());
  const run = (...args: readonly string[]) =>
    urakaveri(args, { DATA_DIR: at('data'), CONTENT_DIR: at('own') });

  it('fetches a table and imports it, and leaves it alone until there is something new', async () => {
    server.maxCells = 2_000;
    const { status, out, errors } = await run('sync', ID);
    assert.equal(status, 0, errors);
    assert.match(errors, /part 1 of 2/);
    assert.match(out, /\nimported: main-activity-one-year-after, vintage 1 of 2026-06-08: \d+ cells$/);
    assert.equal((await run('sync', ID)).out, `unchanged: ${ID}`);
    assert.match(
      (await run('sync', '--list')).out,
      /^main-activity-one-year-after: statfin 111l, vintage 1 of 2026-06-08$/m,
    );
  });

  it('goes on with the other tables when one cannot be had', async () => {
    server.tables = [];
    const { status, errors } = await run('sync');
    assert.equal(status, 1);
    assert.match(errors, /^main-activity-one-year-after: no table of sijk is 111l or statfin_sijk_pxt_111l/m);
    assert.match(errors, /4 of 4 tables could not be fetched$/);
  });
});
