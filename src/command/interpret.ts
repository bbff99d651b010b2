/** `urakaveri interpret`: what people's own words mean as answers to the questions of an instrument, one JSON a line. */
import { z } from 'zod';
import { readConfiguration } from '../configuration.js';
import { LANGUAGES } from '../conversation/activity.js';
import { isDate } from '../survey/calendar.js';
import { readInstrument } from '../survey/instrument.js';
import { createInterpreter, type Interpreter } from '../survey/interpret.js';
import { type Instrument, questionNamed } from '../survey/question.js';
import { readText } from '../wording/load.js';
import { loadSurveyWords } from '../wording/load-surveys.js';
import { problemLine } from '../wording/problem.js';
import { fileAt, only, readArguments } from './arguments.js';
import { answerBatch } from './batch.js';
import { type Run, type Terminal, UsageError } from './command.js';

/** Where neither the line nor the instrument says otherwise. */
const LANGUAGE = 'fi';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    instrument: { type: 'string' },
    batch: { type: 'boolean' },
  });
  if (values.instrument === undefined) throw new UsageError('--instrument FILE.json is missing.');
  if (!values.batch) throw new UsageError('--batch is missing.');
  const file = positionals.length === 0 ? '-' : only(positionals, 'FILE.jsonl');
  const instrument = openInstrument(fileAt(terminal, values.instrument));
  const interpreter = openInterpreter(terminal);
  const now = new Date().toISOString().slice(0, 10);
  return answerBatch(file, terminal, lineFor(instrument), ({ id, lang, question, text, today }) => {
    const asked = questionNamed(instrument, question);
    const value = asked ? interpreter.interpret(asked, text, lang ?? LANGUAGE, today ?? now) : null;
    return { id, value };
  });
};

const lineFor = (instrument: Instrument) =>
  z.object({
    id: z.union([z.string(), z.number()]),
    lang: z.enum(LANGUAGES).nullish(),
    question: z
      .string()
      .refine((name) => questionNamed(instrument, name) !== undefined, 'the instrument has no such question'),
    text: z.string(),
    today: z.string().refine(isDate, 'a day is YYYY-MM-DD').nullish(),
  });

function openInstrument(path: string): Instrument {
  const { text, wrong } = readText(path);
  if (wrong !== undefined) throw new Error(`${path}: ${wrong}`);
  const { instrument, problems } = readInstrument(JSON.parse(text));
  if (!instrument) throw new Error(problems.map((problem) => `${path}: ${problem}`).join('\n'));
  return instrument;
}

function openInterpreter({ environment }: Terminal): Interpreter {
  const { words, problems } = loadSurveyWords(readConfiguration(environment).content);
  if (!words) throw new Error(problems.map(problemLine).join('\n'));
  return createInterpreter(words);
}
