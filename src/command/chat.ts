/** `urakaveri chat`: the bot in this terminal. Nothing is kept unless that is asked for. */
import { existsSync, writeFileSync } from 'node:fs';
import { assemble, type House } from '../assemble.js';
import { type Exchange, formatChat, JOINS, saidOf } from '../channel/chat-file.js';
import { createTerminal } from '../channel/terminal.js';
import { type Configuration, readConfiguration } from '../configuration.js';
import type { Language, Message } from '../conversation/activity.js';
import { createLog } from '../log.js';
import { fileAt, languageOf, none, oneOf, readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';
import { schoolNamed } from './schools.js';

interface Asked {
  readonly language: Language | null;
  readonly school: string | null;
  readonly alumni: boolean;
  /** An absolute path. */
  readonly record: string | null;
  readonly keep: boolean;
}

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export const run: Run = async (args, terminal) => {
  const asked = askedBy(args, terminal);
  const configuration = readConfiguration(terminal.environment);
  // The log would run into the conversation: only what is wrong is told.
  const log = createLog(configuration.logLevel === 'info' ? 'warn' : configuration.logLevel, (line) =>
    terminal.error(line.trimEnd()),
  );
  const house = await assemble(stored(configuration, asked.keep), { log });
  try {
    await talk(house, asked, terminal);
  } finally {
    await house.close();
  }
  return 0;
};

function askedBy(args: readonly string[], terminal: Terminal): Asked {
  const { values, positionals } = readArguments(args, {
    lang: { type: 'string' },
    school: { type: 'string' },
    as: { type: 'string' },
    record: { type: 'string' },
    keep: { type: 'boolean' },
  });
  none(positionals);
  const record = values.record === undefined ? null : fileAt(terminal, values.record);
  if (record && existsSync(record))
    throw new UsageError(`There is a file already: ${record}. Give another name.`);
  return {
    language: languageOf(values.lang),
    school: values.school ?? null,
    alumni: oneOf('as', values.as, ['student', 'alumni']) === 'alumni',
    record,
    keep: values.keep ?? false,
  };
}

const stored = (configuration: Configuration, keep: boolean): Configuration =>
  keep ? configuration : { ...configuration, databaseUrl: 'sqlite::memory:' };

async function talk(house: House, asked: Asked, terminal: Terminal): Promise<void> {
  const { content, turns, world } = house;
  const school = schoolNamed(content.schools, asked.school);
  const language = asked.language ?? school.languages[0] ?? 'fi';
  const input = terminal.input ?? process.stdin;
  const typed = 'isTTY' in input && input.isTTY === true;
  if (typed) terminal.error(content.common('terminal.begin')[language]);
  terminal.error(content.common(asked.keep ? 'terminal.kept' : 'terminal.in-memory')[language]);
  const recording = asked.record
    ? record(asked.record, content.common('terminal.recorded')[language])
    : { heard: () => undefined, said: () => undefined };
  const conversation = createTerminal({
    take: turns.take,
    world,
    school: school.id,
    locale: LOCALES[language],
    input,
    output: terminal.screen ?? process.stdout,
    prompt: content.common('terminal.prompt')[language],
    ...(asked.alumni ? { opening: content.common('terminal.opening.alumni')[language] } : {}),
    echo: !typed,
    ...recording,
  });
  house.onCommit(conversation.committed);
  await conversation.run();
}

/** Written anew at every word, so that it is whole however the conversation ends. */
function record(file: string, why: string) {
  const exchanges: (Exchange & { readonly bot: Exchange['bot'][number][] })[] = [];
  const begin = (user: string) => exchanges.push({ user, bot: [] });
  const save = () => writeFileSync(file, formatChat({ why, exchanges }));
  begin(JOINS);
  return {
    heard: (text: string) => {
      begin(text);
      save();
    },
    said: (message: Message) => {
      exchanges.at(-1)?.bot.push(saidOf(message));
      save();
    },
  };
}
