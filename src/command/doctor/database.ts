/** The doctor on the database: opened if it is there, never made or changed, and whether there is room for it. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Inspected } from '../../store/inspect.js';
import { type Finding, fails, note, ok } from './finding.js';

const WHAT = 'database';
/** Bytes that should be free on the disk. */
const ROOM = 500_000_000;

export async function database(url: string): Promise<readonly Finding[]> {
  try {
    // Loaded here: where the driver is not built, that is the finding.
    const { fileOf, inspect } = await import('../../store/inspect.js');
    const file = fileOf(url);
    const place =
      file ?? (url.startsWith('sqlite:') ? 'in memory: gone when the program ends' : 'PostgreSQL');
    const found = await inspect(url);
    return [...(found === null ? toBeMade(file ?? '') : schema(found, place)), ...room(file)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const next = 'correct DATABASE_URL or DATA_DIR, or what the message names';
    return [fails(WHAT, `cannot be opened: ${reason}`, next)];
  }
}

function toBeMade(file: string): readonly Finding[] {
  const folder = nearest(dirname(file));
  try {
    accessSync(folder, constants.W_OK);
    return [note(WHAT, `not there yet; the first start makes it: ${file}`)];
  } catch {
    return [fails(WHAT, `${folder} may not be written`, 'give the program a DATA_DIR that it may write')];
  }
}

function schema({ schema: has, program }: Inspected, place: string): readonly Finding[] {
  if (has === null) return [note(WHAT, `empty; the first start makes its tables (${place})`)];
  if (has > program) {
    const says = `of a newer version (schema ${has}) than this program (schema ${program})`;
    return [fails(WHAT, says, 'start the newer program, or restore a backup of before')];
  }
  if (has === program) return [ok(WHAT, `opens, schema ${has} (${place})`)];
  const says = `schema ${has}; the next start brings it to ${program} (${place})`;
  return [note(WHAT, says, 'urakaveri backup FILE before that')];
}

function room(file: string | null): readonly Finding[] {
  if (file === null) return [];
  const { bavail, bsize } = statfsSync(nearest(dirname(file)));
  const free = Number(bavail) * Number(bsize);
  if (free >= ROOM) return [];
  return [note('disk', `${Math.round(free / 1_000_000)} MB free where the database lies`, 'make room')];
}

/** The folder, or the nearest above it that is there. */
function nearest(folder: string): string {
  let found = folder;
  while (!existsSync(found) && dirname(found) !== found) found = dirname(found);
  return found;
}
