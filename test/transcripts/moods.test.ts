/**
 * Every journey with a model in five moods: all come to their end, a bad one is not noticed but for the wait, and nothing is invented.
 * `MOODS_OF=all` (npm run verify:moods) plays every transcript; a check plays a part of them.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JOINS, parseChat } from '../../src/channel/chat-file.js';
import type { Language } from '../../src/conversation/activity.js';
import { startFieldwork } from '../survey/fieldwork.js';
import { openPlainHouse } from '../understanding/model/house.js';
import { CANARIES, MOODS } from '../understanding/model/moods.js';
import { startModel } from '../understanding/model/stub.js';
import { inventedIn, type MoodRun, runMood, TRANSCRIPTS, withoutExtras } from './mood-run.js';

const ALL = process.env.MOODS_OF === 'all';
/** Those in which the bot does not understand or finds little, and of the others one in so many. */
const ABSTAINS = /^(not-understood|skills-nothing|persona-(nothing|one-word|shop))\./;
const EACH = 12;
const FILES = TRANSCRIPTS.filter((file, n) => ALL || ABSTAINS.test(file) || n % EACH === 0);

const SURVEYS = fileURLToPath(new URL('./survey/', import.meta.url));

describe(`${FILES.length} conversations with a model`, function () {
  this.timeout(300_000);
  let without: MoodRun;
  let inVocabulary: (uri: string) => boolean;
  const table: string[] = [];

  before(async () => {
    without = await runMood('none', FILES);
    const plain = await openPlainHouse();
    const vocabulary = plain.house.content.vocabulary();
    inVocabulary = (uri) => Boolean(vocabulary.find(uri));
    await plain.close();
  });
  after(() => console.log(['', ...table].join('\n      ')));

  for (const mood of MOODS) {
    it(`come to their end with nothing invented when it is ${mood}`, async () => {
      const run = await runMood(mood, FILES);
      const { figures, skills, names } = inventedIn(run, without, inVocabulary);
      const finished = run.journeys.filter((journey) => journey.finished).length;
      table.push(
        `${mood}: ${finished} of ${FILES.length} conversations finished, asked ${run.asked} times, invented ${figures.length} figures, ${skills.length} skills, ${names.length} names`,
      );
      assert.equal(finished, FILES.length);
      assert.deepEqual({ figures, skills, names }, { figures: [], skills: [], names: [] });
      assert.ok(run.asked > FILES.length / 10, `asked only ${run.asked} times`);
      if (mood === 'good') return;
      for (const [n, journey] of run.journeys.entries())
        assert.deepEqual(withoutExtras(journey, run), without.journeys[n]?.replies, journey.file);
    });
  }

  it('are looked at closely enough to find what is invented', () => {
    const [first] = without.journeys;
    assert.ok(first);
    for (const canary of CANARIES) {
      const said = [{ text: `It is ${canary}.`, options: [], table: null }];
      const lying = { ...without, journeys: [{ ...first, replies: [...first.replies, said] }] };
      const { figures, names } = inventedIn(lying, without, inVocabulary);
      assert.ok(figures.length + names.length > 0, canary);
    }
    const uris = ['http://data.europa.eu/esco/skill/basilisk-taming'];
    const made = inventedIn({ ...without, journeys: [{ ...first, uris }] }, without, inVocabulary);
    assert.equal(made.skills.length, 1);
  });

  it('about a survey never reach it', async () => {
    const stub = await startModel('good');
    const fieldwork = await startFieldwork({ set: { OPENAI_BASE_URL: stub.url, OPENAI_MODEL: 'stub' } });
    await fieldwork.wave('w');
    for (const file of readdirSync(SURVEYS).filter((name) => name.endsWith('.chat'))) {
      const { exchanges } = parseChat(readFileSync(SURVEYS + file, 'utf8'));
      const chat = await fieldwork.chat(await fieldwork.link('w'), file.split('.')[1] as Language);
      for (const { user } of exchanges) if (user !== JOINS) await chat.say(user);
      await chat.say('the piece of paper thing that bosses want from me');
    }
    await fieldwork.served.house.jobs.idle();
    assert.equal(stub.asked.length, 0);
    await fieldwork.close();
    await stub.close();
  });
});
