/** Code pages: what is declared is what is read, and what cannot be read is told. */
import assert from 'node:assert/strict';
import { bytes, changed, cubeOf, fixture, problemsOf, remarksOf, told } from './reading.js';

const declared = (page: string): string => changed(fixture('table.px'), 'CODEPAGE="utf-8"', page);

/** Each letter beyond ASCII as one byte of its page. */
const inPage = (text: string, letters: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));

const WINDOWS = { å: 0xe5, ä: 0xe4, ö: 0xf6, Ö: 0xd6 };
const DOS = { å: 0x86, ä: 0x84, ö: 0x94, Ö: 0x99 };

const swedish = (file: Uint8Array): readonly string[] =>
  cubeOf(file)
    .translations.get('sv')
    ?.dimensions.map(({ label }) => label) ?? [];

describe('The code page of a PX file', () => {
  for (const [what, page, letters] of [
    ['Windows-1252', 'CODEPAGE="Windows-1252"', WINDOWS],
    ['ISO-8859-15', 'CODEPAGE="iso-8859-15"', WINDOWS],
    ['CP850', 'CODEPAGE="CP850"', DOS],
    ['CP437 by its number', 'CODEPAGE="437"', DOS],
    ['ANSI where no page is named', 'AUTOPEN=NO', WINDOWS],
  ] as const)
    it(`may be ${what}`, () => {
      assert.deepEqual(swedish(inPage(declared(page), letters)), ['område', 'innehåll', 'år']);
    });

  it('is that of DOS where there is no CHARSET', () => {
    const dos = changed(declared('AUTOPEN=NO'), 'CHARSET="ANSI";\n', '');
    assert.deepEqual(swedish(inPage(dos, DOS)), ['område', 'innehåll', 'år']);
  });

  it('has box drawings and Ø where the two pages of DOS differ', () => {
    for (const [page, letter] of [
      ['cp850', 'Ø'],
      ['cp437', '¥'],
    ] as const) {
      const text = changed(declared(`CODEPAGE="${page}"`), 'Sample Agency', 'x?');
      const file = inPage(text, { ...DOS, '?': 0x9d });
      assert.equal(cubeOf(file).source, `x${letter}`);
    }
  });

  it('is UTF-8 where all letters are, whatever is declared; that is remarked', () => {
    const text = declared('CODEPAGE="iso-8859-1"');
    assert.deepEqual(swedish(bytes(text)), ['område', 'innehåll', 'år']);
    assert.deepEqual(remarksOf(text), ['1: the file is written in UTF-8, not in windows-1252 as it says']);
  });

  it('is refused at the first byte that UTF-8 does not have', () => {
    assert.deepEqual(told(problemsOf(inPage(fixture('table.px'), WINDOWS))), [
      '22: these bytes are not UTF-8',
    ]);
  });
});

describe('A JSON-stat file', () => {
  it('is UTF-8, with a byte order mark or without', () => {
    assert.equal(cubeOf(`\ufeff${fixture('dataset.json')}`).label, 'Sample: graduates in work');
    const latin = inPage(changed(fixture('dataset.json'), 'Sample Agency', 'Exempelverket å'), WINDOWS);
    assert.deepEqual(told(problemsOf(latin)), ['5: these bytes are not UTF-8']);
  });
});
