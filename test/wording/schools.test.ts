/** Schools as files, and the errors of hand-written YAML with their lines. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadSchools, schoolsById } from '../../src/wording/load-schools.js';
import { readYaml } from '../../src/wording/yaml.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const sample = readFileSync(join(CONTENT, 'schools', 'sample.yaml'), 'utf8');

describe('schools', () => {
  let root = '';
  const put = (name: string, text: string) => {
    mkdirSync(join(root, 'schools'), { recursive: true });
    writeFileSync(join(root, 'schools', name), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'schools-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('ship one sample that says so in its name and reaches nobody', () => {
    const { schools, problems } = loadSchools(CONTENT);
    assert.deepEqual(problems, []);
    const [school] = schools;
    assert.equal(school?.sample, true);
    for (const name of Object.values(school?.name ?? {})) assert.match(name, /\((malli|modell|model)\)/);
    assert.match(school?.guidance.email ?? '', /@example\.fi$/);
  });

  it('put a real school before the sample, and give it for an unknown id', () => {
    put('winnova.yaml', sample.replace('id: sample', 'id: winnova').replace('sample: true', 'sample: false'));
    const { schools } = loadSchools(CONTENT, root);
    assert.deepEqual(
      schools.map(({ id }) => id),
      ['winnova', 'sample'],
    );
    const schoolOf = schoolsById(schools);
    assert.equal(schoolOf('sample').id, 'sample');
    assert.equal(schoolOf('nobody').id, 'winnova');
    assert.throws(() => schoolsById([]));
  });

  it('say the line of what is wrong', () => {
    put(
      'sample.yaml',
      sample.replace('ohjaus@example.fi', 'ohjaus').replace('languages: [fi, sv, en]', 'languages: [fi, de]'),
    );
    const lines = loadSchools(root).problems.map(({ line, reason }) => `${line}: ${reason.split(':')[0]}`);
    const lineOf = (text: string) => sample.split('\n').findIndex((line) => line.includes(text)) + 1;
    assert.ok(lines.includes(`${lineOf('email')}: guidance.email`), lines.join());
    assert.ok(lines.includes(`${lineOf('languages')}: languages.1`), lines.join());
  });

  it('must be in a file of their own name', () => {
    put('other.yaml', sample);
    assert.match(loadSchools(root).problems[0]?.reason ?? '', /the id is "sample"/);
  });

  it('are needed: none at all is a problem', () => {
    assert.match(loadSchools(root).problems[0]?.reason ?? '', /no school/);
  });
});

describe('a YAML file', () => {
  const schema = z.strictObject({ a: z.number(), b: z.array(z.string()) });
  const reasons = (text: string) => readYaml('f.yaml', text, schema).problems.map(({ line }) => line);

  it('is read against its schema', () => {
    assert.deepEqual(readYaml('f.yaml', 'a: 1\nb: [x]\n', schema), {
      value: { a: 1, b: ['x'] },
      problems: [],
    });
  });

  it('is refused at the line where it is wrong', () => {
    assert.deepEqual(reasons('a: 1\nb:\n  - x\n  - 2\n'), [4]);
    assert.deepEqual(reasons('a: 1\n\nb: [x\n'), [4]);
    assert.deepEqual(reasons('a: 1\na: 2\nb: []\n'), [2]);
    assert.deepEqual(reasons('b: []\n'), [1]);
  });

  it('cannot multiply itself without end', () => {
    const bomb = `a: &a [x,x,x,x]\n${'b c d e f g'
      .split(' ')
      .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[n]}`).join(',')}]`)
      .join('\n')}\n`;
    assert.equal(readYaml('f.yaml', bomb, z.unknown()).value, undefined);
  });
});
