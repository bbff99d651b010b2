/**
 * `npm run -s cli -- COMMAND`: the command line from dist when that is fresh, from the sources otherwise. Prints nothing of
 * its own, so that a command's output can be piped.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFresh, ROOT } from './freshness.mjs';

async function program() {
  if (isFresh()) return join(ROOT, 'dist', 'src', 'command', 'cli.js');
  const { register } = await import('tsx/esm/api');
  register();
  return join(ROOT, 'src', 'command', 'cli.ts');
}

const file = await program();
process.argv[1] = file;
await import(pathToFileURL(file).href);
