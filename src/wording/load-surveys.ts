/**
 * Reads content/surveys: the words in which people answer, and one folder for each instrument. An instrument whose fieldwork has begun
 * is frozen: `versions.yaml` beside it holds the sum of what was asked, and a file that has another sum is not read.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Edition } from '../survey/coded.js';
import { readInstrument } from '../survey/instrument.js';
import { type SurveyWords, wordsSchema } from '../survey/lexicon.js';
import { checkParity } from '../survey/parity.js';
import { foldersIn, readText } from './load.js';
import { error, type Problem } from './problem.js';
import { readYaml } from './yaml.js';

const FOLDER = 'surveys';
const ID = /^[a-z][a-z0-9-]{0,63}$/;

const versionsSchema = z
  .array(
    z.strictObject({
      version: z.number().int().min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** The day on which fieldwork began. */
      frozen: z.iso.date(),
      /** What is different from the version before. */
      change: z.string().optional(),
    }),
  )
  .min(1);
type Versions = z.infer<typeof versionsSchema>;

export interface LoadedSurveys {
  /** In the order of their ids. Version 0 is a draft: it may be tried out, but nobody is invited to it. */
  readonly editions: readonly Edition[];
  /** Null when the words cannot be used. */
  readonly words: SurveyWords | null;
  readonly problems: readonly Problem[];
}

/** A school's own folder adds instruments, and replaces one of the same id. The words are the shipped ones. */
export function loadSurveys(content: string, over?: string): LoadedSurveys {
  const { words, problems } = loadSurveyWords(content);
  const editions = new Map<string, Edition>();
  const found = [...problems];
  for (const root of over === undefined ? [content] : [content, over]) {
    for (const id of foldersIn(root, FOLDER)) {
      const read = readEdition(join(root, FOLDER, id), id, words);
      found.push(...read.problems);
      if (read.edition) editions.set(id, read.edition);
    }
  }
  const ordered = [...editions.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { editions: ordered, words, problems: found };
}

export function loadSurveyWords(content: string): Pick<LoadedSurveys, 'words' | 'problems'> {
  const path = join(content, FOLDER, 'words.yaml');
  const { text, wrong } = readText(path);
  if (wrong !== undefined) return { words: null, problems: [error(path, 1, wrong)] };
  const { value, problems } = readYaml<SurveyWords>(path, text, wordsSchema);
  return { words: value, problems };
}

function readEdition(
  folder: string,
  id: string,
  words: SurveyWords | null,
): { readonly edition: Edition | null; readonly problems: readonly Problem[] } {
  const path = join(folder, 'instrument.json');
  if (!ID.test(id))
    return { edition: null, problems: [error(folder, 1, 'a folder is named in a-z, 0-9 and -')] };
  const file = readText(path);
  const json = file.wrong === undefined ? jsonOf(file.text) : null;
  if (json === null) return { edition: null, problems: [error(path, 1, file.wrong ?? 'not JSON')] };
  const { instrument, problems, gaps } = readInstrument(json.value);
  const at = (reason: string) => error(path, lineOf(file.text, reason), reason);
  const missing = gaps.map(({ text, languages }) => at(`${text}: missing in ${languages.join(', ')}`));
  const uneven = instrument && words ? checkParity(instrument, words.polarity).map(at) : [];
  const wrong = [...problems.map(at), ...missing, ...uneven];
  if (!instrument || wrong.length > 0) return { edition: null, problems: wrong };
  const { version, problems: unfrozen } = versionOf(folder, instrument.sha256);
  return { edition: version === null ? null : { id, version, instrument }, problems: unfrozen };
}

function jsonOf(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** The line on which the question named first in the reason begins. */
function lineOf(text: string, reason: string): number {
  const name = reason.match(/^[A-Za-z0-9_]+/)?.[0] ?? '';
  const at = text.search(new RegExp(`"name"\\s*:\\s*"${name}"`));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** The version under which these questions are frozen; 0 where none is yet. */
function versionOf(folder: string, sha256: string): { version: number | null; problems: readonly Problem[] } {
  const path = join(folder, 'versions.yaml');
  const { text, wrong } = readText(path);
  if (wrong?.startsWith('not a plain file')) return { version: 0, problems: [] };
  if (wrong !== undefined) return { version: null, problems: [error(path, 1, wrong)] };
  const { value, problems } = readYaml<Versions>(path, text, versionsSchema);
  if (!value) return { version: null, problems };
  const numbers = value.map(({ version }) => version);
  if (numbers.some((number, n) => number !== n + 1))
    return { version: null, problems: [error(path, 1, 'versions are numbered 1, 2, 3, …')] };
  const last = value.at(-1);
  if (last?.sha256 === sha256) return { version: last.version, problems: [] };
  const reason = `instrument.json is not what was frozen as version ${last?.version}: undo the change, or add version ${
    (last?.version ?? 0) + 1
  } with sha256 ${sha256}`;
  return { version: null, problems: [error(path, 1, reason)] };
}
