/**
 * Conversations as files that a counsellor can read. A `.chat` file is
 *
 *     > why this case matters
 *
 *     user: (joins)
 *     bot: Hello! I am …
 *       second line of the same message
 *       [Figures | Skills | A person]      the options under it
 *       {Employed one year after}          the title of a table
 *     user: figures
 *
 * The language is in the name: `counsellor-request.sv.chat`. Pure: texts in, texts out; used by `chat --record` and by the
 * tests that hold the bot to its transcripts.
 */
import type { Message } from '../conversation/activity.js';

export interface Said {
  readonly text: string;
  readonly options: readonly string[];
  readonly table: string | null;
}

export interface Exchange {
  readonly user: string;
  readonly bot: readonly Said[];
}

export interface ChatFile {
  readonly why: string;
  readonly exchanges: readonly Exchange[];
}

/** What stands for a person who opens the chat. */
export const JOINS = '(joins)';

const SEALED = /\(\S*\/files\/[0-9a-f]+\)/g;
/** A text without the addresses of files, which are others each time. */
export const kept = (text: string): string => text.replace(SEALED, '(…/files/…)');

/** What a transcript keeps of a message. */
export const saidOf = ({ text, options, table }: Message): Said => ({
  text: kept(text),
  options: options?.map(({ label }) => label) ?? [],
  table: table?.title ?? null,
});

export function parseChat(source: string): ChatFile {
  const why: string[] = [];
  const exchanges: { user: string; bot: Said[] }[] = [];
  let lines: string[] | null = null;
  const finish = () => {
    if (lines) exchanges.at(-1)?.bot.push(readSaid(lines));
    lines = null;
  };
  for (const line of source.split('\n')) {
    if (line.startsWith('> ')) why.push(line.slice(2));
    else if (line.startsWith('user: ')) {
      finish();
      exchanges.push({ user: line.slice('user: '.length), bot: [] });
    } else if (line.startsWith('bot: ')) {
      finish();
      lines = [line.slice('bot: '.length)];
    } else if (lines) (lines as string[]).push(line.replace(/^ {2}/, ''));
  }
  finish();
  return { why: why.join('\n'), exchanges };
}

function readSaid(lines: readonly string[]): Said {
  const text: string[] = [];
  let options: string[] = [];
  let table: string | null = null;
  for (const line of lines) {
    const listed = /^\[(.+)\]$/.exec(line);
    const titled = /^\{(.+)\}$/.exec(line);
    if (listed) options = (listed[1] ?? '').split(' | ');
    else if (titled) table = titled[1] ?? null;
    else text.push(line);
  }
  return { text: text.join('\n').trim(), options, table };
}

export function formatChat({ why, exchanges }: ChatFile): string {
  const blocks = exchanges.map(({ user, bot }) => [`user: ${user}`, ...bot.map(formatSaid)].join('\n'));
  return `${why
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

function formatSaid({ text, options, table }: Said): string {
  const lines = [
    ...text.split('\n'),
    ...(table ? [`{${table}}`] : []),
    ...(options.length ? [`[${options.join(' | ')}]`] : []),
  ];
  return lines.map((line, n) => (n === 0 ? `bot: ${line}` : `  ${line}`.trimEnd())).join('\n');
}
