/**
 * Clearing what SQLite still holds of deleted rows. Three places: the rows themselves (secure_delete overwrites them), the
 * write-ahead log (pages as they were), and gaps inside pages, where SQLite leaves copies of rows that it once moved aside: only
 * writing the whole database anew clears those. See docs/decisions/0003-one-small-database-port.md for the measurements.
 */
import { BUSY_TIMEOUT, type Connection } from './connection.js';
import type { Writer } from './writer.js';

/** How long a reader of another connection may keep the log from being emptied, in milliseconds: turns wait meanwhile. */
const PATIENCE = 250;

export class Log {
  #owed = false;
  #next: Promise<boolean> | null = null;

  /** A database of more bytes than `atOnce` is not written anew unless asked to. */
  constructor(
    readonly writer: Writer,
    readonly atOnce: number,
  ) {}

  /** True when nothing is left in the files; `whole` writes even a large database anew. */
  scrub(whole: boolean): Promise<boolean> {
    if (whole) return this.#scrub(true);
    // Those who ask while one is still waiting for its turn are served by it.
    this.#next ??= this.#scrub(false);
    return this.#next;
  }

  /** A backup that is being read from the database can be in the way: then the log is emptied after a later write. */
  clearIfOwed(): void {
    if (!this.#owed) return;
    this.#owed = false;
    void this.writer.alone((connection) => this.#clear(connection, 0));
  }

  #scrub(whole: boolean): Promise<boolean> {
    return this.writer.alone(async (connection) => {
      this.#next = null;
      const [size] = await connection.all(
        'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
      );
      if (!whole && Number(size?.bytes) > this.atOnce) {
        await this.#clear(connection);
        return false;
      }
      return (await rewritten(connection)) && (await this.#clear(connection));
    });
  }

  async #clear(connection: Connection, patience = PATIENCE): Promise<boolean> {
    await connection.exec(`PRAGMA busy_timeout = ${patience}`);
    const rows = await connection.all('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => []);
    await connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
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
