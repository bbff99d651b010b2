/** A day as people write it. Pure. */
import type { Language, Localised } from '../conversation/activity.js';

/** 22.11.2026, in English 22 November 2026. `day` is YYYY-MM-DD. */
export function written(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'en'
    ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
    : `${date}.${month}.${year}`;
}

export const writtenIn = (day: string): Localised => ({
  fi: written(day, 'fi'),
  sv: written(day, 'sv'),
  en: written(day, 'en'),
});
