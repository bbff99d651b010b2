/**
 * The content check for wordings: the three languages say the same things, every dialog has its words, and no words lie unused.
 * Pure: it is handed what was read, what the dialogs use and which files exist, and returns a list of problems.
 */
import { LANGUAGES } from '../conversation/activity.js';
import { checkMessage, type LinkCheck, variablesOf } from './check-message.js';
import { error, type Problem, warning } from './problem.js';
import type { WordedMessage, WordingFile } from './read.js';
import type { DialogUse } from './scan.js';

/** Something that must be worded although no dialog's source names it. */
export interface Needed {
  readonly dialog: string;
  readonly id: string;
  readonly because: string;
}

export interface CheckOptions {
  /** YYYY-MM-DD */
  readonly today: string;
  /** Null where the sources of the dialogs are not at hand: then use is not checked. */
  readonly uses: readonly DialogUse[] | null;
  readonly needed?: readonly Needed[];
  readonly links: LinkCheck;
}

/** Belong to a question and are looked up by the house itself. */
const PARTS_OF_QUESTION = ['hint', 'retry', 'expired', 'name'];
const YEAR = 365 * 24 * 60 * 60 * 1000;

export function checkWording(files: readonly WordingFile[], options: CheckOptions): readonly Problem[] {
  const problems = [
    ...files.flatMap((file) =>
      file.messages.flatMap((message) => checkMessage(file.language, message, options.links)),
    ),
    ...files.flatMap((file) => checkReviewed(file, options.today)),
    ...checkParity(files),
    ...(options.uses ?? []).flatMap((use) => checkUse(use, files)),
    ...(options.needed ?? []).flatMap((needed) => checkNeeded(needed, files)),
    ...(options.uses ? checkOrphans(files, options.uses, options.needed ?? []) : []),
  ];
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function checkReviewed({ file, reviewed }: WordingFile, today: string): Problem[] {
  const age = Date.parse(today) - Date.parse(reviewed);
  if (Number.isNaN(age)) return [];
  if (age < 0) return [error(file, 1, `reviewed ${reviewed} is in the future`)];
  return age > YEAR ? [warning(file, 1, `last reviewed ${reviewed}, more than a year ago`)] : [];
}

/** Each dialog against its Finnish file, or where that is missing against the first there is. */
function checkParity(files: readonly WordingFile[]): Problem[] {
  const dialogs = new Set(files.map(({ dialog }) => dialog));
  return [...dialogs].flatMap((dialog) => {
    const all = files.filter((file) => file.dialog === dialog);
    const model = all.find(({ language }) => language === 'fi') ?? all[0];
    if (!model) return [];
    const missing = LANGUAGES.filter((language) => !all.some((file) => file.language === language));
    return [
      ...missing.map((language) => error(model.file, 1, `there is no ${dialog}.md in ${language}`)),
      ...all.filter((file) => file !== model).flatMap((file) => compare(model, file)),
    ];
  });
}

function compare(model: WordingFile, other: WordingFile): Problem[] {
  const ours = new Map(model.messages.map((message) => [message.id, message]));
  const theirs = new Map(other.messages.map((message) => [message.id, message]));
  const extra = other.messages.filter(({ id }) => !ours.has(id));
  return [
    ...model.messages.flatMap((message) => {
      const twin = theirs.get(message.id);
      return twin
        ? compareMessages(message, twin)
        : [error(other.file, 1, `message "${message.id}" is missing`)];
    }),
    ...extra.map(({ file, line, id }) => error(file, line, `message "${id}" is not in ${model.file}`)),
  ];
}

function compareMessages(model: WordedMessage, twin: WordedMessage): Problem[] {
  const problems: Problem[] = [];
  const add = (reason: string) => problems.push(error(twin.file, twin.line, `${twin.id}: ${reason}`));
  const [wanted, found] = [model, twin].map(({ options }) => options.map(({ value }) => value).join(', '));
  if (wanted !== found) add(`choices are ${found || 'missing'}, elsewhere ${wanted || 'there are none'}`);
  const [ours, theirs] = [variablesOf(model.body), variablesOf(twin.body)];
  if (ours && theirs && ours.join() !== theirs.join()) {
    add(`variables are ${list(theirs)}, elsewhere ${list(ours)}`);
  }
  if ((model.body === '') !== (twin.body === '')) add('has a text in one language and none in the other');
  return problems;
}

const list = (names: readonly string[]): string => names.map((name) => `{$${name}}`).join(' ') || 'none';

/** Every id of the source is worded, and its choices are the ones that the dialog knows. */
function checkUse(use: DialogUse, files: readonly WordingFile[]): Problem[] {
  const worded = files.find(({ dialog, language }) => dialog === use.dialog && language === 'fi');
  if (!worded)
    return use.uses.length > 0 ? [error(use.file, 1, `dialog "${use.dialog}" has no wording`)] : [];
  return use.uses.flatMap(({ id, line, choices }) => {
    const message = worded.messages.find((each) => each.id === id);
    if (!message) return [error(use.file, line, `"${id}" has no wording in ${worded.file}`)];
    const labelled = message.options.map(({ value }) => value);
    if (choices === undefined || choices.join() === labelled.join()) return [];
    const reason = `${id}: the dialog offers ${choices.join(', ')}, the list has ${labelled.join(', ') || 'nothing'}`;
    return [error(message.file, message.line, reason)];
  });
}

function checkNeeded({ dialog, id, because }: Needed, files: readonly WordingFile[]): Problem[] {
  const worded = files.find((file) => file.dialog === dialog && file.language === 'fi');
  if (worded?.messages.some((message) => message.id === id)) return [];
  return [error(worded?.file ?? `${dialog}.md`, 1, `message "${id}" is missing: ${because}`)];
}

function checkOrphans(
  files: readonly WordingFile[],
  uses: readonly DialogUse[],
  needed: readonly Needed[],
): Problem[] {
  return files
    .filter(({ language }) => language === 'fi')
    .flatMap(({ dialog, file, messages }) => {
      const own = uses.filter((use) => use.dialog === dialog);
      if (own.length === 0) return [error(file, 1, `there is no dialog "${dialog}"`)];
      const known = new Set([
        ...own.flatMap((use) => [...use.mentioned, ...use.uses.map(({ id }) => id)]),
        ...needed.filter((each) => each.dialog === dialog).map(({ id }) => id),
      ]);
      const beginnings = own.flatMap((use) => use.beginnings);
      const inUse = (id: string) => known.has(id) || beginnings.some((beginning) => id.startsWith(beginning));
      return messages
        .filter(({ id }) => !inUse(id) && !inUse(questionOf(id)))
        .map((message) => error(message.file, message.line, `nothing says "${message.id}"`));
    });
}

/** `more.retry` → `more`, and so is `more.retry.2`. */
function questionOf(numbered: string): string {
  const id = numbered.replace(/\.\d+$/, '');
  const dot = id.lastIndexOf('.');
  return PARTS_OF_QUESTION.includes(id.slice(dot + 1)) ? id.slice(0, dot) : id;
}
