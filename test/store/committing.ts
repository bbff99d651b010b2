/** Run as a program of its own by kill.test.ts: commits turns until it is killed, and says on its output which are acknowledged. */
import { commitOf, load, openTestStore, stateOf } from '../contract/words.js';

const store = await openTestStore(String(process.argv[2]));

async function talk(n: number): Promise<never> {
  const first = stateOf({ id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}` });
  for (let state = (await load(store, first)) ?? first; ; ) {
    const commit = commitOf(state, 2, { events: [{ type: 'feedback', n }] });
    await store.turns.hold('msteams', `a:${n}`, (held) => held.commit(commit, `user ${n}`));
    state = commit.state;
    process.stdout.write(`${n} ${state.seq}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, n) => talk(n)));
