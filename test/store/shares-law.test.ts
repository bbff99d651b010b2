/** The law of what is shared: whatever was told, shared and erased, only words that are still stored are quoted anywhere. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../src/conversation/journal.js';
import type { ConversationState } from '../../src/conversation/ports.js';
import { type Summary, summaryOf } from '../../src/counselling/summary.js';
import type { Store } from '../../src/store/store.js';
import { commitOf, keep, load, openTestStore, stateOf, turnOf } from '../contract/words.js';
import { vocabulary } from '../counselling/words.js';

const HERE = ['c-1', 'c-2'] as const;
const state = (id: string): ConversationState =>
  stateOf({ id, channel: 'directline', channelConversation: `w ${id}`, person: 'p-1' });

/** A turn that says its own words and nothing else, so that they can be looked for. */
const textOf = (conversation: string, n: number): string => `words-${conversation}-${n}- and more of them`;

const step = fc.record({
  in: fc.constantFrom(...HERE),
  type: fc.constantFrom('goal', 'question', 'step', 'experience', 'skill'),
  start: fc.integer({ min: 0, max: 12 }),
  end: fc.integer({ min: 14, max: 45 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const course = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  sharedAfter: fc.integer({ min: 0, max: 8 }),
  erased: fc.array(fc.record({ in: fc.constantFrom(...HERE), n: fc.integer({ min: 1, max: 8 }) }), {
    maxLength: 4,
  }),
});

async function next(store: Store, conversation: string): Promise<ConversationState> {
  return (await load(store, state(conversation))) ?? state(conversation);
}

const summaryNow = async (store: Store): Promise<Summary> =>
  summaryOf(await store.people.told('p-1'), vocabulary);

async function tell(store: Store, { in: conversation, type, start, end }: Step): Promise<void> {
  const before = await next(store, conversation);
  const turn = before.seq + 1;
  const note: Note = {
    type,
    turn,
    start,
    end,
    kind: 'work',
    id: `e${turn}`,
    experience: `e${turn}`,
    uri: `skill:${turn}`,
  };
  const incoming = turnOf(before, turn, { text: textOf(conversation, turn) });
  await keep(
    store,
    commitOf(before, 1, { incoming, notes: [{ dialog: 'told', begun: turn, notes: [note] }] }),
  );
}

async function share(store: Store): Promise<void> {
  const { items } = await summaryNow(store);
  const pointers = items.map(({ quote, label, ...pointer }) => pointer);
  const [name = null] = items.map(({ conversation, turn }) => ({ conversation, turn, start: 0, end: 5 }));
  await keep(
    store,
    commitOf(await next(store, 'c-1'), 1, { events: [{ type: 'share', items: pointers, name }] }),
  );
}

describe('whatever was told, shared and erased,', () => {
  it('a summary, a share and the copy of a person quote only what is still stored', async function () {
    this.timeout(60_000);
    let quotes = 0;
    await fc.assert(
      fc.asyncProperty(course, async ({ steps, sharedAfter, erased }) => {
        const store = await openTestStore('sqlite::memory:');
        for (const [n, each] of steps.entries()) {
          await tell(store, each);
          if (n === sharedAfter) await share(store);
        }
        const gone: string[] = [];
        for (const { in: conversation, n } of erased) {
          const before = await next(store, conversation);
          await keep(store, commitOf(before, 1, { erased: [n] }));
          gone.push(`words-${conversation}-${n}-`);
        }
        const shares = [
          ...(await store.shares.of('p-1')),
          ...(await store.shares.shared('kaarna', 'c-1')),
          ...(await store.shares.latest('kaarna', 10)),
        ];
        const items = [...(await summaryNow(store)).items, ...shares.flatMap((each) => each.items)];
        quotes += items.length;
        for (const { conversation, turn, start, end, quote } of items) {
          assert.equal(textOf(conversation, turn).slice(start, end), quote);
          assert.ok(!gone.includes(`words-${conversation}-${turn}-`));
        }
        const everything = JSON.stringify([shares, await store.people.copyOf('p-1')]);
        for (const words of gone) assert.ok(!everything.includes(words), words);
        await store.close();
      }),
      { numRuns: 60 },
    );
    assert.ok(quotes > 100, `only ${quotes} quotes were looked at`);
  });
});
