/** `urakaveri survey check`: whether every instrument can be asked, in every language alike. */
import { relative } from 'node:path';
import { readConfiguration } from '../../configuration.js';
import { HOME } from '../../home.js';
import { loadSurveys } from '../../wording/load-surveys.js';
import { problemLine } from '../../wording/problem.js';
import { none, readArguments } from '../arguments.js';
import type { Run } from '../command.js';

export const run: Run = async (args, terminal) => {
  none(readArguments(args, {}).positionals);
  const { content, ownContent } = readConfiguration(terminal.environment);
  const { editions, problems } = loadSurveys(content, ownContent ?? undefined);
  for (const problem of problems)
    terminal.out(problemLine({ ...problem, file: relative(HOME, problem.file) }));
  for (const { id, version, instrument } of editions) {
    const stands = version === 0 ? 'a draft' : `version ${version}, frozen`;
    terminal.out(`${id}: ${instrument.questions.length} questions, ${stands}, ${instrument.sha256}`);
  }
  return problems.length > 0 ? 1 : 0;
};
