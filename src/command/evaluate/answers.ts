/** How answers to a survey in people's own words are taken: rightly, or not at all where they are vague. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { readInstrument } from '../../survey/instrument.js';
import type { Interpreter } from '../../survey/interpret.js';
import { type Instrument, questionNamed } from '../../survey/question.js';
import { type Figure, figure } from './figure.js';
import { caseOf, language, readSets } from './held-out.js';

const shape = caseOf({ lang: language, question: z.string(), today: z.string(), value: z.json() });
type Answer = z.infer<typeof shape>;

/** The sets, each with the survey whose questions they answer. */
const SETS = [
  { set: 'answers', own: 'surveys/vet-follow-up/instrument.json' },
  { set: 'answers/last', own: 'surveys/vet-follow-up/instrument.json' },
  { set: 'answers/core', beside: 'answers/core/instrument.json' },
  { set: 'answers/later', beside: 'answers/core/instrument.json' },
] as const;

export function answerFigures(
  fixtures: string,
  content: string,
  interpreter: () => Interpreter,
): readonly Figure[] {
  return SETS.flatMap((each) => {
    const file = 'own' in each ? join(content, each.own) : join(fixtures, each.beside);
    const sets = readSets(join(fixtures, each.set), (name) => name, shape);
    if (sets.length === 0 || !existsSync(file)) return [];
    const instrument = open(file);
    return sets.flatMap(([lang, cases]) => {
      const heard = cases.map((one) => ({ ...one, heard: interpret(instrument, interpreter(), one) }));
      const right = (one: (typeof heard)[number]) => isDeepStrictEqual(one.heard, one.value);
      const of = (measure: string) => ({ set: each.set, lang, measure });
      return [
        figure(
          of('precision of what is taken'),
          heard.filter((one) => one.heard !== null),
          right,
        ),
        figure(
          of('clear answers taken rightly'),
          heard.filter(({ value }) => value !== null),
          right,
        ),
        figure(
          of('vague answers asked again'),
          heard.filter(({ value }) => value === null),
          right,
        ),
      ];
    });
  });
}

function open(file: string): Instrument {
  const { instrument, problems } = readInstrument(JSON.parse(readFileSync(file, 'utf8')));
  if (!instrument) throw new Error(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  return instrument;
}

function interpret(
  instrument: Instrument,
  interpreter: Interpreter,
  { question, text, lang, today }: Answer,
) {
  const asked = questionNamed(instrument, question);
  if (!asked) throw new Error(`the survey has no question "${question}"`);
  return interpreter.interpret(asked, text, lang, today);
}
