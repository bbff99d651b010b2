import type { Delivery } from '../../src/channel/delivery.js';
import { createSender, type SenderOptions } from '../../src/channel/sender.js';
import { type Fate, FateConnector, MemoryDeliveries, SENT, surroundings } from './sending-fakes.js';
import { virtualClock } from './virtual-clock.js';

/** A sender whose attempts meet the given fates in order, and SENT after that. */
export function setUp(
  fates: readonly Fate[] = [],
  rest: Partial<SenderOptions> = {},
  rows: readonly Delivery[] = [],
) {
  const clock = virtualClock();
  const left = [...fates];
  const connector = new FateConnector(clock, () => left.shift() ?? SENT);
  const store = new MemoryDeliveries(rows);
  const sender = createSender({ ...surroundings(clock, connector, store), ...rest });
  const run = async () => {
    if (!started) await start();
    let idle = false;
    void sender.idle().then(() => {
      idle = true;
    });
    await clock.runUntil(() => idle);
  };
  let started = false;
  const start = () => {
    started = true;
    return sender.start();
  };
  return { clock, connector, store, sender, start, run };
}

export const texts = (connector: FateConnector) => connector.attempts.map(({ text }) => text);
export const times = (connector: FateConnector) => connector.attempts.map(({ at }) => at);
