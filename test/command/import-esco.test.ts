/** `urakaveri import esco`: from files to an index that linking uses, all or nothing, and back to an earlier one. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { HOME } from '../../src/home.js';
import { inFolder, urakaveri } from './fake-terminal.js';

const FILES = join(HOME, 'test', 'fixtures', 'esco');
const CSV = join(FILES, 'csv-1.0.0');
const JSON_FILES = join(FILES, 'json-1.1.0');

describe('urakaveri import esco', () => {
  const at = inFolder();
  const esco = (...args: string[]) => urakaveri(['import', 'esco', ...args], { DATA_DIR: at('data') });
  /** The first name that is found for each text, or none. */
  const firsts = async (...texts: readonly (readonly [lang: string, text: string])[]) => {
    const lines = texts.map(([lang, text], id) => JSON.stringify({ id, lang, text })).join('\n');
    const { json } = await urakaveri(['link', '--batch', '-'], { DATA_DIR: at('data') }, lines);
    return json.map(({ concepts }) => (concepts as { label: string }[])[0]?.label);
  };

  it('says what was read, left out and mapped, and shows the sentence of the licence', async () => {
    const { status, out, errors } = await esco(CSV);
    assert.deepEqual([status, errors], [0, '']);
    assert.match(out, /read: skills_en\.csv: 3 concepts, 3 names, 4 other names/);
    assert.match(out, /left out: skills_en\.csv: 1 that are obsolete/);
    assert.match(out, /left out: occupations_fi\.csv: 1 that are ISCOGroup/);
    assert.match(out, /read: occupationSkillRelations_en\.csv: 3 relations/);
    assert.match(out, /mapped: 0 of \d+ concepts of the shipped vocabulary/);
    assert.match(out, /imported: ESCO 1\.0\.0 \(1\.0\.0-[0-9a-f]{8}\): 3 skills, 2 occupations/);
    assert.match(out, /This service uses the ESCO classification of the European Commission\./);
  });

  it('lets linking find what was imported, in three languages, beside what is shipped', async () => {
    await esco(CSV);
    const found = await firsts(
      ['fi', 'kiillotin kuukiviä'],
      ['sv', 'jag stämde en glasharpa'],
      ['en', 'I was a keeper of lanterns'],
      ['fi', 'ajoin trukkia'],
      ['fi', 'en ole koskaan kiillottanut kuukiviä'],
    );
    assert.deepEqual(found, [
      'kiillottaa kuukiviä',
      'stämma glasharpor',
      'lantern keeper',
      'käyttää haarukkatrukkia',
      undefined,
    ]);
  }).timeout(60_000);

  it('uses the newest version, and goes back to an earlier one', async () => {
    await esco(CSV);
    const newer = await esco(JSON_FILES);
    assert.match(newer.out, /note: 1 have no name in Swedish/);
    assert.match((await esco('--list')).out, /^in use: ESCO 1\.1\.0 .*\nkept: {3}ESCO 1\.0\.0 /);
    assert.deepEqual(await firsts(['en', 'whistled to owls']), ['whistle to owls']);
    assert.equal((await esco('--use', '1.0.0')).status, 0);
    assert.match((await esco('--list')).out, /in use: ESCO 1\.0\.0 /);
    assert.deepEqual(await firsts(['en', 'whistled to owls']), [undefined]);
    const { status, errors } = await esco('--use', '9.9');
    assert.equal(status, 1);
    assert.match(errors, /9\.9 has not been imported/);
  }).timeout(60_000);

  it('keeps the very same import once', async () => {
    await esco(CSV);
    await esco(CSV);
    assert.equal((await esco('--list')).out.split('\n').length, 1);
  });

  it('reads zipped files too, and tells a file that is there twice', async () => {
    mkdirSync(at('in'));
    const names = readdirSync(CSV);
    const zipped = Object.fromEntries(names.map((name) => [name, readFileSync(join(CSV, name))]));
    writeFileSync(at('in/ESCO dataset - v1.2.0 - classification.zip'), zipSync(zipped));
    const { status, out } = await esco(at('in'));
    assert.equal(status, 0);
    assert.match(out, /read: ESCO dataset - v1\.2\.0 - classification\.zip\/skills_sv\.csv: 3 concepts/);
    assert.match(out, /imported: ESCO 1\.2\.0 /);
    cpSync(join(CSV, 'skills_sv.csv'), at('in/skills_sv.csv'));
    assert.match((await esco(at('in'))).errors, /skills_sv\.csv:1: refused: is there twice/);
  });

  it('refuses broken files by their lines, and imports nothing of them', async () => {
    await esco(CSV);
    const { status, errors } = await esco(join(FILES, 'broken-2.0.0'));
    assert.equal(status, 1);
    for (const line of [
      /skills_en\.csv:3: refused: \S+01 stands twice/,
      /skills_en\.csv:4: refused: \S+02 has no name/,
      /skills_en\.csv:5: refused: .* is no URI of a skill/,
      /skills_en\.csv:6: refused: .* is no URI of a skill/,
      /occupations\.json:2: refused: has no "prefLabel"/,
      /skills(_en\.csv|\.json):2: refused: is called "polish (moon|sun) stones" here and .*two versions/,
      /broken-2\.0\.0: nothing was imported/,
    ])
      assert.match(errors, line);
    assert.match((await esco('--list')).out, /^in use: ESCO 1\.0\.0 [^\n]*$/);
  });

  it('asks for a version that no name tells', async () => {
    cpSync(CSV, at('files'), { recursive: true });
    assert.match(
      (await esco(at('files'))).errors,
      /No name of a file tells which version .*--version 1\.1\.1/s,
    );
    assert.equal((await esco(at('files'), '--version', '1.0.0')).status, 0);
  });

  it('refuses a folder without skills, one that is not there, and a torn archive', async () => {
    mkdirSync(at('in-1.0'));
    assert.match((await esco(at('in-1.0'))).errors, /no skills_en\.csv and no skills\.json/);
    assert.match((await esco(at('nowhere'))).errors, /there is no folder/);
    writeFileSync(at('in-1.0/a.zip'), 'PK and nothing else');
    assert.match((await esco(at('in-1.0'))).errors, /a\.zip:1: refused: is no whole ZIP archive/);
    assert.equal(existsSync(at('data/esco')), false);
  });

  it('says of an index that is not whole that it has to be imported again', async () => {
    const { out } = await esco(CSV);
    const [, name] = /\((1\.0\.0-\w+)\)/.exec(out) ?? [];
    const index = at(`data/esco/${name}/index.bin`);
    writeFileSync(index, readFileSync(index).subarray(0, 3000));
    const { status, errors } = await urakaveri(['link', 'kuukiviä'], { DATA_DIR: at('data') });
    assert.equal(status, 1);
    assert.match(errors, /ESCO 1\.0\.0-\w+ cannot be opened, import it again/);
    rmSync(at(`data/esco/${name}`), { recursive: true });
    assert.equal((await urakaveri(['link', 'trukki'], { DATA_DIR: at('data') })).status, 0);
  }).timeout(60_000);
});
