/** What has no business in storage is out of a message before it is stored or understood. */
import assert from 'node:assert/strict';
import { dialog, say } from '../../src/conversation/dialog.js';
import { withoutSecrets } from '../../src/conversation/secrets-out.js';
import { activity, testHouse } from './fakes.js';

const word = (id: string) => `[${id}]`;
const asking = { stack: [{ pending: { kind: 'question' } }] } as never;
const free = { stack: [] } as never;

describe('secrets in a message', () => {
  it('are left out of the text and of what a card sends, and that is told', () => {
    const said = withoutSecrets(activity('tunnus 131052-308T'), free, word);
    assert.equal(said.text, 'tunnus [secret.identity]');
    assert.deepEqual(said.notTaken, ['secret']);
    const sent = { ...activity(''), submitted: { question: 'q', value: '131052-308T' } };
    assert.equal(withoutSecrets(sent, free, word).submitted?.value, '[secret.identity]');
  });

  it('are not a telephone number where something was asked', () => {
    assert.equal(withoutSecrets(activity('040 123 4567'), asking, word).text, '040 123 4567');
    assert.equal(withoutSecrets(activity('040 123 4567'), free, word).text, '[secret.phone]');
  });

  it('never reach the store', async () => {
    const house = testHouse([dialog('help', 1, () => say('help'))], 'en');
    await house.say('tunnukseni on 131052-308T');
    assert.ok(!JSON.stringify(house.store.commits).includes('131052'));
  });
});
