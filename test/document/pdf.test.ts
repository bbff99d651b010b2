/** The PDF, read back by Poppler: its tags, its text, its fonts and its pages. */
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { outlineOf } from '../../src/document/outline.js';
import { cvToPdf } from '../../src/document/pdf.js';
import type { Cv } from '../../src/guidance/cv.js';
import { facts, hasPoppler, tags, text } from './poppler.js';
import { empty, entry, line, linesOf, SAMPLES, WORDS } from './sample.js';

const AT = new Date('2026-11-22T10:00:00Z');
const pdf = (cv: Cv) => cvToPdf(cv, WORDS, AT);
const onOneLine = (words: string) => words.replace(/[\s•]+/g, ' ').trim();
const raw = (file: Uint8Array) => Buffer.from(file).toString('latin1');

describe('A CV as a PDF', function () {
  this.timeout(120_000);
  before(function () {
    if (!hasPoppler()) this.skip();
  });

  for (const language of LANGUAGES) {
    it(`holds every line in its place (${language})`, async () => {
      const file = await pdf(SAMPLES[language]);
      const wanted = linesOf(outlineOf(SAMPLES[language], WORDS)).join(' ');
      assert.equal(onOneLine(text(file).replace(/\f|\b\d\/\d$/gm, ' ')), onOneLine(wanted));
    });
  }

  it('is tagged, with its title, its language and the day', async () => {
    const file = await pdf(SAMPLES.fi);
    const { Tagged, Title, Author, Suspects, CreationDate, 'Page size': size } = facts(file);
    assert.deepEqual(
      { Tagged, Title, Author, Suspects },
      { Tagged: 'yes', Title: 'Aino Esimerkki – CV', Author: 'Aino Esimerkki', Suspects: 'no' },
    );
    assert.match(size ?? '', /A4/);
    for (const mark of ['/Lang (fi-FI)', '/DisplayDocTitle true', '<pdfuaid:part>1<']) {
      assert.ok(raw(file).includes(mark), mark);
    }
    assert.equal(CreationDate, 'Sun Nov 22 10:00:00 2026 UTC');
  });

  it('is read aloud as headings, texts and lists in their order', async () => {
    const sections = [
      { kind: 'work', entries: [entry('Kesätyöntekijä', 'Esimerkki Oy', '2026', 'myin leipää')] },
    ] as const;
    const file = await pdf({
      ...empty('fi'),
      name: line('Aino Esimerkki'),
      contact: [line('Pori')],
      sections,
    });
    assert.deepEqual(tags(file), [
      'Document',
      'H1 Aino Esimerkki',
      'P Pori',
      'H2 work',
      'H3 Kesätyöntekijä',
      'P Esimerkki Oy · 2026',
      'L',
      'LI',
      'Lbl •',
      'LBody myin leipää',
    ]);
  });

  it('brings its fonts, and no other', async () => {
    const fonts = [...raw(await pdf(SAMPLES.fi)).matchAll(/\/FontName \/(\S+)/g)].map(
      ([, name]) => name?.split('+')[1],
    );
    assert.deepEqual(fonts.sort(), ['SourceSans3-Regular', 'SourceSans3-SemiBold']);
  });

  it('is the same file for the same CV and day', async () => {
    assert.deepEqual(await pdf(SAMPLES.en), await pdf(SAMPLES.en));
  });

  it('can be opened when there is nothing in it, and claims nothing', async () => {
    const file = await pdf(empty('sv'));
    assert.deepEqual(tags(file), ['Document', 'H1 CV']);
    assert.equal(facts(file).Author, undefined);
  });

  it('shows markup as it was written, also in its title', async () => {
    const hostile = 'A <b>&</b> ]]> (x\\) %PDF';
    const file = await pdf({ ...empty('en'), name: line(hostile) });
    assert.equal(onOneLine(text(file)), hostile);
    assert.doesNotMatch(raw(file).split('<dc:title>')[1]?.split('</dc:title>')[0] ?? '', /<b>|& /);
  });

  it('shows a box for what its font has no letter for', async () => {
    const file = await pdf({ ...empty('en'), name: line('Åsa 😀 مر Ж ễ €') });
    assert.equal(onOneLine(text(file)), 'Åsa □ □□ Ж ễ €');
  });

  it('wraps a word of four thousand letters within the page', async () => {
    const long = 'x'.repeat(4_000);
    const sections = [{ kind: 'work', entries: [entry(long, '', '', long)] }] as const;
    const file = await pdf({ ...empty('en'), name: line('Sam'), sections });
    assert.equal(text(file).match(/x/g)?.length, 8_000);
    assert.ok(Number(facts(file).Pages) >= 2);
  });

  it('never leaves a heading, a title or its place at the foot of a page', async () => {
    for (let lines = 1; lines <= 60; lines++) {
      const filling = entry('', '', '', ...Array.from({ length: lines }, () => 'rivi'));
      const sections = [
        { kind: 'work', entries: [filling] },
        { kind: 'hobby', entries: [entry('Valmentaja', 'Seura', '2025', 'loppu')] },
      ] as const;
      const pages = text(await pdf({ ...empty('fi'), sections })).split('\f');
      const [page = ''] = pages.filter((each) => each.includes('hobby'));
      assert.match(page.replace(/\s+/g, ' '), /hobby Valmentaja Seura · 2025 • loppu/, `${lines} lines`);
    }
  });
});
