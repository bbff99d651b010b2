import assert from 'node:assert/strict';
import { activitySet, readWatermark, wireId } from '../../../src/channel/direct-line/outgoing.js';
import type { Grant } from '../../../src/channel/direct-line/token.js';
import { Refusal } from '../../../src/channel/refusal.js';
import type { TurnRow } from '../../../src/conversation/ports.js';

const GRANT: Grant = { conversation: 'c1', person: 'dl_a', school: 'malli', via: 'page' };
const row = (seq: number, changes: Partial<TurnRow>): TurnRow => ({
  conversation: 'inner',
  seq,
  author: 'bot',
  kind: 'message',
  text: 'hello',
  shown: {},
  language: 'en',
  activity: null,
  at: '2026-03-02T08:00:00.000Z',
  ...changes,
});
const render = ({ text }: { text: string }) => ({
  type: 'message',
  text: `*${text}*`,
  textFormat: 'markdown',
});

describe('rows as Direct Line shows them', () => {
  it('have ids that sort as text', () => {
    assert.equal(wireId('c1', 1), 'c1|0000001');
    assert.ok(wireId('c1', 9) < wireId('c1', 10));
  });

  it('are echoes where the person wrote them, with the id that the client gave', () => {
    const { activities } = activitySet(
      [row(1, { author: 'person', text: '**hi**', shown: { clientId: 'k1' } })],
      0,
      GRANT,
      render,
    );
    assert.deepEqual(activities, [
      {
        type: 'message',
        text: '**hi**',
        textFormat: 'plain',
        id: 'c1|0000001',
        timestamp: '2026-03-02T08:00:00.000Z',
        channelId: 'directline',
        conversation: { id: 'c1' },
        from: { id: 'dl_a', role: 'user' },
        locale: 'en',
        channelData: { clientActivityID: 'k1' },
      },
    ]);
  });

  it('leave out what is not a message, and still move the watermark past it', () => {
    const set = activitySet(
      [row(4, { kind: 'joined', author: 'person' }), row(5, { kind: 'result' })],
      3,
      GRANT,
      render,
    );
    assert.deepEqual(set, { activities: [], watermark: '5' });
    assert.deepEqual(activitySet([], 3, GRANT, render), { activities: [], watermark: '3' });
  });

  it('render the bot’s messages, and show a counsellor’s words as plain text', () => {
    const message = { text: 'choose', language: 'en' } as const;
    const { activities } = activitySet(
      [row(1, { shown: { message } }), row(2, { author: 'counsellor', text: '**not bold**' })],
      0,
      GRANT,
      render,
    );
    const [bot, counsellor] = activities as { text: string; textFormat: string; from: { id: string } }[];
    assert.equal(bot?.text, '*choose*');
    assert.deepEqual(
      [counsellor?.text, counsellor?.textFormat, counsellor?.from.id],
      ['**not bold**', 'plain', 'counsellor'],
    );
  });

  it('are read from a whole number, or from the beginning', () => {
    for (const none of [undefined, null, '', '-']) assert.equal(readWatermark(none), 0);
    assert.equal(readWatermark('12'), 12);
    for (const wrong of ['-1', '1.5', 'abc', '9'.repeat(16)]) {
      assert.throws(
        () => readWatermark(wrong),
        (error) => error instanceof Refusal && error.status === 400,
      );
    }
  });
});
