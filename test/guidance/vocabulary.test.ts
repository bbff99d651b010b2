/** The skill vocabulary as shipped: every name is ESCO's own, every concept has everyday words in three languages. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { createVocabulary, findFaults, type SkillFile } from '../../src/guidance/vocabulary.js';
import { loadSkills, readSkillFiles } from '../../src/wording/load-skills.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const CHECKSUMS = fileURLToPath(new URL('../fixtures/skills/checksums.txt', import.meta.url));
const ATTRIBUTION = 'This service uses the ESCO classification of the European Commission.';

type Written = SkillFile['concepts'][number];

const sumOf = ({ uri, fi, sv, en }: Written): string =>
  createHash('sha256').update(`${uri}|${fi}|${sv}|${en}`).digest('hex').slice(0, 16);

const concept = (uuid: string, synonyms: Partial<Written['synonyms']> = {}): Written => ({
  uri: `http://data.europa.eu/esco/skill/${uuid.padEnd(36, '0')}`,
  kind: 'skill',
  fi: `taito ${uuid} `,
  sv: `kunskap ${uuid}`,
  en: `skill ${uuid}`,
  synonyms: { fi: [`osaan ${uuid}`], sv: [`kan ${uuid}`], en: [`know ${uuid}`], ...synonyms },
});

const file = (...concepts: Written[]): SkillFile => ({
  field: 'care',
  reviewed: '2026-01-01',
  source: 'a test',
  attribution: ATTRIBUTION,
  concepts,
});

describe('The skill vocabulary as shipped', () => {
  const { files, words, problems } = readSkillFiles(CONTENT);
  const concepts = files.flatMap((read) => read.file.concepts);

  it('is read without a complaint, small words included', () => {
    assert.deepEqual(problems, []);
    assert.notEqual(words, null);
  });

  it('has a few hundred skills and the everyday occupations of seventeen fields', () => {
    assert.ok(concepts.length >= 360, `${concepts.length} concepts`);
    assert.ok(concepts.filter(({ kind }) => kind === 'occupation').length >= 60);
    assert.ok(files.length >= 17);
  });

  it('has URIs and names letter for letter as ESCO has them', () => {
    const known = new Set(readFileSync(CHECKSUMS, 'utf8').split('\n'));
    const changed = concepts.filter((each) => !known.has(sumOf(each)));
    assert.deepEqual(
      changed.map(({ uri }) => uri),
      [],
      'a name or URI differs from ESCO; names are not ours to mend, add a synonym instead',
    );
  });

  it('has every concept once', () => {
    assert.equal(new Set(concepts.map(({ uri }) => uri)).size, concepts.length);
  });

  it('has at least three everyday words for a concept in each language, taken together', () => {
    for (const language of LANGUAGES) {
      const all = concepts.reduce((sum, { synonyms }) => sum + synonyms[language].length, 0);
      assert.ok(all / concepts.length >= 3, `${language}: ${(all / concepts.length).toFixed(1)}`);
    }
  });

  it('shares no synonym among more than three concepts', () => {
    assert.deepEqual(findFaults(files.map((read) => read.file)), []);
  });

  it('says whose classification it is', () => {
    assert.deepEqual(loadSkills(CONTENT).vocabulary.attributions, [ATTRIBUTION]);
  });
});

describe('A vocabulary', () => {
  it('finds a concept by its URI and leaves out spaces at the ends of names', () => {
    const one = concept('a');
    const vocabulary = createVocabulary([file(one)]);
    assert.equal(vocabulary.find(one.uri)?.labels.fi, 'taito a');
    assert.equal(vocabulary.find('http://data.europa.eu/esco/skill/none'), null);
  });

  it('lets a later file replace a concept, in the place of the first', () => {
    const vocabulary = createVocabulary([
      file(concept('a'), concept('b')),
      file(concept('a', { en: ['do a'] })),
    ]);
    assert.deepEqual(
      vocabulary.concepts.map(({ synonyms }) => synonyms.en[0]),
      ['do a', 'know b'],
    );
  });

  it('names a concept that stands twice, one of the wrong kind, and a synonym of too many', () => {
    const shared = { sv: ['allt'] };
    const occupation = { ...concept('e'), kind: 'occupation' as const };
    const faults = findFaults([
      file(...['a', 'b', 'c', 'd'].map((uuid) => concept(uuid, shared)), occupation, concept('a')),
    ]);
    assert.deepEqual(
      faults.map(({ reason }) => reason),
      ['is no occupation', 'stands twice', 'sv "allt" is a synonym of 4 concepts'],
    );
  });
});

describe('Reading the vocabulary', () => {
  const inFolder = (name: string, text: string, then: (folder: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'skills-'));
    try {
      mkdirSync(join(folder, 'skills'));
      writeFileSync(join(folder, 'skills', name), text);
      then(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('lays the words of a school over the shipped ones', () => {
    const [shipped] = readSkillFiles(CONTENT).files[0]?.file.concepts ?? [];
    assert.ok(shipped);
    const own = file({ ...shipped, synonyms: { fi: ['meidän sana'], sv: ['vårt ord'], en: ['our word'] } });
    inFolder('care.yaml', JSON.stringify(own), (folder) => {
      const { vocabulary, words, problems } = loadSkills(CONTENT, folder);
      assert.deepEqual(problems, []);
      assert.deepEqual(vocabulary.find(shipped.uri)?.synonyms.en, ['our word']);
      assert.notEqual(words, null);
    });
  });

  it('names the file and the line of a mistake', () => {
    inFolder('care.yaml', 'field: care\nreviewed: yesterday\n', (folder) => {
      const { problems } = loadSkills(CONTENT, folder);
      assert.ok(problems.some(({ file: at, line }) => at.endsWith('care.yaml') && line === 2));
    });
  });

  it('tells when the small words are missing', () => {
    inFolder('care.yaml', JSON.stringify(file(concept('a'))), (folder) => {
      assert.equal(loadSkills(folder).words, null);
      assert.match(loadSkills(folder).problems[0]?.reason ?? '', /words\.yaml/);
    });
  });
});
