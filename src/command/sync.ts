/** `urakaveri sync`: fetches the tables of content/statistics/sources.yaml from their publishers and imports what is new. */
import { setTimeout as wait } from 'node:timers/promises';
import { readConfiguration } from '../configuration.js';
import type { SourceTable } from '../statistics/importing/description.js';
import { type Taking, takeTable } from '../statistics/importing/take.js';
import type { Shelves } from '../statistics/kept/shelf.js';
import { openStatistics } from '../store/statistics/open.js';
import { createHttp } from '../sync/http.js';
import { createPace } from '../sync/pace.js';
import { pxWeb1 } from '../sync/pxweb-1.js';
import { pxWeb2 } from '../sync/pxweb-2.js';
import { CAUTIOUS } from '../sync/service.js';
import { fetchTable, type Syncing } from '../sync/sync-table.js';
import { readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';
import { tell } from './import.js';
import { takingOf } from './taking.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    list: { type: 'boolean' },
    restart: { type: 'boolean' },
  });
  const { figuresUrl } = readConfiguration(terminal.environment);
  const now = new Date().toISOString();
  const store = await openStatistics(figuresUrl, () => now);
  try {
    const taking = takingOf(terminal, store, now);
    const tables = chosen(taking.sources.tables, positionals);
    if (values.list) return await list(tables, store, terminal);
    const network = networks(taking, terminal);
    let failed = 0;
    for (const table of tables) {
      const shared = {
        shelves: store,
        classifications: taking.classifications,
        now,
        restart: values.restart ?? false,
      };
      const status = await one(
        table,
        { ...network(table.service), ...shared, tell: (line: string) => terminal.error(line) },
        taking,
        terminal,
      );
      if (status !== 0) failed++;
    }
    if (failed > 0) terminal.error(`${failed} of ${tables.length} tables could not be fetched`);
    return failed === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
};

function chosen(tables: readonly SourceTable[], ids: readonly string[]): readonly SourceTable[] {
  const unknown = ids.find((id) => !tables.some((table) => table.id === id));
  if (unknown !== undefined)
    throw new UsageError(`There is no table "${unknown}", but ${tables.map(({ id }) => id).join(', ')}.`);
  return ids.length === 0 ? tables : tables.filter(({ id }) => ids.includes(id));
}

async function list(
  tables: readonly SourceTable[],
  { tables: kept, fetches }: Shelves,
  { out }: Terminal,
): Promise<number> {
  for (const { id, service, names } of tables) {
    const newest = (await kept.vintages(id)).at(-1);
    const begun = await fetches.plan(id);
    const here = newest ? `vintage ${newest.number} of ${newest.published ?? newest.taken}` : 'not here yet';
    out(`${id}: ${service} ${names[0]}, ${here}${begun ? `, broken off since ${begun.started}` : ''}`);
  }
  return 0;
}

/** One table that cannot be had does not keep the others from being fetched. */
async function one(
  table: SourceTable,
  syncing: Syncing,
  taking: Taking,
  terminal: Terminal,
): Promise<number> {
  try {
    const read = await fetchTable(table, syncing);
    if (read === null) {
      terminal.out(`unchanged: ${table.id}`);
      return 0;
    }
    const status = tell(table.id, await takeTable(read, taking), terminal);
    if (status === 0) await syncing.shelves.fetches.end(table.id);
    return status;
  } catch (error) {
    terminal.error(`${table.id}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** Calls to one publisher are counted together, whichever table they are for. */
function networks(
  { sources }: Taking,
  { error }: Terminal,
): (name: string) => Pick<Syncing, 'service' | 'allow'> {
  const known = new Map<string, Pick<Syncing, 'service' | 'allow'>>();
  return (name) => {
    const spec = sources.services[name];
    if (!spec) throw new Error(`there is no service ${name}`);
    const pause = async (ms: number) => {
      await wait(ms);
    };
    const pace = createPace(CAUTIOUS, { now: () => performance.now(), wait: pause });
    const http = createHttp({
      fetch,
      wait: pause,
      random: Math.random,
      turn: pace.turn,
      onRetry: (reason, ms) => error(`${reason}; again in ${Math.ceil(ms / 1000)} s`),
    });
    const made = known.get(name) ?? {
      service: spec.api === 1 ? pxWeb1(http, spec.address) : pxWeb2(http, spec.address),
      allow: pace.allow,
    };
    known.set(name, made);
    return made;
  };
}
