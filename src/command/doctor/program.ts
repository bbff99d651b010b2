/** The doctor on the program itself: Node.js, the names of settings, Web Chat, content and schools. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, VARIABLES } from '../../configuration.js';
import type { School } from '../../counselling/school.js';
import { HOME } from '../../home.js';
import { openEsco } from '../../understanding/esco/open.js';
import { escoInUse } from '../../understanding/esco/shelf.js';
import { loadSchools } from '../../wording/load-schools.js';
import { loadSkills } from '../../wording/load-skills.js';
import { checkContent } from '../content.js';
import { type Finding, fails, missing, note, ok } from './finding.js';

/** As package.json asks for it. */
const LEAST = [20, 19] as const;

export function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
  return enough
    ? ok('Node.js', version)
    : fails('Node.js', `${version} is too old`, `install Node.js ${LEAST.join('.')} or newer`);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names only: some of the values are secrets. */
export function settings(environment: Environment): readonly Finding[] {
  const set = VARIABLES.filter((name) => environment[name]?.trim());
  const known = new Map(VARIABLES.map((name) => [plain(name), name]));
  const misspelt = Object.keys(environment).flatMap((name) => {
    const meant = known.get(plain(name));
    return meant && meant !== name && !environment[meant] ? [[name, meant] as const] : [];
  });
  return [
    ok('settings', set.length > 0 ? `set: ${set.join(', ')}` : 'none is set: everything is as it ships'),
    ...misspelt.map(([name, meant]) =>
      note('settings', `${name} is set, but no setting has that name`, `write ${meant}`),
    ),
  ];
}

/** `MICROSOFT_APP_ID` is `MicrosoftAppId` mistaken. */
const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();

export function webChat(folder = join(HOME, 'dist', 'web', 'vendor')): Finding {
  const bundle = join(folder, 'webchat-es5.js');
  return existsSync(bundle)
    ? ok('Web Chat', 'the bundle is built')
    : missing('Web Chat', 'the bundle is not built: the chat page says so', 'npm run build, with a network');
}

export function content({ content: folder, ownContent }: Configuration, today: string): Finding {
  if (ownContent !== null && !existsSync(ownContent))
    return fails(
      'content',
      `CONTENT_DIR is not there: ${ownContent}`,
      'make the folder, or correct CONTENT_DIR',
    );
  const problems = checkContent(folder, ownContent ?? undefined, today);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const see = 'urakaveri content check tells where';
  if (errors > 0) return fails('content', `to mend: ${errors}`, see);
  if (problems.length > 0) return note('content', `in order; to look at: ${problems.length}`, see);
  return ok('content', ownContent === null ? 'in order' : `in order, with ${ownContent}`);
}

/** The whole classification of skills: nothing is missing without it. */
export function esco({ content: folder, dataDir }: Configuration): Finding {
  const again = 'urakaveri import esco DIR (docs/tasks/import-esco.md)';
  try {
    const used = escoInUse(dataDir);
    if (used === null)
      return note('ESCO', 'the shipped vocabulary of skills is used', `for all of it: ${again}`);
    const { words } = loadSkills(folder);
    if (words) openEsco(dataDir, words);
    return ok('ESCO', `${used.version}: ${used.skills} skills, ${used.occupations} occupations`);
  } catch (error) {
    return fails('ESCO', error instanceof Error ? error.message : String(error), again);
  }
}

export function schools({ content: folder, ownContent, bot }: Configuration): readonly Finding[] {
  const all: readonly School[] = loadSchools(folder, ownContent ?? undefined).schools;
  const real = all.filter(({ sample }) => !sample);
  if (real.length === 0) {
    const says = 'only the sample is there, and its contacts reach nobody';
    return [note('school', says, 'describe your own (docs/tasks/operate.md, "Install")')];
  }
  const strangers = bot ? real.filter(({ teamsTenant }) => teamsTenant === null) : [];
  return [
    ok('school', real.map(({ id }) => id).join(', ')),
    ...strangers.map(({ id }) =>
      note('school', `${id} has no teamsTenant: Teams does not find it`, 'write its tenant id into its file'),
    ),
  ];
}
