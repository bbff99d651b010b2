/** `urakaveri backup FILE`: a complete, checked copy of the database, also while the program runs. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { readConfiguration } from '../configuration.js';
import { backupTo } from '../store/inspect.js';
import { fileAt, only, readArguments } from './arguments.js';
import type { Run } from './command.js';

export const run: Run = async (args, terminal) => {
  const { positionals } = readArguments(args, {});
  const file = fileAt(terminal, only(positionals, 'FILE'));
  const { databaseUrl } = readConfiguration(terminal.environment);
  if (!existsSync(dirname(file))) throw new Error(`There is no folder ${dirname(file)}: make it first`);
  const schema = await backupTo(databaseUrl, file, new Date().toISOString());
  terminal.out(`${file} (${statSync(file).size} bytes, schema ${schema})`);
  terminal.error(
    'It holds what people wrote: keep it where only you can read it, and not longer than you need.',
  );
  return 0;
};
