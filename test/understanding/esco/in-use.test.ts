/** An imported version in the house: the dialog reads with it, names are found by URI, and a broken one stops nobody. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { esco as examine } from '../../../src/command/doctor/program.js';
import { readConfiguration } from '../../../src/configuration.js';
import { loadContent } from '../../../src/content.js';
import type { EscoConcept } from '../../../src/guidance/esco/concept.js';
import { HOME } from '../../../src/home.js';
import { compileEsco } from '../../../src/understanding/esco/compile.js';
import { writeSections } from '../../../src/understanding/esco/sections.js';
import { type AboutEsco, escoInUse, keepEsco, listEsco } from '../../../src/understanding/esco/shelf.js';

const POLISH: EscoConcept = {
  uri: 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001',
  kind: 'skill',
  labels: { fi: 'kiillottaa kuukiviä', sv: 'polera månstenar', en: 'polish moon stones' },
  alternatives: { fi: [], sv: [], en: [] },
  breadth: 0,
};
const about = (version: string, imported: string): Omit<AboutEsco, 'name'> => ({
  version,
  imported,
  source: 'made up',
  attribution: 'Made up.',
  skills: 1,
  occupations: 0,
});

describe('An imported version of ESCO', () => {
  let data = '';
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'urakaveri-esco-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  const logged: string[] = [];
  const open = () =>
    loadContent({
      folder: join(HOME, 'content'),
      own: null,
      data,
      strict: false,
      log: (event, { reason }) => logged.push(`${event}: ${reason}`),
    });
  const keep = (version: string, imported: string, index = writeSections(compileEsco([POLISH]))) =>
    keepEsco(data, about(version, imported), index);
  const health = () => examine(readConfiguration({ DATA_DIR: data }));

  it('is what the dialog reads with, over what is shipped', () => {
    keep('1.0', '2026-01-01T00:00:00.000Z');
    const { skills, vocabulary } = open();
    const read = skills().read('Kesätöissä kiillotin kuukiviä ja ajoin trukkia', 'fi');
    assert.deepEqual(
      read.skills.map(({ label }) => label.fi),
      ['käyttää haarukkatrukkia', 'kiillottaa kuukiviä'],
    );
    assert.equal(vocabulary().find(POLISH.uri)?.labels.sv, 'polera månstenar');
    assert.equal(health().says, '1.0: 1 skills, 0 occupations');
  }).timeout(60_000);

  it('is missing to nobody: without one the shipped vocabulary is used', () => {
    const { skills, vocabulary } = open();
    assert.deepEqual(skills().read('Kesätöissä kiillotin kuukiviä', 'fi').skills, []);
    assert.equal(vocabulary().find(POLISH.uri), null);
    assert.equal(health().state, 'note');
  }).timeout(60_000);

  it('stops nobody when it is broken: that is logged, and the doctor says what to do', () => {
    keep('1.0', '2026-01-01T00:00:00.000Z', new TextEncoder().encode('nothing\n'));
    const { skills } = open();
    assert.equal(skills().read('ajoin trukkia', 'fi').skills[0]?.label.fi, 'käyttää haarukkatrukkia');
    assert.match(logged.join('\n'), /^esco-broken: ESCO 1\.0-\w+ cannot be opened, import it again/);
    const { state, next } = health();
    assert.equal(state, 'missing');
    assert.match(next ?? '', /import esco DIR/);
  }).timeout(60_000);

  it('is the newest where none was chosen, or the chosen one is gone', () => {
    const [older, newer] = [keep('1.0', '2026-01-01T00:00:00.000Z'), keep('1.1', '2026-02-01T00:00:00.000Z')];
    writeFileSync(join(data, 'esco', 'in-use'), 'gone\n');
    assert.equal(escoInUse(data)?.name, newer.name);
    assert.deepEqual(
      listEsco(data).map(({ name }) => name),
      [newer.name, older.name],
    );
  });
});
