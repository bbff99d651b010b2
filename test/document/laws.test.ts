/** Whatever people write, both files can be opened and hold it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { cvToDocx } from '../../src/document/docx.js';
import { outlineOf } from '../../src/document/outline.js';
import { cvToPdf } from '../../src/document/pdf.js';
import { CV_SECTIONS, type Cv } from '../../src/guidance/cv.js';
import { facts, hasPoppler, tags } from './poppler.js';
import { linesOf, WORDS } from './sample.js';

/** Halves of characters, controls and everything else that a text of JavaScript may hold. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 40 }),
  units,
  fc.constantFrom(
    '',
    '\u202eabc\u2066',
    '<b>&amp;</b>',
    ']]>',
    '\u0000\u0001',
    '👩‍👩‍👧‍👦',
    'a\u0308'.repeat(50),
    'שלום עולם',
  ),
);
const line = words.map((text) => ({
  text,
  source: { conversation: 'c', turn: 1, start: 0, end: text.length },
}));
const maybe = fc.option(line);
const lines = fc.array(line, { maxLength: 4 });
const entry = fc.record({ what: maybe, where: maybe, when: maybe, lines });
const cvs: fc.Arbitrary<Cv> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  name: maybe,
  contact: lines,
  about: lines,
  skills: fc.array(fc.record({ uri: words, label: fc.record({ fi: words, sv: words, en: words }), lines }), {
    maxLength: 4,
  }),
  sections: fc.array(
    fc.record({ kind: fc.constantFrom(...CV_SECTIONS), entries: fc.array(entry, { maxLength: 4 }) }),
    { maxLength: 5 },
  ),
});

describe('Of a hundred CVs of any characters', function () {
  this.timeout(180_000);

  it('each becomes a Word file that holds every line', () =>
    fc.assert(
      fc.asyncProperty(cvs, async (cv) => {
        const buffer = Buffer.from(await cvToDocx(cv, WORDS));
        const { value } = await mammoth.extractRawText({ buffer });
        assert.deepEqual(value.split('\n\n').slice(0, -1), linesOf(outlineOf(cv, WORDS)));
      }),
      { numRuns: 100, seed: 20261122 },
    ));

  it('each becomes a tagged PDF with every heading and every item', async function () {
    if (!hasPoppler()) this.skip();
    const at = new Date('2026-11-22T10:00:00Z');
    await fc.assert(
      fc.asyncProperty(cvs, async (cv) => {
        const file = await cvToPdf(cv, WORDS, at);
        assert.equal(facts(file).Tagged, 'yes');
        const { blocks } = outlineOf(cv, WORDS);
        const found = tags(file).map((tag) => tag.split(' ')[0]);
        const count = (tag: string) => found.filter((each) => each === tag).length;
        const items = blocks.reduce(
          (sum, block) => sum + (block.kind === 'list' ? block.items.length : 0),
          0,
        );
        assert.equal(count('LI'), items);
        assert.equal(count('H2'), blocks.filter(({ kind }) => kind === 'heading').length);
        assert.equal(count('H3'), blocks.filter(({ kind }) => kind === 'entry').length);
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });
});
