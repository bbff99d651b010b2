/** The yearly report on the command line: one region, all of them, and what there is none of. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inFolder, urakaveri } from './fake-terminal.js';

describe('urakaveri report', function () {
  this.timeout(60_000);
  const file = inFolder();
  const isPdf = (path: string) => readFileSync(path).subarray(0, 5).toString() === '%PDF-';

  it('writes the report of a region and prints where', async () => {
    const out = file('reports/pirkanmaa.pdf');
    const ran = await urakaveri([
      'report',
      '--region',
      'MK06',
      '--year',
      '2024',
      '--lang',
      'sv',
      '--out',
      out,
    ]);
    assert.deepEqual([ran.status, ran.out, ran.errors], [0, out, '']);
    assert.ok(isPdf(out));
  });

  it('takes a region by its name, and the newest year', async () => {
    const out = file('a.pdf');
    const { status } = await urakaveri(['report', '--region', 'åland', '--out', out]);
    assert.equal(status, 0);
    assert.ok(isPdf(out));
  });

  it('writes all regions into a folder and tells how far it is', async () => {
    const folder = file('all');
    const { status, errors } = await urakaveri([
      ...['report', '--region', 'all', '--year', '2023', '--lang', 'en', '--out', folder],
    ]);
    assert.equal(status, 0);
    const files = readdirSync(folder);
    assert.equal(files.length, 19);
    assert.ok(files.includes('MK06-2023-en.pdf'));
    assert.match(errors, /^1\/19 MK01 Uusimaa\n[\s\S]*19\/19 MK21 Åland$/);
  });

  it('says for which years there are figures', async () => {
    const { status, errors } = await urakaveri([
      ...['report', '--region', 'MK06', '--year', '1999', '--out', file('a.pdf')],
    ]);
    assert.equal(status, 1);
    assert.match(errors, /MK06 Pirkanmaa 1999: no report, there are figures for 2015–2024/);
  });

  it('names the regions where one is not known, and what is missing', async () => {
    const unknown = await urakaveri(['report', '--region', 'Pori', '--out', file('a.pdf')]);
    assert.equal(unknown.status, 2);
    assert.match(unknown.errors, /There is no region "Pori", but MK01 Uusimaa, .*MK21 Ahvenanmaa, and all/);
    assert.equal((await urakaveri(['report', '--region', 'MK06'])).status, 2);
    assert.equal((await urakaveri(['report', '--region', 'MK06', '--year', 'x', '--out', 'a'])).status, 2);
  });
});
