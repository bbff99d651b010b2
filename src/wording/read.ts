/**
 * Reads one wording file: front matter, `## id` messages, and under a question its options as a list. Pure: text in, messages
 * and problems out; it never touches the file system (load.ts) and never compiles a message (render.ts).
 *
 * A list written with `-` is always the options of the question, `- value: Label | synonym | synonym`; a list inside a text is
 * written with `*`.
 */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Language } from '../conversation/activity.js';
import { error, type Problem } from './problem.js';

export interface WordedOption {
  readonly value: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly line: number;
}

/** One `##` section. `body` is MessageFormat 2 that makes Markdown; '' where the section is only a list of options. */
export interface WordedMessage {
  readonly id: string;
  readonly body: string;
  readonly options: readonly WordedOption[];
  readonly file: string;
  /** Line of the heading. */
  readonly line: number;
  /** Line where the body begins. */
  readonly bodyLine: number;
}

/** The words of one dialog in one language. */
export interface WordingFile {
  readonly file: string;
  readonly language: Language;
  readonly dialog: string;
  readonly title: string;
  /** The day someone last read it through, YYYY-MM-DD. */
  readonly reviewed: string;
  readonly messages: readonly WordedMessage[];
}

const head = z.object({
  dialog: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  reviewed: z.iso.date(),
});

const HEADING = /^##[ \t]+(\S+)[ \t]*$/;
// A suggestion may carry facts for the dialog it starts: `statistics?place=MK19`.
const OPTION_VALUE = /^[A-Za-z0-9][A-Za-z0-9_.:?=&-]*$/;
const MESSAGE_ID = /^[a-z0-9][A-Za-z0-9_.-]*$/;

interface Section {
  readonly id: string;
  readonly line: number;
  readonly lines: { readonly text: string; readonly line: number }[];
}

/** `dialog` is what the file name says; the front matter has to agree. */
export function readWording(
  file: string,
  language: Language,
  dialog: string,
  text: string,
): { readonly wording: WordingFile; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, n) => n > 0 && line.trim() === '---') : -1;
  const facts = readHead(file, lines.slice(1, Math.max(end, 1)), problems);
  if (end < 0)
    problems.push(error(file, 1, 'the file must begin with front matter between two lines of ---'));
  if (facts.dialog && facts.dialog !== dialog) {
    problems.push(
      error(file, 1, `front matter says dialog "${facts.dialog}", the file name says "${dialog}"`),
    );
  }
  const sections = splitSections(file, lines, Math.max(end + 1, 0), problems);
  const messages = sections.map((section) => readMessage(file, section, problems));
  const { title = '', reviewed = '' } = facts;
  return { wording: { file, language, dialog, title, reviewed, messages }, problems };
}

function readHead(
  file: string,
  lines: readonly string[],
  problems: Problem[],
): Partial<z.infer<typeof head>> {
  const document = parseDocument(lines.join('\n'), { schema: 'failsafe' });
  for (const wrong of document.errors) {
    problems.push(
      error(file, (wrong.linePos?.[0].line ?? 1) + 1, `front matter: ${wrong.message.split('\n')[0]}`),
    );
  }
  const found: unknown = document.errors.length > 0 ? null : document.toJS();
  const parsed = head.safeParse(found ?? {});
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0] ?? '');
    const line = lines.findIndex((each) => each.startsWith(`${key}:`));
    problems.push(error(file, line + 2, `front matter: ${key}: ${issue.message}`));
  }
  return found && typeof found === 'object' ? stringsOf(found) : {};
}

const stringsOf = (found: object): Record<string, string> =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === 'string'));

function splitSections(file: string, lines: readonly string[], from: number, problems: Problem[]): Section[] {
  const sections: Section[] = [];
  const seen = new Set<string>();
  for (let n = from; n < lines.length; n++) {
    const text = lines[n] ?? '';
    const id = HEADING.exec(text)?.[1];
    if (id !== undefined) {
      if (!MESSAGE_ID.test(id)) problems.push(error(file, n + 1, `"${id}" is not a message id`));
      if (seen.has(id)) problems.push(error(file, n + 1, `message "${id}" is here twice`));
      seen.add(id);
      sections.push({ id, line: n + 1, lines: [] });
    } else if (text.startsWith('#')) {
      problems.push(error(file, n + 1, 'a heading is "## id" and nothing else'));
    } else if (sections.length > 0) {
      sections.at(-1)?.lines.push({ text, line: n + 1 });
    } else if (text.trim() !== '') {
      problems.push(error(file, n + 1, 'text before the first "## id"'));
    }
  }
  return sections;
}

function readMessage(file: string, section: Section, problems: Problem[]): WordedMessage {
  const options: WordedOption[] = [];
  const body: string[] = [];
  for (const { text, line } of section.lines) {
    if (text.startsWith('- ')) {
      const option = readOption(text, line);
      if (!option) problems.push(error(file, line, 'a choice is written "- value: Label | synonym"'));
      else if (options.some((other) => other.value === option.value)) {
        problems.push(error(file, line, `choice "${option.value}" is here twice`));
      } else options.push(option);
    } else {
      if (options.length > 0 && text.trim() !== '') {
        problems.push(error(file, line, 'text after the choices: the list comes last'));
      }
      body.push(text.trimEnd());
    }
  }
  const bodyLine = section.lines.find(({ text }) => text.trim() !== '')?.line ?? section.line;
  return { id: section.id, body: body.join('\n').trim(), options, file, line: section.line, bodyLine };
}

function readOption(text: string, line: number): WordedOption | null {
  const colon = text.indexOf(': ');
  const value = text.slice(2, colon < 0 ? 2 : colon).trim();
  if (!OPTION_VALUE.test(value)) return null;
  const [label = '', ...synonyms] = text
    .slice(colon + 2)
    .split('|')
    .map((part) => part.trim());
  return label === '' ? null : { value, label, synonyms: synonyms.filter((each) => each !== ''), line };
}
