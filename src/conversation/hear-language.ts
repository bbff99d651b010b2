/**
 * Which language the bot answers in: the channel's, until a clear message tells; what is asked for stays. Works on a Draft; used by
 * moves.ts.
 */
import type { Draft } from './draft.js';

export function hearLocale(draft: Draft): void {
  const { locale } = draft.activity;
  const found = (['fi', 'sv', 'en'] as const).find((language) => locale?.toLowerCase().startsWith(language));
  if (found && draft.state.languageBy === 'default') draft.change({ language: found, languageBy: 'locale' });
}

/** The first clear message decides. After that two clear messages in a row have to be in another language, and the change is said. */
export function hearLanguage(draft: Draft): void {
  hearLocale(draft);
  const { languageBy, language, otherLanguage = null } = draft.state;
  if (languageBy === 'asked' || answering(draft)) return;
  const heard = draft.house.understanding.language(draft.activity.text, language);
  if (!heard.clear) return;
  if (heard.language === language) draft.change({ languageBy: 'heard', otherLanguage: null });
  else if (languageBy !== 'heard') draft.change({ language: heard.language, languageBy: 'heard' });
  else if (otherLanguage !== heard.language) draft.change({ otherLanguage: heard.language });
  else {
    draft.change({ language: heard.language, otherLanguage: null });
    draft.sendCommon('language-changed');
  }
}

/** Answers to choose from, and everything in a conversation for one dialog, are answers: "nurse" is no wish to speak English. */
function answering({ active, activity }: Draft): boolean {
  const pending = active?.pending;
  return activity.opens !== undefined || (pending?.kind === 'question' && !pending.open);
}
