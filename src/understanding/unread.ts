/**
 * Words of a question that nothing explains. Most of them change nothing ("pähkäilee", "honestly"); some ask for what the tables do not
 * have: an occupation, a field, a name. Only those are told on, so that no figure is given as if they had not been said. Pure.
 */
import type { Token } from './tokens.js';
import {
  ADVERB,
  AGAINST,
  AT_WORK,
  BEING,
  BY_MEANS,
  DONE,
  EACH,
  FINITE,
  FINNISH_VERB,
  FOR_WHAT,
  GENITIVE,
  HAVING,
  IN,
  JOB,
  KIND,
  LEAST_OF_STUDIES,
  MANNER,
  MANY,
  OF,
  OF_STUDIES,
  OF_WORK,
  OUT_OF,
  PEOPLE,
  PLACED,
  PREPOSITION,
  SUPERLATIVE,
  VERB,
  WHICH,
  WHO,
  WHOSE,
  WORKING,
} from './unread-words.js';
import { YEAR } from './year-slots.js';

/** So far goes what is said of a job. */
const CLAUSE = 5;
const SHORTEST = 3;
/** Shorter words are more often misspelt than said of anybody. */
const LONGEST_SLIP = 4;
const MOST = 6;

export interface Reading {
  readonly known: ReadonlySet<number>;
  readonly ordinary: ReadonlySet<number>;
  /** Levels and occupations: a word beside one is a part of its name. */
  readonly named: ReadonlySet<number>;
  /** Jobseekers or vacancies are asked for, of no occupation that is known: any other word may be one. */
  readonly ofWork: boolean;
  /** Names of work that several occupations share; neither who asks nor a part of the name of one occupation. */
  readonly workers: ReadonlySet<number>;
  /** Words that name a measure: what stands right before one says whose it is. */
  readonly measures: ReadonlySet<number>;
  /** Words that are nearly the name of something. */
  readonly alike?: ReadonlySet<number>;
  /** From here on any word may say what is counted: how many graduates are asked for, but not who do what. */
  readonly countedFrom?: number | undefined;
  /** Where it is asked how many or what share: right after it is said of whom. */
  readonly counted: ReadonlySet<number>;
  /** People who are in no table, though they are spoken of. */
  readonly others: ReadonlySet<number>;
  /** "Than", "compared with": what stands after them is set against something. */
  readonly against: ReadonlySet<number>;
  /** No place is named, no level and no occupation: an unknown word may be the name of one. */
  readonly nobody: boolean;
  /** Numbers in words are understood as such. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Places of the words that nothing explains. */
export const unexplained = (
  tokens: readonly Token[],
  { known, ordinary, numbers, workers }: Reading,
): readonly number[] =>
  tokens.flatMap(({ word }, n) =>
    workers.has(n)
      ? [n]
      : known.has(n) ||
          ordinary.has(n) ||
          numbers.has(word) ||
          word.length < SHORTEST ||
          (/\d/.test(word) && !YEAR.test(word))
        ? []
        : [n],
  );

/** Those among them that may ask for something the tables do not have. */
export function unreadIn(tokens: readonly Token[], reading: Reading): readonly string[] {
  const telling = unexplained(tokens, reading).filter((n) => isTelling(tokens, n, reading));
  const others = [...reading.others].filter((n) => isOfOthers(tokens, n, reading));
  return [...new Set([...telling, ...others])]
    .sort((a, b) => a - b)
    .flatMap((n) => tokens[n]?.word ?? [])
    .slice(0, MOST);
}

function isTelling(tokens: readonly Token[], n: number, reading: Reading): boolean {
  const { ofWork, named, measures, alike, countedFrom, nobody } = reading;
  const { word, capital } = tokens[n] as Token;
  // A year that is not read is not passed over.
  if (YEAR.test(word)) return true;
  if (FOR_WHAT.test(word)) return false;
  if (countedFrom !== undefined && n >= countedFrom && !ADVERB.test(word)) return true;
  if (isOfJob(tokens, n) && !ADVERB.test(word)) return true;
  // What stands before a name may say whose or which it is; a genitive is a part of it.
  if (!capital && (named.has(n - 1) || (named.has(n + 1) && GENITIVE.test(word)))) return false;
  if ((capital && n > 0) || alike?.has(n)) return true;
  const [before, after] = [tokens[n - 1]?.word ?? '', tokens[n + 1]?.word ?? ''];
  if (AGAINST.test(before) || AGAINST.test(after) || isSetAgainst(tokens, n, reading)) return true;
  if (word.length >= LEAST_OF_STUDIES && OF_STUDIES.test(word)) return true;
  if (WORKING.test(before) || isWhere(tokens, n)) return true;
  // "Hairdressers who change trades": said of them.
  if (WHO.test(before) && (named.has(n - 2) || measures.has(n - 2))) return true;
  if (isOfWhom(tokens, n, reading)) return true;
  if (VERB.test(word) || (HAVING.test(before) && DONE.test(word))) return false;
  if (KIND.test(word) || ofWork || measures.has(n + 1) || OF_WORK.test(word) || SUPERLATIVE.test(word))
    return true;
  if (measures.has(n - 1) && WHOSE.test(before)) return true;
  // "Kymenedaln 2021?", "i kymenedaln"
  if (nobody && ((n === 0 && YEAR.test(after)) || IN.test(before))) return true;
  return OF.test(before) || PEOPLE.test(after) || BY_MEANS.test(after);
}

/** "Compared with the teachers", "än bland lärarna". */
function isSetAgainst(tokens: readonly Token[], n: number, { against }: Reading): boolean {
  const at = (one: number) => tokens[one]?.word ?? '';
  let before = n - 1;
  while (EACH.test(at(before)) || OF.test(at(before)) || IN.test(at(before))) before--;
  return against.has(before) && !ADVERB.test(at(n)) && !FINNISH_VERB.test(at(n));
}

/** "What share of the teachers", "kuinka moni äideistä", but not "my teacher asks what share". */
function isOfOthers(tokens: readonly Token[], n: number, { counted, named, against }: Reading): boolean {
  if (named.has(n)) return false;
  let before = n - 1;
  while (EACH.test(tokens[before]?.word ?? '')) before--;
  if (OF.test(tokens[before]?.word ?? '')) before--;
  return (
    counted.has(before) || against.has(before) || (OUT_OF.test(tokens[n]?.word ?? '') && counted.has(n + 1))
  );
}

/** "How many apprentices", "with high marks", "are smokers". */
function isOfWhom(tokens: readonly Token[], n: number, { counted, known }: Reading): boolean {
  const word = tokens[n]?.word ?? '';
  if (word.length <= LONGEST_SLIP || MANNER.test(word) || FINNISH_VERB.test(word)) return false;
  const before = tokens[n - 1]?.word ?? '';
  const isCounted = !MANY.test(before) || OUT_OF.test(word) || FINITE.test(tokens[n + 1]?.word ?? '');
  if (counted.has(n - 1) && isCounted) return true;
  if (OF.test(tokens[n - 2]?.word ?? '') && !known.has(n - 1)) return true;
  return n === tokens.length - 1 && BEING.test(before);
}

/** "Töissä kaupan kassalla", "work at a till": where or as what. */
function isWhere(tokens: readonly Token[], n: number): boolean {
  const at = (one: number) => tokens[one]?.word ?? '';
  if (PLACED.test(at(n)) && [n - 1, n - 2].some((before) => AT_WORK.test(at(before)))) return true;
  let before = n - 1;
  while (PREPOSITION.test(at(before))) before--;
  return before < n - 1 && WORKING.test(at(before));
}

const isOfJob = (tokens: readonly Token[], n: number): boolean =>
  tokens
    .slice(Math.max(0, n - CLAUSE), n)
    .some(({ word }, at, before) => JOB.test(word) && WHICH.test(before[at + 1]?.word ?? ''));
