/** What a file of content/nlu/intents holds: phrases with their strength, and whole messages as people write them. Pure. */
import { z } from 'zod';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { type IntentWords, STRENGTHS } from './intent-words.js';
import { parsePattern } from './pattern.js';

export const pattern = z.string().superRefine((text, context) => {
  try {
    parsePattern(text);
  } catch (wrong) {
    context.addIssue({ code: 'custom', message: wrong instanceof Error ? wrong.message : String(wrong) });
  }
});
const patterns = z.array(pattern).default([]);

/** A message on each line. */
export const lines = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

const spoken = z.strictObject({
  strong: patterns,
  plain: patterns,
  hint: patterns,
  examples: lines,
});

export const intentSchema = z.strictObject({
  intent: z.string().regex(/^[a-z_]+$/),
  /** Words of courtesy: what else the message says matters more, and nobody is asked whether they meant them. */
  courtesy: z.boolean().default(false),
  fi: spoken,
  sv: spoken,
  en: spoken,
});

export function intentWords({ intent, courtesy, ...languages }: z.infer<typeof intentSchema>): IntentWords {
  const of = <T>(take: (each: z.infer<typeof spoken>) => T): Record<Language, T> => ({
    fi: take(languages.fi),
    sv: take(languages.sv),
    en: take(languages.en),
  });
  return {
    intent,
    courtesy,
    phrases: of(({ strong, plain, hint }) => ({ strong, plain, hint })),
    examples: of(({ examples }) => examples),
  };
}

/** Words before and after a message that change nothing about it, in each language. */
export const dressingSchema = z.strictObject({
  fi: z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }),
  sv: z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }),
  en: z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }),
});
export type Dressing = z.infer<typeof dressingSchema>;

export const allPhrases = ({ phrases }: IntentWords, language: Language): readonly string[] =>
  STRENGTHS.flatMap((strength) => phrases[language][strength]);

/** Messages that are examples of more than one intent: nothing can be learned from them. */
export function contradictions(intents: readonly IntentWords[]): readonly string[] {
  const meant = new Map<string, string>();
  const wrong: string[] = [];
  for (const { intent, examples } of intents) {
    for (const text of LANGUAGES.flatMap((language) => examples[language])) {
      const other = meant.get(text);
      if (other !== undefined && other !== intent)
        wrong.push(`"${text}" is an example of ${other} and of ${intent}`);
      meant.set(text, intent);
    }
  }
  return wrong;
}
