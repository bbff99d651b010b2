/** `urakaveri ask`: a question about figures, answered as the bot answers it, from the published tables and nothing else. */
import { z } from 'zod';
import { plainText } from '../channel/terminal.js';
import { readConfiguration } from '../configuration.js';
import { type Content, loadContent } from '../content.js';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { MAX_TEXT } from '../conversation/house.js';
import { createLog } from '../log.js';
import { askQuestion, type Reply } from '../statistics/ask.js';
import { languageOf, none, only, readArguments } from './arguments.js';
import { answerBatch } from './batch.js';
import type { Run, Terminal } from './command.js';

const question = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(LANGUAGES).nullish(),
  q: z.string(),
});

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    lang: { type: 'string' },
    json: { type: 'boolean' },
    batch: { type: 'string' },
  });
  const language = languageOf(values.lang);
  if (values.batch !== undefined) {
    none(positionals);
    const ask = open(terminal);
    return answerBatch(values.batch, terminal, question, ({ id, lang, q }) => ({
      id,
      ...ask(q, lang ?? language),
    }));
  }
  const reply = open(terminal)(only(positionals, 'QUESTION'), language);
  terminal.out(values.json ? JSON.stringify(reply) : inWords(reply));
  return 0;
};

/** Where no language is given, the one that the question is in. */
function open(terminal: Terminal): (text: string, language: Language | null) => Reply {
  const { content: folder, ownContent: own, logLevel } = readConfiguration(terminal.environment);
  const log = createLog(logLevel, (line) => terminal.error(line.trimEnd()));
  const content = loadContent({ folder, own, strict: false, log });
  const { tables, slots } = content.figures;
  const say: Parameters<typeof askQuestion>[2]['say'] = (language, id, values) =>
    plainText(content.wording.render(language, 'statistics', id, values));
  return (text, language) => {
    const heard = text.slice(0, MAX_TEXT);
    return askQuestion(heard, language ?? languageIn(content, heard), { tables, slots, say });
  };
}

const languageIn = ({ understanding, schools }: Content, text: string): Language =>
  understanding.language(text, schools[0]?.languages[0] ?? 'fi').language;

const inWords = ({ answer, source }: Reply): string =>
  source === '' || answer.includes(source) ? answer : `${answer}\n\n${source}`;
