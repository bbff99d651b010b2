/** Texts of an instrument's file in the three languages, and the note of which are missing. Pure. */
import { LANGUAGES, type Language, type Localised } from '../conversation/activity.js';
import type { FormatText } from './format.js';

/** A text that a language does not have; the reader shows another language instead. */
export interface Gap {
  /** `question.title`, `question.options.value`, or `title` of the whole. */
  readonly text: string;
  readonly languages: readonly Language[];
}

/** Missing languages fall back as in SurveyJS: `default`, then whichever there is. */
export function localise(text: FormatText): {
  readonly text: Localised;
  readonly missing: readonly Language[];
} {
  if (typeof text === 'string') return { text: { fi: text, sv: text, en: text }, missing: LANGUAGES };
  const filled = (language: Language) => (text[language]?.trim() ? text[language] : undefined);
  const fallback = text.default ?? LANGUAGES.map(filled).find((each) => each !== undefined) ?? '';
  const [fi, sv, en] = LANGUAGES.map((language) => filled(language) ?? fallback);
  return {
    text: { fi: fi ?? '', sv: sv ?? '', en: en ?? '' },
    missing: LANGUAGES.filter((language) => filled(language) === undefined),
  };
}
