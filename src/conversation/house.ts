/** What a turn works with, put together once by assemble.ts and handed down. */
import type { Composer } from './compose.js';
import type { Context, Dialog } from './dialog.js';
import type { Committed, ConversationState, TurnStore, Understanding, World } from './ports.js';
import type { Runner } from './runner.js';

/** A person's message is cut here: longer texts are no chat, and no recogniser ever sees them. */
export const MAX_TEXT = 4_000;

/** Where an intent begins when it has no dialog of its own name. */
export type Intents = ReadonlyMap<string, { readonly dialog: string; readonly facts: Context }>;

export interface House {
  readonly store: TurnStore;
  readonly dialogs: ReadonlyMap<string, Dialog>;
  readonly intents: Intents;
  readonly runner: Runner;
  readonly composer: Composer;
  readonly understanding: Understanding;
  readonly world: World;
  /** Language to begin with where neither the channel nor the person has said. */
  readonly defaultLanguage: (school: string) => ConversationState['language'];
  readonly committed: Committed;
  /** Whether words that nobody here understands may be looked at elsewhere now (wondering.ts); never where it is not switched on. */
  readonly wonders?: () => boolean;
  /** Error name and dialog only: never what a person wrote. */
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}
