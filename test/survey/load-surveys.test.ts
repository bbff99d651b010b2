/** Instruments as they lie in content/surveys: frozen once people have been asked. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSurveys } from '../../src/wording/load-surveys.js';
import { CONTENT, followUp } from './instruments.js';

describe('content/surveys', () => {
  let folder = '';
  const at = (...path: readonly string[]) => join(folder, 'surveys', ...path);
  const reasons = () => loadSurveys(folder).problems.map(({ line, reason }) => `${line}: ${reason}`);
  const change = (from: string | RegExp, to: string) => {
    const file = at('vet-follow-up', 'instrument.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'urakaveri-surveys-'));
    cpSync(join(CONTENT, 'surveys'), at(), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is in order as shipped, and its version is recorded', () => {
    const { editions, words, problems } = loadSurveys(CONTENT);
    assert.deepEqual(problems, []);
    assert.ok(words);
    assert.deepEqual(
      editions.map(({ id, version, instrument }) => [id, version, instrument.sha256]),
      [['vet-follow-up', 1, followUp.sha256]],
    );
  });

  it('does not mind another layout of a frozen file', () => {
    change(/\n\s+/g, ' ');
    assert.deepEqual(reasons(), []);
  });

  it('refuses a frozen file in which a word is changed, and says what to do', () => {
    change('What is your main activity right now?', 'What do you do right now?');
    const { editions, problems } = loadSurveys(folder);
    assert.deepEqual(editions, []);
    assert.match(
      problems[0]?.reason ?? '',
      /is not what was frozen as version 1: undo .* add version 2 with sha256 [0-9a-f]{64}/,
    );
  });

  it('reads an instrument that is not frozen yet as a draft', () => {
    rmSync(at('vet-follow-up', 'versions.yaml'));
    change('What is your main activity right now?', 'What do you do right now?');
    assert.equal(loadSurveys(folder).editions[0]?.version, 0);
  });

  it('refuses an instrument that lacks a language, at the line of the question', () => {
    rmSync(at('vet-follow-up', 'versions.yaml'));
    change('"sv": "Var studerar du?", ', '');
    assert.deepEqual(reasons(), ['126: study_level.title: missing in sv']);
  });

  it('refuses a scale that one language has the wrong way round', () => {
    rmSync(at('vet-follow-up', 'versions.yaml'));
    change('ganska nöjd', 'ganska missnöjd');
    assert.match(reasons()[0] ?? '', /^\d+: job_satisfaction: step 4 is not the same in all languages/);
  });

  it('takes a school’s own instrument beside the shipped ones', () => {
    const own = join(folder, 'own');
    mkdirSync(join(own, 'surveys', 'own-survey'), { recursive: true });
    cpSync(at('vet-follow-up', 'instrument.json'), join(own, 'surveys', 'own-survey', 'instrument.json'));
    const { editions, problems } = loadSurveys(folder, own);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      editions.map(({ id, version }) => [id, version]),
      [
        ['own-survey', 0],
        ['vet-follow-up', 1],
      ],
    );
  });

  it('says what is wrong with a file that is no JSON, and with words that are missing', () => {
    writeFileSync(at('vet-follow-up', 'instrument.json'), '{');
    rmSync(at('words.yaml'));
    assert.deepEqual(reasons(), ['1: not a plain file (symbolic links are not followed)', '1: not JSON']);
  });
});
