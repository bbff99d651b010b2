/** Every command of `urakaveri`, with a line of help. A command's own file is loaded when it is asked for. */
import type { CommandFile } from './command.js';

export interface CommandEntry {
  readonly usage: string;
  /** One line that goes on from "It …". */
  readonly summary: string;
  /** Flags and words with what they do, for `COMMAND --help`. */
  readonly options?: Readonly<Record<string, string>>;
  /** What else somebody needs to know who uses it: a line each. */
  readonly notes?: readonly string[];
  readonly load: () => Promise<CommandFile>;
}

const LANG = { '--lang fi|sv|en': 'the language to begin with; the school’s first one unless given' };

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  chat: {
    usage: 'chat [--lang fi|sv|en] [--school ID] [--as student|alumni] [--record FILE.chat] [--keep]',
    summary: 'talks with you in this terminal, or answers the lines of standard input',
    options: {
      ...LANG,
      '--school ID': 'the school whose bot it is; the first one unless given',
      '--as alumni': 'says for you that you have graduated and come to answer the survey',
      '--record FILE.chat': 'writes the conversation down, as test/transcripts has them',
      '--keep': 'keeps the conversation in the database; without it nothing is kept',
    },
    notes: ['Ctrl-D or the end of the input ends it.'],
    load: () => import('./chat.js'),
  },
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
