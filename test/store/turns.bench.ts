/**
 * How many turns a second the store takes, and what each costs the main thread. Not a test: prints figures.
 * `node --import=tsx test/store/turns.bench.ts [URL] [conversations at once] [turns]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationState } from '../../src/conversation/ports.js';
import type { Store } from '../../src/store/store.js';
import { AT, commitOf, openTestStore, stateOf, turnOf } from '../contract/words.js';

const folder = mkdtempSync(join(tmpdir(), 'urakaveri-bench-'));
const [address, atOnce = '64', turns = '8000'] = process.argv.slice(2);
const url = address || `sqlite:${join(folder, 'store.db')}`;

const answers = Array.from({ length: 12 }, (_, n) => [
  `q${n}`,
  { raw: `Vastaus, jossa on ääkkösiä ${n}`, asked: 'f', turn: n },
]);
/** About 2 kB of state and 0.5 kB of text a turn. */
const talkative = (n: number): ConversationState =>
  stateOf({
    id: `c-${n}`,
    channelConversation: `a:${n}`,
    person: `p-${n}`,
    stack: [
      {
        dialog: 'skills',
        version: 1,
        answers: Object.fromEntries(answers),
        order: answers.map(([key]) => String(key)),
        calls: {},
        done: {},
        facts: {},
        pending: null,
        notes: [],
        begun: 1,
        opened: AT,
        touched: AT,
        expires: AT,
      },
    ],
  });
const words = 'Olen tehnyt kesätöitä kaupassa ja opiskelen lähihoitajaksi. '.repeat(8);

async function oneTurn(store: Store, state: ConversationState): Promise<ConversationState> {
  const { channel, channelConversation, seq } = state;
  return store.turns.hold(channel, channelConversation, async (held) => {
    await held.seen(`activity-${seq + 1}`);
    const loaded = (await held.load()) ?? state;
    const commit = commitOf(loaded, 2, { incoming: turnOf(loaded, seq + 1, { text: words }) });
    await held.commit(commit, `user of ${state.person}`);
    return commit.state;
  });
}

const store = await openTestStore(url);
const latencies: number[] = [];
let left = Number(turns);
const loop = performance.eventLoopUtilization();
const cpu = process.cpuUsage();
const began = performance.now();
await Promise.all(
  Array.from({ length: Number(atOnce) }, async (_, n) => {
    for (let state = talkative(n); left > 0; ) {
      left--;
      const start = performance.now();
      state = await oneTurn(store, state);
      latencies.push(performance.now() - start);
      for (const back of [1, 0])
        void store.deliveries.end(state.id, state.seq - back, { state: 'delivered' });
    }
  }),
);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
const active = performance.eventLoopUtilization(loop).active * 1000;
latencies.sort((a, b) => a - b);
const at = (share: number) => latencies[Math.floor(latencies.length * share)]?.toFixed(1);
const done = latencies.length;
console.log(
  `${url.split(':')[0]}, ${atOnce} at once: ${Math.round(done / seconds)} turns/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; ` +
    `main thread ${Math.round(active / done)} µs a turn, all threads ${Math.round((user + system) / done)} µs`,
);
await store.close();
rmSync(folder, { recursive: true });
