/**
 * A whole server that ends itself by SIGKILL at a named step of its n-th turn, or never. A process of its own, started by kills.ts:
 * CRASH_STEP and CRASH_COUNT say where, DATABASE is the file, PACE lifts the limits of Teams. Prints `listening PORT`.
 */
import { z } from 'zod';
import type { Connector } from '../../src/channel/connector.js';
import type { DeliveryStore } from '../../src/channel/delivery.js';
import { readConfiguration } from '../../src/configuration.js';
import { ask, dialog, record, say } from '../../src/conversation/dialog.js';
import type { TurnStore } from '../../src/conversation/ports.js';
import { serve } from '../../src/serve.js';
import { fixedWords, showIds } from '../conversation/fakes.js';
import type { Step } from './steps.js';

const wanted = process.env.CRASH_STEP;
let left = Number(process.env.CRASH_COUNT ?? 0);

function step(name: Step): void {
  if (name === wanted && --left <= 0) process.kill(process.pid, 'SIGKILL');
}

/** Counts what it is told, for as long as it is told something: its journal is the count. */
const count = dialog('count', 1, function* () {
  let before = 'nothing';
  for (let n = 1; ; n++) {
    before = yield* ask(`note.${n}`, z.string(), { values: { n, before } });
    yield* record({ type: 'counted', n, text: before });
    yield* say('noted', { n, text: before });
  }
});

const around = (store: TurnStore): TurnStore => ({
  hold: (channel, conversation, work) =>
    store.hold(channel, conversation, (held) => {
      step('received');
      const commit: typeof held.commit = async (rows, person) => {
        step('before-commit');
        await held.commit(rows, person);
        step('after-commit');
      };
      return work({
        ...held,
        seen: (id) => held.seen(id),
        load: () => held.load(),
        person: (p, s) => held.person(p, s),
        commit,
      });
    }),
});

const aroundConnector = (connector: Connector): Connector => ({
  close: () => connector.close(),
  async send(address, wire) {
    step('before-post');
    const outcome = await connector.send(address, wire);
    step('after-post');
    return outcome;
  },
});

const aroundDeliveries = (deliveries: DeliveryStore): DeliveryStore => ({
  waiting: () => deliveries.waiting(),
  tried: (conversation, seq, attempts) => deliveries.tried(conversation, seq, attempts),
  async end(conversation, seq, ending) {
    step('before-mark');
    await deliveries.end(conversation, seq, ending);
    step('after-mark');
  },
});

const unlimited = [{ count: 1_000_000, ms: 1_000 }];
const served = await serve(
  readConfiguration({
    PORT: '0',
    BOT_DEVELOPMENT: '1',
    DATABASE_URL: `sqlite:${process.env.DATABASE}`,
    LOG_LEVEL: 'error',
  }),
  {
    dialogs: [count],
    wording: showIds,
    understanding: fixedWords,
    around,
    aroundConnector,
    aroundDeliveries,
    pacing: { conversation: unlimited, tenant: unlimited },
    rates: { address: { burst: 1_000_000, perSecond: 1_000_000 } },
  },
);
process.stdout.write(`listening ${served.port}\n`);
process.once('SIGTERM', () => void served.close().then(() => process.exit(0)));
