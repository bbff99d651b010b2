/** `urakaveri survey list`: the waves, and how many have answered. */
import { none, readArguments } from '../arguments.js';
import type { Run } from '../command.js';
import { withStore } from '../database.js';
import { knownSchool } from '../schools.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    school: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  return withStore(terminal, async (store, configuration) => {
    const waves = await store.surveys.waves(knownSchool(configuration, values.school));
    for (const wave of waves) {
      const reach = await store.surveys.reach(wave.id);
      const time = wave.closed === null ? `open since ${wave.opened}` : `${wave.opened} to ${wave.closed}`;
      const line = `${wave.id}  ${wave.school}  version ${wave.version}  ${time}: ${reach.answered} of ${reach.invited} answered`;
      terminal.out(values.json ? JSON.stringify({ ...wave, ...reach }) : line);
    }
    if (waves.length === 0) terminal.error('No wave has been opened.');
    return 0;
  });
};
