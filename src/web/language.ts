/** Which language a page is in: what the address says, else what the browser asks for, else the school's first. */
import type { Language } from '../conversation/activity.js';

export interface Spoken {
  readonly language: Language;
  /** The address says so: links go on saying so. */
  readonly chosen: boolean;
}

export function spokenLanguage(
  asked: string | null,
  acceptLanguage: string | undefined,
  offered: readonly Language[],
): Spoken {
  const chosen = offered.find((language) => language === asked);
  if (chosen) return { language: chosen, chosen: true };
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map(preference)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => offered.find((each) => each === language));
  return { language: wanted.find((each) => each !== undefined) ?? offered[0] ?? 'fi', chosen: false };
}

/** `sv-FI;q=0.8` → sv, 0.8. */
function preference(range: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return {
    language: tag.split('-', 1)[0]?.toLowerCase() ?? '',
    weight: weight === undefined ? 1 : Number(weight) || 0,
  };
}
