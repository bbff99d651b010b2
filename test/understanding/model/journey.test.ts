/** A person whose words nobody here understands, with a model that may be asked: from the first message to the dialog that was meant. */
import assert from 'node:assert/strict';
import { type ModelHouse, openModelHouse } from './house.js';
import { type Answer, says } from './stub.js';

const NOBODY_KNOWS = 'the piece of paper thing that bosses want from me';

const intent =
  (name: string): Answer =>
  (_, response) =>
    says(response, JSON.stringify({ intent: name }));

describe('with a model', () => {
  let house: ModelHouse;
  afterEach(() => house.close());

  it('offers what the model takes the words for, as a later message, and begins it only when that is confirmed', async () => {
    house = await openModelHouse(intent('cv'));
    await house.say('', { kind: 'joined' });
    assert.deepEqual(await house.say(NOBODY_KNOWS), [
      'One moment, I am asking a language model.',
      'Is this about a CV?',
    ]);
    const begun = await house.say('yes');
    assert.match(begun[0] ?? '', /CV/);
    assert.equal(house.stub.asked.length, 1);
  });
});
