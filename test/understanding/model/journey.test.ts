/** People whose words nobody here understands, with a model that may be asked: from the message to what came of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ModelHouse, openModelHouse } from './house.js';
import { choicesOf } from './moods.js';
import { type Answer, type Asked, says } from './stub.js';

const NOBODY_KNOWS = 'the piece of paper thing that bosses want from me';
const ASKING = 'One moment, I am asking a language model.';
const CANARY = 'zyzzyva';

const answers =
  (value: object): Answer =>
  (_, response) =>
    says(response, JSON.stringify(value));
const everything: Answer = (asked, response) => says(response, JSON.stringify({ skills: choicesOf(asked) }));

const silence: Answer = () => undefined;

const messageOf = (asked: Asked | undefined): string =>
  (JSON.parse(asked?.messages.at(-1)?.content ?? '{}') as { message: string }).message;

describe('with a model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'urakaveri-model-'));
  let house: ModelHouse;
  afterEach(() => house.close());
  after(() => rmSync(folder, { recursive: true }));

  const open = async (...how: Parameters<typeof openModelHouse>) => {
    house = await openModelHouse(...how);
    return (await house.say('', { kind: 'joined' })).map(({ text }) => text);
  };
  const told = async (...words: Parameters<ModelHouse['say']>) =>
    (await house.say(...words)).map(({ text }) => text);

  it('a person is told at the beginning what may be sent where', async () => {
    const [welcome = ''] = await open('good');
    assert.match(welcome, /I ask a language model \(server 127\.0\.0\.1:\d+\)/);
    assert.match((await told('my data'))[0] ?? '', /I do not send answers to surveys/);
  });

  it('what the words may mean comes as a later message, and begins only when that is confirmed', async () => {
    await open(answers({ intent: 'cv' }));
    assert.deepEqual(await told(NOBODY_KNOWS), [ASKING, 'Is this about a CV?']);
    assert.match((await told('yes'))[0] ?? '', /CV/);
    assert.equal(house.asked(), 1);
  });

  it('nothing is sent of somebody who has not been told yet', async () => {
    house = await openModelHouse(answers({ intent: 'cv' }));
    await told(NOBODY_KNOWS);
    assert.equal(house.asked(), 0);
  });

  it('more skills are found in a telling, each with the words of the person', async () => {
    await open(everything);
    await told('my skills');
    const said = await told('I fixed the cars of my neighbours');
    assert.equal(said[0], ASKING);
    assert.equal(messageOf(house.requests().at(-1)), 'I fixed the cars of my neighbours');
    const listed = [...(said[1] ?? '').matchAll(/you said: “([^”]+)”/g)].map(([, quote]) => quote ?? '');
    assert.ok(listed.length >= 3, said[1]);
    for (const quote of listed) assert.ok('I fixed the cars of my neighbours'.includes(quote), quote);
    assert.equal(house.asked(), 1);
  });

  it('a telling in which enough is found is not sent', async () => {
    await open(everything);
    await told('my skills');
    await told('I answered phones, archived documents, cleaned rooms and made beds');
    assert.equal(house.asked(), 0);
  });

  it('words that were erased while it is asked are kept nowhere', async () => {
    await open(silence);
    await told('my skills');
    await told(`I fixed the ${CANARY} cars`, { meanwhile: true });
    assert.ok(JSON.stringify(await house.house.store.jobs.openJobs()).includes(CANARY));
    await told('delete one message', { meanwhile: true });
    await told('1', { meanwhile: true });
    await told('yes', { meanwhile: true });
    assert.equal(JSON.stringify(await house.house.store.jobs.openJobs()).includes(CANARY), false);
    assert.equal(JSON.stringify(house.commits.at(-1)?.state).includes(CANARY), false);
  });

  it('a question that a restart cuts off is asked again, and what comes of it is said once', async () => {
    const DATABASE_URL = `sqlite:${join(folder, 'ura.db')}`;
    await open(silence, { set: { DATABASE_URL } });
    await told(NOBODY_KNOWS, { meanwhile: true });
    const next = await openModelHouse(answers({ intent: 'cv' }), { set: { DATABASE_URL } });
    // As the server does when it starts.
    for (const job of await next.house.store.jobs.openJobs()) next.house.jobs.start(job, job);
    await next.house.jobs.idle();
    const said = next.commits.flatMap(({ outgoing }) => outgoing.map(({ text }) => text));
    assert.deepEqual(said, ['Is this about a CV?']);
    // The old process was not quite gone: its outcome is one that has come already.
    await house.hangUp();
    await house.house.jobs.idle();
    assert.equal(house.commits.at(-1)?.incoming.kind, 'message');
    assert.deepEqual(await next.house.store.jobs.openJobs(), []);
    await next.close();
  });

  it('who is forgotten while it is asked stays forgotten', async () => {
    await open(silence);
    await told(NOBODY_KNOWS, { meanwhile: true });
    await told('forget me', { meanwhile: true });
    await told('yes', { meanwhile: true });
    assert.match((await told('1', { meanwhile: true }))[0] ?? '', /^Done/);
    assert.deepEqual(await house.house.store.jobs.openJobs(), []);
    await house.hangUp();
    await house.house.jobs.idle();
    assert.equal(house.commits.at(-1)?.incoming.kind, 'message');
  });

  it('it is left alone for a while after three failures, and nobody waits for it', async () => {
    await open('down', { breaks: true });
    const said = [];
    for (let n = 0; n < 5; n++) said.push((await told(`${NOBODY_KNOWS} ${n}`))[0] === ASKING);
    assert.deepEqual(said, [true, true, true, false, false]);
  });

  it('the log tells how often and how it went, never what was said', async () => {
    await open('garbage');
    await told(`${CANARY} ${NOBODY_KNOWS}`);
    assert.ok(house.log.some((line) => line.includes('"useless"')));
    assert.equal(house.log.join('\n').includes(CANARY), false);
  });
});
