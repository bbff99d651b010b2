/** Puts the parts together into the port that a turn asks. Pure; load.ts reads the parts from content/nlu. */
import type { Json, Language } from '../conversation/activity.js';
import type { Understanding } from '../conversation/ports.js';
import type { Choice } from './choice.js';
import type { Commands } from './command.js';
import type { Intents } from './intent.js';
import type { HearLanguage } from './language.js';
import type { Safety } from './safety.js';
import type { Several } from './several.js';

/** Facts by slot; see slots.ts. */
export type Slots = (text: string, language: Language) => Readonly<Record<string, Json>>;

export interface UnderstandingParts {
  readonly language: HearLanguage;
  readonly commands: Commands;
  readonly choice: Choice;
  readonly several: Several;
  readonly safety: Safety;
  readonly intents: Intents;
  readonly slots: Slots;
}

export const createUnderstanding = (parts: UnderstandingParts): Understanding => ({
  language: parts.language,
  safety: parts.safety,
  command: (text) => parts.commands(text),
  choice: parts.choice,
  several: parts.several,
  slots: parts.slots,
  intent: parts.intents,
});
