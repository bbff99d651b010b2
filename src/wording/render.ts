/**
 * Fills wordings in: MessageFormat 2 compiled once per message and language, numbers as each language writes them, people's
 * text escaped. Implements the port `Wording`. It never shows a broken message or an unfilled variable to a person.
 */
import { MessageFormat } from 'messageformat';
import { DefaultFunctions, DraftFunctions, type MessageFunction } from 'messageformat/functions';
import type { Language, Option, Table } from '../conversation/activity.js';
import type { Value, Values } from '../conversation/dialog.js';
import type { TableOfWords, Wording } from '../conversation/ports.js';
import { escapeMarkdown } from './markdown.js';
import type { WordedMessage, WordingFile } from './read.js';

/** The dialog that holds the common messages, and the one said when another cannot be. */
const COMMON = 'router';
const SORRY = 'sorry';

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
/** Where a message is missing in one language, another language is better than an apology. */
const FALLBACK: Readonly<Record<Language, readonly Language[]>> = {
  fi: ['fi', 'en', 'sv'],
  sv: ['sv', 'fi', 'en'],
  en: ['en', 'fi', 'sv'],
};

export interface WordingOptions {
  /** Tests and checks: what is missing or broken throws. Otherwise plain words are said and `onProblem` is told. */
  readonly strict?: boolean;
  readonly onProblem?: (reason: string) => void;
}

export type Compiled = MessageFormat<string, string>;

/** `{$year :year}`: 2024 and never "2 024". */
const year: MessageFunction<'number'> = (context, options, input) =>
  DefaultFunctions.integer(context, { ...options, useGrouping: 'never' }, input);

/** Compiles one message; throws with the position where it is not MessageFormat 2. */
export const compileMessage = (language: Language, body: string): Compiled =>
  new MessageFormat<string, string>(LOCALES[language], body, {
    bidiIsolation: 'none',
    functions: { ...DraftFunctions, year },
  });

interface Worded {
  readonly message: WordedMessage;
  compiled?: Compiled;
}

/** @throws when not strict and `router` has no `sorry` in some language: then there would be nothing to fall back to. */
export function createWording(files: readonly WordingFile[], options: WordingOptions = {}): Wording {
  const { strict = false, onProblem = () => {} } = options;
  const messages = new Map<string, Worded>();
  for (const file of files) {
    for (const message of file.messages) {
      messages.set(keyOf(file.language, file.dialog, message.id), { message });
    }
  }
  const find = (language: Language, dialog: string, id: string): [Language, Worded] | null => {
    for (const each of strict ? [language] : FALLBACK[language]) {
      const worded = messages.get(keyOf(each, dialog, id));
      if (worded) return [each, worded];
    }
    return null;
  };
  const attempt = (language: Language, dialog: string, id: string, values: Values): string => {
    const found = find(language, dialog, id);
    if (!found) throw new Error(`no message "${id}" for dialog "${dialog}" in ${language}`);
    const [spoken, worded] = found;
    worded.compiled ??= compileMessage(spoken, worded.message.body);
    return fill(worded.compiled, spoken, values);
  };
  const sorry = sorryIn(attempt, strict);

  return {
    render: (language, dialog, id, values) => {
      try {
        return attempt(language, dialog, id, values);
      } catch (wrong) {
        const where = `${language}/${dialog}#${id}`;
        if (strict) throw new Error(`${where}: ${reasonOf(wrong)}`, { cause: wrong });
        onProblem(`${where}: ${reasonOf(wrong)}`);
        return sorry[language];
      }
    },
    has: (dialog, id) => FALLBACK.fi.some((each) => messages.has(keyOf(each, dialog, id))),
    options: (language, dialog, id) => {
      const found = find(language, dialog, id);
      if (!found && strict) throw new Error(`no message "${id}" for dialog "${dialog}" in ${language}`);
      return (found?.[1].message.options ?? []).map(asOption);
    },
    table: renderTable,
  };
}

const keyOf = (language: Language, dialog: string, id: string): string => `${language} ${dialog} ${id}`;
const reasonOf = (wrong: unknown): string => (wrong instanceof Error ? wrong.message : String(wrong));

const asOption = ({ value, label, synonyms }: WordedMessage['options'][number]): Option => ({
  value,
  label,
  ...(synonyms.length > 0 ? { synonyms } : {}),
});

function sorryIn(
  attempt: (language: Language, dialog: string, id: string, values: Values) => string,
  strict: boolean,
): Readonly<Record<Language, string>> {
  const say = (language: Language) => (strict ? '' : attempt(language, COMMON, SORRY, {}));
  return { fi: say('fi'), sv: say('sv'), en: say('en') };
}

function fill(message: Compiled, language: Language, values: Values): string {
  const scope = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, worth(language, value)]),
  );
  const wrong: unknown[] = [];
  const parts = message.formatToParts(scope, (each) => wrong.push(each));
  if (wrong.length > 0) throw wrong[0];
  const text = parts.map(partText).join('');
  // A percent sign never begins a line on its own in Finnish and Swedish.
  return language === 'en' ? text : text.replace(/(\d) %/g, '$1\u00a0%');
}

function worth(language: Language, value: Value): string | number {
  if (typeof value !== 'object') return value;
  return 'quote' in value ? value.quote : value[language];
}

/** Ours is text and numbers; what came from a person is of type `string`, and only that is escaped. */
function partText(part: { type: string; value?: unknown; parts?: unknown }): string {
  if (part.type === 'text') return String(part.value);
  if (Array.isArray(part.parts))
    return part.parts.map((each: { value?: unknown }) => String(each.value)).join('');
  return part.value === undefined ? '' : escapeMarkdown(String(part.value));
}

/** Cells are plain text, not Markdown: a channel that reads Markdown in cells escapes them itself. */
function renderTable(language: Language, table: TableOfWords): Table {
  const number = new Intl.NumberFormat(LOCALES[language]);
  const cell = (value: Value): string => {
    const shown = worth(language, value);
    return typeof shown === 'number' ? number.format(shown) : shown;
  };
  return {
    title: table.title[language],
    columns: table.columns.map((column) => column[language]),
    rows: table.rows.map((row) => row.map(cell)),
  };
}
