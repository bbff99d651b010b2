/** Samples are invented and say so in their own text, in every language. Pure. */
import type { Language } from '../conversation/activity.js';

const MARK: Readonly<Record<Language, string>> = { fi: 'esimerkki', sv: 'exempel', en: 'sample' };

/** What is missing from the text of a sample, or null. */
export const sampleFault = (text: string, language: Language): string | null =>
  text.toLowerCase().includes(MARK[language])
    ? null
    : `a sample says so: the word "${MARK[language]}" is missing`;
