/** Reads content/schools/*.yaml: one school a file, named after its id. A school's own folder wins over the shipped one. */
import type { School, SchoolOf } from '../counselling/school.js';
import { schoolSchema } from '../counselling/school.js';
import { readFolder } from './load.js';
import { error, type Problem } from './problem.js';
import { readYaml } from './yaml.js';

const FILE_NAME = /^[a-z0-9-]+\.yaml$/;

export interface LoadedSchools {
  /** In the order of their ids; samples last, so that the first is a real school where there is one. */
  readonly schools: readonly School[];
  readonly problems: readonly Problem[];
}

export function loadSchools(content: string, over?: string): LoadedSchools {
  const problems: Problem[] = [];
  const schools = new Map<string, School>();
  for (const folder of over === undefined ? [content] : [content, over]) {
    for (const { path, text, wrong } of readFolder(folder, 'schools', FILE_NAME)) {
      const read = wrong === undefined ? readYaml(path, text, schoolSchema) : null;
      problems.push(...(read?.problems ?? [error(path, 1, wrong ?? '')]));
      const school = read?.value;
      if (!school) continue;
      if (!path.endsWith(`${school.id}.yaml`))
        problems.push(error(path, 1, `the id is "${school.id}", the file name is not`));
      schools.set(school.id, school);
    }
  }
  if (schools.size === 0) problems.push(error(content, 1, 'no school in schools/*.yaml'));
  const order = (school: School) => `${school.sample ? 1 : 0} ${school.id}`;
  return { schools: [...schools.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1)), problems };
}

/** Looks schools up by id; an unknown id gets the first one. @throws when there is none at all. */
export function schoolsById(schools: readonly School[]): SchoolOf {
  const [first] = schools;
  if (!first) throw new Error('there is no school in the content');
  const byId = new Map(schools.map((school) => [school.id, school]));
  return (id) => byId.get(id) ?? first;
}
