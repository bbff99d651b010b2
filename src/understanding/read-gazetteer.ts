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
  ordinary: 'statistics/ordinary.yaml',
  'real-words': 'statistics/real-words.yaml',
} as const;

/** The table by occupation, for what the occupations are called in it. */
const OCCUPATIONS = 'statistics/jobseekers-and-vacancies-by-occupation.json';

/** The parsed files, each under its name; also what `createNames` of the statistics takes. */
export function readGazetteerFiles(content: string): Record<keyof typeof FILES | 'official', unknown> {
  const text = (file: string): string => readFileSync(join(content, file), 'utf8');
  const read = Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, parse(text(file))]));
  const table = JSON.parse(text(OCCUPATIONS));
  const official = table.extension.urakaveri.labels.dimensions.occupation.categories;
  return { ...read, official } as Record<keyof typeof FILES | 'official', unknown>;
}

/** @throws when a file is missing or not of its shape. */
export const readGazetteer = (content: string): Gazetteer => createGazetteer(readGazetteerFiles(content));
