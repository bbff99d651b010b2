/** Skills found in what students write: in their own words, inflected, misspelt, mixed, and not where they deny it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { linkingCases, openLinker, rankOf } from '../../src/command/evaluate/linking.js';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { HOME } from '../../src/home.js';
import { LEAST_SCORE } from '../../src/understanding/linker.js';
import { loadSkills } from '../../src/wording/load-skills.js';

const CONTENT = join(HOME, 'content');
const HELD_OUT = join(HOME, 'test', 'fixtures', 'linking');
const link = openLinker(CONTENT);
const held = new Map(linkingCases(HELD_OUT));
const readCases = (language: Language) => held.get(language) ?? [];
const { vocabulary } = loadSkills(CONTENT);
const uris = new Set(vocabulary.concepts.map(({ uri }) => uri));

const labels = (text: string, language: Language, most = 5): readonly string[] =>
  link(text, language)
    .slice(0, most)
    .map(({ uri }) => vocabulary.find(uri)?.labels.en ?? '');

const finds = (text: string, language: Language, ...wanted: readonly string[]): void => {
  const found = labels(text, language, 10);
  for (const label of wanted) assert.ok(found.includes(label), `"${text}" → ${found.join(' | ')}`);
};

describe('Linking what students write', () => {
  for (const language of LANGUAGES) {
    it(`has a right concept among the first five for 92 of 100 held-out phrases in ${language}`, () => {
      const cases = readCases(language);
      const ranks = cases.map((each) => rankOf(link, each));
      const hits = ranks.filter((rank) => rank > 0 && rank <= 5).length;
      assert.equal(cases.length, 100);
      assert.ok(hits >= 92, `${hits} of 100`);
    });
  }

  it('is measured on phrases that nobody has touched since', () => {
    const noted = readFileSync(join(HELD_OUT, 'README.md'), 'utf8');
    for (const name of ['', 'later/'].flatMap((at) =>
      LANGUAGES.map((language) => `${at}${language}.jsonl`),
    )) {
      const sum = createHash('sha256')
        .update(readFileSync(join(HELD_OUT, name)))
        .digest('hex');
      assert.ok(noted.includes(`${sum}  ${name}`), `${name} has changed`);
    }
  });

  it('accepts only concepts that are in the vocabulary', () => {
    for (const language of LANGUAGES)
      for (const { accepted, id } of readCases(language))
        assert.ok(accepted.length > 0 && accepted.every((uri) => uris.has(uri)), id);
  });

  it('finds several facts in one message', () => {
    finds(
      'Kesällä istuin Prismassa kassalla, sitten ajoin trukkia varastolla. Harrastan kitaransoittoa ja valmennan junioreita.',
      'fi',
      'operate cash register',
      'operate forklift',
      'sports coach',
    );
    finds(
      'Jag har diskat, skottat snö och passat barn',
      'sv',
      'wash the dishes',
      'remove snow',
      'supervise children',
    );
    finds(
      'I mowed lawns, walked dogs and fixed bikes',
      'en',
      'provide lawn care',
      'provide dog walking services',
    );
  });

  it('hears inflected, misspelt and dotless words', () => {
    finds('oon pesny autoi', 'fi', 'wash vehicles');
    finds('hitsasinn telakallla', 'fi', 'operate welding equipment');
    finds('tyoskentelin paivakodissa', 'fi', 'child care worker');
    finds('stadade pa hotell och tvattade bilar', 'sv', 'room attendant', 'wash vehicles');
  });

  it('hears the other two languages too', () => {
    finds(
      'olin på lager kesällä ja tein order picking',
      'fi',
      'warehouse worker',
      'pick orders for dispatching',
    );
  });

  it('keeps the signs that belong to a name', () => {
    assert.equal(labels('osaan c#', 'fi')[0], 'C#');
    assert.equal(labels('kan .net', 'sv')[0], 'C#');
  });

  it('gives names in the language asked for', () => {
    const [fi, sv] = [link('pesin autoja', 'fi')[0], link('pesin autoja', 'sv')[0]];
    assert.deepEqual([fi?.label, sv?.label], ['pestä ajoneuvoja', 'tvätta fordon']);
    assert.equal(fi?.uri, sv?.uri);
  });
});

describe('Linking what somebody denies', () => {
  const nothing: Readonly<Record<Language, readonly string[]>> = {
    fi: [
      'en ole koskaan hitsannut',
      'En ole ollut kassalla enkä hyllyttänyt.',
      'mulla ei oo kokemusta hitsaamisesta',
      'en oo ikinä ajanut trukkia, rekkaa tai traktoria',
    ],
    sv: [
      'jag har inte jobbat i kassan',
      'har aldrig svetsat',
      'ingen erfarenhet av svetsning eller svarvning',
    ],
    en: ['I have never welded', "I haven't driven a forklift or a truck", 'I have no experience in welding'],
  };

  for (const language of LANGUAGES) {
    it(`finds nothing in ${language}`, () => {
      for (const text of nothing[language]) assert.deepEqual(labels(text, language), [], text);
    });
  }

  it('finds what comes after a "but" or in the next sentence', () => {
    assert.deepEqual(labels('en ole hitsannut, mutta olen ajanut trukkia', 'fi', 1), ['operate forklift']);
    assert.deepEqual(labels('Har aldrig svetsat. Jag har kört truck.', 'sv', 1), ['operate forklift']);
    assert.deepEqual(labels('never cooked but I drove a forklift', 'en', 1), ['operate forklift']);
  });

  it('finds what comes before, in a clause of its own', () => {
    const found = labels('pesin autoja, en ole ollut kassalla', 'fi', 10);
    assert.ok(found.includes('wash vehicles') && !found.includes('operate cash register'), found.join(' | '));
  });

  it('takes "not only" and a machine that does not work for no denial', () => {
    finds('en ole vain hitsannut', 'fi', 'operate welding equipment');
    finds('autoin työkaveria kun printteri ei toiminut', 'fi', 'perform ICT troubleshooting');
    finds("I don't give up", 'en', 'show determination');
  });

  it('reads the Swedish article "en" as no Finnish denial', () => {
    finds('lagade mat på en restaurang', 'sv', 'use cooking techniques');
    finds('lagade mat på en restaurang', 'fi', 'use cooking techniques');
  });
});

describe('What linking rests on', () => {
  it('names the words of the text, by their place', () => {
    const text = 'Moi! Kesällä  PESIN autoja 🚗.';
    assert.deepEqual(link(text, 'fi')[0]?.evidence, [
      { start: 14, end: 19, text: 'PESIN' },
      { start: 20, end: 26, text: 'autoja' },
    ]);
  });

  it('is quoted from the text, scored in order, and of the vocabulary, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'pesin autoja',
        'en ole',
        'hitsasin',
        'kassa',
        'jag',
        'never',
        'and',
        ', ',
        '. ',
        'c++',
        '-',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...LANGUAGES), (pieces, language) => {
        const text = pieces.join(' ');
        const found = link(text, language);
        assert.deepEqual(link(text, language), found);
        for (const [n, { uri, score, evidence }] of found.entries()) {
          assert.ok(uris.has(uri) && score >= LEAST_SCORE && score <= 1);
          assert.ok(score <= (found[n - 1]?.score ?? 1));
          assert.ok(evidence.length > 0);
          for (const { start, end, text: quoted } of evidence) {
            assert.equal(text.slice(start, end), quoted);
            assert.notEqual(quoted, '');
          }
        }
      }),
    );
  });

  it('leaves out what is below the cut-off, and more than was asked for', () => {
    const text = 'pesin autoja ja hoidin vanhuksia';
    assert.equal(link(text, 'fi', { most: 1 }).length, 1);
    assert.ok(link(text, 'fi', { least: 0.05 }).length > link(text, 'fi').length);
    assert.ok(link(text, 'fi', { least: 0.9 }).every(({ score }) => score >= 0.9));
  });

  it('finds nothing in small talk', () => {
    for (const text of ['moi', 'en tiedä', 'kiitos', 'joo', '', '   ', '👍'])
      assert.deepEqual(labels(text, 'fi'), [], text);
    for (const text of ['hej', 'vet inte', 'tack så mycket']) assert.deepEqual(labels(text, 'sv'), [], text);
    for (const text of ['hello', "I don't know", 'thanks a lot'])
      assert.deepEqual(labels(text, 'en'), [], text);
  });

  it('gets through four thousand characters of anything', () => {
    const hostile = [
      'a'.repeat(4000),
      'auto'.repeat(1000),
      'ä\u0308'.repeat(2000),
      'en '.repeat(1333),
      'a-'.repeat(2000),
      'kassa,'.repeat(666),
      "don't ".repeat(666),
      '\u200b'.repeat(4000),
      '💥'.repeat(2000),
      'pesin autoja hoidin vanhuksia korjasin renkaita '.repeat(83),
      '(((((('.repeat(666),
    ];
    for (const text of hostile)
      for (const language of LANGUAGES) assert.ok(link(text, language).length <= 20);
  });

  it('reads the first four thousand characters of a longer text', () => {
    assert.deepEqual(link(`${'. '.repeat(2000)}pesin autoja`, 'fi'), []);
  });
});
