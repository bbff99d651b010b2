/** Tables fetched from a publisher that speaks either version of PxWeb and does not always behave. */
import assert from 'node:assert/strict';
import type { SourceTable } from '../../src/statistics/importing/description.js';
import { takeTable } from '../../src/statistics/importing/take.js';
import { shippedTables } from '../../src/statistics/shipped.js';
import { openStatistics, type StatisticsStore } from '../../src/store/statistics/open.js';
import { createHttp, FetchError } from '../../src/sync/http.js';
import { createPace } from '../../src/sync/pace.js';
import { partsOf } from '../../src/sync/plan.js';
import { pxWeb1 } from '../../src/sync/pxweb-1.js';
import { pxWeb2 } from '../../src/sync/pxweb-2.js';
import { fetchTable, type Syncing } from '../../src/sync/sync-table.js';
import { loadSources } from '../../src/wording/load-sources.js';
import { AXES, cubeIn, madeUp, tell } from '../statistics/made-up.js';
import { CONTENT, tables } from '../statistics/shipped.js';
import { PxWebServer } from './pxweb-server.js';

const { sources, classifications } = loadSources(CONTENT);
const table = sources.tables.find(({ id }) => id === 'main-activity-one-year-after') as SourceTable;
const shipped = shippedTables(tables.catalogue, tables.names);
const now = '2026-11-22T12:00:00.000Z';

