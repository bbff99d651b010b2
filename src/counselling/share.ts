/**
 * A summary that a student has shared with the counsellors of the school: pointers to the student's own words and never a copy of
 * them, so that words that are erased are gone from it too. Pure; src/store implements `Shares`.
 */

/** In the order in which they are read. */
export const SUMMARY_SECTIONS = ['goal', 'facts', 'skills', 'questions', 'steps'] as const;
export type SummarySection = (typeof SUMMARY_SECTIONS)[number];

/** Words in a turn of the person's: its text from `start` to `end` (UTF-16 code units, `end` not included). */
export type Words = {
  readonly conversation: string;
  readonly turn: number;
  readonly start: number;
  readonly end: number;
};

/** One line of a summary as it is kept: where its words are, never the words. */
export type SharedItem = Words & {
  /** The same for the same words in the same section. */
  readonly id: string;
  readonly section: SummarySection;
  /** Of a skill: the concept of the vocabulary that the person has confirmed. */
  readonly uri?: string;
  /** Of a fact: the kind of experience it is. */
  readonly kind?: string;
};

/** One line with its words, exactly as they were said. */
export type QuotedItem = SharedItem & { readonly quote: string };

/** What the commit of a turn makes a share of. */
export type ShareEvent = {
  readonly type: 'share';
  readonly items: readonly SharedItem[];
  /** Where the person said their name; null when they left it out. */
  readonly name: Words | null;
};

/** Takes a share back. */
export type RevokeEvent = { readonly type: 'revoke'; readonly share: string };

export interface Share {
  readonly id: string;
  readonly school: string;
  /** The conversation in which it was shared. */
  readonly conversation: string;
  /** As the person gave it; null when they left it out, erased it or took the summary back. */
  readonly name: string | null;
  /** Without the lines whose words are gone; none at all once it is taken back. */
  readonly items: readonly QuotedItem[];
  /** ISO 8601. */
  readonly shared: string;
  /** When it was taken back, ISO 8601; null while it stands. */
  readonly revoked: string | null;
}

/** A counsellor who has read a share. */
export interface ShareRead {
  readonly share: string;
  readonly counsellor: string;
  /** The counsellor's name as it was then. */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The repository of shares: `store.shares`. */
export interface Shares {
  /** What a person has shared, the newest first; also what was taken back. */
  of(person: string): Promise<readonly Share[]>;
  /** What was shared in a conversation (our id) of the school, the newest first; also what was taken back, without its content. */
  shared(school: string, conversation: string): Promise<readonly Share[]>;
  /** Of a whole school, the newest first, for a list: content only where it stands. */
  latest(school: string, limit: number): Promise<readonly Share[]>;
  /** Writes down that a counsellor has read it. Nothing is written for a share that was taken back or that the school does not have. */
  read(
    school: string,
    share: string,
    counsellor: { readonly id: string; readonly name: string },
    at: string,
  ): Promise<void>;
  /** Who has read it, the earliest first. */
  readsOf(share: string): Promise<readonly ShareRead[]>;
}
