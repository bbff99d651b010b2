/**
 * What goes into a turn and what comes out of it, in words of our own: no channel's wire format.
 * Channels translate into `Activity` and out of `Message`; nothing here may know botbuilder or HTTP.
 */

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same text in the three languages; the renderer picks. */
export type Localised = Readonly<Record<Language, string>>;

/** Anything that survives JSON: journals, events and job inputs hold nothing else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What happened. `result` is internal: the outcome of a call that ran outside a turn.
 * `announced` is internal too: words of somebody who is not the bot.
 * `joined` is a person opening the chat or being added to it; `installed` is the Teams app.
 */
export type ActivityKind =
  | 'message'
  | 'installed'
  | 'uninstalled'
  | 'joined'
  | 'reaction'
  | 'result'
  | 'announced';

/** Comes in from inside: a counsellor's words for the person, or the counsellor going. While one is there the bot is quiet. */
export type Announcement =
  | { readonly by: 'counsellor'; readonly name: string; readonly text: string }
  | { readonly by: 'counsellor'; readonly gone: true };

/** One thing that came in through a channel, authenticated and reduced to what a turn may know. */
export interface Activity {
  /** The channel's own id: a repeated delivery carries the same one. */
  readonly id: string;
  /** `msteams`, `directline`, `terminal`, … as the Bot Framework names them. */
  readonly channel: string;
  /** The channel's id of the conversation, unique within the channel. */
  readonly conversation: string;
  readonly school: string;
  /** The channel's id of the person (Teams: aadObjectId; web: the person of the cookie). */
  readonly person: string;
  readonly kind: ActivityKind;
  /** What was written, mention of the bot removed; '' where nothing was. */
  readonly text: string;
  /** A card or button that names its question: wins over `text`. */
  readonly submitted?: { readonly question: string; readonly value: string };
  /**
   * What came with the message and was left out: a file, what of a long text is beyond the limit, a number that is nobody else's business.
   * The turn says so.
   */
  readonly notTaken?: readonly ('attachment' | 'rest' | 'secret')[];
  /** For `result`: the job it answers, and its outcome. */
  readonly result?: { readonly job: string; readonly value: Json };
  /** For `announced`. */
  readonly announcement?: Announcement;
  /** The dialog that the conversation was opened for, and stays with. */
  readonly opens?: string;
  /** BCP 47, from the channel; a hint only. */
  readonly locale?: string;
  /** More people than this one can read the conversation. */
  readonly group: boolean;
  /** Where replies go. Opaque here: written with the conversation, read by the sender. */
  readonly address: Json;
  /** Given back with the echo on Direct Line. */
  readonly clientId?: string;
  /** ISO 8601, by the server's clock. */
  readonly received: string;
}

/** An option as the person saw it. `value` is ours, `label` is what the button says. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Other words that mean it, from the wording. */
  readonly synonyms?: readonly string[];
}

/** A small table; channels show it as a card, its text twin is part of `Message.text` where it matters. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture of the figures of a table. */
export interface Chart {
  readonly kind: 'lines' | 'bars';
  readonly title: string;
  readonly alt: string;
  /** Of the address of the picture. */
  readonly query: string;
  readonly parts: readonly {
    readonly name: string;
    readonly points: readonly (readonly [name: string, value: number])[];
  }[];
}

/** One message of the bot, rendered in one language, not yet in any channel's format. */
export interface Message {
  /** Markdown; complete without what follows. */
  readonly text: string;
  readonly language: Language;
  /** Quick replies, in the order of their numbers. */
  readonly options?: readonly Option[];
  /** Any number of the options may be picked. */
  readonly several?: true;
  /** The key of the question that the options answer; a card's submit carries it back. */
  readonly question?: string;
  readonly table?: Table;
  /** The same figures as a picture; never without the table. */
  readonly chart?: Chart;
  /** Turns of the conversation whose words it shows: it goes when one of them is erased. */
  readonly quotes?: readonly number[];
  /** The same for turns of other conversations of the person. */
  readonly elsewhere?: readonly { readonly conversation: string; readonly turn: number }[];
}
