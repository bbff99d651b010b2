/** How the store is doing, in a few numbers for the operator. */
import type { Database } from './database.js';

export interface Health {
  readonly ok: boolean;
  readonly engine: 'sqlite' | 'postgres';
  /** Why not, in words; null when all is well. */
  readonly reason: string | null;
}

export async function health(db: Database): Promise<Health> {
  try {
    await db.all('SELECT COUNT(*) AS migrations FROM migrations');
    return { ok: true, engine: db.engine, reason: null };
  } catch (error) {
    return { ok: false, engine: db.engine, reason: error instanceof Error ? error.message : String(error) };
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
