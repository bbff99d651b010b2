/** `urakaveri understand`: what is heard in an utterance, or in every line of a file, as one JSON a line. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfiguration } from '../configuration.js';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { loadUnderstanding } from '../understanding/load.js';
import { readGazetteer } from '../understanding/read-gazetteer.js';
import { type Reading, readUtterance } from '../understanding/reading.js';
import { createSlots } from '../understanding/slots.js';
import { type Run, type Terminal, UsageError } from './command.js';

const language = z.enum(LANGUAGES);
const lineOfBatch = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: language.nullish(),
  previous: language.nullish(),
});

export const run: Run = async (args, terminal) => {
  const { text, lang, batch } = options(args);
  const hear = open(terminal);
  if (batch !== undefined) return readBatch(batch, hear, terminal);
  terminal.out(JSON.stringify(hear(text, lang)));
  return 0;
};

function options(args: readonly string[]): { text: string; lang: Language | null; batch?: string } {
  const usage =
    'write: understand [--lang fi|sv|en] "TEXT", or understand --batch FILE.jsonl (- is standard input)';
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: 'string' }, batch: { type: 'string' } },
      allowPositionals: true,
    });
    const lang = language.nullable().parse(values.lang ?? null);
    if ((values.batch === undefined) === (positionals.length === 0)) throw new Error(usage);
    return {
      text: positionals.join(' '),
      lang,
      ...(values.batch === undefined ? {} : { batch: values.batch }),
    };
  } catch {
    throw new UsageError(usage);
  }
}

function open(terminal: Terminal): (text: string, prior: Language | null) => Reading {
  const { content } = readConfiguration(terminal.environment);
  const parts = { ...loadUnderstanding(content), slots: createSlots(readGazetteer(content)) };
  return (text, prior) => readUtterance(parts, text, prior);
}

/** One broken line is told and left out; the others are read. */
async function readBatch(
  file: string,
  hear: (text: string, prior: Language | null) => Reading,
  terminal: Terminal,
): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  let broken = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const read = lineOfBatch.safeParse(parseJson(line));
    if (read.success) {
      const { id, text, lang, previous } = read.data;
      terminal.out(JSON.stringify({ id, ...hear(text, previous ?? lang ?? null) }));
    } else {
      broken++;
      terminal.error(
        `${file}:${number}: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
      );
    }
  }
  return broken === 0 ? 0 : 1;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
