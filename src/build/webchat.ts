/**
 * Build step: fetches the one file of Web Chat that the chat page needs. Its package would bring hundreds of megabytes as a
 * dependency, so it is packed from the registry once, checked against a pinned fingerprint, and kept in the user's cache.
 * Without a network everything else is built; the chat page then says what is missing.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { HOME } from '../home.js';

export const WEBCHAT = {
  name: 'botframework-webchat',
  version: '4.18.1',
  file: 'webchat-es5.js',
  /** As `npm view botframework-webchat@4.18.1 dist.integrity` prints it. */
  integrity:
    'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==',
} as const;

const NAMES = ['', '.br', '.gz'].map((ending) => WEBCHAT.file + ending);
const run = promisify(execFile);

export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const root = environment.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(root, 'urakaveri', `${WEBCHAT.name}-${WEBCHAT.version}`);
}

/** Puts the bundle and its compressed twins into `target`; says in one line where they came from. Throws with the reason. */
export async function buildWebChat(target: string, cache = cacheFolder()): Promise<string> {
  const started = Date.now();
  const cached = await complete(cache);
  if (!cached) await fill(cache);
  await mkdir(target, { recursive: true });
  for (const name of NAMES) await copyFile(join(cache, name), join(target, name));
  const { size } = await stat(join(target, `${WEBCHAT.file}.br`));
  const from = cached ? 'cache' : 'registry';
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  return `Web Chat ${WEBCHAT.version} from the ${from}: ${Math.round(size / 1024)} kB over the wire, ${seconds} s`;
}

async function complete(cache: string): Promise<boolean> {
  const found: string[] = await readdir(cache).catch(() => []);
  return NAMES.every((name) => found.includes(name));
}

/** Made beside its place and moved there whole: a cache that was cut off half-way never looks complete. */
async function fill(cache: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'webchat-'));
  try {
    await run('npm', ['pack', `${WEBCHAT.name}@${WEBCHAT.version}`, '--silent', '--pack-destination', work], {
      timeout: 120_000,
      shell: process.platform === 'win32',
    });
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (!archive) throw new Error('npm pack left no archive');
    assertIntegrity(await readFile(join(work, archive)));
    const inside = `package/dist/${WEBCHAT.file}`;
    await run('tar', ['-xzf', archive, '--strip-components=2', inside], { cwd: work });
    await compress(join(work, WEBCHAT.file));
    await mkdir(cache, { recursive: true });
    for (const name of NAMES) await moveInto(join(work, name), join(cache, name));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export function assertIntegrity(archive: Uint8Array): void {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== WEBCHAT.integrity) throw new Error(`the package is not the one that is pinned: ${found}`);
}

async function compress(file: string): Promise<void> {
  const source = await readFile(file);
  const best = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length },
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(source, best));
  await writeFile(`${file}.gz`, await promisify(gzip)(source, { level: 9 }));
}

/** The temporary folder may be on another disk, where a rename is not possible but a copy and a rename are. */
async function moveInto(from: string, to: string): Promise<void> {
  await copyFile(from, `${to}.part`);
  await rename(`${to}.part`, to);
}

/** `tsx src/build/webchat.ts [FOLDER]`: exits with 1 where the bundle is missing, which fails no build. */
async function main(): Promise<void> {
  const target = process.argv[2] ?? join(HOME, 'dist', 'web', 'vendor');
  try {
    console.log(await buildWebChat(target));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    console.error(
      `Web Chat ${WEBCHAT.version} is missing (${reason}); the chat page will say so. Run again with a network.`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
