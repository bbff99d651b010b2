/** Which school a command is about. */
import type { Configuration } from '../configuration.js';
import type { School } from '../counselling/school.js';
import { loadSchools } from '../wording/load-schools.js';
import { problemLine } from '../wording/problem.js';
import { UsageError } from './command.js';

/** The school of that id, or the installation's first one where none is named. */
export function schoolNamed(schools: readonly School[], id: string | null): School {
  const school = id === null ? schools[0] : schools.find((each) => each.id === id);
  if (!school) throw new UsageError(`There is no school "${id ?? ''}"; there are: ${idsOf(schools)}.`);
  return school;
}

/** For commands that need no more of the content; null means all schools. @throws when the content cannot be read. */
export const knownSchool = (configuration: Configuration, id: string | undefined): string | null =>
  id === undefined ? null : theSchool(configuration, id);

/** For what belongs to one school: the first one where none is named. @throws when the content cannot be read. */
export function theSchool({ content, ownContent }: Configuration, id: string | undefined): string {
  const { schools, problems } = loadSchools(content, ownContent ?? undefined);
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return schoolNamed(schools, id ?? null).id;
}

const idsOf = (schools: readonly School[]): string => schools.map(({ id }) => id).join(', ');
