/**
 * What a turn needs from the rest of the house, as interfaces: the wording, the understanding of what people write, and the
 * store. Each has an implementation in a room of its own and is handed in by main.ts.
 */
import type { Activity, Json, Language, Localised, Message, Option, Table } from './activity.js';
import type { Context, DialogEvent, TableSpec, Values } from './dialog.js';
import type { Journal, Note } from './journal.js';

/** Reads content/<language>/dialogs/<dialog>.md. An unknown id throws where it is checked and falls back to plain words elsewhere. */
export interface Wording {
  render(language: Language, dialog: string, id: string, values: Values): string;
  has(dialog: string, id: string): boolean;
  /** The list under a question: its values in order, each with label and synonyms. */
  options(language: Language, dialog: string, id: string): readonly Option[];
  table(language: Language, table: TableOfWords): Table;
}

/** A table with its heads as words. */
export interface TableOfWords {
  readonly title: Localised;
  readonly columns: readonly Localised[];
  readonly rows: TableSpec['rows'];
}

/** Whole-message commands. `language:xx` asks for another language; `change` is "change my answer". */
export type Command =
  | 'help'
  | 'about'
  | 'stop'
  | 'back'
  | 'change'
  | 'thanks'
  | 'greeting'
  | 'counsellor'
  | 'my_data'
  | 'erase'
  | 'forget'
  | 'feedback'
  | `language:${Language}`
  | 'language';

/** What one utterance seems to mean. Pure and quick; anything slow is a job outside the turn. */
export interface Understanding {
  /** `clear`: three words or more of one language, or a greeting that only it has. */
  language(text: string, prior: Language | null): { readonly language: Language; readonly clear: boolean };
  /** Someone in distress: the kind of help to show. */
  safety(text: string): string | null;
  command(text: string, language: Language): Command | null;
  /** One of the options by number, label, synonym or an inflected form; null when none or more than one fits. */
  choice(text: string, options: readonly Option[], language: Language): string | null;
  /** Which of the options are meant where several may be; empty for none of them, null where it is not clear. */
  several(text: string, options: readonly Option[], language: Language): readonly string[] | null;
  /** Facts by slot, e.g. `{ place: 'MK04', year: 2020 }`. */
  slots(text: string, language: Language): Readonly<Record<string, Json>>;
  intent(text: string, language: Language): Wish | null;
}

export interface Wish {
  readonly intent: string;
  /** The chance that it is right, from 0 to 1. */
  readonly confidence: number;
  /** Other intents that are nearly as likely, best first. */
  readonly rivals?: readonly string[];
}

/**
 * `start`: values are `intent` or `intent?slot=value&…`; `change`: values are keys of answered questions; `sure`: "stop" or "a human"
 * was written where any text is an answer, and the bot asks which it was (`text` keeps the words).
 */
export interface Offer {
  readonly kind: 'start' | 'change' | 'sure';
  readonly options: readonly Option[];
  readonly text?: string;
}

/** Words that nobody here understood are being looked at elsewhere. */
export interface Wondering {
  /** Id of the job row. */
  readonly job: string;
  /** What they were taken for here, if anything: offered where the answer is of no use. */
  readonly intents: readonly string[];
}

/** Everything that is kept of one conversation between turns. */
export interface ConversationState {
  readonly id: string;
  readonly school: string;
  readonly channel: string;
  readonly channelConversation: string;
  /** Our own random id; null once the person has asked to be forgotten. */
  readonly person: string | null;
  readonly group: boolean;
  readonly language: Language;
  /** How the language was decided: a later, surer way wins. */
  readonly languageBy: 'default' | 'locale' | 'heard' | 'asked';
  /** Last sequence number used in this conversation. */
  readonly seq: number;
  /** Dialogs in progress; the last one is active, the others wait to be returned to. */
  readonly stack: readonly Journal[];
  /** What the last finished dialog left for a follow-up. */
  readonly context: { readonly dialog: string; readonly facts: Context } | null;
  /** Options on the table beside the pending question: suggestions, "change my answer", "did you mean to stop?". */
  readonly offer: Offer | null;
  /** A counsellor is talking here, last heard at `since`: the bot is quiet. `told`: the person has been told that they wait. */
  readonly quiet?: { readonly since: string; readonly told: boolean } | null;
  /** So many messages in a row were of no use: what is said to that is said in other words each time. */
  readonly lost?: number;
  /** What the person meant is asked elsewhere; the next message of theirs does without. */
  readonly wondering?: Wondering | null;
  /** Heard once, clearly, while we speak another one; a second time in a row we change. */
  readonly otherLanguage?: Language | null;
  /** The welcome has been said here; uninstalling clears it. */
  readonly welcomed: boolean;
  readonly address: Json;
  readonly opened: string;
  readonly touched: string;
}

