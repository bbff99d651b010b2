/** Reads where figures are fetched from and what the codes of publishers are among ours. They belong to the program; a school adds tables. */
import { join } from 'node:path';
import type { z } from 'zod';
import { type Classifications, codesSchema, createClassifications } from '../statistics/classification.js';
import { type Sources, sourcesSchema } from '../statistics/importing/description.js';
import { readText } from './load.js';
import { error, type Problem } from './problem.js';
import { readYaml } from './yaml.js';

export interface LoadedSources {
  readonly sources: Sources;
  readonly classifications: Classifications;
  readonly problems: readonly Problem[];
}

const CODES = join('classifications', 'codes.yaml');
const SOURCES = join('statistics', 'sources.yaml');

/** @param over a school's own folder: its tables and services come first, and replace those of the same name. */
export function loadSources(content: string, over?: string): LoadedSources {
  const problems: Problem[] = [];
  const read = <T>(folder: string, name: string, schema: z.ZodType<T>): T | null => {
    const path = join(folder, name);
    const { text, wrong } = readText(path);
    if (wrong !== undefined && folder !== content) return null;
    const found = wrong === undefined ? readYaml(path, text, schema) : null;
    problems.push(...(found?.problems ?? [error(path, 1, wrong ?? '')]));
    return found?.value ?? null;
  };
  const codes = read(content, CODES, codesSchema);
  const base = read(content, SOURCES, sourcesSchema) ?? { services: {}, tables: [] };
  const own = over === undefined ? null : read(over, SOURCES, sourcesSchema);
  const replaced = new Set(own?.tables.map(({ id }) => id));
  const sources = {
    services: { ...base.services, ...own?.services },
    tables: [...(own?.tables ?? []), ...base.tables.filter(({ id }) => !replaced.has(id))],
  };
  problems.push(...unknownNames(join(content, SOURCES), sources, codes ? Object.keys(codes.kinds) : null));
  return { sources, classifications: createClassifications(codes ?? { kinds: {} }), problems };
}

function unknownNames(
  path: string,
  { services, tables }: Sources,
  kinds: readonly string[] | null,
): readonly Problem[] {
  return tables.flatMap((table) => {
    const service = services[table.service]
      ? []
      : [error(path, 1, `${table.id}: there is no service ${table.service}`)];
    const unknown = Object.values(table.dimensions).filter(({ kind }) => kinds && !kinds.includes(kind));
    return [
      ...service,
      ...unknown.map(({ kind }) => error(path, 1, `${table.id}: there is no classification ${kind}`)),
    ];
  });
}
