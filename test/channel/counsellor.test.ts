/** A counsellor's words on their way out: the same message in every channel, from somebody who is not the bot. */
import assert from 'node:assert/strict';
import { assemble, type House } from '../../src/assemble.js';
import { activitySet } from '../../src/channel/direct-line/outgoing.js';
import { toWire } from '../../src/channel/wire.js';
import { readConfiguration } from '../../src/configuration.js';
import { GoneConversation } from '../../src/conversation/announce.js';
import type { JobPlace } from '../../src/conversation/jobs.js';
import { WORDS } from './words.js';

const HELLO = {
  by: 'counsellor',
  name: 'Maija *Malli*',
  text: 'Hei!\n\nTule <b>torstaina</b> [tänne](javascript:x).',
} as const;
const SHOWN =
  '**Maija \\*Malli\\*, ohjaaja:**\n\nHei!\n\nTule \\<b\\>torstaina\\</b\\> \\[tänne\\](javascript:x).';

describe('a counsellor’s words', () => {
  let house: House;
  beforeEach(async () => {
    const settings = { DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' };
    house = await assemble(readConfiguration(settings), { strict: true });
  });
  afterEach(() => house.close());

  let ids = 0;
  async function write(channel: string, text: string): Promise<JobPlace> {
    const place = { channel, school: 'sample', group: false, address: { to: 'a' } };
    const came = { person: 'somebody', text, received: new Date().toISOString(), kind: 'message' as const };
    await house.turns.take({ ...place, ...came, conversation: 'talk', id: `a-${++ids}`, locale: 'fi-FI' });
    return { ...place, channelConversation: 'talk' };
  }

  it('wait to be sent to Teams like any message, with their name and nothing that could be markup', async () => {
    const place = await write('msteams', 'moi');
    await house.announce('form-1', place, HELLO);
    const waiting = await house.store.deliveries.waiting();
    const sent = waiting.map(({ message }) => toWire(message, WORDS));
    const [own] = sent.filter(({ text }) => text.startsWith('**Maija'));
    assert.equal(own?.text, SHOWN);
    assert.equal(own?.textFormat, 'markdown');
    assert.ok(sent.at(-1)?.text.startsWith('Ohjaaja juttelee nyt kanssasi'));
  });

  it('are in Direct Line from somebody else than the bot, and the bot’s own word after them is the bot’s', async () => {
    const place = await write('directline', 'moi');
    await house.announce('form-1', place, HELLO);
    const rows = await house.store.log.after('directline', 'talk', 0, 100);
    const grant = { conversation: 'talk', person: 'dl_somebody', school: 'sample', via: 'page' as const };
    const { activities } = activitySet(rows, 0, grant, (message) => toWire(message, WORDS));
    const shown = activities as { text: string; from: { id: string; name?: string; role: string } }[];
    const [words, word] = shown.slice(-2);
    assert.deepEqual(
      [words?.text, words?.from],
      [SHOWN, { id: 'counsellor', name: 'counsellor', role: 'bot' }],
    );
    assert.deepEqual(word?.from, { id: 'bot', name: 'bot', role: 'bot' });
  });

  it('reach nobody who has asked to be forgotten, also while the receipt of that is still on its way', async () => {
    for (const channel of ['msteams', 'directline']) {
      const place = await write(channel, 'moi');
      for (const text of ['unohda minut', 'kyllä', 'poista kaikki']) await write(channel, text);
      await assert.rejects(house.announce('form-1', place, HELLO), GoneConversation);
    }
    const waiting = await house.store.deliveries.waiting();
    assert.equal(waiting.length, 1, 'the receipt');
  });
});
