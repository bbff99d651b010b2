/** "Will Lapland get past Uusimaa": a time to come, told by words that stand apart from each other. Pure. */
import type { Language } from '../conversation/activity.js';
import type { Token } from './tokens.js';

const AHEAD: Readonly<Record<Language, RegExp>> = {
  fi: /(?<!\p{L})tule(?:e|vat)(?:ko)?(?: \S+){1,3} \p{L}+m(?:aan|ään)(?!\p{L})|(?<!\p{L})(?:milloin|koska)(?: \S+){1,3} (?:saavuttaa|ylittää)(?!\p{L})|(?<!\p{L})(?:seuraav|tulev)(?:at|ien|ina) \S+ vuo|^(?!.*(?:valmist|tutkin|koulu|opin|lukio|amk)).*(?<!\p{L})(?:parin|muutaman) vuoden (?:päästä|kuluttua|päähän)(?!\p{L})/u,
  sv: /(?<!\p{L})(?:kommer(?: \S+){1,3} att \p{L}|när når(?!\p{L})|(?:kommande|närmaste) \S+ åren(?! efter)|\S+ (?:kommande|närmaste) åren(?! efter))/u,
  en: /(?<!\p{L})will(?: \S+){1,3} (?:be|have|get|find|rise|fall|grow|become|overtake)(?!\p{L})|(?<!\p{L})when (?:will|does|do)(?: \S+){1,3} (?:reach|exceed|pass|hit)(?!\p{L})|(?<!\p{L})(?:next|coming) \S+ years(?! after)/u,
};

export const isAhead = (tokens: readonly Token[], language: Language): boolean =>
  AHEAD[language].test(tokens.map(({ word }) => word).join(' '));
