/** Every command of `urakaveri`, with a line of help. A command's own file is loaded when it is asked for. */
import type { CommandFile } from './command.js';

export interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  readonly load: () => Promise<CommandFile>;
}

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  content: {
    usage: 'content check',
    summary: 'checks all that the bot says and knows; problems as file:line: reason',
    load: () => import('./content.js'),
  },
  manifest: {
    usage: 'manifest [--out FILE] [--check]',
    summary: 'makes the Teams app package from manifest/ and the settings',
    load: () => import('./manifest.js'),
  },
  understand: {
    usage: 'understand [--lang fi|sv|en] "TEXT" | --batch FILE.jsonl',
    summary: 'what is heard in a message: language, intent, facts, distress',
    load: () => import('./understand.js'),
  },
};
