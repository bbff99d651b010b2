/** What the bot says when it does not know what is meant: a choice, an honest word, a way out, and never the same twice in a row. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { ask, choose, dialog, say } from '../../src/conversation/dialog.js';
import { testHouse } from './fakes.js';

const plain = (id: string) =>
  dialog(id, 1, function* () {
    yield* say(id);
  });
const strict = dialog('strict', 1, function* () {
  yield* ask('number', z.coerce.number());
  yield* choose('kind', ['work', 'studies']);
  yield* say('done');
});

const begun = async () => {
  const house = testHouse([
    ...['welcome', 'help', 'figures', 'story', 'interview', 'greeting'].map(plain),
    strict,
  ]);
  await house.say('hello');
  return house;
};

describe('when it is not clear what is meant', () => {
  it('asks about the one likely thing', async () => {
    const { say } = await begun();
    assert.deepEqual(await say('#figures?'), ['fi:router/maybe.figures']);
  });

  it('lets one of two or three be chosen, or something else', async () => {
    const { say, store } = await begun();
    assert.deepEqual(await say('#figures|story'), ['fi:router/which']);
    const shown = store.commits.at(-1)?.outgoing.at(-1)?.shown.message?.options ?? [];
    assert.deepEqual(
      shown.map(({ value }) => value),
      ['figures', 'story', 'help'],
    );
    assert.deepEqual(await say('2'), ['fi:story/story']);
  });

  it('never offers what has no name', async () => {
    const { say } = await begun();
    assert.deepEqual(await say('#thanks?'), ['fi:router/unclear']);
  });

  it('says in other words each time that it did not understand', async () => {
    const { say } = await begun();
    const said = [];
    for (let n = 0; n < 5; n++) said.push(...(await say('gibberish')));
    assert.deepEqual(said, [
      'fi:router/unclear',
      'fi:router/unclear-again',
      'fi:router/unclear-still',
      'fi:router/unclear',
      'fi:router/unclear-again',
    ]);
  });

  it('begins anew after something that was understood', async () => {
    const { say } = await begun();
    await say('gibberish');
    await say('#figures');
    assert.deepEqual(await say('gibberish'), ['fi:router/unclear']);
  });

  it('asks which only once in a row', async () => {
    const { say } = await begun();
    await say('#figures|story');
    assert.deepEqual(await say('#figures|story'), ['fi:router/unclear-again']);
  });

  it('asks a question that refuses again in other words, with the way out every other time', async () => {
    const { say } = await begun();
    await say('#strict');
    const said = [];
    for (let n = 0; n < 4; n++) said.push(...(await say('gibberish')));
    assert.deepEqual(
      said.map((text) => text.split('\n\n')[0]),
      ['fi:router/retry', 'fi:router/retry-again', 'fi:router/retry', 'fi:router/retry-again'],
    );
  });

  it('never says the same twice in a row to somebody who makes no sense or says nothing', async () => {
    const senseless = fc.constantFrom('gibberish', '', '  ', '????', '#thanks?', '#figures|story');
    const law = fc.asyncProperty(
      fc.array(senseless, { minLength: 2, maxLength: 12 }),
      fc.boolean(),
      async (words, asked) => {
        const { say } = await begun();
        if (asked) await say('#strict');
        let before: readonly string[] = [];
        for (const text of words) {
          const now = await say(text);
          assert.ok(now.length > 0);
          assert.notDeepEqual(now, before, text);
          before = now;
        }
      },
    );
    await fc.assert(law, { numRuns: 200 });
  });
});

describe('the language of the answers', () => {
  it('changes after two clear messages in a row, and says so', async () => {
    const { say } = await begun();
    assert.deepEqual(await say('terve #figures'), ['fi:figures/figures']);
    assert.deepEqual(await say('hej #figures'), ['fi:figures/figures']);
    assert.deepEqual(await say('hej #story'), ['sv:router/language-changed', 'sv:story/story']);
  });

  it('bears with one message in another language', async () => {
    const { say } = await begun();
    await say('terve #figures');
    await say('hej #figures');
    await say('terve #figures');
    assert.deepEqual(await say('hej #figures'), ['fi:figures/figures']);
    assert.deepEqual(await say('well #figures'), ['fi:figures/figures']);
  });

  it('stays as it was asked for', async () => {
    const { say } = await begun();
    await say('suomeksi');
    await say('hej #figures');
    assert.deepEqual(await say('hej #figures'), ['fi:figures/figures']);
  });
});
