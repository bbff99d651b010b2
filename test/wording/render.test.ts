/** What a person finally reads: numbers, escaping, missing pieces. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { escapeMarkdown, plainText } from '../../src/wording/markdown.js';
import { readWording } from '../../src/wording/read.js';
import { createWording } from '../../src/wording/render.js';

const NBSP = '\u00a0';
const sorry = {
  fi: 'Anteeksi, en saanut tätä sanotuksi.',
  sv: 'Förlåt, det gick fel.',
  en: 'Sorry, that failed.',
};

function fileIn(language: Language, dialog: string, body: string) {
  const text = `---\ndialog: ${dialog}\ntitle: T\nreviewed: 2026-11-22\n---\n${body}`;
  const { wording, problems } = readWording(`${language}/${dialog}.md`, language, dialog, text);
  assert.deepEqual(problems, []);
  return wording;
}
const common = LANGUAGES.map((language) => fileIn(language, 'router', `## sorry\n${sorry[language]}\n`));
const wordingOf = (body: string, strict = true, onProblem = (_: string) => {}) =>
  createWording([...common, ...LANGUAGES.map((language) => fileIn(language, 'd', body))], {
    strict,
    onProblem,
  });

describe('rendering a wording', () => {
  it('writes numbers as each language does, with spaces that do not break', () => {
    const wording = wordingOf('## m\n{$share} % / {$share :percent maximumFractionDigits=1} / {$count}');
    const values = { share: 0.726, count: 1234 };
    assert.equal(wording.render('fi', 'd', 'm', values), `0,726${NBSP}% / 72,6${NBSP}% / 1${NBSP}234`);
    assert.equal(wording.render('sv', 'd', 'm', values), `0,726${NBSP}% / 72,6${NBSP}% / 1${NBSP}234`);
    assert.equal(wording.render('en', 'd', 'm', values), '0.726 % / 72.6% / 1,234');
  });

  it('never groups the digits of a year', () => {
    assert.equal(wordingOf('## m\nVuosi: {$y :year}').render('fi', 'd', 'm', { y: 2024 }), 'Vuosi: 2024');
  });

  it('picks the language of a localised value', () => {
    const place = { fi: 'Lappi', sv: 'Lappland', en: 'Lapland' };
    assert.equal(wordingOf('## m\n{$place}').render('sv', 'd', 'm', { place }), 'Lappland');
  });

  it('chooses by number, with the words of the author', () => {
    const wording = wordingOf('## m\n.input {$n :number}\n.match $n\none {{yksi taito}}\n* {{{$n} taitoa}}');
    assert.equal(wording.render('fi', 'd', 'm', { n: 1 }), 'yksi taito');
    assert.equal(wording.render('fi', 'd', 'm', { n: 12 }), '12 taitoa');
  });

  it('chooses by text, although text is escaped when shown', () => {
    const wording = wordingOf('## m\n.input {$k :string}\n.match $k\na_b {{on {$k}}}\n* {{ei}}');
    assert.equal(wording.render('fi', 'd', 'm', { k: 'a_b' }), 'on a\\_b');
  });

  it("lets a person's text mean nothing in Markdown", () => {
    const wording = wordingOf('## m\nSanoit: **{$text}**');
    const text = '[x](http://e.example) <b>*hei*</b>\n# otsikko {$y} `a`';
    assert.equal(
      wording.render('fi', 'd', 'm', { text }),
      'Sanoit: **\\[x\\](http://e.example) \\<b\\>\\*hei\\*\\</b\\> # otsikko {$y} \\`a\\`**',
    );
  });

  it('throws in strict mode where a variable, a message or the syntax is missing', () => {
    assert.throws(() => wordingOf('## m\n{$x}').render('fi', 'd', 'm', {}), /fi\/d#m.*\$x/);
    assert.throws(() => wordingOf('## m\nok').render('fi', 'd', 'n', {}), /no message "n"/);
    assert.throws(() => wordingOf('## m\n{$x').render('fi', 'd', 'm', { x: 1 }), /fi\/d#m/);
  });

  it('says plain words in production, and tells why', () => {
    const told: string[] = [];
    const wording = wordingOf('## m\n{$x}\n## broken\n{$x', false, (reason) => told.push(reason));
    assert.equal(wording.render('sv', 'd', 'm', {}), sorry.sv);
    assert.equal(wording.render('en', 'd', 'broken', { x: 1 }), sorry.en);
    assert.equal(wording.render('fi', 'nothing', 'm', {}), sorry.fi);
    assert.equal(told.length, 3);
  });

  it('uses another language rather than an apology where only one lacks the message', () => {
    const files = [...common, fileIn('fi', 'd', '## m\nMoi')];
    assert.equal(createWording(files).render('sv', 'd', 'm', {}), 'Moi');
    assert.equal(createWording(files).has('d', 'm'), true);
    assert.equal(createWording(files).has('d', 'n'), false);
  });

  it('refuses to start in production without the words to apologise with', () => {
    assert.throws(() => createWording([]), /sorry/);
    assert.doesNotThrow(() => createWording([], { strict: true }));
  });

  it('gives the options under a question in order', () => {
    const wording = wordingOf('## m\nKumpi?\n- yes: Kyllä | joo | jep\n- no: Ei');
    assert.deepEqual(wording.options('fi', 'd', 'm'), [
      { value: 'yes', label: 'Kyllä', synonyms: ['joo', 'jep'] },
      { value: 'no', label: 'Ei' },
    ]);
  });

  it('fills a table with formatted numbers', () => {
    const all = (text: string) => ({ fi: text, sv: text, en: text });
    const table = {
      title: all('T'),
      columns: [all('A'), all('B')],
      rows: [
        [all('x'), 1234.5],
        ['2024', 3],
      ],
    };
    assert.deepEqual(wordingOf('## m\nx').table('fi', table), {
      title: 'T',
      columns: ['A', 'B'],
      rows: [
        ['x', `1${NBSP}234,5`],
        ['2024', '3'],
      ],
    });
  });

  it('shows no variable and throws nothing, whatever the values are', () => {
    const wording = wordingOf('## m\n{$a} {$b :percent} {$c}', false);
    const text = fc.string().filter((each) => !each.includes('{'));
    const value = fc.oneof(text, fc.double(), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), value), (values) => {
        assert.ok(!wording.render('fi', 'd', 'm', values).includes('{'));
      }),
    );
  });
});

describe('text inside Markdown', () => {
  it('comes back as it was when Markdown is taken off again', () => {
    const line = fc.string().map((text) => text.trim().replace(/[^\x20-\x7e]/g, 'ä'));
    fc.assert(fc.property(line, (text) => assert.equal(plainText(escapeMarkdown(text)), text)));
  });

  it('leaves ordinary words, dates and decimals readable', () => {
    for (const text of ['Sata-kunta (2024)', '21.11.2026', '72,6 %', 'C# ja C++', 'a & b']) {
      assert.equal(escapeMarkdown(text), text);
    }
  });

  it('cannot start a list, a heading or turn the line around', () => {
    assert.equal(escapeMarkdown('- a'), '\\- a');
    assert.equal(escapeMarkdown('1. a'), '1\\. a');
    assert.equal(escapeMarkdown('# a'), '\\# a');
    assert.equal(escapeMarkdown('a\u202eb\u2066'), 'ab');
  });

  it('is plain for a terminal: no stars, links with their address', () => {
    assert.equal(
      plainText('**Moi!** Lue [opas](https://a.example/x).'),
      'Moi! Lue opas (https://a.example/x).',
    );
  });
});
