/** A question in free text with a way around it. */
import assert from 'node:assert/strict';
import { z } from 'zod';
import { dialog, hearOrSkip, record, say } from '../../src/conversation/dialog.js';
import { testHouse } from './fakes.js';

const goal = dialog('goal', 1, function* () {
  const told = yield* hearOrSkip('goal', z.string().min(3));
  yield* record({ type: 'goal', text: told?.value ?? '', turn: told?.turn ?? 0 });
  yield* say('done');
});

describe('a question that may be skipped', () => {
  it('takes the words and tells their turn', async () => {
    const house = testHouse([goal], 'en');
    await house.say('hello #goal');
    assert.deepEqual(await house.say('a job at sea'), ['en:goal/done']);
    assert.deepEqual(house.store.commits.at(-1)?.events, [{ type: 'goal', text: 'a job at sea', turn: 4 }]);
  });

  it('shows a button for skipping, and takes it', async () => {
    const house = testHouse([goal], 'en');
    await house.say('hello #goal');
    const asked = house.store.commits.at(-1)?.outgoing.at(-1)?.shown.message;
    assert.deepEqual(asked?.options, [{ value: 'skip', label: 'skip' }]);
    assert.deepEqual(await house.say('skip'), ['en:goal/done']);
    assert.deepEqual(house.store.commits.at(-1)?.events, [{ type: 'goal', text: '', turn: 0 }]);
  });
});
