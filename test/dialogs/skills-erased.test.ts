/** One message is erased: skills, profile, open dialog, what the bot said and the file of the database lose its words. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { assemble, type House } from '../../src/assemble.js';
import { readConfiguration } from '../../src/configuration.js';
import { profileSchema } from '../../src/guidance/profile.js';
import { profileFor } from '../../src/skills.js';
import { inFolder } from '../store/folder.js';

/** A word that nobody else says. */
const CANARY = 'Kvasirinkulmassa';
const SHOP = `Olin kesätöissä ${CANARY} kassalla, hyllytin ja neuvoin asiakkaita`;
const CODE = 'harrastan koodausta pythonilla ja teen nettisivuja';

describe('a message that skills rest on, erased', () => {
  const file = inFolder();
  let house: House;
  let open = false;
  let person = '';
  let say: (line: string) => Promise<string>;

  const told = async () => {
    const profile = profileSchema.parse(await profileFor(house.store.people, house.content, person));
    return {
      kinds: profile.experiences.map(({ kind }) => kind),
      quotes: profile.skills.map(({ quote }) => quote),
    };
  };
  const copy = async () => JSON.stringify(await house.store.people.copyOf(person));
  const onDisk = () =>
    readdirSync(dirname(file('x'))).filter((name) => readFileSync(file(name)).includes(CANARY));
  let activities = 0;
  /** The same person, in a conversation of that name. */
  const talk = (conversation: string) => async (text: string) => {
    const said: string[] = [];
    house.onCommit(({ outgoing }) => said.push(...outgoing.map((row) => row.text)));
    await house.turns.take({
      id: `a${++activities}`,
      channel: 'terminal',
      conversation,
      school: 'sample',
      person: 'someone',
      kind: 'message',
      text,
      locale: 'fi-FI',
      group: false,
      address: null,
      received: new Date(activities * 1000).toISOString(),
    });
    return said.join('\n');
  };
  const all = async (...lines: readonly string[]) => {
    let last = '';
    for (const line of lines) last = await say(line);
    return last;
  };

  beforeEach(async () => {
    const url = `sqlite:${file('store.db')}`;
    house = await assemble(readConfiguration({ DATABASE_URL: url, LOG_LEVEL: 'error' }), { strict: true });
    house.onCommit(({ state }) => {
      person = state.person ?? '';
    });
    open = true;
    say = talk('one');
  });

  const close = async () => {
    if (open) await house.close();
    open = false;
  };
  afterEach(close);

  it('takes its skills along, and what rests on other messages stays', async () => {
    await all('osaamiseni', SHOP, 'kaikki', CODE, 'kaikki', 'ei', 'riittää');
    assert.deepEqual((await told()).kinds, ['work', 'hobby']);
    assert.ok((await copy()).includes(CANARY) && onDisk().length > 0);
    // The newest first: riittää, ei, kaikki, the hobby, kaikki, the shop.
    await all('poista viesti', '6');
    assert.deepEqual(await told(), {
      kinds: ['hobby'],
      quotes: ['nettisivuja', 'koodausta', 'koodausta pythonilla'],
    });
  });

  it('is in no journal, message, note or file afterwards, though the dialog was open', async () => {
    await all('osaamiseni', SHOP, '1', CODE, 'poista viesti', '3');
    assert.ok(!(await copy()).includes(CANARY));
    assert.ok(!(await copy()).includes('hyllytin'));
    assert.deepEqual(await told(), { kinds: ['hobby'], quotes: [] });
    await close();
    assert.deepEqual(onDisk(), []);
  });

  it('is gone from a dialog of another conversation too, which was open and had shown it', async () => {
    await all('osaamiseni', SHOP, 'kaikki', 'ei', 'riittää');
    const other = talk('two');
    for (const line of ['osaamiseni', 'kerron lisää']) await other(line);
    assert.match(await other('näytä taitoni'), /täyttää hyllyjä/);
    await all('poista viesti', '4');
    assert.ok(!(await copy()).includes('hyllytin'));
    assert.doesNotMatch(await other('näytä taitoni'), /täyttää hyllyjä/);
  });

  it('is not known to a dialog that was open and had looked it up', async () => {
    await all('osaamiseni', SHOP, 'kaikki', 'ei', 'riittää', 'osaamiseni');
    await all('poista taito', 'poista viesti');
    const after = await all('6');
    assert.doesNotMatch(after, /täyttää hyllyjä/);
    assert.ok(!(await copy()).includes(CANARY));
    assert.deepEqual((await told()).quotes, []);
  });
});
