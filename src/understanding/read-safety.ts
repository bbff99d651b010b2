/** Reads content/nlu/safety: what people in distress write, and what only sounds alike, one file for each kind. */
import { z } from 'zod';
import { LANGUAGES } from '../conversation/activity.js';
import { type ReadText, readFolder } from '../wording/load.js';
import { pattern } from './read-intents.js';
import type { SafetyExamples } from './safety-examples.js';

const patterns = z.array(pattern);

export const examplesSchema = z.strictObject({
  kind: z.string().regex(/^[a-z]+$/),
  fi: patterns,
  sv: patterns,
  en: patterns,
});

type Read = <T>(path: string, schema: z.ZodType<T>, found?: ReadText) => T | null;

export const readSafetyExamples = (content: string, read: Read): readonly SafetyExamples[] =>
  readFolder(content, 'nlu/safety', /^(?!concepts)[a-z]+\.yaml$/).flatMap((found) => {
    const file = read(found.path, examplesSchema, found);
    return file ? [{ kind: file.kind, patterns: LANGUAGES.flatMap((language) => file[language]) }] : [];
  });
