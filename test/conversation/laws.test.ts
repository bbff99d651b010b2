import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import type { Activity } from '../../src/conversation/activity.js';
import {
  ask,
  call,
  choose,
  chooseSeveral,
  type Dialog,
  dialog,
  record,
  say,
} from '../../src/conversation/dialog.js';
import { activity, MemoryStore, testHouse } from './fakes.js';

/** Runs of each law; the long proof sets LAW_RUNS. */
const RUNS = Number(process.env.LAW_RUNS ?? 1_000);

/** A dialog made of drawn steps: what a later step says depends on what earlier ones were answered. */
type Drawn = { kind: 'say' | 'ask' | 'open' | 'choose' | 'several' | 'call' | 'record'; branch: boolean };

const drawnSteps = fc.array(
  fc.record({
    kind: fc.constantFrom<Drawn['kind']>('say', 'ask', 'open', 'choose', 'several', 'call', 'record'),
    branch: fc.boolean(),
  }),
  { minLength: 1, maxLength: 9 },
);

function drawnDialog(id: string, steps: readonly Drawn[]): Dialog {
  return dialog(id, 1, function* () {
    let known = '';
    for (const [n, { kind, branch }] of steps.entries()) {
      if (branch && known.includes('no')) continue;
      if (kind === 'say') yield* say('text', { known });
      if (kind === 'ask') known += yield* ask(`ask.${n}`, z.string().max(9), { slot: 'place' });
      if (kind === 'open') known += yield* ask(`open.${n}`, z.string(), { open: true });
      if (kind === 'choose')
        known += yield* choose(`choose.${n}`, ['yes', 'no'], branch ? { values: { known } } : {});
      if (kind === 'several')
        known += (yield* chooseSeveral(`several.${n}`, ['work', 'no', 'home'])).join('');
      if (kind === 'call') known += yield* call(`call.${n}`, { known }, (input) => `<${input.known.length}>`);
      if (kind === 'record') yield* record({ type: 'noted', known });
    }
    return { known };
  });
}

const utterance = fc.oneof(
  fc.constantFrom(
    '#one',
    '#two',
    'yes',
    'no',
    '1',
    '2',
    'back',
    'change',
    'stop',
    'help',
    'hello',
    'på svenska',
    'place=MK04',
    '1,3',
    'all',
    'none',
    '',
  ),
  fc.string({ maxLength: 12 }),
);
const talk = fc.array(utterance, { minLength: 1, maxLength: 14 });

const welcome = dialog(
  'welcome',
  1,
  function* () {
    yield* say('welcome');
  },
  { personal: false },
);
const help = dialog('help', 1, function* () {
  yield* say('help');
});
const registry = (one: readonly Drawn[], two: readonly Drawn[]) => [
  welcome,
  help,
  drawnDialog('one', one),
  drawnDialog('two', two),
];

describe('the laws of a conversation', () => {
  it('says the same with a restart between all turns as without', async () => {
    const law = fc.asyncProperty(drawnSteps, drawnSteps, talk, async (one, two, words) => {
      const steady = testHouse(registry(one, two));
      const store = new MemoryStore();
      for (const text of words) {
        const expected = await steady.say(text);
        const restarted = testHouse(registry(one, two), 'fi', store);
        assert.deepEqual(await restarted.say(text), expected);
      }
    });
    await fc.assert(law, { numRuns: RUNS });
  }).timeout(120_000);

  it('treats repeated, shuffled and concurrent activities as if they had come once, one by one', async () => {
    const delivery = fc.record({ text: utterance, copies: fc.integer({ min: 1, max: 5 }) });
    const law = fc.asyncProperty(
      drawnSteps,
      fc.array(delivery, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      async (steps, deliveries, dice) => {
        const sent = deliveries.flatMap(({ text, copies }, n) =>
          Array<Activity>(copies).fill(activity(text, { id: `d${n}` })),
        );
        const order = sent.map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at);
        const busy = testHouse(registry(steps, []));
        const acknowledged = await Promise.all(order.map(({ one }) => busy.turns.take(one)));
        const accepted = busy.store.commits.map(({ incoming }) => incoming.activity ?? '');
        assert.equal(new Set(accepted).size, deliveries.length);

        const serial = testHouse(registry(steps, []));
        for (const id of accepted)
          await serial.turns.take(activity(deliveries[Number(id.slice(1))]?.text ?? '', { id }));
        assert.deepEqual(spoken(busy.store), spoken(serial.store));
        for (const [n, { one }] of order.entries()) {
          const seq = busy.store.commits.find(({ incoming }) => incoming.activity === one.id)?.incoming.seq;
          assert.equal(acknowledged[n]?.seq, seq);
        }
      },
    );
    await fc.assert(law, { numRuns: RUNS });
  }).timeout(120_000);

  it('numbers turns without gap or repeat', async () => {
    const law = fc.asyncProperty(drawnSteps, talk, async (steps, words) => {
      const { turns, store } = testHouse(registry(steps, steps));
      await Promise.all(words.map((text, n) => turns.take(activity(text, { id: `n${n}` }))));
      const numbers = store.commits.flatMap(({ incoming, outgoing }) => [
        incoming.seq,
        ...outgoing.map(({ seq }) => seq),
      ]);
      assert.deepEqual(
        numbers,
        numbers.map((_, n) => n + 1),
      );
    });
    await fc.assert(law, { numRuns: RUNS / 5 });
  }).timeout(120_000);
});

const spoken = (store: MemoryStore) =>
  store.commits.map(({ incoming, outgoing, events }) => ({
    heard: incoming.text,
    said: outgoing.map(({ text }) => text),
    events,
  }));
