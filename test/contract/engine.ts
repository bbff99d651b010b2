/** What the contract is run on: somewhere to open a fresh, empty database, and what is needed to look at it from outside. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Place {
  readonly url: string;
  /** All bytes that the database keeps on disk; null where that is not ours to see. */
  bytes(): Buffer | null;
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Survives being closed and opened again. */
  readonly lasting: boolean;
  /** Its bytes on disk are ours to see. */
  readonly visible: boolean;
  fresh(): Promise<Place>;
}

/** A fresh place for one test. Where the engine cannot be had, the test is skipped by name; in CI it fails. */
export async function freshPlace(engine: Engine, test: Mocha.Context): Promise<Place> {
  test.timeout(60_000);
  const found = await engine.fresh().catch((error: Error) => error);
  if (!(found instanceof Error)) return found;
  if (process.env.CI === 'true') throw found;
  return test.skip();
}

export const inMemory: Engine = {
  name: 'SQLite in memory',
  lasting: false,
  visible: false,
  fresh: async () => ({ url: 'sqlite::memory:', bytes: () => null, remove: async () => {} }),
};

export const inFile: Engine = {
  name: 'SQLite in a file',
  lasting: true,
  visible: true,
  fresh: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'urakaveri-store-'));
    return {
      url: `sqlite:${join(folder, 'store.db')}`,
      bytes: () => Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};
