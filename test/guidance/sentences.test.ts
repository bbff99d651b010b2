/** Pages cut into sentences. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plain, sentencesOf } from '../../src/guidance/sentences.js';

const textsOf = (body: string) => sentencesOf(body).map(({ text }) => text);

describe('sentences of a page', () => {
  it('end at a mark that a capital follows', () => {
    assert.deepEqual(textsOf('Kysy heti. Älä odota! Miksi? Koska.'), [
      'Kysy heti.',
      'Älä odota!',
      'Miksi?',
      'Koska.',
    ]);
  });

  it('do not end at a date, an abbreviation or an address', () => {
    for (const one of [
      'Pääset 1. kesäkuuta alkaen.',
      'Ota kort t.ex. Hygienpass med.',
      'Katso vero.fi ja kela.fi.',
    ]) {
      assert.deepEqual(textsOf(one), [one]);
    }
  });

  it('keep a heading in bold with what it says', () => {
    assert.deepEqual(textsOf('**Kuka näkee?** Vain sinä. Ei muita.'), [
      'Kuka näkee? Vain sinä.',
      'Ei muita.',
    ]);
  });

  it('know their list and the words that introduce it', () => {
    const found = sentencesOf('Alku.\n\nTarvitset:\n\n* kynän. Se riittää.\n* paperin.\n\nLoppu.');
    assert.deepEqual(
      found.map(({ text, group, intro }) => [text, group, intro]),
      [
        ['Alku.', 0, null],
        ['Tarvitset:', 1, null],
        ['kynän.', 2, 1],
        ['Se riittää.', 2, 1],
        ['paperin.', 2, 1],
        ['Loppu.', 3, null],
      ],
    );
  });

  it('stand in the page exactly where they say, and nothing is lost (law)', () => {
    const piece = fc.constantFrom(
      'Yksi. ',
      'Kaksi! ',
      '**Kolme.** ',
      '\n\n',
      '\n* ',
      'neljä ',
      '1. ',
      '”Viisi?” ',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const body = pieces.join('');
        const found = sentencesOf(body);
        let last = 0;
        for (const { start, end, text } of found) {
          assert.ok(start >= last && end > start);
          assert.equal(plain(body.slice(start, end)), text);
          assert.match(body.slice(last, start), /^\s*$/);
          last = end;
        }
        assert.match(body.slice(last), /^\s*$/);
      }),
    );
  });
});
