/** The whole program: what is imported beside it while it runs is in its answers and its open data at once. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../src/configuration.js';
import { type Served, serve } from '../../src/serve.js';
import { urakaveri } from '../command/fake-terminal.js';
import { cubeIn, madeUp } from '../statistics/made-up.js';

const ID = 'main-activity-one-year-after';

describe('the running program', () => {
  let folder: string;
  let served: Served;
  before(async function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'urakaveri-served-'));
    served = await serve(readConfiguration({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' }));
  });
  after(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const json = async (path: string) => (await fetch(served.url + path)).json() as Promise<never>;
  const ask = async (): Promise<string> => {
    const reply: { values: { dataset: string }[] } = await json(
      '/api/statistics/ask?lang=sv&q=Hur+m%C3%A5nga+har+jobb+i+Lappland%3F',
    );
    return reply.values[0]?.dataset ?? '';
  };

  it('answers from what was imported while it ran, and gives it out', async () => {
    assert.equal(await ask(), 'employed-one-year-after-by-region');
    writeFileSync(join(folder, 'table.json'), madeUp());
    const { status, errors } = await urakaveri(
      ['import', 'dataset', join(folder, 'table.json'), '--as', ID],
      { DATA_DIR: folder },
    );
    assert.equal(status, 0, errors);
    assert.equal(await ask(), ID);
    const list: { datasets: { id: string; imported: boolean }[] } = await json('/api/statistics/datasets');
    assert.deepEqual(
      list.datasets.filter(({ imported }) => imported).map(({ id }) => id),
      [ID],
    );
    const part = await fetch(
      `${served.url}/api/statistics/datasets/${ID}?region=MK19&level=total&field=total&sex=total&measure=graduates`,
    );
    const cube = cubeIn(await part.text());
    assert.deepEqual([cube.cells.length, cube.dimensions.at(-1)?.codes], [3, ['2022', '2023', '2024']]);
  });

  it('shows what was imported on its pages: by place and level at once, and each vintage', async () => {
    const page = async (path: string) => (await fetch(served.url + path)).text();
    const query = `measure=graduates&table=${ID}&place=MK19&level=vocational_upper_secondary`;
    const seen = await page(`/statistics?${query}&lang=en`);
    assert.match(seen, /<select id="level" name="level">/);
    assert.match(seen, /<option value="vocational_upper_secondary" selected>/);
    assert.doesNotMatch(seen, /class="notice"/);
    const shown = seen.match(/<tr><th scope="row">20\d\d<\/th><td>[^<]+<\/td>/g) ?? [];
    assert.equal(shown.length, 3);
    assert.equal((await fetch(`${served.url}/statistics/chart.svg?${query}`)).status, 200);
    const method = await page(`/statistics/${ID}?lang=en`);
    assert.match(method, /<caption id="vintages">[\s\S]*<th scope="row">1<\/th>/);
    assert.match(method, /<td>the first<\/td>/);
  });
});
