/** Imported tables on every engine: whole or not there, vintage by vintage, and asked like the shipped ones. */
import assert from 'node:assert/strict';
import { askQuestion } from '../../../src/statistics/ask.js';
import { type Taking, takeTable } from '../../../src/statistics/importing/take.js';
import { createLibrary, type Library } from '../../../src/statistics/library.js';
import { createOpenData } from '../../../src/statistics/open/published.js';
import { shippedTables } from '../../../src/statistics/shipped.js';
import { openStatistics, type StatisticsStore } from '../../../src/store/statistics/open.js';
import { loadSources } from '../../../src/wording/load-sources.js';
import { onPostgres } from '../../contract/embedded-postgres.js';
import { type Engine, freshPlace, inFile, inMemory, type Place } from '../../contract/engine.js';
import { AXES, cubeIn, madeUp, tell } from '../../statistics/made-up.js';
import { asking, CONTENT, file, tables } from '../../statistics/shipped.js';

const NOW = '2026-11-22T12:00:00.000Z';
const ID = 'main-activity-one-year-after';
const { sources, classifications } = loadSources(CONTENT);
const shipped = shippedTables(tables.catalogue, tables.names);

for (const engine of [inMemory, inFile, onPostgres] as readonly Engine[]) {
  describe(`imported tables (${engine.name})`, () => {
    let place: Place | null = null;
    let store: StatisticsStore;
    let library: Library;

    beforeEach(async function () {
      place = await freshPlace(engine, this);
      store = await openStatistics(place.url, () => NOW);
      library = createLibrary(tables.catalogue, tables.names, store.tables);
    });
    afterEach(async () => {
      if (place) await store.close();
      await place?.remove();
      place = null;
    });

    const taking = (): Taking => ({ shelves: store, classifications, sources, shipped, now: NOW });
    const take = (text: string, sha256: string, as: string | null = ID) =>
      takeTable({ cube: cubeIn(text), sha256, origin: 'table.json', as }, taking());
    const ask = (question: string) =>
      library.with((now) => askQuestion(question, 'fi', { ...asking, tables: now }));

    it('keep every figure and every mark as it was published', async () => {
      const text = madeUp();
      const taken = await take(text, 'one', null);
      assert.ok('vintage' in taken && taken.vintage !== null);
      const kept = await store.tables.vintage(taken.vintage);
      assert.ok(kept);
      assert.deepEqual(tell({ ...kept.table.frame, cells: kept.cells }), tell(cubeIn(text)));
      assert.deepEqual(
        kept.table.frame.dimensions.map(({ codes }) => codes),
        Object.values(AXES).map(({ codes }) => codes),
      );
    });

    it('answer questions with their own figure, before the shipped ones', async () => {
      const question = 'Kuinka moni Satakunnassa valmistunut on töissä vuoden päästä?';
      assert.equal((await ask(question)).values[0]?.dataset, 'employed-one-year-after-by-region');
      await take(madeUp(), 'one');
      const [value] = (await ask(question)).values;
      const kept = cubeIn(madeUp());
      assert.deepEqual([value?.dataset, value?.place, value?.year], [ID, 'MK04', 2024]);
      const place = kept.dimensions.reduce((at, { id, codes }) => {
        const code =
          {
            timeperiod_y: '2024',
            koulutusaste_17_20180101: 'SSS',
            sukupuoli_1_20120101: 'S',
            maakunta_2_20130101: '04',
            koulutusala_1_20160101: 'SS',
            contentscode: 'tyollinen1vpaastayhtosuus',
          }[id] ?? '';
        return at * codes.length + codes.indexOf(code);
      }, 0);
      assert.equal(value?.value, kept.cells.at(place).value);
    });

    it('answer what no shipped table combines, and say of whom it is', async () => {
      await take(madeUp(), 'one');
      const reply = await ask('Kuinka moni ammatillisen perustutkinnon suorittanut on Lapissa töissä?');
      assert.equal(reply.status, 'answered');
      assert.deepEqual(
        [reply.values[0]?.place, reply.values[0]?.level],
        ['MK19', 'vocational_upper_secondary'],
      );
      assert.match(reply.answer, /Lappi/);
      assert.doesNotMatch(reply.answer, /koko maa/);
    });

    it('tell what a new vintage has revised, and keep the one before', async () => {
      await take(madeUp(), 'one');
      const revised = madeUp(AXES, {
        updated: '2027-01-22',
        revise: (codes, value) => (codes[0] === '2024' && value !== null ? value + 1 : value),
      });
      const second = await take(revised, 'two');
      assert.ok(
        'compared' in second && second.compared && second.compared.revised > 0 && second.compared.added === 0,
      );
      const [before, now] = await store.tables.vintages(ID);
      assert.deepEqual(
        [before?.changes, now?.changes?.revised, now?.published],
        [null, second.compared.revised, '2027-01-22'],
      );
      const old = await store.tables.vintage(before?.number ?? 0);
      assert.equal(old?.table.published, '2026-06-08');
      assert.equal((await store.tables.tables()).length, 1);
    });

    it('are not kept twice when the file is the same', async () => {
      await take(madeUp(), 'one');
      const again = await take(madeUp(), 'one');
      assert.ok('vintage' in again && again.vintage === null);
      assert.equal((await store.tables.vintages(ID)).length, 1);
    });

    it('leave nothing behind when they are refused', async () => {
      const { koulutusala_1_20160101: _field, ...without } = AXES;
      assert.ok('refused' in (await take(madeUp(without), 'one')));
      assert.equal(await store.tables.edition(), 0);
      assert.deepEqual(await store.tables.tables(), []);
    });

    it('lie over the shipped table of the same id, and are compared with it', async () => {
      const own = file('employed-one-year-after-by-region') as { value: (number | null)[] };
      const changed = { ...own, value: own.value.map((value, n) => (n === 39 ? 70 : value)) };
      const taken = await take(JSON.stringify(changed), 'own', null);
      assert.ok('compared' in taken && taken.compared);
      assert.deepEqual(
        taken.compared.examples.map(({ at }) => at),
        [{ measure: 'employed_share', region: 'MK04', year: '2024' }],
      );
      assert.match((await ask('Kuinka moni Satakunnassa on töissä?')).answer, /70\s%/);
      const { shipped: left } = await library.current();
      assert.equal(left.length, tables.catalogue.datasets.length - 1);
    });

    it('are a new vintage of a shipped table when they are said to be, by the codes of their publisher', async () => {
      const axes = {
        Vuosi: { label: 'Vuosi', codes: ['2023', '2024', '2025'] },
        Alue: { label: 'Maakunta', codes: ['SSS', '01', '04'] },
        Tiedot: { label: 'Tiedot', codes: ['employed_share', 'graduates'] },
      };
      const taken = await take(madeUp(axes), 'x', 'employed-one-year-after-by-region');
      assert.ok('answers' in taken && taken.answers, JSON.stringify(taken));
      assert.deepEqual(
        (await store.tables.table(taken.id))?.frame.dimensions.map(({ id }) => id),
        ['measure', 'region', 'year'],
      );
    });

    it('give the same as open data, whole and in part', async () => {
      await take(madeUp(), 'one');
      const open = createOpenData({
        library,
        shipped: shipped.cube,
        runs: store.tables.runs,
        past: store.tables,
      });
      const part = await open.part(
        ID,
        [
          ['region', ['MK04']],
          ['year', ['2024']],
          ['sex', ['total']],
        ],
        1_000,
      );
      assert.ok('cube' in part);
      const whole = await store.tables.vintage((await store.tables.table(ID))?.vintage ?? 0);
      const seen = new Set(tell(part.cube));
      assert.equal(part.cube.cells.length, 2 * 3 * 3);
      assert.ok(
        whole && [...seen].every((cell) => tell({ ...whole.table.frame, cells: whole.cells }).includes(cell)),
      );
      assert.deepEqual(await open.part(ID, [], 10), { tooMany: whole.cells.length });
    });

    it('give an earlier vintage as it was, and none of another table', async () => {
      await take(madeUp(), 'one');
      const revise = (codes: readonly string[], value: number | null) =>
        codes[0] === '2024' && value !== null ? value + 1 : value;
      await take(madeUp(AXES, { updated: '2027-01-22', revise }), 'two');
      const { tables: past } = store;
      const open = createOpenData({ library, shipped: shipped.cube, runs: past.runs, past });
      const [now, before] = (await open.vintages(ID)) ?? [];
      assert.ok(now && before && now.number > before.number, 'the newest first');
      const cellsOf = async (vintage?: number) => {
        const part = await open.part(ID, [], 1_000_000, vintage);
        assert.ok('cube' in part);
        return tell(part.cube);
      };
      const old = await past.vintage(before.number);
      assert.deepEqual(await cellsOf(before.number), old && tell({ ...old.table.frame, cells: old.cells }));
      assert.deepEqual(await cellsOf(now.number), await cellsOf());
      assert.notDeepEqual(await cellsOf(before.number), await cellsOf());
      assert.deepEqual(await open.part('other', [], 10, before.number), { missing: true });
      assert.deepEqual(await open.part(ID, [], 10, 99), { missing: true });
      assert.equal(await open.vintages('none'), null);
    });

    it('keep what was seen of classifications', async () => {
      await take(madeUp(), 'one');
      const seen = await store.classes.seen('region', 'maakunta_2_20130101');
      assert.deepEqual(
        seen.find(({ code }) => code === '04'),
        { code: '04', ours: 'MK04', how: 'same', label: 'Nimi 04' },
      );
    });
  });
}
