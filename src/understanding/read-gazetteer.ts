/** Reads the gazetteers from a content folder: the only file of the slots that touches the file system. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createGazetteer, type Gazetteer } from './gazetteer.js';

const FILES = {
  regions: 'classifications/regions.yaml',
  municipalities: 'classifications/municipalities.yaml',
  countries: 'classifications/countries.yaml',
  levels: 'classifications/levels.yaml',
  occupations: 'classifications/occupations.yaml',
  words: 'statistics/words.yaml',
} as const;

/** The parsed files, each under its name; also what `createNames` of the statistics takes. */
export function readGazetteerFiles(content: string): Record<keyof typeof FILES, unknown> {
  const read = (file: string): unknown => parse(readFileSync(join(content, file), 'utf8'));
  return Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, read(file)])) as Record<
    keyof typeof FILES,
    unknown
  >;
}

/** @throws when a file is missing or not of its shape. */
export const readGazetteer = (content: string): Gazetteer => createGazetteer(readGazetteerFiles(content));
