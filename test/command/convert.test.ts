/** What `urakaveri convert` prints; what is read is tested in test/statistics/readers. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { FIXTURES } from '../statistics/readers/reading.js';
import { inFolder, urakaveri } from './fake-terminal.js';

const path = (file: string): string => FIXTURES + file;

describe('urakaveri convert', () => {
  const at = inFolder();

  it('writes a PX file as JSON-stat 2.0, digit for digit', async () => {
    const { status, out, errors } = await urakaveri(['convert', path('table.px'), '--to', 'jsonstat']);
    assert.equal(status, 0, errors);
    const json = JSON.parse(out) as { version: string; id: string[]; status: Record<string, string> };
    assert.deepEqual([json.version, json.id, json.status[4]], ['2.0', ['region', 'contents', 'year'], '...']);
    assert.match(out, /"value": \[71\.0, 72\.50,/);
  });

  it('writes a row for each cell as CSV, and reads its own CSV', async () => {
    const first = await urakaveri(['convert', path('dataset.json'), '--to', 'csv']);
    assert.equal(first.status, 0, first.errors);
    assert.match(
      first.out,
      /^measure,measure_label,region,region_label,year,value,status\nshare,In work,SS,Whole country,2023,71\.0,\n/,
    );
    writeFileSync(at('table.csv'), first.out);
    const again = await urakaveri(['convert', at('table.csv'), '--to', 'csv']);
    assert.equal(again.out, first.out);
  });

  it('reads CSV by a mapping', async () => {
    const { status, out, errors } = await urakaveri([
      'convert',
      path('long.csv'),
      '--mapping',
      path('long.mapping.json'),
      '--to',
      'csv',
    ]);
    assert.equal(status, 0, errors);
    assert.match(out, /SS,Koko maa,2025,1072\.50,p/);
  });

  it('refuses a broken file with its line and writes nothing', async () => {
    writeFileSync(at('broken.px'), 'CHARSET="ANSI";\nMATRIX="A"B";\n');
    const { status, out, errors } = await urakaveri(['convert', at('broken.px'), '--to', 'csv']);
    assert.deepEqual([status, out], [1, '']);
    assert.ok(errors.startsWith(`${at('broken.px')}:2: `), errors);
  });

  it('refuses a broken mapping with its line', async () => {
    writeFileSync(at('mapping.json'), '{"dimensions": [],\n"value": 5}');
    const { status, errors } = await urakaveri([
      'convert',
      path('long.csv'),
      '--mapping',
      at('mapping.json'),
      '--to',
      'csv',
    ]);
    assert.equal(status, 1);
    assert.match(errors, /mapping\.json:1: dimensions: .*\n.*mapping\.json:2: value: /);
  });

  it('asks which dataset, where a CSV file could hold only one', async () => {
    const { status, errors } = await urakaveri(['convert', path('old.json'), '--to', 'csv']);
    assert.equal(status, 1);
    assert.match(
      errors,
      /old\.json:1: holds 2 datasets, sample, second; a CSV file holds one: --dataset NAME/,
    );
    const second = await urakaveri(['convert', path('old.json'), '--to', 'csv', '--dataset', 'second']);
    assert.equal(second.out, 'a,value,status\nx,,p\ny,7,p\nz,,p');
    const both = await urakaveri(['convert', path('old.json'), '--to', 'jsonstat']);
    assert.equal((JSON.parse(both.out) as { class: string }).class, 'collection');
  });

  it('says what to write when it is asked wrongly, and that there is no such file', async () => {
    assert.equal((await urakaveri(['convert', path('old.json')])).status, 2);
    assert.equal((await urakaveri(['convert', path('old.json'), '--to', 'xlsx'])).status, 2);
    const { status, errors } = await urakaveri(['convert', at('nothing.px'), '--to', 'csv']);
    assert.equal(status, 1);
    assert.match(errors, /there is no file .*nothing\.px/);
  });
});
