/** The field of work that a text names: in the words of its own language, or else of another. Pure. */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import type { Choice } from './choice.js';
import { createMatcher, type Matcher } from './gazetteer-match.js';
import { tokenise } from './tokens.js';

/** How people name a field in each language. */
export interface NamedField {
  readonly id: string;
  readonly fi: { readonly patterns: readonly string[] };
  readonly sv: { readonly patterns: readonly string[] };
  readonly en: { readonly patterns: readonly string[] };
}

/** The id of the first field named, or null. */
export type HearField = (text: string, language: Language) => string | null;

export function createFields(fields: readonly NamedField[]): HearField {
  const matchers = new Map<Language, Matcher<string>>(
    LANGUAGES.map((language) => [
      language,
      createMatcher(
        fields.flatMap((field) => field[language].patterns.map((phrase) => ({ phrase, value: field.id }))),
      ),
    ]),
  );
  return (text, language) => {
    const tokens = tokenise(text);
    for (const each of [language, ...LANGUAGES.filter((other) => other !== language)]) {
      const [hit] = matchers.get(each)?.(tokens, each) ?? [];
      if (hit) return hit.value;
    }
    return null;
  };
}

/** More words than these are a sentence, not a pick. */
const MOST_WORDS = 3;

/** A field among the options is also meant by any of its names: "lähihoitaja" is Health and care. */
export const withFields =
  (choice: Choice, fieldIn: HearField): Choice =>
  (text, options, language) => {
    const chosen = choice(text, options, language);
    if (chosen !== null || tokenise(text).length > MOST_WORDS) return chosen;
    const field = fieldIn(text, language);
    return options.some(({ value }) => value === field) ? field : null;
  };
