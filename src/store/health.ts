/** How the store is doing, in a few numbers for the operator. */
import type { Database } from './database.js';
import { scrubOwed } from './scrub.js';

export interface Health {
  readonly ok: boolean;
  readonly engine: 'sqlite' | 'postgres';
  /** Why not, in words; null when all is well. */
  readonly reason: string | null;
  /** Since when (ISO 8601) traces of deleted rows wait to be cleared from the files; the nightly `expire` does it. */
  readonly scrubOwed: string | null;
}

export async function health(db: Database): Promise<Health> {
  try {
    return { ok: true, engine: db.engine, reason: null, scrubOwed: await scrubOwed(db) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, engine: db.engine, reason, scrubOwed: null };
  }
}

/** What waits for something: each of these should come down by itself, but for the quarantines. */
export interface Counts {
  readonly waiting: number;
  readonly jobs: number;
  readonly quarantines: number;
}

export async function counts(db: Database): Promise<Counts> {
  const [row] = await db.all(`SELECT
    (SELECT COUNT(*) FROM deliveries WHERE state = 'waiting') AS waiting,
    (SELECT COUNT(*) FROM jobs) AS jobs,
    (SELECT COUNT(*) FROM quarantines) AS quarantines`);
  return { waiting: Number(row?.waiting), jobs: Number(row?.jobs), quarantines: Number(row?.quarantines) };
}
