/** The doctor on the optional model: whether it can be reached and, where that is asked for, whether it answers as it should. */
import type { Configuration } from '../../configuration.js';
import { addressOf } from '../../understanding/model/client.js';
import { type Finding, fails, note, ok, type Probes } from './finding.js';
import { reached } from './outside.js';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

export async function model(configuration: Configuration, probes: Probes, ask: boolean): Promise<Finding> {
  const { model: set } = configuration;
  if (set === null) return note('model', 'off: nothing needs one');
  const address = addressOf(set);
  const clear = address.protocol === 'http:' && !LOOPBACK.test(address.hostname);
  if (clear && !ask)
    return note('model', `people’s words go to ${address.host} for anybody on the way to read`, 'use https');
  if (!ask) return reached('model', address, 443, 'OPENAI_BASE_URL', probes);
  return (await probes.asks(configuration))
    ? ok('model', `${set.name} at ${address.host} answers as it should`)
    : fails(
        'model',
        `${set.name} at ${address.host} gives no answer of use within four seconds`,
        'compare OPENAI_BASE_URL, _API_KEY and _MODEL with the service, or choose a quicker model',
      );
}
