/**
 * Group commit on SQLite's one writing connection: what becomes ready while a group is being written is the next group, so that
 * one wait for the disk serves many turns. A group that fails is undone and written again batch by batch: only the bad one fails.
 */
import type { Connection } from './connection.js';
import { type Batch, type Given, type Statement, StoreError } from './database.js';
import { joined, rowsAsJson } from './group.js';

/** More than this in one group only makes the first of them wait longer. */
const LARGEST_GROUP = 256;

interface Waiting {
  readonly batch: Batch;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}
/** Something else that needs the connection, between two groups. */
type Alone = () => Promise<void>;

export class Writer {
  #queue: (Waiting | Alone)[] = [];
  #running = false;

  constructor(readonly connection: Connection) {}

  write(batch: Batch): Promise<void> {
    return new Promise((done, failed) => {
      this.#queue.push({ batch, done, failed });
      this.#run();
    });
  }

  /** Runs `work` on the connection when what was given before it has been written. */
  alone<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return new Promise((done, failed) => {
      this.#queue.push(() => work(this.connection).then(done, failed));
      this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    // What comes in the same moment belongs to the same group.
    await null;
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      if (typeof next !== 'function') await this.#writeGroup(this.#nextGroup());
      else {
        this.#queue.shift();
        await next();
      }
    }
    this.#running = false;
  }

  #nextGroup(): Waiting[] {
    const end = this.#queue.findIndex((w) => typeof w === 'function');
    return this.#queue.splice(0, Math.min(end < 0 ? this.#queue.length : end, LARGEST_GROUP)) as Waiting[];
  }

  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      await this.#transaction(joined(group.map((w) => w.batch)));
      for (const { done } of group) done();
    } catch (error) {
      if (group.length > 1 && !isBusy(error)) await this.#oneByOne(group);
      else for (const { failed } of group) failed(error);
    }
  }

  async #oneByOne(group: readonly Waiting[]): Promise<void> {
    for (const { batch, done, failed } of group) await this.#transaction(batch).then(done, failed);
  }

  async #transaction(statements: readonly Statement[]): Promise<void> {
    await this.connection.exec('BEGIN IMMEDIATE');
    try {
      // One after the other: after some errors SQLite has rolled back by itself, and a statement already under way would stand alone.
      for (const s of statements) {
        if ('rows' in s) await this.connection.run(takenApart(s), [rowsAsJson(s)]);
        else await this.connection.run(s.sql, s.params);
      }
      await this.connection.exec('COMMIT');
    } catch (error) {
      await this.connection.exec('ROLLBACK').catch(() => {});
      throw error;
    }
  }
}

/** Having waited in vain for another program fails the whole group: each of its batches would only wait as long again. */
const isBusy = (error: unknown) => error instanceof StoreError && error.trouble === 'busy';

const known = new Map<string, string>();

/** The statement with `given` as SQLite reads it. Remembered: the same few statements come thousands of times. */
function takenApart({ sql, columns }: Given): string {
  const remembered = known.get(sql);
  if (remembered) return remembered;
  const values = columns.map((column, i) => `value ->> ${i} AS ${column.split(' ')[0]}`);
  const whole = `WITH given AS (SELECT ${values.join(', ')} FROM json_each(?)) ${sql}`;
  known.set(sql, whole);
  return whole;
}
