/** `urakaveri expire`: erases now what the program erases once a day: conversations that nobody has touched for RETENTION_DAYS. */
import { none, readArguments } from './arguments.js';
import type { Run } from './command.js';
import { withStore } from './database.js';
import { knownSchool } from './schools.js';

const DAY = 24 * 60 * 60 * 1000;

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, { school: { type: 'string' } });
  none(positionals);
  return withStore(terminal, async (store, configuration) => {
    const school = knownSchool(configuration, values.school);
    const before = new Date(Date.now() - configuration.retentionDays * DAY).toISOString();
    const gone = await store.expire(before, ...(school === null ? [] : [school]));
    terminal.out(
      `${gone} ${gone === 1 ? 'conversation' : 'conversations'} erased that nobody had touched since ${before.slice(0, 10)}`,
    );
    return 0;
  });
};
