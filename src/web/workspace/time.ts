/** Times as each language writes them, by the clock on the wall of a school in Finland. */
import type { Language } from '../../conversation/activity.js';
import { type Html, html } from '../html.js';

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const formats = new Map<Language, Intl.DateTimeFormat>();

function formatOf(language: Language): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: language === 'en' ? 'long' : 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Helsinki',
  });
  formats.set(language, made);
  return made;
}

/** `at` is ISO 8601. */
export const timeText = (language: Language, at: string): string => formatOf(language).format(new Date(at));

export const time = (language: Language, at: string): Html =>
  html`<time datetime="${at}">${timeText(language, at)}</time>`;
