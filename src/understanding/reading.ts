/** All that is heard in one utterance at once, as `urakaveri understand` prints it: for evaluation and for authors of phrases. Pure. */
import type { Json, Language } from '../conversation/activity.js';
import type { Command } from '../conversation/ports.js';
import type { UnderstandingParts } from './understanding.js';

export interface Reading {
  readonly lang: Language;
  /** An intent, a command by its intent's name, or `out_of_scope`. */
  readonly intent: string;
  readonly confidence: number;
  readonly slots: Readonly<Record<string, Json>>;
  readonly safety: { readonly flag: boolean; readonly kind: string | null };
}

/** Below this the bot says that it did not understand (see the router). */
const PERHAPS = 0.35;
/** Asking to change an answer is a way of going back, and erasing a message is about one's own data. */
const INTENT_OF: Partial<Record<Command, string>> = {
  change: 'back',
  erase: 'my_data',
  'language:fi': 'language',
  'language:sv': 'language',
  'language:en': 'language',
};

/** `prior` is the language of the last turn or else of the conversation; null when nothing is known. */
export function readUtterance(parts: UnderstandingParts, text: string, prior: Language | null): Reading {
  const { language } = parts.language(text, prior);
  const kind = parts.safety(text);
  const command = parts.commands(text);
  const wish = parts.intents(text, language);
  const heard =
    wish && wish.confidence >= PERHAPS ? { intent: wish.intent, confidence: wish.confidence } : null;
  const lost = {
    intent: 'out_of_scope',
    confidence: Math.round((1 - (wish?.confidence ?? 0)) * 1000) / 1000,
  };
  const said = command ? { intent: INTENT_OF[command] ?? command, confidence: 1 } : (heard ?? lost);
  return {
    lang: language,
    ...said,
    slots: parts.slots(text, language),
    safety: { flag: kind !== null, kind },
  };
}
