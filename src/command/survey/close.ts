/** `urakaveri survey close`: ends a wave. Its links stop working, what could lead from an answer to a person is destroyed, the report is kept. */
import type { Json } from '../../conversation/activity.js';
import { none, readArguments } from '../arguments.js';
import type { Run } from '../command.js';
import { withStore } from '../database.js';
import { mustAsk, reportOf } from './report.js';
import { today, waveNamed } from './waves.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, { wave: { type: 'string' } });
  none(positionals);
  return withStore(terminal, async (store, configuration) => {
    const wave = await waveNamed(store, values.wave);
    if (wave.closed !== null) {
      terminal.error(`${wave.id} was closed on ${wave.closed}.`);
      return 1;
    }
    mustAsk(configuration, wave);
    await store.surveys.close(wave.id, today(), new Date().toISOString());
    const closed = await waveNamed(store, wave.id);
    const report = await reportOf(store, configuration, closed);
    await store.surveys.keepReport(wave.id, report as unknown as Json);
    const { invited, answered } = await store.surveys.reach(wave.id);
    terminal.out(`${wave.id}: ${answered} of ${invited} answered`);
    terminal.error(
      'The hashes of the links and what was begun and not sent are deleted. The answers stay, without a link to anybody.',
    );
    return 0;
  });
};
