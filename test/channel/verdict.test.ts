import assert from 'node:assert/strict';
import fc from 'fast-check';
import { retryAfter } from '../../src/channel/retry-after.js';
import { PATIENCE, pauseBefore } from '../../src/channel/verdict.js';

const NOON = Date.parse('2026-02-02T12:00:00Z');

describe('Retry-After', () => {
  it('is read as seconds', () => assert.equal(retryAfter('120', NOON), 120_000));
  it('is read as a date', () => assert.equal(retryAfter('Mon, 02 Feb 2026 12:00:30 GMT', NOON), 30_000));
  it('is no wait at all when the date is past', () =>
    assert.equal(retryAfter('Mon, 02 Feb 2026 11:00:00 GMT', NOON), 0));
  for (const header of [
    undefined,
    '',
    'soon',
    '-5',
    '1.5',
    '1e3',
    '99999999999',
    '2026-02-02',
    'Mon, 99 Feb 2026 12:00:30 GMT',
  ])
    it(`means nothing as ${header}`, () => assert.equal(retryAfter(header, NOON), null));
});

describe('the pause before another try', () => {
  it('is anything up to a ceiling that doubles, and never above the longest', () => {
    const law = fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, random) => {
        const pause = pauseBefore(n, null, random, PATIENCE);
        assert.ok(pause >= 0 && pause <= Math.min(PATIENCE.longestMs, PATIENCE.firstMs * 2 ** (n - 1)));
      },
    );
    fc.assert(law);
  });

  it('is never shorter than what was asked for', () => {
    const law = fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.nat(),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, ms, random) => {
        const pause = pauseBefore(n, ms, random, PATIENCE);
        assert.ok(pause >= ms && pause <= 1.1 * ms);
      },
    );
    fc.assert(law);
  });
});
