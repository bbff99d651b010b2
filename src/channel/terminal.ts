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
  /** Told what was heard and said: for recording a transcript. */
  readonly heard?: (text: string) => void;
  readonly said?: (message: Message) => void;
}

export interface Terminal {
  /** Resolves when the input ends. */
  run(): Promise<void>;
  committed(commit: Commit): void;
}

const CONVERSATION = 'terminal';

export function createTerminal(options: TerminalOptions): Terminal {
  const { take, world, output } = options;
  const say = (kind: Activity['kind'], text: string) =>
    take({
      id: world.id(),
      channel: 'terminal',
      conversation: CONVERSATION,
      school: options.school,
      person: 'terminal',
      kind,
      text,
      locale: options.locale,
      group: false,
      address: null,
      received: world.now().toISOString(),
    });

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
      if (options.opening) await say('message', options.opening);
      const lines = createInterface({ input: options.input, output, prompt: `\n${options.prompt} ` });
      lines.prompt();
      for await (const line of lines) {
        options.heard?.(line);
        await say('message', line);
        lines.prompt();
      }
    },
  };
}

/** Markdown without its marks, a table as lines, options with the numbers that answer them. */
export function plain(message: Message): string {
  const parts = [message.text.replace(/\\([\\`*_{}[\]()#+\-.!<>|~])/g, '$1').replace(/\*\*/g, '')];
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
