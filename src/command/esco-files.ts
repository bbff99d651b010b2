/** Finds the files of an ESCO version in a folder, loose or zipped, and the version that their names tell. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { isOfEsco } from '../guidance/esco/read.js';
import type { EscoFile, Located } from '../guidance/esco/source.js';
import { decodeOrTell } from '../statistics/readers/decoded.js';

export interface EscoFolder {
  readonly files: readonly EscoFile[];
  readonly wrong: readonly Located[];
  /** As names of files and the folder have them: "1.1.1". Several are a mistake. */
  readonly versions: readonly string[];
}

/** Of one file, unpacked. The largest of ESCO 1.1.1 has 21 MB. */
const MOST_BYTES = 200 * 1024 * 1024;
const VERSION = /(?<![\d.])v?(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)/;

interface Found {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/** @throws where there is no such folder. */
export function openEscoFolder(folder: string): EscoFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`there is no folder ${folder}`);
  const names = readdirSync(folder).sort();
  const wrong: Located[] = [];
  const loose = names
    .filter(isOfEsco)
    .map((name): Found => ({ name, bytes: () => readFileSync(join(folder, name)) }));
  const zipped = names.filter((name) => name.endsWith('.zip')).flatMap((name) => inZip(folder, name, wrong));
  const all = [...loose, ...zipped];
  for (const [n, { name }] of all.entries()) {
    const same = all.slice(0, n).find((other) => basename(other.name) === basename(name));
    if (same) wrong.push({ file: name, line: 1, reason: `is there twice, as ${same.name} too` });
  }
  const files = all.flatMap((found) => textOf(found, wrong));
  const told = [basename(folder), ...names.filter((name) => name.endsWith('.zip'))];
  const versions = told.flatMap((name) => VERSION.exec(name)?.[1] ?? []);
  return { files, wrong, versions: [...new Set(versions)] };
}

function inZip(folder: string, zip: string, wrong: Located[]): readonly Found[] {
  try {
    const entries = unzipSync(readFileSync(join(folder, zip)), {
      filter: ({ name, originalSize }) => isOfEsco(name) && originalSize <= MOST_BYTES,
    });
    return Object.entries(entries).map(([name, bytes]) => ({ name: `${zip}/${name}`, bytes: () => bytes }));
  } catch {
    wrong.push({ file: zip, line: 1, reason: 'is no whole ZIP archive' });
    return [];
  }
}

function textOf({ name, bytes }: Found, wrong: Located[]): readonly EscoFile[] {
  const decoded = decodeOrTell(bytes(), () => 'utf-8');
  if (!('problems' in decoded)) return [{ name, text: decoded.text }];
  wrong.push(...decoded.problems.map((problem) => ({ file: name, ...problem })));
  return [];
}
