/** `urakaveri content check`: everything that the bot says and knows, checked; problems as `file:line: reason`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readConfiguration } from '../configuration.js';
import { HOME } from '../home.js';
import { gazetteerFiles } from '../understanding/gazetteer-schema.js';
import { NO_INTENT } from '../understanding/intent-words.js';
import { promptProblems } from '../understanding/model/check-prompts.js';
import { readTellingWords } from '../understanding/open-skills.js';
import { readNlu } from '../understanding/read-nlu.js';
import { checkWording, type Needed } from '../wording/check.js';
import { checkStories } from '../wording/check-stories.js';
import { loadWording, readText } from '../wording/load.js';
import { loadCompanies } from '../wording/load-companies.js';
import { loadFields } from '../wording/load-fields.js';
import { packProblems } from '../wording/load-packs.js';
import { loadSchools } from '../wording/load-schools.js';
import { loadSkills } from '../wording/load-skills.js';
import { loadSources } from '../wording/load-sources.js';
import { loadStories } from '../wording/load-stories.js';
import { loadSurveys } from '../wording/load-surveys.js';
import { loadTables } from '../wording/load-tables.js';
import { error, type Problem, problemLine } from '../wording/problem.js';
import { type DialogUse, scanSource } from '../wording/scan.js';
import { readYaml } from '../wording/yaml.js';
import { type Run, UsageError } from './command.js';

/** Rooms that say messages of the house (router.md). */
const HOUSE = ['src/conversation', 'src/channel', 'src/web', 'src/command', 'src'];

export const run: Run = async (args, terminal) => {
  if (args.length !== 1 || args[0] !== 'check') throw new UsageError('write: content check');
  const { content, ownContent, today } = whereAndWhen(terminal.environment);
  const problems = checkContent(content, ownContent ?? undefined, today);
  for (const problem of problems)
    terminal.out(problemLine({ ...problem, file: relative(HOME, problem.file) }));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  terminal.error(errors === 0 ? 'content: in order' : `content: ${errors} to mend`);
  return errors === 0 ? 0 : 1;
};

function whereAndWhen(environment: Readonly<Record<string, string | undefined>>) {
  const { content, ownContent } = readConfiguration(environment);
  return { content, ownContent, today: new Date().toISOString().slice(0, 10) };
}

/** Every problem of a content folder, with a school's own laid over it. */
export function checkContent(content: string, own: string | undefined, today: string): readonly Problem[] {
  const words = loadWording(content, own);
  const nlu = readNlu(content);
  const uses = scanSources();
  const needed: Needed[] = [
    ...(nlu.value?.intents ?? [])
      .filter(({ intent, courtesy }) => !courtesy && intent !== NO_INTENT)
      .map(({ intent }) => ({
        dialog: 'router',
        id: `maybe.${intent}`,
        because: `"${intent}" is asked about when unsure`,
      })),
    ...(nlu.value?.safety.kinds ?? []).map(({ kind }) => ({
      dialog: 'safety',
      id: kind,
      because: 'nlu/safety.yaml hears it',
    })),
    ...['sorry', 'sure.stop', 'sure.counsellor'].map((id) => ({
      dialog: 'router',
      id,
      because: 'the router says it',
    })),
  ];
  const exists = (file: string, target: string) =>
    existsSync(resolve(dirname(file), target.split('#')[0] ?? ''));
  return [
    ...words.problems,
    ...loadSchools(content, own).problems,
    ...loadTables(content, own).problems,
    ...loadSources(content, own).problems,
    ...loadSurveys(content, own).problems,
    ...loadSkills(content, own).problems,
    ...packProblems(content, own, today),
    ...shelfProblems(content, own, today),
    ...nlu.problems,
    ...readTellingWords(content).problems,
    ...promptProblems(content, words.files),
    ...checkGazetteers(content),
    ...checkWording(words.files, { today, uses, needed, links: { exists } }),
  ];
}

/** Fields of work, companies and career stories. */
function shelfProblems(content: string, own: string | undefined, today: string): readonly Problem[] {
  const { known, problems } = loadFields(content);
  const stories = loadStories(content, own, known);
  const companies = loadCompanies(content, own, known, today);
  return [...problems, ...companies.problems, ...stories.problems, ...checkStories(stories.stories, today)];
}

/** The lists of words that stand beside the tables. */
const OF_QUESTIONS: readonly string[] = ['words', 'ordinary', 'real-words'];

/** Places, levels, occupations and the words of figures, each file against its schema. */
function checkGazetteers(content: string): readonly Problem[] {
  const { official: _ofTable, ...own } = gazetteerFiles.shape;
  return Object.entries(own).flatMap(([name, schema]) => {
    const path = join(
      content,
      OF_QUESTIONS.includes(name) ? 'statistics' : 'classifications',
      `${name}.yaml`,
    );
    const { text, wrong } = readText(path);
    return wrong === undefined ? readYaml<unknown>(path, text, schema).problems : [error(path, 1, wrong)];
  });
}

/** What uses the wording of a dialog besides the file of its name. */
const PARTS: readonly (readonly [dialog: string, folder: string])[] = [
  ['skills', 'dialogs/skills'],
  ['stories', 'dialogs/shelf'],
  ['companies', 'dialogs/shelf'],
  // How a figure is told is decided there, for the dialog and for `ask` alike.
  ['statistics', 'src/statistics'],
  // What a question of a survey is shown with, and why an answer is refused.
  ['follow-up', 'src/survey'],
  // The headings of a CV as a file.
  ['document', 'src/document'],
  ['report', 'src/statistics/report'],
  ['open-data', 'src/statistics/open'],
  ['survey-release', 'src/survey/release'],
];

/** The sources where they are at hand, else what was built from them; null where there is neither. */
function scanSources(): readonly DialogUse[] | null {
  const root = [HOME, join(HOME, 'dist')].find((folder) => existsSync(join(folder, 'dialogs')));
  if (root === undefined) return null;
  const read = (folder: string) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
          .map((name) => ({ name: name.slice(0, -3), path: join(root, folder, name) }))
      : [];
  return [
    ...read('dialogs')
      .map(({ name, path }) => scanSource('dialog', name, path, readFileSync(path, 'utf8')))
      .filter(({ uses }) => uses.length > 0),
    ...PARTS.flatMap(([dialog, folder]) =>
      read(folder).map(({ path }) => scanSource('dialog', dialog, path, readFileSync(path, 'utf8'))),
    ),
    ...HOUSE.flatMap(read).map(({ path }) => scanSource('house', 'router', path, readFileSync(path, 'utf8'))),
  ];
}
