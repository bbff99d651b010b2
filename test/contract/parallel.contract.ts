/**
 * Whole turns, not just commits: twenty times two hundred people's messages at once into one conversation, while readers follow the
 * log by watermark as Direct Line clients do. A stock BotState counts 46 of 200.
 */
import assert from 'node:assert/strict';
import { z } from 'zod';
import { createComposer } from '../../src/conversation/compose.js';
import { ask, dialog, say } from '../../src/conversation/dialog.js';
import { createRunner } from '../../src/conversation/runner.js';
import { createTurns } from '../../src/conversation/turn.js';
import type { Store } from '../../src/store/store.js';
import { activity, fixedWords, showIds } from '../conversation/fakes.js';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';

const ROUNDS = 20;
const AT_ONCE = 200;
const short = z.string();

/** Starts over at each word, so that the journal stays small; the count is in the numbers of the turns. */
const echo = dialog('echo', 1, function* () {
  const word = yield* ask('word', short, { slot: 'word' });
  yield* say('heard', { word });
});

const welcome = dialog('welcome', 1, function* () {
  yield* say('welcome');
});

function turnsOf(store: Store) {
  let ids = 0;
  const id = () => `id-${++ids}`;
  const composer = createComposer(showIds);
  return createTurns({
    store: store.turns,
    dialogs: new Map([welcome, echo].map((one) => [one.id, one])),
    composer,
    intents: new Map(),
    runner: createRunner(composer.labels, id),
    understanding: fixedWords,
    world: { now: () => new Date('2026-11-22T10:00:00Z'), id },
    defaultLanguage: () => 'fi',
    committed: () => undefined,
    log: () => undefined,
  });
}

/** Follows the log from the beginning in small steps until it has seen the last number. */
async function follow(store: Store, last: number): Promise<number[]> {
  const seen: number[] = [];
  while ((seen.at(-1) ?? 0) < last) {
    const rows = await store.log.after('directline', 'c1', seen.at(-1) ?? 0, 97);
    seen.push(...rows.map(({ seq }) => seq));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return seen;
}

export function parallelContract(engine: Engine): void {
  describe(`parallel turns in one conversation on ${engine.name}`, () => {
    const fresh = freshStore(engine);

    it(`counts ${ROUNDS * AT_ONCE} of ${ROUNDS * AT_ONCE}, in sequence, and readers miss none`, async function () {
      this.timeout(180_000);
      const { store } = fresh;
      const turns = turnsOf(store);
      const said = (text: string, id: string) => activity(text, { id, channel: 'directline' });
      await turns.take(said('hello', 'first'));
      const total = ROUNDS * AT_ONCE;
      // Each message takes two numbers, its own and the reply's.
      const begun = (await store.log.after('directline', 'c1', 0, 10)).length;
      const readers = [1, 2, 3].map(() => follow(store, begun + 2 * total));
      const acknowledged: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const at = Array.from({ length: AT_ONCE }, (_, n) =>
          turns.take(said(`#echo word=w${round}x${n}`, `m${round}-${n}`)),
        );
        acknowledged.push(...(await Promise.all(at)).map(({ seq }) => seq));
      }
      assert.equal(new Set(acknowledged).size, total);
      const expected = Array.from({ length: begun + 2 * total }, (_, n) => n + 1);
      for (const seen of await Promise.all(readers)) assert.deepEqual(seen, expected);
    });
  });
}
