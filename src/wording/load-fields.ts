/** Reads the fields of work, and the codes of regions and levels that stories and companies may name. */
import { join } from 'node:path';
import { z } from 'zod';
import { type FieldOfWork, fieldsSchema, type Known } from '../guidance/field.js';
import { readText } from './load.js';
import { error, type Problem } from './problem.js';
import { readYaml } from './yaml.js';

const codes = z.array(z.object({ code: z.string() }));
const regionCodes = z.object({ regions: codes });
const levelCodes = z.object({ levels: codes });

export interface LoadedFields {
  readonly fields: readonly FieldOfWork[];
  readonly known: Known;
  readonly problems: readonly Problem[];
}

/** The classifications belong to the program: a school's own folder does not change them. */
export function loadFields(content: string): LoadedFields {
  const problems: Problem[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const path = join(content, 'classifications', name);
    const { text, wrong } = readText(path);
    const found = wrong === undefined ? readYaml(path, text, schema) : null;
    problems.push(...(found?.problems ?? [error(path, 1, wrong ?? '')]));
    return found?.value ?? null;
  };
  const fields = read('fields.yaml', fieldsSchema)?.fields ?? [];
  const regions = read('regions.yaml', regionCodes)?.regions ?? [];
  const levels = read('levels.yaml', levelCodes)?.levels ?? [];
  const known: Known = {
    fields: new Set(fields.map(({ id }) => id)),
    regions: new Set(regions.map(({ code }) => code).filter((code) => code !== 'FI')),
    levels: new Set(levels.map(({ code }) => code)),
  };
  return { fields, known, problems };
}