export type Author = 'person' | 'bot' | 'counsellor' | 'system';

/** A row of the one table of turns: transcript, evidence and Direct Line log at once. */
export interface TurnRow {
  readonly conversation: string;
  readonly seq: number;
  readonly author: Author;
  /** `message`, or the kind of the activity. */
  readonly kind: string;
  /** What was said, as stored: quotes are offsets in this. */
  readonly text: string;
  /** Options, table, client id: what a channel needs to show it again. `to`: said while the bot was quiet, for the counsellor. */
  readonly shown: { readonly message?: Message; readonly clientId?: string; readonly to?: 'counsellor' };
  readonly language: Language;
  /** For what came in: the channel's activity id; for a reply: null. */
  readonly activity: string | null;
  readonly at: string;
}

/** A call that goes on after its turn is committed. */
export interface JobRow {
  readonly id: string;
  readonly conversation: string;
  readonly dialog: string;
  readonly key: string;
  readonly job: string;
  readonly input: Json;
  readonly opened: string;
}

/** What one dialog has noted of the person, named by the dialog and the turn that opened it. It takes the place of what was there. */
export interface NotesRow {
  readonly dialog: string;
  readonly begun: number;
  readonly notes: readonly Note[];
}

/** A dialog that kept failing, for the people who run the service; never the person's words. */
export interface Quarantine {
  readonly dialog: string;
  readonly key: string | null;
  readonly error: string;
}

/** One turn, to be written in one transaction or not at all. */
export interface Commit {
  readonly state: ConversationState;
  readonly incoming: TurnRow;
  readonly outgoing: readonly TurnRow[];
  readonly events: readonly DialogEvent[];
  readonly jobs: readonly JobRow[];
  /** Notes that are other than they were. */
  readonly notes: readonly NotesRow[];
  /** Turns of this conversation that the person has erased: the words, and everything that quotes them. */
  readonly erased: readonly number[];
  /** The job that this turn brought the result of. */
  readonly finished: string | null;
  readonly quarantine: Quarantine | null;
  /** Forget the person: everything goes, the state and the outgoing receipt of this commit stay, unlinked. */
  readonly erase: boolean;
  /** What stays of an erased conversation without a link to it: the coded record of a survey, as text (leaving.ts). */
  readonly deposit: string | null;
  /** Messages that still wait to be sent are given up (uninstalled, erased). */
  readonly cancel: boolean;
}

/** The answer to a channel: the same for a repeat as for the first delivery. */
export interface Acknowledgement {
  readonly conversation: string;
  /** Sequence number of the incoming turn. */
  readonly seq: number;
  readonly repeated: boolean;
  /** What came in is not kept: the turn has erased its own conversation. */
  readonly erased?: true;
}

/** One conversation, held alone for the length of a turn. */
export interface HeldConversation {
  /** Sequence number of the turn that took this activity, if one did. */
  seen(activity: string): Promise<number | null>;
  /** The state, or null for a conversation not known yet. */
  load(): Promise<ConversationState | null>;
  /** Our id of the channel's person, if known in this school (the activity's: a new conversation has none yet). */
  person(channelPerson: string, school: string): Promise<string | null>;
  /** Resolves when durable. */
  commit(commit: Commit, channelPerson: string): Promise<void>;
}

export interface TurnStore {
  /** Holds the conversation across processes while `work` runs; calls for one conversation do not overlap. */
  hold<T>(channel: string, conversation: string, work: (held: HeldConversation) => Promise<T>): Promise<T>;
}

/** Ids and time, injected so that tests are exact. */
export interface World {
  readonly now: () => Date;
  readonly id: () => string;
}

/** Told after each commit: senders and streams take it from there. */
export type Committed = (commit: Commit) => void;

export type TakeTurn = (activity: Activity) => Promise<Acknowledgement>;
