/** A question with several answers at once. */
import assert from 'node:assert/strict';
import { chooseSeveral, type Dialog, dialog, record, say } from '../../src/conversation/dialog.js';
import { testHouse } from './fakes.js';

const same = (text: string) => ({ fi: text, sv: text, en: text });
const strikes: Dialog = dialog('strikes', 1, function* () {
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: same(`line ${value}`), turn: 1 }));
  const struck = yield* chooseSeveral('strike.1', options, {
    above: [{ id: 'line', values: { words: { quote: 'a', turn: 1 } } }],
  });
  yield* record({ type: 'struck', lines: struck.join('') });
  yield* say('done');
});

async function asked() {
  const house = testHouse([strikes], 'en');
  await house.say('hello #strikes');
  const events = () => house.store.commits.flatMap((commit) => commit.events.map(({ lines }) => lines));
  const shown = () => house.store.commits.at(-1)?.outgoing.at(-1)?.shown.message;
  return { ...house, events, shown };
}

describe('a question with several answers', () => {
  it('shows its options, with buttons for all and none, and the turns that it quotes', async () => {
    const { shown } = await asked();
    assert.equal(shown()?.several, true);
    assert.deepEqual(
      shown()?.options?.map(({ value }) => value),
      ['a', 'b', 'c', 'all', 'none'],
    );
    assert.deepEqual(shown()?.quotes, [1]);
  });

  for (const [text, lines] of Object.entries({ '1,3': 'ac', '2': 'b', all: 'abc', none: '' })) {
    it(`takes "${text}"`, async () => {
      const { say: tell, events } = await asked();
      assert.deepEqual(await tell(text), ['en:strikes/done']);
      assert.deepEqual(events(), [lines]);
    });
  }

  it('takes what was ticked on a card', async () => {
    for (const [value, lines] of Object.entries({ 'c,a': 'ac', 'a,all': 'abc', 'none,a': '' })) {
      const { say: tell, events } = await asked();
      await tell('', { submitted: { question: 'strike.1', value } });
      assert.deepEqual(events(), [lines]);
    }
  });

  it('stores what was ticked as the words beside the boxes', async () => {
    const { say: tell, store } = await asked();
    await tell('', { submitted: { question: 'strike.1', value: 'a,c' } });
    assert.equal(store.commits.at(-1)?.incoming.text, 'line a, line c');
  });

  it('is asked again where the answer is not clear, and counts how often', async () => {
    const { say: tell, state, events } = await asked();
    for (const [n, text] of ['hmm', '9', 'what'].entries()) {
      await tell(text);
      const pending = state().stack.at(-1)?.pending;
      assert.equal(pending?.kind === 'question' && pending.tries, n + 1);
    }
    await tell('2');
    assert.deepEqual(events(), ['b']);
  });
});
