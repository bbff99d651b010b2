/** Somebody in distress who wants to talk: the counsellors hear that, and nowhere is it kept why. */
import assert from 'node:assert/strict';
import { assemble, type House } from '../../src/assemble.js';
import { readConfiguration } from '../../src/configuration.js';

const CASES = {
  fi: ['suomeksi', 'en jaksa enää elää'],
  sv: ['på svenska', 'jag orkar inte leva längre'],
  en: ['in English', 'I want to kill myself'],
} as const;

describe('somebody in distress', () => {
  let house: House;
  beforeEach(async () => {
    const settings = { DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' };
    house = await assemble(readConfiguration(settings), { strict: true });
  });
  afterEach(() => house.close());

  let ids = 0;
  const write = (text: string) =>
    house.turns.take({
      id: `a-${++ids}`,
      channel: 'directline',
      conversation: 'talk',
      school: 'sample',
      person: 'somebody',
      kind: 'message',
      text,
      group: false,
      address: null,
      received: new Date().toISOString(),
    });
  const listed = () => house.store.cases.list('sample', 'k', { closed: false, limit: 10 });

  for (const [language, [speak, distress]] of Object.entries(CASES)) {
    it(`opens an urgent case in ${language} by wanting to talk, with no word of what it is about`, async () => {
      await write(speak);
      await write(distress);
      assert.deepEqual(await listed(), [], 'not before they say that they want to');
      await write('1');
      const [only] = await listed();
      assert.deepEqual([only?.flagged, only?.words, only?.language], [true, null, language]);
      const opened = await house.store.cases.find('sample', only?.id ?? '', 'k');
      assert.deepEqual([opened?.thread, opened?.notes], [[], []]);
      const person = await house.store.identities.person('sample', 'directline', 'somebody');
      const copy = (await house.store.people.copyOf(person ?? '')) as { events: { type: string }[] };
      const [flag] = copy.events.filter(({ type }) => type === 'flag');
      assert.deepEqual(Object.keys(flag ?? {}).sort(), ['at', 'conversation', 'type']);
    });

    it(`opens none in ${language} by going on`, async () => {
      await write(speak);
      await write(distress);
      await write('2');
      assert.deepEqual(await listed(), []);
    });
  }
});
