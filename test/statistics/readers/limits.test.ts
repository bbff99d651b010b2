/** A short file that promises much costs nothing: it is refused before room is made. */
import assert from 'node:assert/strict';
import { LIMITS } from '../../../src/statistics/readers/limits.js';
import { readStatistics } from '../../../src/statistics/readers/read.js';
import { changed, fixture, problemsOf, told } from './reading.js';

const many = (count: number): string => Array.from({ length: count }, (_, n) => `"${n}"`).join(',');

describe('A file that promises too much', () => {
  it('is refused when its sizes make more cells than are read', () => {
    const sizes = (size: string) => problemsOf(changed(fixture('dataset.json'), '[2, 3, 3]', size));
    assert.match(
      told(sizes('[2, 3, 4000000000]')).join(),
      /^33: index .* has 3 categories, size says 4000000000$/,
    );
    assert.match(told(sizes('[2, 3, 1e300]')).join(), /^10: size is not a list of whole numbers/);
    const categories = `{"category": {"index": [${many(4000)}]}}`;
    const huge = `{"class":"dataset","id":["a","b"],"size":[4000,4000],\n"dimension":{"a":${categories},"b":${categories}},"value":{}}`;
    assert.deepEqual(told(problemsOf(huge)), ['1: declares 16000000 cells; at most 10000000 are read']);
    const sparse = huge
      .replaceAll('4000', '2000')
      .replaceAll(categories, `{"category": {"index": [${many(2000)}]}}`);
    assert.deepEqual(told(problemsOf(sparse)), ['1: declares 4000000 cells and lists 0']);
  });

  it('is refused when PX declares more cells than DATA can hold', () => {
    const text = fixture('keys.px')
      .replace(/KEYS.*\n/g, '')
      .replace('"Pohjoinen","Etela"', many(2000))
      .replace('CODES("alue")="1","2";\n', '');
    const wide = text.replace('"-19","20-24","25-"', many(2000));
    assert.deepEqual(told(problemsOf(wide)), ['17: DATA declares 8000000 cells, more than DATA can hold']);
  });

  it('is refused when it is nested deeper than any table', () => {
    for (const open of ['[', '{"a":', '[{"a":'])
      assert.match(told(problemsOf(`{"x":${open.repeat(100_000)}`)).join(), /^1: nested more than 60 deep$/);
  });

  it('is refused when it is larger than is read, without looking into it', () => {
    const reading = readStatistics({ length: LIMITS.bytes + 1 } as Uint8Array);
    assert.deepEqual(reading, { problems: [{ line: 1, reason: 'is larger than 200 MB' }] });
  });

  it('is refused when wildcards mark more cells than can be meant', () => {
    const marks = 'DATANOTECELL("*","*","*")="x";\n'.repeat(5);
    const rows = Array.from({ length: 300 }, () => '1 '.repeat(1000)).join('\n');
    const text = changed(fixture('table.px'), 'DATA=\n', `${marks}DATA=\n`);
    assert.deepEqual(problemsOf(text), []);
    const big = fixture('keys.px')
      .replace(/KEYS.*\n|CODES.*\n/g, '')
      .replace(/DATA=[\s\S]*/, `${'DATANOTECELL("*","*","*")="x";\n'.repeat(18)}DATA=\n${rows};`)
      .replace('"Pohjoinen","Etela"', many(300))
      .replace('"-19","20-24","25-"', many(500));
    assert.match(told(problemsOf(big)).join(), /^33: DATANOTECELL marks more cells than can be meant$/);
  });

  it('tells at most fifty problems', () => {
    const wrong = fixture('dataset.json').replace(
      /"value": \[[^\]]*\]/,
      `"value": [${'true,'.repeat(17)}true]`,
    );
    const status = wrong.replace(
      /"status": \{[^}]*\}/,
      `"status": {${Array.from({ length: 99 }, (_, n) => `"x${n}": 1`).join(',')}}`,
    );
    assert.ok(problemsOf(status).length <= 51);
  });
});

describe('A file that is long', () => {
  it('is refused when its datasets together have more cells than are read', () => {
    const categories = `{"category": {"index": [${many(1000)}]}}`;
    const one = `{"id":["a","b"],"size":[1000,1000],"dimension":{"a":${categories},"b":${categories}},"value":{}}`;
    const bundle = `{${Array.from({ length: 12 }, (_, n) => `"d${n}": ${one}`).join(',\n')}}`;
    assert.match(
      told(problemsOf(bundle)).join(),
      /^11: holds more than 10000000 cells in all datasets together/,
    );
  });

  it('is looked through once for what stands twice in it', () => {
    const codes = `${many(200_000)},"0"`;
    const json = `{"class":"dataset","id":["a"],"size":[200001],"dimension":{"a":{"category":{"index":[${codes}]}}},"value":{}}`;
    assert.match(told(problemsOf(json)).join(), /^1: index of category of dimension "a" has "0" twice/);
    const keys = Array.from({ length: 200_000 }, (_, n) => `"${n}":1`).join(',');
    assert.match(
      told(problemsOf(`{"value":{${keys},"0":1}}`)).join(),
      /^1: the member "0" stands here twice/,
    );
    const px = fixture('table.px').replace('"SS","01","10";\nCODES[sv]', `${codes};\nCODES[sv]`);
    assert.match(told(problemsOf(px)).join(), /36: "region" has "0" twice/);
  });

  it('may name a hundred languages, sixty variables and a thousand columns, and no more', () => {
    const languages = changed(fixture('table.px'), 'LANGUAGES="en","sv"', `LANGUAGES=${many(200)}`);
    assert.match(told(problemsOf(languages)).join(), /^5: LANGUAGES names too many$/);
    const variables = changed(fixture('keys.px'), 'STUB="alue","ika"', `STUB=${many(200)}`);
    assert.match(told(problemsOf(variables)).join(), /^11: names 201 variables; at most 60 are read$/);
    assert.match(told(problemsOf(`${','.repeat(2000)}value\n`)).join(), /^1: there are 2001 columns$/);
  });
});