for (const version of ['v1', 'v2'] as const) {
  describe(`a table fetched over PxWeb ${version}`, () => {
    let server: PxWebServer;
    let store: StatisticsStore;
    let waited: number[];
    let told: string[];
    let tries = 6;

    beforeEach(async () => {
      server = new PxWebServer();
      await server.start();
      store = await openStatistics('sqlite::memory:', () => now);
      waited = [];
      told = [];
      tries = 6;
    });
    afterEach(async () => {
      await store.close();
      await server.stop();
    });

    const wait = async (ms: number) => {
      waited.push(ms);
    };
    const syncing = (restart = false): Syncing => {
      const http = createHttp({ fetch, wait, random: () => 0, tries });
      const service = version === 'v1' ? pxWeb1(http, server.v1) : pxWeb2(http, server.v2);
      return {
        service,
        allow: () => {},
        shelves: store,
        classifications,
        now,
        restart,
        tell: (line) => told.push(line),
      };
    };
    const sync = async (restart = false) => {
      const read = await fetchTable(table, syncing(restart));
      if (read === null) return null;
      const taken = await takeTable(read, { shelves: store, classifications, sources, shipped, now });
      if ('vintage' in taken) await store.fetches.end(table.id);
      return taken;
    };
    const keptCells = async () => {
      const newest = (await store.tables.vintages(table.id)).at(-1);
      const kept = newest && (await store.tables.vintage(newest.number));
      assert.ok(kept);
      return tell({ ...kept.table.frame, cells: kept.cells });
    };
    /** The same table read from one file, without a network. */
    const asOneFile = async () => {
      const other = await openStatistics('sqlite::memory:', () => now);
      const taking = { shelves: other, classifications, sources, shipped, now };
      await takeTable({ cube: cubeIn(madeUp()), sha256: 'x', origin: 'x', as: table.id }, taking);
      const kept = await other.tables.vintage(1);
      await other.close();
      assert.ok(kept);
      return tell({ ...kept.table.frame, cells: kept.cells });
    };
    const figureCalls = () => server.calls.filter((call) => call.startsWith('POST')).length;

    it('has the same figures as the whole file, in however many parts it came', async () => {
      const expected = await asOneFile();
      for (const maxCells of [100_000, 1_000, 77]) {
        server.maxCells = maxCells;
        await sync(true);
        assert.deepEqual(await keptCells(), expected, `${maxCells}`);
      }
      assert.ok(figureCalls() > 50);
    });

    it('is tried again where the publisher is busy, broken or cut off, and waits as long as it is asked to', async () => {
      server.faults = ['busy', 'broken', 'hang-up', null, 'cut', null, null, 'busy', 'cut'];
      assert.ok(await sync());
      assert.deepEqual(await keptCells(), await asOneFile());
      assert.equal(waited.filter((ms) => ms === 7_000).length, 2);
    });

    it('goes on where it broke off, and asks for no part twice', async () => {
      server.maxCells = 1_000;
      tries = 1;
      server.faults = [...Array.from({ length: 5 }, () => null), 'broken'];
      await assert.rejects(sync(), FetchError);
      assert.equal(await store.tables.table(table.id), null);
      const before = figureCalls();
      assert.ok(before > 1);
      tries = 6;
      await sync();
      assert.ok(told.some((line) => line.includes('goes on where it broke off')));
      const parts = partsOf(
        Object.entries(AXES).map(([id, { codes }]) => ({ id, codes })),
        1_000,
      ).length;
      // The one that broke is asked for again.
      assert.equal(figureCalls(), parts + 1);
      assert.deepEqual(await keptCells(), await asOneFile());
    });

    it('is left alone while its publisher has nothing new, and compared when there is', async () => {
      await sync();
      const before = figureCalls();
      assert.equal(await sync(), null);
      assert.equal(figureCalls(), before);
      const [published] = server.tables;
      if (published) {
        published.updated = '2027-01-22T06:00:00';
        published.axes = {
          ...AXES,
          timeperiod_y: { ...AXES.timeperiod_y, label: 'Vuosi', codes: ['2022', '2023', '2024', '2025'] },
        };
      }
      const taken = await sync();
      assert.ok(taken && 'compared' in taken);
      assert.deepEqual(
        [taken.compared?.revised, taken.compared?.gone, taken.published],
        [0, 0, '2027-01-22'],
      );
      assert.ok((taken.compared?.added ?? 0) > 0);
      assert.equal((await store.tables.vintages(table.id)).length, 2);
    });

    it('is found by its classifications when it and all its dimensions are renamed, and remembered by its new name', async () => {
      const names = ['a', 'Koulutusaste', 'Sukupuoli', 'Alue', 'Koulutusala', 'Tiedot'];
      const axes = Object.fromEntries(Object.values(AXES).map((axis, n) => [names[n] ?? '', axis]));
      const other = { x: { label: 'Vuosi', codes: ['2024'] }, y: { label: 'Tiedot', codes: ['jotain'] } };
      server.tables = [
        { name: 'muu.px', axes: other, updated: '2026-06-08T06:00:00' },
        { name: 'uusi_nimi.px', axes, updated: '2026-06-08T06:00:00' },
      ];
      await sync();
      assert.deepEqual(await keptCells(), await asOneFile());
      assert.deepEqual(told.slice(0, 1), [
        'main-activity-one-year-after is called uusi_nimi.px now: found by its classifications',
      ]);
      assert.deepEqual(await store.classes.aliases(table.id), ['uusi_nimi.px']);
    });

    it('is not guessed among several, nor where none fits', async () => {
      server.tables = ['one.px', 'two.px'].map((name) => ({
        name,
        axes: AXES,
        updated: '2026-06-08T06:00:00',
      }));
      await assert.rejects(sync(), /one\.px, two\.px all have the classifications/);
      server.tables = [{ name: '111l.px', axes: { a: { label: 'a', codes: ['1'] } }, updated: '' }];
      await assert.rejects(sync(), /none has its classifications any more/);
      assert.equal(await store.tables.edition(), 0);
    });

    it('is refused when other figures come than were asked for, and when a page comes in their place', async () => {
      server.lies = true;
      await assert.rejects(sync(), /other categories of timeperiod_y than were asked for/);
      server.lies = false;
      server.faults = [null, null, null, 'garbage'];
      await assert.rejects(sync(), /a part is not whole: line 1: is a web page/);
      assert.equal(await store.tables.edition(), 0);
    });

    it('begins anew when the publisher changes it meanwhile', async () => {
      server.maxCells = 1_000;
      const { service, ...rest } = syncing();
      let parts = 0;
      const changing = {
        ...service,
        figures: (...given: Parameters<typeof service.figures>) => {
          const [published] = server.tables;
          if (++parts === 2 && published) published.updated = '2027-01-22T06:00:00';
          return service.figures(...given);
        },
      };
      await assert.rejects(
        fetchTable(table, { ...rest, service: changing }),
        /changed while it was being fetched/,
      );
      assert.equal(await store.fetches.plan(table.id), null);
      await sync();
      assert.equal((await store.tables.table(table.id))?.published, '2027-01-22');
    });
  });
}

