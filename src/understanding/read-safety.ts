/**
 * Reads content/nlu/safety: what people in distress write, and what only sounds alike; a file of patterns for
 * each kind, and files of whole messages for each language and kind (`crisis.yaml`, `crisis-2.yaml`).
 */
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { type ReadText, readFolder } from '../wording/load.js';
import { lines, pattern } from './read-intents.js';
import type { SafetyExamples } from './safety-examples.js';

const kind = z.string().regex(/^[a-z]+$/);
const patterns = z.array(pattern);

export const examplesSchema = z.strictObject({ kind, fi: patterns, sv: patterns, en: patterns });
export const messagesSchema = z.strictObject({ kind, messages: lines });

type Read = <T>(path: string, schema: z.ZodType<T>, found?: ReadText) => T | null;

export const readSafetyExamples = (content: string, read: Read): readonly SafetyExamples[] => [
  ...readFolder(content, 'nlu/safety', /^(?!concepts)[a-z]+\.yaml$/).flatMap((found) => {
    const file = read(found.path, examplesSchema, found);
    const patterns = file && LANGUAGES.flatMap((language) => file[language]);
    return file && patterns ? [{ kind: file.kind, patterns, messages: [] }] : [];
  }),
  ...LANGUAGES.flatMap((language) => readMessages(content, language, read)),
];

const MESSAGES = /^[a-z]+(-\d+)?\.yaml$/;

const readMessages = (content: string, language: Language, read: Read): readonly SafetyExamples[] =>
  readFolder(content, join('nlu', 'safety', 'messages', language), MESSAGES).flatMap((found) => {
    const file = read(found.path, messagesSchema, found);
    return file ? [{ ...file, patterns: [] }] : [];
  });
