/** `urakaveri survey open`: begins a wave. */
import { none, readArguments } from '../arguments.js';
import type { Run } from '../command.js';
import { withStore } from '../database.js';
import { theSchool } from '../schools.js';
import { FOLLOW_UP, frozenEdition, openWave, today } from './waves.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    instrument: { type: 'string', default: FOLLOW_UP },
    school: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  return withStore(terminal, async (store, configuration) => {
    const edition = frozenEdition(configuration, values.instrument);
    const school = theSchool(configuration, values.school);
    const { wave, isNew } = await openWave(store, school, edition, today());
    if (!isNew)
      terminal.error(`A wave of ${edition.id} is open already in ${school}: close it before the next one.`);
    terminal.out(values.json ? JSON.stringify(wave) : wave.id);
    return isNew ? 0 : 1;
  });
};
