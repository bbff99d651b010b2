/** `urakaveri survey preview`: the questions as people are asked them, drafts too. */
import { readConfiguration } from '../../configuration.js';
import type { Language } from '../../conversation/activity.js';
import { comparisonsIn } from '../../survey/expression.js';
import { minutesLeft } from '../../survey/progress.js';
import { isClosed, type Question } from '../../survey/question.js';
import { openInstruments } from '../../surveys.js';
import { languageOf, none, readArguments } from '../arguments.js';
import { type Run, UsageError } from '../command.js';
import { FOLLOW_UP } from './waves.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    instrument: { type: 'string', default: FOLLOW_UP },
    lang: { type: 'string' },
  });
  none(positionals);
  const language = languageOf(values.lang) ?? 'fi';
  const { content, ownContent } = readConfiguration(terminal.environment);
  const { editions } = openInstruments(content, ownContent);
  const edition = editions.find(({ id }) => id === values.instrument);
  if (!edition)
    throw new UsageError(
      `There is no survey "${values.instrument}"; there are: ${editions.map(({ id }) => id).join(', ')}.`,
    );
  const { title, questions } = edition.instrument;
  const { least, most } = minutesLeft(edition.instrument, {});
  terminal.out(`${title[language]} (${edition.id}, version ${edition.version}, ${least}-${most} min)`);
  for (const [n, question] of questions.entries())
    for (const line of linesOf(question, n + 1, language)) terminal.out(line);
  return 0;
};

function linesOf(question: Question, n: number, language: Language): readonly string[] {
  const { name, kind, required, visibleIf } = question;
  const read = visibleIf ? [...new Set(comparisonsIn(visibleIf).map((each) => each.question))] : [];
  const facts = [
    name,
    kind,
    required ? 'required' : 'optional',
    ...(read.length > 0 ? [`depends on ${read.join(', ')}`] : []),
  ];
  return [
    '',
    `${n}. ${question.title[language]}`,
    `   (${facts.join('; ')})`,
    ...(question.description ? [`   ${question.description[language]}`] : []),
    ...(isClosed(question)
      ? question.options.map(({ value, label }) => `   - ${label[language]} [${value}]`)
      : []),
  ];
}
