/** The compiled index: what is written comes back, and what is found holds whatever the text is. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { openLinker } from '../../../src/command/evaluate/linking.js';
import { LANGUAGES } from '../../../src/conversation/activity.js';
import type { EscoConcept } from '../../../src/guidance/esco/concept.js';
import { HOME } from '../../../src/home.js';
import { compileEsco } from '../../../src/understanding/esco/compile.js';
import { createEscoIndex } from '../../../src/understanding/esco/linker.js';
import { inverted, Lists } from '../../../src/understanding/esco/lists.js';
import { withEsco } from '../../../src/understanding/esco/open.js';
import { readSections, writeSections } from '../../../src/understanding/esco/sections.js';
import { loadSkills } from '../../../src/wording/load-skills.js';

const CONTENT = join(HOME, 'content');
const { vocabulary, words } = loadSkills(CONTENT);

const concept = (
  n: number,
  fi: string,
  sv: string,
  en: string,
  others: string[] = [],
  breadth = 0,
): EscoConcept => ({
  uri: `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000${n}`,
  kind: 'skill',
  labels: { fi, sv, en },
  alternatives: { fi: [], sv: [], en: others },
  breadth,
});
const FORKLIFT = vocabulary.concepts.find(({ labels }) => labels.en === 'operate forklift');
const CONCEPTS: readonly EscoConcept[] = [
  concept(1, 'kiillottaa kuukiviä', 'polera månstenar', 'polish moon stones', ['rub lunar pebbles']),
  concept(2, 'virittää lasiharppuja', 'stämma glasharpor', 'tune glass harps'),
  concept(3, 'lajitella sulkia', 'sortera fjädrar', 'sort feathers for kites', [], 1),
  concept(4, 'lajitella sulkia leijoihin', 'sortera drakfjädrar', 'sort feathers for quilts', [], 400),
  { ...concept(5, 'ajaa trukkia', 'köra truck', 'drive a lift truck'), uri: FORKLIFT?.uri ?? '' },
];
if (!words) throw new Error('no words');
const sections = compileEsco(CONCEPTS);
const esco = createEscoIndex(readSections(writeSections(sections)), words);
const link = openLinker(CONTENT, () => esco);
const first = (text: string, language: (typeof LANGUAGES)[number]) => link(text, language)[0]?.label;

describe('The index of ESCO', () => {
  it('comes back as it was written, wherever its bytes begin', () => {
    const file = writeSections(sections);
    assert.deepEqual(readSections(file), sections);
    const moved = new Uint8Array(file.length + 3);
    moved.set(file, 3);
    assert.deepEqual(readSections(moved.subarray(3)), sections);
  });

  it('is not opened when it is cut off, something else, or of another format', () => {
    const file = writeSections(sections);
    assert.throws(() => readSections(file.subarray(0, file.length - 1000)), /cut off/);
    assert.throws(() => readSections(new TextEncoder().encode('something else\n')), /not such a file/);
    assert.throws(
      () => createEscoIndex({ ...sections, format: Uint32Array.of(0) }, words),
      /another version/,
    );
    assert.throws(() => createEscoIndex({ format: sections.format ?? [] }, words), /has no lines "uris"/);
  });

  it('finds names in three languages, inflected, misspelt, and by their other names', () => {
    assert.equal(first('kiillotin kuukiviä', 'fi'), 'kiillottaa kuukiviä');
    assert.equal(first('lasiharpun virittäminen', 'fi'), 'virittää lasiharppuja');
    assert.equal(first('polerade en månsten', 'sv'), 'polera månstenar');
    assert.equal(first('tuning glas harps', 'en'), 'tune glass harps');
    assert.equal(first('rubbed some lunar pebbles', 'en'), 'polish moon stones');
    assert.equal(first('poleerasin, I mean polish moon stones', 'fi'), 'kiillottaa kuukiviä');
  });

  it('quotes the words of the text that it rests on', () => {
    assert.deepEqual(
      link('Moi! Kiillotin kuukiviä.', 'fi')[0]?.evidence.map(({ text }) => text),
      ['Kiillotin', 'kuukiviä'],
    );
  });

  it('puts the skill of more occupations first where both fit as well', () => {
    assert.equal(first('sorted feathers', 'en'), 'sort feathers for quilts');
  });

  it('keeps the shipped name and synonyms of a concept that both know, which stands once', () => {
    const found = link('ajoin trukkia', 'fi').filter(({ uri }) => uri === FORKLIFT?.uri);
    assert.deepEqual(
      found.map(({ label }) => label),
      [FORKLIFT?.labels.fi],
    );
    const all = withEsco(vocabulary, esco);
    assert.equal(all.find(FORKLIFT?.uri ?? ''), FORKLIFT);
    assert.equal(all.find(CONCEPTS[0]?.uri ?? '')?.labels.sv, 'polera månstenar');
    assert.equal(all.find('http://data.europa.eu/esco/skill/none'), null);
    assert.deepEqual(all.attributions, vocabulary.attributions);
  });

  it('finds nothing in what is denied', () => {
    assert.deepEqual(link('en ole koskaan kiillottanut kuukiviä', 'fi'), []);
    assert.deepEqual(link('I have never tuned glass harps', 'en'), []);
  });

  it('scores in order, between 0 and 1, and the same every time', () => {
    const piece = fc.oneof(
      fc.constantFrom('kuukiviä', 'kiillotin', 'glass harps', 'en ole', ', ', 'trukkia', 'sort', 'feathers'),
      fc.string({ unit: 'grapheme', maxLength: 10 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(...LANGUAGES), (pieces, language) => {
        const text = pieces.join(' ');
        const found = link(text, language, { least: 0.05 });
        assert.deepEqual(link(text, language, { least: 0.05 }), found);
        assert.equal(new Set(found.map(({ uri }) => uri)).size, found.length);
        for (const [n, { score, evidence }] of found.entries()) {
          assert.ok(score > 0 && score <= (found[n - 1]?.score ?? 1));
          for (const { start, end, text: quoted } of evidence) assert.equal(text.slice(start, end), quoted);
        }
      }),
    );
  });
});

describe('Lists of numbers', () => {
  it('are inverted into the lists that hold each number', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat({ max: 9 })), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (all) => {
        const flat = new Lists();
        for (const each of all) flat.push(each);
        const { from, items } = flat.flat();
        const back = inverted(from, items, 10);
        for (let item = 0; item < 10; item++)
          assert.deepEqual(
            [...back.items.subarray(back.from[item], back.from[item + 1])],
            all.flatMap((each, n) => (each.includes(item) ? [n] : [])),
          );
      }),
    );
  });
});
