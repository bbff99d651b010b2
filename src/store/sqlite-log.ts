/**
 * Clearing what SQLite still holds of deleted rows. Three places: the rows themselves (secure_delete overwrites them), the
 * write-ahead log (pages as they were), and gaps inside pages, where SQLite leaves copies of rows that it once moved aside: only
 * writing the whole database anew clears those. See docs/decisions/0003-one-small-database-port.md for the measurements.
 */
import type { Connection } from './connection.js';
import type { Writer } from './writer.js';

/** Up to this size the database is written anew at once (about 5 ms for a megabyte); a larger one waits for the night. */
const AT_ONCE_BYTES = 64_000_000;

export class Log {
  #owed = false;
  #next: Promise<boolean> | null = null;

  constructor(readonly writer: Writer) {}

  /** True when nothing is left in the files; `whole` writes even a large database anew. */
  scrub(whole: boolean): Promise<boolean> {
    if (whole) return this.#scrub(true);
    // Those who ask while one is still waiting for its turn are served by it.
    this.#next ??= this.#scrub(false);
    return this.#next;
  }

  /** Another program that reads at the wrong moment can be in the way: then it is done after a later write. */
  clearIfOwed(): void {
    if (this.#owed) void this.writer.alone((connection) => this.#clear(connection));
  }

  #scrub(whole: boolean): Promise<boolean> {
    return this.writer.alone(async (connection) => {
      this.#next = null;
      const [size] = await connection.all(
        'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
      );
      if (!whole && Number(size?.bytes) > AT_ONCE_BYTES) {
        await this.#clear(connection);
        return false;
      }
      return (await rewritten(connection)) && (await this.#clear(connection));
    });
  }

  async #clear(connection: Connection): Promise<boolean> {
    const rows = await connection.all('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => []);
    this.#owed = rows[0]?.busy !== 0;
    return !this.#owed;
  }
}

/** False where there was no room for it, or another program was in the way. */
async function rewritten(connection: Connection): Promise<boolean> {
  // Its temporary copy holds only what is still there; a large one must not be held in memory.
  await connection.exec('PRAGMA temp_store = FILE');
  const done = await connection.exec('VACUUM').then(
    () => true,
    () => false,
  );
  await connection.exec('PRAGMA temp_store = MEMORY');
  return done;
}
