/** `urakaveri restore FILE`: puts a backup in the database's place; the database that was there is kept beside it. */
import { readConfiguration } from '../configuration.js';
import { fileOf } from '../store/inspect.js';
import { type Restored, restore } from '../store/restore.js';
import { fileAt, only, readArguments } from './arguments.js';
import type { Run } from './command.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, { replace: { type: 'boolean' } });
  const file = fileAt(terminal, only(positionals, 'FILE'));
  const { databaseUrl } = readConfiguration(terminal.environment);
  const restored = await restore(databaseUrl, file, {
    replace: values.replace ?? false,
    now: new Date().toISOString(),
  });
  const until = restored.newest === null ? 'no conversation in it' : `conversations until ${restored.newest}`;
  terminal.out(`${fileOf(databaseUrl)} (${until})`);
  for (const line of toKnow(restored)) terminal.error(line);
  return 0;
};

function toKnow({ aside, erasedAgain }: Restored): readonly string[] {
  const kept =
    aside === null
      ? []
      : [
          `The database that was there is now ${aside}: delete it when you are content, people may have asked to be erased.`,
        ];
  if (erasedAgain === null) {
    const again =
      'Who was erased after the backup was made is in it again: erase them anew (urakaveri erase --help).';
    return [...kept, again];
  }
  return erasedAgain === 0
    ? kept
    : [...kept, `Erased since the backup was made, and so not brought back: ${erasedAgain}.`];
}
