/** The checks of the house's rules: that they find what they should, and that the tree keeps them. */
import assert from 'node:assert/strict';
import { told } from '../../src/build/rules/breach.js';
import { checkImports } from '../../src/build/rules/imports.js';
import { prove } from '../../src/build/rules/prove.js';
import { checkSource } from '../../src/build/rules/source.js';
import { checkName, checkTree } from '../../src/build/rules/tree.js';
import { HOME } from '../../src/home.js';

const pure = (code: string) => checkSource('src/statistics/example.ts', code).breaches.map(told);

describe('The rules of the house', () => {
  it('are kept by the tree', () => {
    const { modules, breaches } = checkImports(HOME);
    assert.ok(modules > 0);
    assert.deepEqual([...breaches, ...checkTree(HOME).breaches].map(told), []);
  });

  it('report a planted breach of each', () => {
    const { planted, silent, unplanted } = prove(HOME);
    assert.deepEqual({ silent, unplanted }, { silent: [], unplanted: [] });
    assert.ok(planted > 0);
  });
});

describe('A pure room', () => {
  const forbidden = [
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'randomUUID()',
    'crypto.getRandomValues(a)',
    'performance.now()',
    'process.env',
    'setTimeout(f, 1)',
    'fetch(a)',
    'console.log(a)',
  ];
  for (const code of forbidden) {
    it(`has no ${code}`, () => {
      const found = pure(`export const a = 1;\nexport const b = () => ${code};`);
      assert.ok(found.some((line) => /example\.ts:2: .*\[pure\]$/.test(line)));
    });
  }

  it('may speak of them, name its own things so, and read a date that it is given', () => {
    const code = `// Date.now() is elsewhere\nexport const a = (given: string) => [new Date(given), 'Math.random()'];
      export interface Step { readonly process: string; fetch(a: string): void }
      export const b = (step: Step) => step.fetch(step.process);`;
    assert.deepEqual(pure(code), []);
  });

  it('is not asked of other rooms', () => {
    assert.deepEqual(checkSource('src/store/example.ts', 'export const a = Date.now();').breaches, []);
  });
});

describe('A length', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, n) => `export const a${n} = ${n};`).join('\n');
  const body = (count: number) => `export function f(a: number) {\n${'  a++;\n'.repeat(count)}}\n`;

  it('is counted without blank lines and comments', () => {
    const padded = lines(140).replaceAll('\n', '\n\n// said\n/* and\n done */\n');
    assert.deepEqual(checkSource('src/web/example.ts', padded), { breaches: [], remarks: [] });
  });

  it('of a file is remarked on above 150 lines and refused above 220', () => {
    assert.equal(checkSource('src/web/example.ts', lines(151)).remarks.length, 1);
    assert.equal(checkSource('src/web/example.ts', lines(221)).breaches.length, 1);
  });

  it('of a function is remarked on above 30 lines and refused above 60', () => {
    assert.equal(checkSource('src/web/example.ts', body(29)).remarks.length, 1);
    assert.equal(checkSource('src/web/example.ts', body(59)).breaches.length, 1);
  });

  it('of a function leaves out the functions inside it', () => {
    const inner = `const g = () => {\n${'  a++;\n'.repeat(20)}};\n`;
    const outer = `export function f(a: number) {\n${inner}${inner.replace('g', 'h')}}\n`;
    assert.deepEqual(checkSource('src/web/example.ts', outer).remarks, []);
  });
});

describe('The environment', () => {
  it('is read in one place', () => {
    const code = 'export const a = process.env.PORT;';
    assert.equal(checkSource('src/web/example.ts', code).breaches[0]?.rule, 'environment');
    assert.deepEqual(checkSource('src/configuration.ts', code).breaches, []);
  });
});

describe('A file name', () => {
  it('says what is in the file', () => {
    for (const name of [
      'string-utils.ts',
      'turnManager.ts',
      'helper.ts',
      'user-info.ts',
      'process.ts',
      'data.ts',
    ]) {
      assert.ok(checkName(`src/web/${name}`), name);
    }
    for (const name of ['database.ts', 'utility-bill.ts', 'processing.ts', 'my-data.ts', 'information.ts']) {
      assert.equal(checkName(`src/web/${name}`), null, name);
    }
  });
});
