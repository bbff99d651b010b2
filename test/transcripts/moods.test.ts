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
import { CANARIES, MOODS, type Mood } from '../understanding/model/moods.js';
import { startModel } from '../understanding/model/stub.js';
import { inventedIn, type MoodRun, runMood, TRANSCRIPTS, withoutExtras } from './mood-run.js';

const ALL = process.env.MOODS_OF === 'all';
/** Those in which the bot does not understand or finds little; of them, and of the others, one in so many. */
const ABSTAINS = /^(not-understood|skills-nothing|persona-(nothing|one-word|shop))\./;
const FILES = TRANSCRIPTS.filter((file, n) => ALL || n % (ABSTAINS.test(file) ? 2 : 24) === 0);
/** Of a bot that understands too little by itself, so that the model is asked about nearly everything. */
const DEAF_FILES = FILES.filter((_, n) => ALL || n % 2 === 0);
const DEAF_MOODS = ALL ? MOODS : (['good', 'hostile'] as const);

const SURVEYS = fileURLToPath(new URL('./survey/', import.meta.url));

describe('conversations with a model', function () {
  this.timeout(300_000);
  let inVocabulary: (uri: string) => boolean;
  const table: string[] = [];

  before(async () => {
    const plain = await openPlainHouse();
    const vocabulary = plain.house.content.vocabulary();
    inVocabulary = (uri) => Boolean(vocabulary.find(uri));
    await plain.close();
  });
  after(() => console.log(['', ...table].join('\n      ')));

  const playedIn = (moods: readonly Mood[], files: readonly string[], deaf: boolean) => {
    let played: Promise<MoodRun> | undefined;
    const withoutModel = () => {
      played ??= runMood('none', files, { deaf });
      return played;
    };
    for (const mood of moods) {
      it(`come to their end with nothing invented when it is ${mood}`, async () => {
        const without = await withoutModel();
        const run = await runMood(mood, files, { deaf });
        const { figures, skills, names } = inventedIn(run, without, inVocabulary);
        const unfinished = run.journeys.filter(({ finished }) => !finished).map(({ file }) => file);
        table.push(
          [
            `${mood}${deaf ? ', understanding no wish by itself' : ''}: ${files.length} conversations`,
            `${files.length - unfinished.length} finished, asked ${run.asked} times`,
            `invented ${figures.length} figures, ${skills.length} skills, ${names.length} names`,
          ].join(', '),
        );
        assert.deepEqual(unfinished, []);
        assert.deepEqual({ figures, skills, names }, { figures: [], skills: [], names: [] });
        assert.ok(run.asked > files.length / 10, `asked only ${run.asked} times`);
        if (mood === 'good') return;
        for (const [n, journey] of run.journeys.entries())
          assert.deepEqual(withoutExtras(journey, run), without.journeys[n]?.replies, journey.file);
      });
    }
  };

  describe('as it ships', () => playedIn(MOODS, FILES, false));
  describe('of a bot that understands no wish by itself', () => playedIn(DEAF_MOODS, DEAF_FILES, true));

  it('are looked at closely enough to find what is invented', async () => {
    const without = await runMood('none', FILES.slice(0, 1));
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
