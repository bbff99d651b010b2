/**
 * Reads content/nlu/safety: what people in distress write, and what only sounds alike; one file of patterns and one of whole messages
 * for each kind.
 */
import { z } from 'zod';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { type ReadText, readFolder } from '../wording/load.js';
import { lines, pattern } from './read-intents.js';
import type { SafetyExamples } from './safety-examples.js';

const kindOf = <T extends z.ZodType>(said: T) =>
  z.strictObject({ kind: z.string().regex(/^[a-z]+$/), fi: said, sv: said, en: said });

export const examplesSchema = kindOf(z.array(pattern));
export const messagesSchema = kindOf(lines);

type Read = <T>(path: string, schema: z.ZodType<T>, found?: ReadText) => T | null;

export const readSafetyExamples = (content: string, read: Read): readonly SafetyExamples[] => [
  ...readFolder(content, 'nlu/safety', /^(?!concepts)[a-z]+\.yaml$/).flatMap((found) => {
    const file = read(found.path, examplesSchema, found);
    return file ? [{ kind: file.kind, patterns: allOf(file), messages: [] }] : [];
  }),
  ...readFolder(content, 'nlu/safety/messages', /^[a-z]+\.yaml$/).flatMap((found) => {
    const file = read(found.path, messagesSchema, found);
    return file ? [{ kind: file.kind, patterns: [], messages: allOf(file) }] : [];
  }),
];

const allOf = (file: Readonly<Record<Language, readonly string[]>>): string[] =>
  LANGUAGES.flatMap((language) => file[language]);
