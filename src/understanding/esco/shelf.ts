/**
 * Where imported versions of ESCO lie, DATA_DIR/esco: a folder for each with its index and what is known of it, and the name of the one
 * in use. A version is there whole or not at all. Knows files, not what an index holds.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readSections, type Sections } from './sections.js';

const aboutSchema = z.object({
  /** Its folder's name. */
  name: z.string().regex(/^[\w.-]+$/),
  version: z.string(),
  imported: z.iso.datetime(),
  source: z.string(),
  attribution: z.string(),
  skills: z.number(),
  occupations: z.number(),
});
export type AboutEsco = z.infer<typeof aboutSchema>;

const [ABOUT, INDEX, IN_USE] = ['about.json', 'index.bin', 'in-use'];
const shelfOf = (dataDir: string): string => join(dataDir, 'esco');

/** The newest first. What is not whole is not there. */
export function listEsco(dataDir: string): readonly AboutEsco[] {
  const shelf = shelfOf(dataDir);
  if (!existsSync(shelf)) return [];
  return readdirSync(shelf, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => {
      const file = join(shelf, name, ABOUT);
      return existsSync(file) ? aboutIn(readFileSync(file, 'utf8')) : [];
    })
    .sort((a, b) => (a.imported > b.imported ? -1 : 1));
}

function aboutIn(text: string): readonly AboutEsco[] {
  try {
    return [aboutSchema.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}

/** The one that was chosen; else the newest; null where none was imported. */
export function escoInUse(dataDir: string): AboutEsco | null {
  const all = listEsco(dataDir);
  const file = join(shelfOf(dataDir), IN_USE);
  const chosen = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return all.find(({ name }) => name === chosen) ?? all[0] ?? null;
}

/** By the name of the import or by its version, of which the newest; null where there is none. */
export function useEsco(dataDir: string, wanted: string): AboutEsco | null {
  const all = listEsco(dataDir);
  const found = all.find(({ name }) => name === wanted) ?? all.find(({ version }) => version === wanted);
  if (found) choose(dataDir, found.name);
  return found ?? null;
}

function choose(dataDir: string, name: string): void {
  const file = join(shelfOf(dataDir), IN_USE);
  writeFileSync(`${file}.new`, `${name}\n`);
  renameSync(`${file}.new`, file);
}

/** Puts an import on the shelf and into use. The very same one is there only once, as it was. */
export function keepEsco(dataDir: string, about: Omit<AboutEsco, 'name'>, index: Uint8Array): AboutEsco {
  const print = createHash('sha256').update(index).digest('hex').slice(0, 8);
  const kept = { name: `${about.version}-${print}`, ...about };
  const folder = join(shelfOf(dataDir), kept.name);
  if (!existsSync(join(folder, ABOUT))) {
    const fresh = join(shelfOf(dataDir), `.new-${process.pid}`);
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, INDEX), index, { flush: true });
    writeFileSync(join(fresh, ABOUT), `${JSON.stringify(kept, null, 2)}\n`, { flush: true });
    renameSync(fresh, folder);
  }
  choose(dataDir, kept.name);
  return kept;
}

/** @throws where the file is not there or not whole. */
export const openShelved = (dataDir: string, { name }: AboutEsco): Sections =>
  readSections(readFileSync(join(shelfOf(dataDir), name, INDEX)));
