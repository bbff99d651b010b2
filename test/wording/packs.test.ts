/** Information packs on the disk: reading them, a school's own pages over them, and what the content check says. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { PACKS, pagesOf } from '../../src/guidance/pack.js';
import { checkPacks } from '../../src/wording/check-packs.js';
import { loadPacks } from '../../src/wording/load-packs.js';
import { packWording } from '../../src/wording/pack-wording.js';
import { problemLine } from '../../src/wording/problem.js';
import { readPage } from '../../src/wording/read-pack.js';
import { createWording } from '../../src/wording/render.js';
import { pageOf } from '../guidance/pages.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const TODAY = '2026-11-22';
const HEAD = `---
pack: cv
page: 1
title: Rakenne
reviewed: 2026-11-22
sources:
  - name: Vero
    url: https://www.vero.fi/
---
`;
const PLACE = { language: 'fi', pack: 'cv', id: 'a' } as const;
const told = (problems: readonly { line: number; reason: string }[]) =>
  problems.map(({ line, reason }) => `${line}: ${reason}`);

describe('reading a page', () => {
  it('takes the front matter and the text, and knows on which line the text begins', () => {
    const { page, problems } = readPage('a.md', PLACE, `${HEAD}\nYksi.\n\n* Kaksi.\n`);
    assert.deepEqual(problems, []);
    assert.equal(page?.body, 'Yksi.\n\n* Kaksi.');
    assert.equal(page?.bodyLine, 11);
    assert.deepEqual([page?.id, page?.pack, page?.page, page?.also], ['a', 'cv', 1, []]);
  });

  it('says the line of what is wrong in the front matter', () => {
    const wrong = HEAD.replace('page: 1', 'page: one').replace('https://www.vero.fi/', 'nowhere');
    const { page, problems } = readPage('a.md', PLACE, `${wrong}Yksi.`);
    assert.equal(page, null);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3, 8],
    );
  });

  it('wants sources, a known key and front matter at all', () => {
    const without = HEAD.replace(/sources:[\s\S]*?---/, 'sources: []\n---').replace(
      'title:',
      'name: x\ntitle:',
    );
    assert.match(
      told(readPage('a.md', PLACE, without).problems).join('\n'),
      /at least one source[\s\S]*name/,
    );
    assert.deepEqual(told(readPage('a.md', PLACE, 'Yksi.').problems), [
      '1: the page must begin with front matter between two lines of ---',
    ]);
  });

  it('wants the pack of its folder', () => {
    const { problems } = readPage('a.md', { ...PLACE, pack: 'class' }, `${HEAD}Yksi.`);
    assert.deepEqual(told(problems), ['2: front matter says pack "cv", the folder says "class"']);
  });
});

describe('packs on the disk', () => {
  let root = '';
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'packs-'));
    put('base/nlu/small-words.yaml', 'fi: ja on\nsv: och\nen: and\n');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("lays a school's own pages over the shipped ones", () => {
    put('base/fi/packs/cv/a.md', `${HEAD}Yksi.`);
    put('base/fi/packs/cv/b.md', `${HEAD}Kaksi.`);
    put('own/fi/packs/cv/b.md', `${HEAD}Oma.`);
    put('own/fi/packs/cv/c.md', `${HEAD}Uusi.`);
    const { pages, small, problems } = loadPacks(join(root, 'base'), join(root, 'own'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      pages.map(({ id, body }) => [id, body]),
      [
        ['a', 'Yksi.'],
        ['b', 'Oma.'],
        ['c', 'Uusi.'],
      ],
    );
    assert.deepEqual(small.fi, ['ja', 'on']);
  });

  it('is empty where there is no folder, and follows no symbolic link', () => {
    assert.deepEqual(loadPacks(join(root, 'nothing')).pages, []);
    put('secret/a.md', `${HEAD}Salaisuus.`);
    mkdirSync(join(root, 'base/fi/packs'), { recursive: true });
    symlinkSync(join(root, 'secret'), join(root, 'base/fi/packs/cv'));
    const { pages, problems } = loadPacks(join(root, 'base'));
    assert.deepEqual([pages.length, problems.length], [0, 1]);
  });

  it('says when the small words of the search are missing', () => {
    put('base/fi/packs/cv/a.md', `${HEAD}Yksi.`);
    rmSync(join(root, 'base/nlu'), { recursive: true });
    assert.match(loadPacks(join(root, 'base')).problems.map(problemLine).join(), /small-words\.yaml/);
  });
});

describe('the check of the packs', () => {
  const long = (text: string) => `${text}\n\n${'sana '.repeat(80).trim()}.`;
  const three = (some: Parameters<typeof pageOf>[0]) =>
    LANGUAGES.map((language) => pageOf({ body: long(''), file: `${language}.md`, ...some, language }));
  const problemsOf = (pages: ReturnType<typeof three>) => checkPacks(pages, TODAY).map(problemLine);

  it('has nothing to say of three pages that are in order', () => {
    assert.deepEqual(problemsOf(three({})), []);
  });

  it('says in which language a page is missing, and where number or sources differ', () => {
    const [fi, sv, en] = three({});
    assert.ok(fi && sv && en);
    assert.deepEqual(problemsOf([fi, en]), ['fi.md:1: there is no first.md in sv']);
    const other = { ...sv, page: 2, sources: [{ name: 'Kela', url: 'https://www.kela.fi/' }] };
    assert.deepEqual(problemsOf([fi, other, en]), [
      'sv.md:1: page 2, but 1 in fi.md',
      'sv.md:1: other sources than fi.md',
      'sv.md:1: page 2: pages are numbered 1, 2, 3 …',
    ]);
  });

  it('counts words: 80 to 300', () => {
    const lengths = [79, 80, 300, 301].map(
      (count) => problemsOf(three({ body: `${'sana '.repeat(count).trim()}.` })).length,
    );
    assert.deepEqual(lengths, [3, 0, 0, 3]);
  });

  it('says the line of HTML, headings, other lists, braces, plain links and open emphasis', () => {
    const lines: readonly (readonly [string, RegExp])[] = [
      ['<b>Hei</b>.', /HTML/],
      ['## Otsikko', /no headings/],
      ['- kohta.', /written with \*/],
      ['1. kohta.', /written with \*/],
      ['{name}', /braces/],
      ['http://vero.fi', /https/],
      ['[Vero](http://vero.fi).', /https/],
      ['[Vero](vero).', /not an https link/],
      ['* kohta', /ends as a sentence/],
      ['**Kuka.', /not closed/],
    ];
    for (const [line, reason] of lines) {
      const [found = ''] = problemsOf(three({ body: long(`Alku.\n\n${line}`) }));
      assert.match(found, reason);
      assert.match(found, /:12:/, line);
    }
  });

  it('says what is called the same, reviewed tomorrow or more than a year ago', () => {
    const twice = [...three({}), ...three({ id: 'second', page: 2 })];
    assert.equal(problemsOf(twice).filter((line) => line.includes('another page is called')).length, 3);
    assert.match(problemsOf(three({ reviewed: '2026-11-23' }))[0] ?? '', /in the future/);
    assert.match(problemsOf(three({ reviewed: '2025-11-01' }))[0] ?? '', /warning: last reviewed/);
  });
});

describe('the shipped packs', () => {
  const { pages, problems } = loadPacks(CONTENT);

  it('are in order', () => {
    assert.deepEqual([...problems, ...checkPacks(pages, TODAY)].map(problemLine), []);
  });

  it('have enough pages in every language', () => {
    for (const language of LANGUAGES) {
      const counts = PACKS.map((pack) => pagesOf(pages, language, pack).length);
      assert.ok(
        counts.every((count, n) => count >= ([10, 10, 6, 4][n] ?? 0)),
        `${language}: ${counts}`,
      );
    }
  });

  it('can be said, every page, as messages of the dialog "pack"', () => {
    const wording = createWording(packWording(pages), { strict: true });
    for (const page of pages) {
      const said = wording.render(page.language, 'pack', `${page.pack}.${page.id}`, {});
      assert.equal(said.replace(/\s+/g, ' '), `**${page.title}** ${page.body}`.replace(/\s+/g, ' '));
    }
  });
});
