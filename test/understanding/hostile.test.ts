/** Whatever is written, understanding answers quietly: it never throws, and long texts stay cheap. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../src/conversation/activity.js';
import { readGazetteer } from '../../src/understanding/read-gazetteer.js';
import { readUtterance } from '../../src/understanding/reading.js';
import { seeded } from '../../src/understanding/seeded.js';
import { createSlots } from '../../src/understanding/slots.js';
import { LONGEST_TEXT, normalise, withinOneEdit, wordsOf } from '../../src/understanding/text.js';
import { hostileMessage } from './hostile-messages.js';
import { CONTENT, parts, understanding } from './parts.js';

/** Messages read; the long proof sets HOSTILE_MESSAGES. */
const READ = Number(process.env.HOSTILE_MESSAGES ?? 2_000);
const slots = createSlots(readGazetteer(CONTENT));

const OPTIONS = [
  { value: 'yes', label: 'Kyllä', synonyms: ['joo'] },
  { value: 'no', label: 'Ei' },
  { value: '', label: '' },
  { value: '__proto__', label: 'constructor' },
];

const language = fc.constantFrom<Language>('fi', 'sv', 'en');
const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\u202ehaluan\u202c',
  '👩‍👩‍👧‍👦',
  'ﷺ',
  '\ud800',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L',
  "'; DROP TABLE turns; --",
  '<script>',
  '((((((((((',
  'a'.repeat(5000),
  'en jaksa '.repeat(600),
  'Ⅷ½²',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  nasty,
);

function everything(said: string, spoken: Language): void {
  understanding.language(said, spoken);
  understanding.safety(said);
  understanding.command(said, spoken);
  understanding.choice(said, OPTIONS, spoken);
  understanding.intent(said, spoken);
}

describe('hostile messages', () => {
  it('are understood or not, but never throw', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), language, (all, spoken) =>
        everything(all.join(' '), spoken),
      ),
    );
  });

  it('are read whole, language and facts and all', () => {
    const random = seeded(2026);
    for (let n = 0; n < READ; n++) {
      const text = hostileMessage(random);
      const { lang, confidence } = readUtterance({ ...parts, slots }, text, 'fi');
      assert.ok(
        ['fi', 'sv', 'en'].includes(lang) && confidence >= 0 && confidence <= 1,
        JSON.stringify(text),
      );
    }
  }).timeout(60_000);

  it('say the same in capitals and with invisible characters inside', () => {
    const word = fc.constantFrom('lopeta', 'haluan kuolla', 'på svenska', 'cv', 'glöm mig');
    fc.assert(
      fc.property(word, fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff'), (said, unseen) => {
        const dressed = said.toUpperCase().split('').join(unseen);
        assert.equal(understanding.command(dressed, 'fi'), understanding.command(said, 'fi'));
        assert.equal(understanding.safety(dressed), understanding.safety(said));
      }),
    );
  });

  it('are cut before they are looked at, also when normalisation would make them longer', () => {
    assert.ok(normalise('ﷺ'.repeat(LONGEST_TEXT)).length <= LONGEST_TEXT);
    assert.ok(wordsOf('x '.repeat(100_000)).length <= LONGEST_TEXT / 2);
  });
});

describe('one edit', () => {
  it('is one letter more, less, other or swapped', () => {
    for (const other of ['palaut', 'palautes', 'palaudt', 'paluate', 'palautx', 'xpalaute', 'palaute']) {
      assert.ok(withinOneEdit('palaute', other) === !['palaudt'].includes(other), other);
    }
  });

  it('is the same both ways', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(fc.property(short, short, (a, b) => assert.equal(withinOneEdit(a, b), withinOneEdit(b, a))));
  });
});
