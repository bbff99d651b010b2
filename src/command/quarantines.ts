/** `urakaveri quarantines`: dialogs that kept failing and were put aside, for those who mend them. Nobody's words are among it. */
import { none, readArguments } from './arguments.js';
import type { Run } from './command.js';
import { withStore } from './database.js';
import { printable } from './printable.js';
import { knownSchool } from './schools.js';

const MOST = 1_000;

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    school: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  return withStore(terminal, async (store, configuration) => {
    const turns = await store.quarantines(knownSchool(configuration, values.school), MOST);
    for (const turn of turns) {
      const { at, school, dialog, key, error, conversation, seq } = turn;
      const where = key === null ? dialog : `${dialog}, question ${key}`;
      const line = `${at}  ${school}  ${where}: ${error} (conversation ${conversation}, turn ${seq})`;
      terminal.out(values.json ? JSON.stringify(turn) : printable(line));
    }
    if (turns.length === 0) terminal.error('No dialog was put aside.');
    return 0;
  });
};
