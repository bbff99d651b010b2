/** Conversations of a survey's link, as files that a counsellor can read. `npm run transcripts -- --update` writes what the bot says now. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Exchange, formatChat, JOINS, parseChat, saidOf } from '../../src/channel/chat-file.js';
import type { Language } from '../../src/conversation/activity.js';
import { type Fieldwork, startFieldwork } from '../survey/fieldwork.js';

const UPDATE = process.env.UPDATE_TRANSCRIPTS === '1';
const folder = fileURLToPath(new URL('./survey/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.chat'));

describe('transcripts of the survey', () => {
  let fieldwork: Fieldwork;
  before(async function () {
    this.timeout(30_000);
    fieldwork = await startFieldwork();
    await fieldwork.wave('w');
  });
  after(() => fieldwork.close());

  it('exist in three languages for every case', () => {
    const cases = new Set(files.map((file) => file.split('.')[0]));
    const wanted = [...cases].flatMap((name) =>
      ['en', 'fi', 'sv'].map((language) => `${name}.${language}.chat`),
    );
    assert.deepEqual([...files].sort(), wanted.sort());
  });

  for (const file of files) {
    it(`${file}: ${parseChat(readFileSync(folder + file, 'utf8')).why}`, async () => {
      const { why, exchanges } = parseChat(readFileSync(folder + file, 'utf8'));
      const chat = await fieldwork.chat(await fieldwork.link('w'), file.split('.')[1] as Language);
      const heard: Exchange[] = [];
      for (const { user } of exchanges) {
        const { messages } = user === JOINS ? chat.opened : await chat.say(user);
        heard.push({ user, bot: messages.map(saidOf) });
      }
      if (UPDATE) writeFileSync(folder + file, formatChat({ why, exchanges: heard }));
      else
        for (const [n, { user, bot }] of exchanges.entries())
          assert.deepEqual(heard[n]?.bot, bot, `after "${user}"`);
    });
  }
});
