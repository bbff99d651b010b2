/** `urakaveri ask`: a question about figures, answered as the bot answers it, from the published tables and nothing else. */
import { z } from 'zod';
import { plainText } from '../channel/terminal.js';
import { readConfiguration } from '../configuration.js';
import { type Content, loadContent } from '../content.js';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { MAX_TEXT } from '../conversation/house.js';
import { openFigures } from '../figures.js';
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
    const { batch } = values;
    return asking(terminal, (ask) =>
      answerBatch(batch, terminal, question, async ({ id, lang, q }) => ({
        id,
        ...(await ask(q, lang ?? language)),
      })),
    );
  }
  const asked = only(positionals, 'QUESTION');
  return asking(terminal, async (ask) => {
    const reply = await ask(asked, language);
    terminal.out(values.json ? JSON.stringify(reply) : inWords(reply));
    return 0;
  });
};

type Ask = (text: string, language: Language | null) => Promise<Reply>;

/** Where no language is given, the one that the question is in. */
async function asking(terminal: Terminal, work: (ask: Ask) => Promise<number>): Promise<number> {
  const { content: folder, ownContent: own, logLevel, figuresUrl } = readConfiguration(terminal.environment);
  const log = createLog(logLevel, (line) => terminal.error(line.trimEnd()));
  const content = loadContent({ folder, own, strict: false, log });
  const { tables: shipped, slots } = content.figures;
  const figures = openFigures(
    shipped,
    figuresUrl,
    () => new Date().toISOString(),
    (reason) => terminal.error(`Imported figures cannot be read: ${reason}`),
  );
  const say: Parameters<typeof askQuestion>[2]['say'] = (language, id, values) =>
    plainText(content.wording.render(language, 'statistics', id, values));
  try {
    return await work((text, language) => {
      const heard = text.slice(0, MAX_TEXT);
      const spoken = language ?? languageIn(content, heard);
      return figures.library.with((tables) => askQuestion(heard, spoken, { tables, slots, say }));
    });
  } finally {
    await figures.close();
  }
}

const languageIn = ({ understanding, schools }: Content, text: string): Language =>
  understanding.language(text, schools[0]?.languages[0] ?? 'fi').language;

const inWords = ({ answer, source }: Reply): string =>
  source === '' || answer.includes(source) ? answer : `${answer}\n\n${source}`;
