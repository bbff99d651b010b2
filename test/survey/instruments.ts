/** Instruments for tests: the shipped one, another one, and small ones made up on the spot. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../src/home.js';
import type { Edition } from '../../src/survey/coded.js';
import { readInstrument } from '../../src/survey/instrument.js';
import { createInterpreter } from '../../src/survey/interpret.js';
import type { SurveyWords } from '../../src/survey/lexicon.js';
import { type Instrument, type Question, questionNamed } from '../../src/survey/question.js';
import { loadSurveyWords } from '../../src/wording/load-surveys.js';

export const CONTENT = join(HOME, 'content');
export const ANSWERS = join(HOME, 'test', 'fixtures', 'answers');
export const TODAY = '2026-11-22';

export const jsonIn = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const followUpJson = jsonIn(join(CONTENT, 'surveys', 'vet-follow-up', 'instrument.json')) as object;
export const followUp: Instrument = instrumentOf(followUpJson);
export const core: Instrument = instrumentOf(jsonIn(join(ANSWERS, 'core', 'instrument.json')));
export const edition: Edition = { id: 'vet-follow-up', version: 1, instrument: followUp };

/** @throws with every problem. */
export function instrumentOf(json: unknown): Instrument {
  const { instrument, problems } = readInstrument(json);
  if (!instrument) throw new Error(problems.join('\n'));
  return instrument;
}

/** One page with these elements. */
export const survey = (...elements: readonly object[]): object => ({ pages: [{ name: 'page', elements }] });

export function question(name: string, instrument: Instrument = followUp): Question {
  const found = questionNamed(instrument, name);
  if (!found) throw new Error(`no question ${name}`);
  return found;
}

export function surveyWords(): SurveyWords {
  const { words, problems } = loadSurveyWords(CONTENT);
  if (!words) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  return words;
}

export const interpreter = createInterpreter(surveyWords());
