/** Puts understanding together from content/nlu: small words, commands, answers, safety, and the intents as they were learned. */
import { join } from 'node:path';
import { HOME } from '../home.js';
import { problemLine } from '../wording/problem.js';
import { createChoice } from './choice.js';
import { createCommands } from './command.js';
import { createIntents } from './intent.js';
import { createMarks } from './intent-marks.js';
import { createLanguage } from './language.js';
import { type Learned, type LearnedFolder, openLearned, removeOthers } from './learned.js';
import { type LoadedNlu, readNlu } from './read-nlu.js';
import { createSafety } from './safety.js';
import { createSeveral } from './several.js';
import type { UnderstandingParts } from './understanding.js';

const LEARNED: LearnedFolder = {
  path: join(HOME, 'dist', 'nlu'),
  say: (line) => process.stderr.write(`${line}\n`),
};

function open(content: string, folder: LearnedFolder): Learned {
  const read = (): LoadedNlu => {
    const { value, problems } = readNlu(content);
    if (!value) throw new Error(problems.map(problemLine).join('\n'));
    return value;
  };
  return openLearned(content, read, folder);
}

/** Learns from content where that has not been done yet, and removes what was learned from earlier content. */
export function learn(content: string, folder = LEARNED): void {
  removeOthers(open(content, folder), folder);
}

/** Everything but the slots. @throws with every mistake, one a line. */
export function loadUnderstanding(content: string, folder = LEARNED): Omit<UnderstandingParts, 'slots'> {
  const { nlu, model, safety } = open(content, folder);
  const choice = createChoice(nlu.answers);
  return {
    language: createLanguage(nlu.words),
    commands: createCommands(nlu.commands),
    choice,
    several: createSeveral(nlu.answers, nlu.answers.several, choice),
    safety: createSafety(nlu.safety, safety),
    intents: createIntents(model, createMarks(nlu.intents)),
  };
}
