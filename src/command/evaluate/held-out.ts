/** Reads the held-out sets: one JSON a line, checked. They come with the sources, not with the installed program. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../conversation/activity.js';

/** A line of any set: what is more is added by the set. */
export const caseOf = <S extends z.ZodRawShape>(shape: S) =>
  z.object({ id: z.string(), text: z.string(), ...shape });
export const language = z.enum(LANGUAGES);

/** The lines of a set, or null where there is no such set. @throws for a line that is not of the shape. */
export function readSet<T>(file: string, shape: z.ZodType<T>): readonly T[] | null {
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (line.trim() === '') return [];
      const read = shape.safeParse(JSON.parse(line));
      if (!read.success) throw new Error(`${file}:${n + 1}: ${z.prettifyError(read.error)}`);
      return [read.data];
    });
}

/** Where the messages to understand lie: the first sets, and later ones of the same shape. */
const FOLDERS = { '': 'understanding', '/later': 'understanding/later' } as const;

/** What is measured in both folders; `suffix` goes behind the name of the set. */
export const inBothFolders = <T>(
  fixtures: string,
  measure: (folder: string, suffix: string) => readonly T[],
): readonly T[] =>
  Object.entries(FOLDERS).flatMap(([suffix, folder]) => measure(join(fixtures, folder), suffix));

/** A set in each language that it exists in. */
export function readSets<T>(
  folder: string,
  name: (language: Language) => string,
  shape: z.ZodType<T>,
): readonly (readonly [Language, readonly T[]])[] {
  return LANGUAGES.flatMap((each) => {
    const cases = readSet(join(folder, `${name(each)}.jsonl`), shape);
    return cases === null ? [] : [[each, cases] as const];
  });
}
