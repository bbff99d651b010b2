/** The numbers that a text says, as its language writes them: 49 690 and 2,8, or 49,690 and 2.8. Pure. */
import type { Language } from '../../conversation/activity.js';

const SPACED = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/g;
const ENGLISH = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;

export function numbersIn(text: string, language: Language): readonly number[] {
  if (language === 'en')
    return [...text.matchAll(ENGLISH)].map(([found]) => Number(found.replaceAll(',', '')));
  return [...text.matchAll(SPACED)].map(([found]) =>
    Number(found.replaceAll(/[ \u00a0\u202f]/g, '').replace(',', '.')),
  );
}
