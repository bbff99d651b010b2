/** `urakaveri understand`: what is heard in an utterance, or in every line of a file, as one JSON a line. */
import { z } from 'zod';
import { readConfiguration } from '../configuration.js';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { MAX_TEXT } from '../conversation/house.js';
import { loadUnderstanding } from '../understanding/load.js';
import { readGazetteer } from '../understanding/read-gazetteer.js';
import { type Reading, readUtterance } from '../understanding/reading.js';
import { createSlots } from '../understanding/slots.js';
import { languageOf, none, only, readArguments } from './arguments.js';
import { answerBatch } from './batch.js';
import type { Run, Terminal } from './command.js';

const language = z.enum(LANGUAGES);
const utterance = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: language.nullish(),
  previous: language.nullish(),
});

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    lang: { type: 'string' },
    batch: { type: 'string' },
  });
  const prior = languageOf(values.lang);
  if (values.batch !== undefined) {
    none(positionals);
    const hear = open(terminal);
    return answerBatch(values.batch, terminal, utterance, ({ id, text, lang, previous }) => ({
      id,
      ...hear(text, previous ?? lang ?? prior),
    }));
  }
  const text = only(positionals, 'TEXT');
  terminal.out(JSON.stringify(open(terminal)(text, prior)));
  return 0;
};

function open(terminal: Terminal): (text: string, prior: Language | null) => Reading {
  const { content } = readConfiguration(terminal.environment);
  const parts = { ...loadUnderstanding(content), slots: createSlots(readGazetteer(content)) };
  return (text, prior) => readUtterance(parts, text.slice(0, MAX_TEXT), prior);
}
