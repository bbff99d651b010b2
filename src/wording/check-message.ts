/** What can be wrong with one message on its own: its syntax, its length, its links, HTML, endings glued to variables. Pure. */
import { parseMessage, visit } from 'messageformat';
import type { Language } from '../conversation/activity.js';
import { error, type Problem } from './problem.js';
import type { WordedMessage } from './read.js';
import { compileMessage } from './render.js';

/** A chat message longer than this is not read. */
const LONGEST = 600;
/** `{$place}ssa`, `{$count}:n`: the right ending depends on the word, so it cannot be written here. */
const GLUED = /\{\$[^{}]*\}[:-]?[a-zåäö]/i;
const HTML = /<\/?[a-z!][^>]*>|&(?:[a-z]+|#\d+);/i;
const LINK = /\[[^\]\n]*\]\(([^)\s]*)\)/g;
const BARE_ADDRESS = /\bhttp:\/\/\S+/;

export interface LinkCheck {
  /** Whether a relative link of that file leads to a file. */
  readonly exists: (file: string, target: string) => boolean;
}

export function checkMessage(language: Language, message: WordedMessage, links: LinkCheck): Problem[] {
  const { file, body, options, line, id } = message;
  const problems: Problem[] = [];
  const at = (index: number) =>
    message.bodyLine + (body.slice(0, Math.max(index, 0)).match(/\n/g)?.length ?? 0);
  const add = (index: number, reason: string) => problems.push(error(file, at(index), `${id}: ${reason}`));

  if (body === '' && options.length === 0) problems.push(error(file, line, `${id}: is empty`));
  if (body.length > LONGEST) add(0, `${body.length} characters, at most ${LONGEST}`);
  if (HTML.test(body)) add(body.search(HTML), 'HTML is not shown; write Markdown');
  if (language === 'fi' && GLUED.test(body)) add(body.search(GLUED), 'an ending is glued to a variable');
  for (const link of body.matchAll(LINK)) {
    const wrong = wrongLink(file, link[1] ?? '', links);
    if (wrong) add(link.index, wrong);
  }
  if (BARE_ADDRESS.test(body)) add(body.search(BARE_ADDRESS), 'links are https');
  const syntax = syntaxError(language, body);
  if (syntax) add(syntax.index, syntax.reason);
  return [...problems, ...checkOptions(message)];
}

function wrongLink(file: string, target: string, links: LinkCheck): string | null {
  // An address that is filled in is the program's own.
  if (/^(mailto:|tel:|\{\$\w+\}$)/.test(target)) return null;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    return links.exists(file, target) ? null : `link to "${target}", which does not exist`;
  }
  const address = URL.canParse(target) ? new URL(target) : null;
  return address?.protocol === 'https:' && address.hostname.includes('.')
    ? null
    : `"${target}" is not an https link`;
}

function syntaxError(language: Language, body: string): { index: number; reason: string } | null {
  try {
    compileMessage(language, body);
    return null;
  } catch (wrong) {
    const start = wrong !== null && typeof wrong === 'object' && 'start' in wrong ? Number(wrong.start) : 0;
    return { index: start, reason: wrong instanceof Error ? wrong.message : String(wrong) };
  }
}

/** Two options that are called the same cannot be told apart. */
function checkOptions({ file, id, options }: WordedMessage): Problem[] {
  const names = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { value, label, synonyms, line } of options) {
    for (const name of new Set([label, ...synonyms].map((each) => each.toLowerCase()))) {
      const other = names.get(name);
      if (other !== undefined)
        problems.push(error(file, line, `${id}: "${name}" means both ${other} and ${value}`));
      names.set(name, value);
    }
  }
  return problems;
}

/** Names of the variables that a message is filled with, in order of the alphabet; null when it does not compile. */
export function variablesOf(body: string): readonly string[] | null {
  try {
    const message = parseMessage(body);
    const own = new Set(message.declarations.filter(({ type }) => type === 'local').map(({ name }) => name));
    const names = new Set<string>();
    const note = (value: { type: string; name?: string }) => {
      if (value.type === 'variable' && value.name !== undefined && !own.has(value.name))
        names.add(value.name);
    };
    visit(message, { value: note });
    return [...names].sort();
  } catch {
    return null;
  }
}
