/**
 * `urakaveri evaluate`: how well messages are understood, as shares with their intervals, on the held-out sets. It prints no message: who
 * trains shall not see them.
 */
import { join } from 'node:path';
import { readConfiguration } from '../configuration.js';
import { HOME } from '../home.js';
import { createNames } from '../statistics/names.js';
import { createInterpreter, type Interpreter } from '../survey/interpret.js';
import { openEsco } from '../understanding/esco/open.js';
import { escoInUse } from '../understanding/esco/shelf.js';
import { createFields } from '../understanding/fields.js';
import type { Linker } from '../understanding/linker.js';
import { loadUnderstanding } from '../understanding/load.js';
import { readGazetteer, readGazetteerFiles } from '../understanding/read-gazetteer.js';
import { createSlots } from '../understanding/slots.js';
import { loadFields } from '../wording/load-fields.js';
import { loadSurveyWords } from '../wording/load-surveys.js';
import { loadTables } from '../wording/load-tables.js';
import { problemLine } from '../wording/problem.js';
import { fileAt, none, oneOf, readArguments } from './arguments.js';
import type { Run } from './command.js';
import { answerFigures } from './evaluate/answers.js';
import { apartFigures } from './evaluate/apart.js';
import { type Figure, figureLine } from './evaluate/figure.js';
import { forecastFigures } from './evaluate/forecast.js';
import { intentFigures } from './evaluate/intents.js';
import { languageFigures } from './evaluate/language.js';
import { escoIn, linkingFigures, openLinker } from './evaluate/linking.js';
import { openAnswering, questionFigures } from './evaluate/questions.js';
import { safetyFigures } from './evaluate/safety.js';
import { slotFigures } from './evaluate/slots.js';

const SETS = [
  'intents',
  'language',
  'safety',
  'slots',
  'linking',
  'answers',
  'questions',
  'forecast',
  'apart',
] as const;
type SetName = (typeof SETS)[number];
type Measure = () => readonly Figure[];

/** `fixtures`: the folder that the sets lie in. */
export const createEvaluate =
  (fixtures: string): Run =>
  async (args, terminal) => {
    const { values, positionals } = readArguments(args, {
      set: { type: 'string' },
      esco: { type: 'string' },
      json: { type: 'boolean' },
    });
    none(positionals);
    const only = oneOf('set', values.set, SETS);
    const { content, dataDir } = readConfiguration(terminal.environment);
    const folder = values.esco === undefined ? null : fileAt(terminal, values.esco);
    const measures = open(fixtures, content, () => openWhole(content, dataDir, folder));
    let missing = 0;
    for (const name of only === null ? SETS : [only]) {
      const figures = measures[name]();
      if (figures.length === 0) {
        missing++;
        terminal.error(`${name}: no set in ${fixtures}. The sets come with a clone of the repository.`);
      }
      for (const line of values.json ? figures.map((each) => JSON.stringify(each)) : inWords(figures))
        terminal.out(line);
    }
    return missing === 0 ? 0 : 1;
  };

export const run: Run = createEvaluate(join(HOME, 'test', 'fixtures'));

/** What is expensive is opened when it is first asked for. */
function open(
  fixtures: string,
  content: string,
  whole: () => Linker | null,
): Readonly<Record<SetName, Measure>> {
  const parts = once(() => ({ ...loadUnderstanding(content), slots: createSlots(readGazetteer(content)) }));
  const fields = once(() => createFields(loadFields(content).fields));
  return {
    intents: () => intentFigures(fixtures, parts()),
    language: () => languageFigures(fixtures, parts()),
    safety: () => safetyFigures(fixtures, parts()),
    slots: () => slotFigures(fixtures, { slots: parts().slots, fields: fields() }),
    linking: () =>
      linkingFigures(
        fixtures,
        once(() => openLinker(content)),
        whole,
      ),
    answers: () =>
      answerFigures(
        fixtures,
        content,
        once(() => openInterpreter(content)),
      ),
    questions: () =>
      questionFigures(
        fixtures,
        once(() => openAnswering(content)),
      ),
    forecast: () =>
      forecastFigures({
        catalogue: loadTables(content).catalogue,
        names: createNames(readGazetteerFiles(content)),
      }),
    apart: () => apartFigures(fixtures, content),
  };
}

/** Over the classification in a folder, or the one that was imported; null where there is neither. */
function openWhole(content: string, dataDir: string, folder: string | null): Linker | null {
  if (folder !== null) return openLinker(content, escoIn(folder));
  return escoInUse(dataDir) === null ? null : openLinker(content, (words) => openEsco(dataDir, words));
}

function openInterpreter(content: string): Interpreter {
  const { words, problems } = loadSurveyWords(content);
  if (!words) throw new Error(problems.map(problemLine).join('\n'));
  return createInterpreter(words);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A heading for each set, and its figures under it. */
const inWords = (figures: readonly Figure[]): readonly string[] =>
  figures.flatMap((each, n) =>
    each.set === figures[n - 1]?.set ? [figureLine(each)] : [each.set, figureLine(each)],
  );
