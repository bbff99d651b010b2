/** Sealed addresses: the same wish gives the same one, and nobody else can make, change or read it. */
import assert from 'node:assert/strict';
import { createSeal, type FileWish } from '../src/cv-file.js';

const key = Buffer.alloc(32, 7);
const wish: FileWish = { person: 'person-1', kind: 'pdf', language: 'fi', until: '2026-12-01T00:00:00.000Z' };

describe('a sealed address', () => {
  const seal = createSeal(key);

  it('opens to what was sealed, and is the same each time', () => {
    assert.deepEqual(seal.open(seal.close(wish)), wish);
    assert.equal(seal.close(wish), seal.close(wish));
    assert.notEqual(seal.close(wish), seal.close({ ...wish, kind: 'docx' }));
  });

  it('does not tell whose it is', () => {
    assert.ok(!Buffer.from(seal.close(wish), 'hex').toString('latin1').includes('person-1'));
  });

  it('opens to nothing when a single digit is changed, when it is cut, and with another key', () => {
    const closed = seal.close(wish);
    for (let n = 0; n < closed.length; n++) {
      const digit = closed[n] === '0' ? '1' : '0';
      assert.equal(seal.open(closed.slice(0, n) + digit + closed.slice(n + 1)), null);
    }
    for (const wrong of [
      '',
      'zz',
      closed.slice(0, -2),
      `${closed}00`,
      closed.toUpperCase().replace(/\d/g, 'G'),
    ]) {
      assert.equal(seal.open(wrong), null);
    }
    assert.equal(createSeal(Buffer.alloc(32, 8)).open(closed), null);
  });
});
