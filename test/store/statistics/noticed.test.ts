/** A running program notices what another one imports, and makes nothing where nothing was imported. */
import assert from 'node:assert/strict';
import { openFigures } from '../../../src/figures.js';
import { takeTable } from '../../../src/statistics/importing/take.js';
import { shippedTables } from '../../../src/statistics/shipped.js';
import { openStatistics, statisticsUrl } from '../../../src/store/statistics/open.js';
import { loadSources } from '../../../src/wording/load-sources.js';
import { onPostgres } from '../../contract/embedded-postgres.js';
import { type Engine, freshPlace, inFile, type Place } from '../../contract/engine.js';
import { AXES, cubeIn, madeUp } from '../../statistics/made-up.js';
import { CONTENT, tables } from '../../statistics/shipped.js';

const now = () => '2026-11-22T12:00:00.000Z';
const { sources, classifications } = loadSources(CONTENT);
const shipped = shippedTables(tables.catalogue, tables.names);
const ID = 'main-activity-one-year-after';

for (const engine of [inFile, onPostgres] as readonly Engine[]) {
  describe(`a running program (${engine.name})`, () => {
    let place: Place | null = null;
    beforeEach(async function () {
      place = await freshPlace(engine, this);
    });
    afterEach(async () => {
      await place?.remove();
      place = null;
    });

    const importTable = async (url: string, text: string) => {
      const store = await openStatistics(url, now);
      const taking = { shelves: store, classifications, sources, shipped, now: now() };
      await takeTable({ cube: cubeIn(text), sha256: text.slice(0, 9), origin: 'x', as: ID }, taking);
      await store.close();
    };
    const first = (figures: ReturnType<typeof openFigures>) =>
      figures.library.with(({ catalogue }) => catalogue.of('employed_share')[0]?.dataset.id);

    it('answers from the shipped tables until something is imported, and from that at the next question', async () => {
      const url = place?.url ?? '';
      const figures = openFigures(tables, url, now);
      assert.equal(await first(figures), 'employed-one-year-after-by-region');
      await importTable(url, madeUp());
      assert.equal(await first(figures), ID);
      const before = (await figures.library.current()).edition;
      await importTable(url, madeUp(AXES, { updated: '2027-01-22' }));
      const { edition, imported } = await figures.library.current();
      assert.deepEqual([edition, imported[0]?.published], [before + 1, '2027-01-22']);
      await figures.close();
    });

    it('asks a shipped table first that knows of later years', async () => {
      const url = place?.url ?? '';
      const old = {
        ...AXES,
        timeperiod_y: { label: 'Vuosi', codes: ['2011', '2012'], role: 'time' as const },
      };
      await importTable(url, madeUp(old));
      const figures = openFigures(tables, url, now);
      assert.equal(await first(figures), 'employed-one-year-after-by-region');
      await figures.close();
    });
  });
}

describe('the address of the statistics', () => {
  it('is a file beside the database, or a schema of its own on the same server', () => {
    assert.equal(
      statisticsUrl('sqlite:/var/lib/urakaveri/urakaveri.db'),
      'sqlite:/var/lib/urakaveri/statistics.db',
    );
    assert.equal(statisticsUrl('sqlite::memory:'), 'sqlite::memory:');
    assert.equal(
      statisticsUrl('postgres://u:p%40ss@db.example/ura?sslmode=require'),
      'postgres://u:p%40ss@db.example/ura?sslmode=require&options=-csearch_path%3Dstatistics',
    );
  });
});
