/** Reading what stands after a command's name. A mistake is a UsageError that says what to write; knows no command. */
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { type Terminal, UsageError } from './command.js';

type Flags = NonNullable<ParseArgsConfig['options']>;

/** The flags and the words beside them. @throws UsageError for a flag that the command does not have. */
export function readArguments<const F extends Flags>(args: readonly string[], options: F) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Of Node's three sentences the first is enough.
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(said.split('. ')[0] ?? said);
  }
}

/** The only word that a command takes, by the name that its usage gives it. */
export function only(words: readonly string[], name: string): string {
  const [word, ...more] = words;
  if (word === undefined || word.trim() === '') throw new UsageError(`${name} is missing.`);
  if (more.length > 0)
    throw new UsageError(`One ${name} is enough; put it in quotes if it has spaces: ${more.join(' ')}`);
  return word;
}

/** For commands that take flags only. */
export function none(words: readonly string[]): void {
  if (words.length > 0) throw new UsageError(`Not understood: ${words.join(' ')}`);
}

/** One of a few, or null where it is not given. */
export function oneOf<const V extends string>(
  flag: string,
  given: string | undefined,
  known: readonly V[],
): V | null {
  if (given === undefined) return null;
  const found = known.find((value) => value === given);
  if (found === undefined) throw new UsageError(`--${flag} is one of ${known.join(', ')}, not "${given}".`);
  return found;
}

export const languageOf = (given: string | undefined): Language | null => oneOf('lang', given, LANGUAGES);

/** A file as the person wrote it: `npm run` works in the repository, the person perhaps elsewhere. */
export const fileAt = ({ environment }: Terminal, file: string): string =>
  resolve(environment.INIT_CWD ?? '.', file);
