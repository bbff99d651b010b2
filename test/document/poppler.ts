/**
 * A second opinion on PDF files: Poppler's pdfinfo and pdftotext. Where they are missing they are installed if that can be done
 * without asking (root and apt-get), and otherwise clearly said; in CI that is an error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isThere = (): boolean => spawnSync('pdfinfo', ['-v'], { stdio: 'ignore' }).status === 0;

function install(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error('document tests: installing poppler-utils with apt-get (some seconds) …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment });
  const options = ['install', '-y', '-q', '--no-install-recommends', 'poppler-utils'];
  spawnSync('apt-get', options, { stdio: ['ignore', 2, 2], env: environment });
  return isThere();
}

/** False where Poppler cannot be had: the caller skips, having said so. Throws in CI. */
export function hasPoppler(): boolean {
  if (isThere() || install()) return true;
  const missing = 'document tests: no pdfinfo found. Install poppler-utils.';
  if (process.env.CI === 'true') throw new Error(missing);
  console.error(`${missing} They are skipped.`);
  return false;
}

/** What the program prints about the file; throws with its complaint where it has any. */
function ask(program: string, file: Uint8Array, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'urakaveri-pdf-'));
  try {
    const path = join(folder, 'cv.pdf');
    writeFileSync(path, file);
    const after = program === 'pdftotext' ? ['-'] : [];
    const run = spawnSync(program, [...options, path, ...after], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
    });
    if (run.status !== 0 || run.stderr !== '') throw new Error(`${program}: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function facts(file: Uint8Array): Readonly<Record<string, string>> {
  const lines = ask('pdfinfo', file).trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

export const text = (file: Uint8Array): string => ask('pdftotext', file, '-raw');

/** The tags in the order in which they are read aloud, each with its text: `H1 Aino Esimerkki`. */
export function tags(file: Uint8Array): readonly string[] {
  const found: string[] = [];
  for (const line of ask('pdfinfo', file, '-struct-text').split('\n')) {
    const quoted = /^\s*"(.*)"$/s.exec(line)?.[1];
    const tag = /^\s*(\w+)(?: \((?:block|inline)\))?:?$/.exec(line)?.[1];
    if (quoted !== undefined) found.push(`${found.pop()?.trimEnd()} ${quoted}`);
    else if (tag) found.push(tag);
  }
  return found;
}
