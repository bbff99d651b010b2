/** Career stories and companies on the disk: what ships, a school's own over it, and what the content check says. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { createFields } from '../../src/understanding/fields.js';
import { checkStories } from '../../src/wording/check-stories.js';
import { loadCompanies } from '../../src/wording/load-companies.js';
import { loadFields } from '../../src/wording/load-fields.js';
import { loadSkills } from '../../src/wording/load-skills.js';
import { loadStories } from '../../src/wording/load-stories.js';
import type { Problem } from '../../src/wording/problem.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const TODAY = '2026-11-22';
const reasons = (problems: readonly Problem[]) => problems.map(({ line, reason }) => `${line}: ${reason}`);

describe('stories and companies as they ship', () => {
  it('are three of each, in different fields and regions, and all are samples that say so', () => {
    const { stories } = loadStories(CONTENT);
    const { companies } = loadCompanies(CONTENT);
    assert.equal(stories.length, 9);
    assert.equal(companies.length, 3);
    assert.ok([...stories, ...companies].every(({ sample }) => sample));
    assert.equal(new Set(stories.map(({ field, region }) => `${field} ${region}`)).size, 3);
    assert.equal(new Set(companies.map(({ region }) => region)).size, 3);
  });

  it('have fields of work for every file of the skill vocabulary but the one for all fields', () => {
    const fields = new Set(loadSkills(CONTENT).vocabulary.concepts.map(({ field }) => field));
    fields.delete('transversal');
    assert.deepEqual([...loadFields(CONTENT).known.fields].sort(), [...fields].sort());
  });
});

describe('the field that somebody names', () => {
  const fieldIn = createFields(loadFields(CONTENT).fields);

  for (const [language, text, field] of [
    ['fi', 'tarinoita hoitoalalta Satakunnasta', 'care'],
    ['fi', 'kerro joku raksatarina', 'construction'],
    ['fi', 'haluaisin kokiksi', 'kitchen'],
    ['fi', 'yrityksiä it-alalta', 'it'],
    ['fi', 'berättelser inom vården', 'care'],
    ['sv', 'företag inom bygg i Nyland', 'construction'],
    ['sv', 'hur är det att vara frisör', 'beauty'],
    ['sv', 'närvårdare', 'care'],
    ['en', 'stories about nurses', 'care'],
    ['en', 'truck driver', 'logistics'],
    ['en', 'tell me about it', null],
    ['fi', 'uratarinoita Lapista', null],
    ['sv', 'karriärberättelser', null],
    ['en', 'which companies work with the school', null],
  ] as const) {
    it(`is ${field ?? 'none'} in "${text}"`, () => assert.equal(fieldIn(text, language), field));
  }
});

describe("a school's own folder", () => {
  let own: string;
  const put = (path: string, text: string) => {
    mkdirSync(join(own, path, '..'), { recursive: true });
    writeFileSync(join(own, path), text);
  };
  const shipped = (path: string) => readFileSync(join(CONTENT, path), 'utf8');
  beforeEach(() => {
    own = mkdtempSync(join(tmpdir(), 'urakaveri-shelves-'));
  });
  afterEach(() => rmSync(own, { recursive: true }));

  it('adds companies and replaces those of the same name', () => {
    const company = shipped('companies/sample-construction.yaml');
    put('companies/sample-construction.yaml', company.replace('region: MK01', 'region: MK02'));
    put(
      'companies/own.yaml',
      company.replace('id: sample-construction', 'id: own').replace('sample: true\n', ''),
    );
    const { companies, problems } = loadCompanies(CONTENT, own);
    assert.deepEqual(reasons(problems), []);
    assert.equal(companies.length, 4);
    assert.equal(companies.find(({ id }) => id === 'sample-construction')?.region, 'MK02');
  });

  it('is told on which line a company is wrong', () => {
    const company = shipped('companies/sample-construction.yaml');
    const wrong = company
      .replace('[construction]', '[building]')
      .replace('MK01', 'MK99')
      .replace('Esimerkki, keksitty yritys. ', '');
    put('companies/elsewhere.yaml', wrong);
    const lines = reasons(loadCompanies(CONTENT, own).problems).join('\n');
    assert.match(lines, /8: fields\.0: no field of classifications/);
    assert.match(lines, /9: region: no region/);
    put('companies/elsewhere.yaml', company.replace('Esimerkki, keksitty yritys. ', ''));
    const named = reasons(loadCompanies(CONTENT, own).problems).join('\n');
    assert.match(named, /11: about\.fi: a sample says so/);
  });

  it('needs the word of a real person before their story is shown', () => {
    const story = shipped('fi/stories/sample-care.md').replace('sample: true', 'sample: false');
    put('fi/stories/sample-care.md', story);
    assert.match(reasons(loadStories(CONTENT, own).problems).join('\n'), /9: sample: .*"agreed"/);
    put('fi/stories/sample-care.md', story.replace('sample: false', 'agreed: 2026-11-01'));
    assert.deepEqual(loadStories(CONTENT, own).problems, []);
  });

  it('is told what a story lacks in the other languages, in its length and as a sample', () => {
    const story = shipped('fi/stories/sample-care.md');
    const own1 = story.replace('id: sample-care', 'id: mine').replace(/\nHain[\s\S]*/, '\n* Loppu.\n');
    put('fi/stories/mine.md', own1.replace('**Esimerkki.** ', ''));
    const { stories, problems } = loadStories(CONTENT, own);
    assert.deepEqual(reasons(problems), []);
    const told = reasons(checkStories(stories, TODAY)).join('\n');
    for (const language of LANGUAGES.slice(1)) assert.match(told, new RegExp(`no mine.md in ${language}`));
    assert.match(told, /11: \d+ words; a story has 120 to 250/);
    assert.match(told, /told in paragraphs/);
    assert.match(told, /a sample says so/);
  });
});
