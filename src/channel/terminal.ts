/**
 * The bot in a terminal: a line in, messages out. Reads and writes the streams it is given; used by `chat` and by transcripts.
 * Like Direct Line it needs no sender: the committed row is the delivery.
 */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Activity, Message } from '../conversation/activity.js';
import type { Commit, TakeTurn, World } from '../conversation/ports.js';

export interface TerminalOptions {
  readonly take: TakeTurn;
  readonly world: World;
  readonly school: string;
  /** BCP 47, e.g. `sv-FI`. */
  readonly locale: string;
  readonly input: Readable;
  readonly output: Writable;
  /** Shown before each line that the person writes. */
  readonly prompt: string;
  /** Said for the person first, e.g. by an alumnus who comes to answer a survey. */
  readonly opening?: string;
  /** Shows what was heard, as it is shown when somebody types: for input from a pipe. */
  readonly echo?: boolean;
  /** Told what was heard and said: for recording a transcript. */
  readonly heard?: (text: string) => void;
  readonly said?: (message: Message) => void;
}

export interface Terminal {
  /** Resolves when the input ends. */
  run(): Promise<void>;
  committed(commit: Commit): void;
}

export function createTerminal(options: TerminalOptions): Terminal {
  const { take, world, output } = options;
  const say = (kind: Activity['kind'], text: string) =>
    take({
      id: world.id(),
      channel: 'terminal',
      // One for each school: a conversation never changes its school.
      conversation: `terminal ${options.school}`,
      school: options.school,
      person: 'terminal',
      kind,
      text,
      locale: options.locale,
      group: false,
      address: null,
      received: world.now().toISOString(),
    });

  const prompt = `\n${options.prompt} `;
  const hear = async (text: string) => {
    options.heard?.(text);
    await say('message', text);
  };
  /** As if the person had typed it. */
  const hearShown = (text: string) => {
    output.write(`${prompt}${text}\n`);
    return hear(text);
  };

  return {
    committed({ state, outgoing }) {
      if (state.channel !== 'terminal') return;
      for (const { shown } of outgoing) {
        if (!shown.message) continue;
        output.write(`\n${plain(shown.message)}\n`);
        options.said?.(shown.message);
      }
    },
    async run() {
      await say('joined', '');
      if (options.opening) await hearShown(options.opening);
      if (options.echo) {
        for await (const line of createInterface({ input: options.input })) await hearShown(line);
        return;
      }
      const lines = createInterface({ input: options.input, output, prompt });
      let open = true;
      lines.once('close', () => {
        open = false;
      });
      lines.prompt();
      for await (const line of lines) {
        await hear(line);
        if (open) lines.prompt();
      }
      output.write('\n');
    },
  };
}

const ESCAPED = /\\([\\`*_{}[\]()#+\-.!<>|~])/g;
/** `*so*`, but neither `\*` nor the mark of a list. */
const EMPHASIS = /(?<!\\)\*([^\s*](?:[^*\n]*[^\s*\\])?)\*/g;

/** Markdown without its marks. */
export const plainText = (markdown: string): string =>
  markdown.replace(/\*\*/g, '').replace(EMPHASIS, '$1').replace(ESCAPED, '$1');

/** A message in lines: a table in columns, options with the numbers that answer them. */
export function plain(message: Message): string {
  const parts = [plainText(message.text)];
  if (message.table) parts.push(tableLines(message.table));
  if (message.options?.length)
    parts.push(message.options.map(({ label }, n) => `  ${n + 1}. ${label}`).join('\n'));
  return parts.join('\n\n');
}

function tableLines({ title, columns, rows }: NonNullable<Message['table']>): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, n) => Math.max(...lines.map((line) => (line[n] ?? '').length)));
  const shown = lines.map((line) =>
    `  ${line.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')}`.trimEnd(),
  );
  return [title, ...shown].join('\n');
}
