/**
 * The skill vocabulary: concepts of ESCO (skills and occupations) by their URIs, with names in three languages and everyday words.
 * Pure; knows the shape of a file of content/skills, not where it lies. Whatever is said about a person's skills is one of these.
 */
import { z } from 'zod';
import { LANGUAGES, type Language, type Localised } from '../conversation/activity.js';

const each = <T extends z.ZodType>(value: T) => z.strictObject({ fi: value, sv: value, en: value });
const words = z.array(z.string().min(1).max(80)).min(1);

export const conceptSchema = z.strictObject({
  uri: z.string().regex(/^http:\/\/data\.europa\.eu\/esco\/(skill|occupation)\/[0-9a-f-]{36}$/),
  kind: z.enum(['skill', 'occupation']),
  /** The names exactly as published. */
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
  synonyms: each(words),
});

/** One file of content/skills: the concepts of a field of work. */
export const skillFileSchema = z.strictObject({
  field: z.string().regex(/^[a-z]+$/),
  reviewed: z.iso.date(),
  source: z.string().min(1),
  attribution: z.string().min(1),
  concepts: z.array(conceptSchema).min(1),
});

export type SkillFile = z.infer<typeof skillFileSchema>;
export type ConceptKind = 'skill' | 'occupation';

export interface Concept {
  readonly uri: string;
  readonly kind: ConceptKind;
  /** The file that it stands in: care, metal, transversal, … */
  readonly field: string;
  /** ESCO's names; a few are published with a space at the end, which is left out here. */
  readonly labels: Localised;
  /** How people say it, each language at least once. */
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
}

export interface Vocabulary {
  /** In the order of the files and their lines. */
  readonly concepts: readonly Concept[];
  /** Sentences that have to be shown wherever the vocabulary is used; usually one. */
  readonly attributions: readonly string[];
  find(uri: string): Concept | null;
}

/** Lays the files over each other: of two concepts with the same URI the later one stays. */
export function createVocabulary(files: readonly SkillFile[]): Vocabulary {
  const concepts = new Map<string, Concept>();
  for (const { field, concepts: read } of files) {
    for (const { uri, kind, fi, sv, en, synonyms } of read) {
      const labels = { fi: fi.trim(), sv: sv.trim(), en: en.trim() };
      concepts.set(uri, { uri, kind, field, labels, synonyms });
    }
  }
  return {
    concepts: [...concepts.values()],
    attributions: [...new Set(files.map(({ attribution }) => attribution))],
    find: (uri) => concepts.get(uri) ?? null,
  };
}

/** Mistakes that a schema does not see, each with the URI it is about. */
export interface VocabularyFault {
  readonly uri: string;
  readonly reason: string;
}

/** A word for everything finds nothing. */
const MOST_SHARED = 3;

/** What is wrong among the files that ship together: a concept twice, a kind that its URI denies, a synonym of too many. */
export function findFaults(files: readonly SkillFile[]): readonly VocabularyFault[] {
  const seen = new Set<string>();
  const faults: VocabularyFault[] = [];
  const sharing = new Map<string, string[]>();
  for (const { uri, kind, synonyms } of files.flatMap(({ concepts }) => concepts)) {
    if (seen.has(uri)) faults.push({ uri, reason: 'stands twice' });
    seen.add(uri);
    if (!uri.includes(`/${kind}/`)) faults.push({ uri, reason: `is no ${kind}` });
    for (const language of LANGUAGES) {
      for (const synonym of new Set(synonyms[language].map((word) => word.toLowerCase()))) {
        const key = `${language} "${synonym}"`;
        sharing.set(key, [...(sharing.get(key) ?? []), uri]);
      }
    }
  }
  for (const [synonym, uris] of sharing) {
    if (uris.length > MOST_SHARED)
      faults.push({ uri: uris[0] ?? '', reason: `${synonym} is a synonym of ${uris.length} concepts` });
  }
  return faults;
}
