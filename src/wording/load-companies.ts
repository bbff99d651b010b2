/** Reads content/companies/*.yaml: one company a file, named after its id. A school's own folder adds companies, and replaces by id. */
import { type Company, companySchema } from '../guidance/companies.js';
import type { Known } from '../guidance/field.js';
import { readFolder } from './load.js';
import { loadFields } from './load-fields.js';
import { error, type Problem } from './problem.js';
import { reviewProblems } from './review.js';
import { readYaml } from './yaml.js';

const FILE_NAME = /^[a-z0-9-]+\.yaml$/;

export interface LoadedCompanies {
  /** In the order of their ids. */
  readonly companies: readonly Company[];
  readonly problems: readonly Problem[];
}

/** `today` (YYYY-MM-DD) only for the content check: old reviews are told. */
export function loadCompanies(
  content: string,
  over?: string,
  known: Known = loadFields(content).known,
  today?: string,
): LoadedCompanies {
  const problems: Problem[] = [];
  const companies = new Map<string, Company>();
  const schema = companySchema(known);
  for (const folder of over === undefined ? [content] : [content, over]) {
    for (const { path, text, wrong } of readFolder(folder, 'companies', FILE_NAME)) {
      const read = wrong === undefined ? readYaml(path, text, schema) : null;
      problems.push(...(read?.problems ?? [error(path, 1, wrong ?? '')]));
      const company = read?.value;
      if (!company) continue;
      if (!path.endsWith(`${company.id}.yaml`))
        problems.push(error(path, 1, `the id is "${company.id}", the file name is not`));
      if (today) problems.push(...reviewProblems(path, company.reviewed, today));
      companies.set(company.id, company);
    }
  }
  return { companies: [...companies.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), problems };
}
