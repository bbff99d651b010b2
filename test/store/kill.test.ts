import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { checkDatabase } from '../../src/store/sqlite-backup.js';
import { load, openTestStore, stateOf } from '../contract/words.js';
import { inFolder } from './folder.js';

/** More of them: `KILLS=200 mocha test/store/kill.test.ts`. */
const KILLS = Number(process.env.KILLS ?? 3);

/** Lets the program commit until so many turns are acknowledged, kills it, and returns the last one of each conversation. */
async function killAfter(acknowledged: number, url: string): Promise<Map<number, number>> {
  const program = fileURLToPath(new URL('./committing.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import=tsx', program, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const last = new Map<number, number>();
  let n = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [conversation, seq] = line.split(' ').map(Number);
    if (conversation !== undefined && seq !== undefined) last.set(conversation, seq);
    if (++n === acknowledged) child.kill('SIGKILL');
  }
  await ended;
  assert.ok(n >= acknowledged, 'the program committed until it was killed');
  return last;
}

describe('a program that is killed while it commits', () => {
  const file = inFolder();

  it(`loses no acknowledged turn and leaves no half of one (${KILLS} kills)`, async function () {
    this.timeout(KILLS * 10_000);
    const url = `sqlite:${file('store.db')}`;
    for (let kill = 0; kill < KILLS; kill++) {
      const acknowledged = await killAfter(40 + ((kill * 37) % 200), url);
      await checkDatabase(file('store.db'));
      const store = await openTestStore(url);
      const waiting = await store.deliveries.waiting();
      for (let n = 0; n < 8; n++) {
        const state = await load(store, stateOf({ channelConversation: `a:${n}` }));
        const seq = state?.seq ?? 0;
        assert.ok(seq >= (acknowledged.get(n) ?? 0), `conversation ${n} is at ${seq}`);
        const turns = await store.log.after('msteams', `a:${n}`, 0, 1_000_000);
        assert.deepEqual(
          turns.map((turn) => turn.seq),
          Array.from({ length: seq }, (_, i) => i + 1),
        );
        assert.equal(waiting.filter((d) => d.conversation === `c-${n}`).length, (seq / 3) * 2);
        assert.equal((await store.people.kept(`p-${n}`)).feedback, seq / 3);
      }
      await store.close();
    }
  });
});