describe('the network of the sync', () => {
  const never: typeof fetch = () => Promise.reject(new Error('asked'));
  const http = (answer: typeof fetch, mostBytes?: number) =>
    createHttp({
      fetch: answer,
      wait: async () => {},
      random: () => 0,
      tries: 2,
      ...(mostBytes === undefined ? {} : { mostBytes }),
    });

  it('goes to https addresses only, but for this machine', async () => {
    for (const address of [
      'http://example.org/',
      'ftp://127.0.0.1/',
      'file:///etc/passwd',
      'https://user@example.org/',
      'nonsense',
      'http://127.0.0.1.example.org/',
    ])
      await assert.rejects(http(never).get(address), /is not an https address/, address);
  });

  it('follows a publisher to another https address, and no further than that', async () => {
    const to =
      (location: string): typeof fetch =>
      async () =>
        new Response(null, { status: 302, headers: { location } });
    await assert.rejects(
      http(to('http://example.org/')).get('https://example.org/'),
      /is not an https address/,
    );
    await assert.rejects(
      http(to('https://example.org/again')).get('https://example.org/'),
      /from address to address/,
    );
  });

  it('takes no more than it may', async () => {
    const large: typeof fetch = async () => new Response('x'.repeat(101));
    await assert.rejects(http(large, 100).get('https://example.org/'), /more than 100 bytes/);
  });

  it('does not try again what will not help', async () => {
    let asked = 0;
    const missing: typeof fetch = async () => {
      asked++;
      return new Response('', { status: 404 });
    };
    await assert.rejects(http(missing).get('https://example.org/'), /answered 404/);
    assert.equal(asked, 1);
  });
});

describe('the pace of calls', () => {
  it('stays within what a publisher allows', async () => {
    let clock = 0;
    const made: number[] = [];
    const pace = createPace(
      { cells: 1, calls: 3, window: 10 },
      {
        now: () => clock,
        wait: async (ms) => {
          clock += ms;
        },
      },
    );
    for (let n = 0; n < 9; n++) {
      await pace.turn();
      made.push(clock);
    }
    for (const at of made) assert.ok(made.filter((other) => other > at - 10_000 && other <= at).length <= 3);
    pace.allow({ cells: 1, calls: 1_000, window: 1 });
    const before = clock;
    await pace.turn();
    assert.ok(clock - before <= 1_000);
  });
});

describe('the parts of a table', () => {
  it('are few, are never too large, and together are the whole, each cell once', () => {
    const wanted = [
      { id: 'a', codes: ['1', '2', '3'] },
      { id: 'b', codes: Array.from({ length: 17 }, (_, n) => `b${n}`) },
      { id: 'c', codes: ['x', 'y'] },
    ];
    for (const most of [1, 2, 5, 40, 101, 102, 1_000]) {
      const parts = partsOf(wanted, most);
      const seen = new Set<string>();
      for (const part of parts) {
        const [a = [], b = [], c = []] = part.map(({ codes }) => codes);
        assert.ok(a.length * b.length * c.length <= most);
        for (const one of a) for (const two of b) for (const three of c) seen.add(`${one} ${two} ${three}`);
      }
      assert.equal(seen.size, 102);
      assert.ok(parts.length <= Math.ceil(102 / most) * 3, `${most}: ${parts.length}`);
    }
  });
});
