import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cleanText, MAX_TEXT, readActivity } from '../../../src/channel/direct-line/incoming.js';
import type { Grant } from '../../../src/channel/direct-line/token.js';
import { Refusal } from '../../../src/channel/refusal.js';

const GRANT: Grant = { conversation: 'c1', person: 'dl_a', school: 'malli', via: 'page', locale: 'sv-SE' };
let ids = 0;
const WORLD = { now: () => new Date('2026-03-02T08:00:00Z'), id: () => `id-${++ids}` };
const read = (body: unknown) => readActivity(body, GRANT, WORLD);
const refusal = (status: number) => (error: unknown) => error instanceof Refusal && error.status === status;

describe('what a Direct Line client posts', () => {
  it('becomes an activity of the token’s person, whatever the body claims', () => {
    const spoofed = {
      type: 'message',
      id: 'mine',
      text: 'hei',
      from: { id: 'dl_somebody-else', role: 'bot' },
      conversation: { id: 'c2' },
      timestamp: '1999-01-01T00:00:00Z',
      channelData: { clientActivityID: 'k1' },
      locale: 'fi-FI',
    };
    assert.deepEqual(read(spoofed), {
      id: 'client:k1',
      channel: 'directline',
      conversation: 'c1',
      school: 'malli',
      person: 'dl_a',
      kind: 'message',
      text: 'hei',
      locale: 'fi-FI',
      group: false,
      address: { conversation: 'c1' },
      clientId: 'k1',
      received: '2026-03-02T08:00:00.000Z',
    });
  });

  it('can be a pressed card', () => {
    const pressed = read({ type: 'message', value: { question: 'place', value: 'MK04' } });
    assert.deepEqual(pressed?.submitted, { question: 'place', value: 'MK04' });
    assert.equal(pressed?.text, '');
    assert.equal(read({ type: 'message', value: { value: 'Satakunta' } })?.text, 'Satakunta');
  });

  it('can say that somebody is here, always under the same id', () => {
    for (const body of [{ type: 'conversationUpdate' }, { type: 'event', name: 'webchat/join' }]) {
      const activity = read(body);
      assert.equal(activity?.kind, 'joined');
      assert.equal(activity?.id, 'joined');
    }
  });

  it('needs no turn when it is typing or something unknown', () => {
    for (const type of ['typing', 'event', 'trace']) assert.equal(read({ type }), null);
  });

  it('is refused with a reason when it is empty, too long, a file or no activity', () => {
    assert.throws(() => read({ type: 'message', text: ' ' }), refusal(400));
    assert.throws(() => read({ type: 'message', text: 'x'.repeat(MAX_TEXT + 1) }), refusal(400));
    assert.throws(
      () => read({ type: 'message', text: 'cv', attachments: [{ name: 'cv.pdf' }] }),
      refusal(415),
    );
    for (const body of [null, undefined, 7, 'text', [], {}, { type: 5 }, { type: 'message', text: {} }]) {
      assert.throws(() => read(body), refusal(400));
    }
  });

  it('never carries a locale that is none', () => {
    assert.equal(read({ type: 'message', text: 'a', locale: '<script>' })?.locale, undefined);
    assert.equal(read({ type: 'message', text: 'a' })?.locale, 'sv-SE');
  });

  it('is an activity or a refusal, never anything else, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        for (const body of [value, { type: 'message', text, value }, { type: text, channelData: value }]) {
          try {
            const activity = read(body);
            if (activity) assert.ok(activity.person === 'dl_a' && activity.text.length <= MAX_TEXT);
          } catch (error) {
            assert.ok(error instanceof Refusal && error.status < 500);
          }
        }
      }),
    );
  });

  it('has no characters left that no one types', () => {
    assert.equal(cleanText('a\u0000b\u0007c\n\td\ud800e\u{1f600}'), 'abc\n\td\ufffde\u{1f600}');
  });
});
