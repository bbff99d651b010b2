/**
 * Reads content/nlu: small words, commands, answers, the safety lexicon and the intents. Every mistake is reported with its file
 * and line; with mistakes there is nothing to start with.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { readFolder, readText } from '../wording/load.js';
import { error, type Problem } from '../wording/problem.js';
import { readYaml } from '../wording/yaml.js';
import type { AnswerWords } from './choice.js';
import type { CommandWords } from './command.js';
import { type IntentWords, NO_INTENT } from './intent-words.js';
import type { LanguageWords } from './language.js';
import { learnLetters } from './letters.js';
import { parsePattern, wordsIn } from './pattern.js';
import {
  allPhrases,
  contradictions,
  type Dressing,
  dressingSchema,
  intentSchema,
  intentWords,
  pattern,
} from './read-intents.js';
import { examplesSchema, readSafetyExamples } from './read-safety.js';
import type { SafetyLessons } from './safety-training.js';
import type { SeveralWords } from './several-marks.js';

const byLanguage = <T extends z.ZodType>(each: T) => z.strictObject({ fi: each, sv: each, en: each });

/** A folded string of words. */
const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));

const patterns = z.array(pattern);

const wordLists = z.strictObject({ greetings: words, words });

export const nluSchemas = {
  words: z.strictObject({ shared: words, fi: wordLists, sv: wordLists, en: wordLists }),
  commands: z.strictObject({
    fillers: words,
    commands: z.partialRecord(
      z.enum([
        'help',
        'about',
        'stop',
        'back',
        'change',
        'thanks',
        'greeting',
        'counsellor',
        'my_data',
        'erase',
        'forget',
        'feedback',
        'language',
        'language:fi',
        'language:sv',
        'language:en',
      ]),
      byLanguage(patterns),
    ),
  }),
  answers: z.strictObject({
    ordinals: z.array(words),
    last: words,
    number_marks: words,
    yes: byLanguage(words),
    no: byLanguage(words),
    fillers: byLanguage(words),
    negations: words,
    several: z.strictObject({
      all: words,
      none: words,
      except: words,
      others: words,
      and: words,
      to: words,
      but: words,
      out: words,
      ordinals: z.array(words),
      fillers: words,
    }),
  }),
  safety: z.strictObject({
    grave: words,
    grave_words: words,
    kinds: z.array(z.strictObject({ kind: z.string(), ...byLanguage(patterns).shape })),
    idioms: byLanguage(patterns),
    courtesies: byLanguage(patterns),
    turns: words,
  }),
  concepts: z.record(z.string(), words),
  examples: examplesSchema,
  intent: intentSchema,
  dressing: dressingSchema,
};

export interface LoadedNlu {
  readonly words: LanguageWords;
  readonly commands: CommandWords;
  readonly answers: AnswerWords & { readonly several: SeveralWords };
  readonly safety: SafetyLessons;
  readonly intents: readonly IntentWords[];
  readonly dressing: Dressing;
}

/** Reads `<content>/nlu`; the value is null when anything is wrong. */
export function readNlu(content: string): {
  readonly value: LoadedNlu | null;
  readonly problems: readonly Problem[];
} {
  const folder = join(content, 'nlu');
  const problems: Problem[] = [];
  const read = <T>(path: string, schema: z.ZodType<T>, found = readText(path)): T | null => {
    if (found.wrong !== undefined) problems.push(error(path, 1, found.wrong));
    const file = found.wrong === undefined ? readYaml(path, found.text, schema) : null;
    problems.push(...(file?.problems ?? []));
    return file?.value ?? null;
  };
  const lists = read(join(folder, 'words.yaml'), nluSchemas.words);
  const commands = read(join(folder, 'commands.yaml'), nluSchemas.commands);
  const answers = read(join(folder, 'answers.yaml'), nluSchemas.answers);
  const safety = read(join(folder, 'safety.yaml'), nluSchemas.safety);
  const concepts = read(join(folder, 'safety', 'concepts.yaml'), nluSchemas.concepts);
  const distress = readSafetyExamples(content, read);
  const dressing = read(join(folder, 'dressing.yaml'), nluSchemas.dressing);
  const intents = readFolder(content, 'nlu/intents', /^[a-z_]+\.yaml$/).map((found) => {
    const intent = read(found.path, nluSchemas.intent, found);
    if (intent && !found.path.endsWith(`${intent.intent}.yaml`)) {
      problems.push(error(found.path, 1, `the file is about "${intent.intent}" but is not called so`));
    }
    return intent;
  });
  const meanings = intents.filter((each) => each !== null).map(intentWords);
  problems.push(...contradictions(meanings).map((wrong) => error(join(folder, 'intents'), 1, wrong)));
  if (!lists || !commands || !answers || !safety || !concepts || !dressing || problems.length > 0)
    return { value: null, problems };
  const { fi, sv, en } = lists;
  return {
    value: {
      words: {
        shared: lists.shared,
        languages: { fi, sv, en },
        letters: learnLetters(textsOf({ fi, sv, en }, commands.commands, meanings)),
      },
      commands: { fillers: commands.fillers, phrases: mapValues(commands.commands, flat) },
      answers: { ...answers, numberMarks: answers.number_marks },
      safety: {
        kinds: safety.kinds.map(({ kind, ...all }) => ({ kind, phrases: flat(all) })),
        idioms: flat(safety.idioms),
        courtesies: flat(safety.courtesies),
        turns: safety.turns,
        concepts,
        grave: safety.grave,
        graveWords: safety.grave_words,
        examples: distress,
      },
      intents: meanings,
      dressing,
    },
    problems,
  };
}

type Patterns = Readonly<Record<Language, readonly string[]>>;

const flat = (all: Patterns): string[] => LANGUAGES.flatMap((language) => all[language]);
const mapValues = <A, B>(
  from: Readonly<Record<string, A | undefined>>,
  to: (value: A) => B,
): Record<string, B> =>
  Object.fromEntries(
    Object.entries(from).flatMap(([key, value]) => (value === undefined ? [] : [[key, to(value)] as const])),
  );

/** What the letters of each language are learned from: its words, and the phrases and examples of commands and intents. */
function textsOf(
  lists: LanguageWords['languages'],
  commands: Readonly<Record<string, Patterns | undefined>>,
  intents: readonly IntentWords[],
): Readonly<Record<Language, readonly string[]>> {
  const of = (language: Language): string[] => {
    // "Suomeksi" is said in Finnish, but so are the names of the other languages; what is no wish is full of words of others.
    const named = Object.entries(commands).filter(([name]) => !name.startsWith('language'));
    const others = intents.filter(({ intent }) => intent !== 'language' && intent !== NO_INTENT);
    const phrases = [
      ...named.flatMap(([, each]) => each?.[language] ?? []),
      ...intents.flatMap((each) => allPhrases(each, language)),
    ].flatMap((phrase) => wordsIn(parsePattern(phrase)));
    const { greetings, words: own } = lists[language];
    return [...greetings, ...own, ...phrases, ...others.flatMap(({ examples }) => examples[language])];
  };
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
}
