/** What stands in a CV and in which order, whatever kind of file it becomes. */
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { clean } from '../../src/document/clean.js';
import { shown } from '../../src/document/glyphs.js';
import { breakLongWords } from '../../src/document/long-words.js';
import { outlineOf } from '../../src/document/outline.js';
import { cvWords } from '../../src/document/words.js';
import { CV_SECTIONS } from '../../src/guidance/cv.js';
import { HOME } from '../../src/home.js';
import { loadWording } from '../../src/wording/load.js';
import { createWording } from '../../src/wording/render.js';
import { empty, entry, SAMPLES, WORDS } from './sample.js';

const headings = (blocks: ReturnType<typeof outlineOf>['blocks']) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('The outline of a CV', () => {
  it('of someone who has told nothing is the name of the paper and nothing else', () => {
    const { title, author, blocks } = outlineOf(empty('fi'), WORDS);
    assert.deepEqual(
      { title, author, blocks },
      { title: 'CV', author: '', blocks: [{ kind: 'name', text: 'CV' }] },
    );
  });

  it('leaves out a heading with nothing under it, and an entry without a word', () => {
    const sections = CV_SECTIONS.map((kind) => ({ kind, entries: [entry('', ' \u200b', '\t', '\u0000')] }));
    assert.deepEqual(headings(outlineOf({ ...empty('fi'), sections }, WORDS).blocks), []);
  });

  it('has the sections in the order of the CV', () => {
    const { blocks } = outlineOf(SAMPLES.sv, WORDS);
    const kinds = SAMPLES.sv.sections.map(({ kind }) => kind);
    assert.deepEqual(headings(blocks), ['about', 'skills', ...kinds]);
  });

  it('makes the place the title of an entry that has no other', () => {
    const sections = [{ kind: 'work', entries: [entry('', 'Esimerkki Oy', '2025')] }] as const;
    const { blocks } = outlineOf({ ...empty('fi'), sections }, WORDS);
    assert.deepEqual(blocks.slice(2), [
      { kind: 'entry', text: 'Esimerkki Oy' },
      { kind: 'meta', text: '2025' },
    ]);
  });

  it('shows the words beside the name of a skill, in the language of the CV', () => {
    const { blocks } = outlineOf({ ...SAMPLES.fi, language: 'sv' }, WORDS);
    const list = blocks.find(({ kind }) => kind === 'list');
    assert.deepEqual(list?.kind === 'list' && list.items[0], [
      { text: 'betjäna kunder: ', strong: true },
      { text: 'palvelin asiakkaita tiskillä ja kassalla', strong: false },
    ]);
  });

  it('holds every word of the person', () => {
    const { blocks } = outlineOf(SAMPLES.fi, WORDS);
    const all = blocks.map((block) =>
      block.kind === 'list' ? block.items.flat().map(({ text }) => text) : block.text,
    );
    const said = [SAMPLES.fi.name, ...SAMPLES.fi.contact, ...SAMPLES.fi.about].map(
      (each) => each?.text ?? '-',
    );
    const lines = SAMPLES.fi.sections.flatMap(({ entries }) =>
      entries.flatMap((each) => [each.what, each.where, each.when, ...each.lines]),
    );
    const shownText = all.flat().join('\n');
    for (const text of [...said, ...lines.map((each) => each?.text ?? '')])
      assert.ok(shownText.includes(text), text);
  });

  it('has a heading of its own for everything, in three languages', () => {
    const wording = createWording(loadWording(`${HOME}/content`).files, { strict: true });
    for (const language of LANGUAGES) {
      const words = cvWords(wording, language);
      const all = [words.document, ...(['about', 'skills', ...CV_SECTIONS] as const).map(words.heading)];
      assert.equal(new Set(all).size, CV_SECTIONS.length + 3);
    }
  });
});

describe('Text in a file', () => {
  it('loses what is invisible and stays on one line', () => {
    assert.equal(clean('  a\u0000b\u202e\u200bc\ud800\ufeff\n\n d\u00ad\u0007e\ufffe '), 'abc de');
  });

  it('keeps every letter, sign and emoji', () => {
    const text = 'åäö ÅÄÖ €–’” 😀 Привет Nguyễn مرحبا <b>&amp;</b>';
    assert.equal(clean(text), text);
    assert.equal(clean('می\u200cروم'), 'می\u200cروم');
  });

  it('shows a box for each character that the font lacks', () => {
    const latin = { hasGlyphForCodePoint: (point: number) => point < 0x250 };
    assert.equal(shown('Hei 👩‍👧 ä!', latin), 'Hei □ ä!');
    assert.equal(shown('a\u200db', latin), 'ab');
  });

  it('breaks a word that no line holds, and no other', () => {
    const broken = breakLongWords(`lyhyt ${'x'.repeat(100)} sana`, 40, () => 1);
    assert.deepEqual(
      broken.split('\n').map((each) => each.length),
      [46, 40, 25],
    );
  });
});
