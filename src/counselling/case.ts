/**
 * What counsellors work with: who they are, and the cases of their school. A case is a conversation in which somebody has turned to
 * the counsellors; what they may see of it is what was sent or shared to them, and nothing else. Pure; src/store implements it.
 */
import type { Language } from '../conversation/activity.js';
import type { JobPlace } from '../conversation/jobs.js';

/** What a person writes to a counsellor is shorter by nature; this is for the counsellor's own words, in UTF-16 code units. */
export const MAX_WORDS = 4_000;
export const MAX_NAME = 80;

export interface Counsellor {
  readonly id: string;
  readonly school: string;
  /** As the people they talk with see it. */
  readonly name: string;
  /** ISO 8601, as all times here. */
  readonly opened: string;
  /** Has no way in any more; what they wrote keeps its name. */
  readonly removed: string | null;
}

/** A way in. The secret is told once and only its hash is kept. */
export interface SignInLink {
  readonly counsellor: Counsellor;
  readonly secret: string;
  readonly expires: string;
}

export interface Counsellors {
  /** A link for the counsellor of that name, who is made where there is none; older links of theirs end. */
  invite(school: string, name: string): Promise<SignInLink>;
  /** A link for another device of somebody who is in, or null where they are not a counsellor any more. Older links of theirs end. */
  another(counsellor: string): Promise<SignInLink | null>;
  /** Whom a link would let in; looking uses nothing up. */
  known(secret: string): Promise<Counsellor | null>;
  /** Uses the link up and opens a session: its secret, or null where the link does not hold. */
  signIn(secret: string): Promise<{ readonly session: string; readonly counsellor: Counsellor } | null>;
  /** Whose session it is; using it keeps it alive for a while. */
  session(secret: string): Promise<Counsellor | null>;
  signOut(secret: string): Promise<void>;
  /** Of one school or (null) of all, those who have left included. */
  list(school: string | null): Promise<readonly Counsellor[]>;
  /** Ends every session and link; false where there is nobody of that id to remove. */
  remove(id: string): Promise<boolean>;
}

/** A case in the list. Its id is that of its conversation. */
export interface CaseListed {
  readonly id: string;
  readonly opened: string;
  /** When something last came for the counsellors. */
  readonly newest: string;
  readonly closed: string | null;
  /** The person asked for a counsellor in a moment of distress; why is kept nowhere. */
  readonly flagged: boolean;
  /** Several people can read the conversation. */
  readonly group: boolean;
  readonly language: Language;
  /** Something came that this counsellor has not read. */
  readonly unread: boolean;
  /** The last word is the person's. */
  readonly waits: boolean;
  /** What was last written to the counsellors; null where nothing was, or it was erased. */
  readonly words: string | null;
  readonly shared: boolean;
}

/** Something said between the person and the counsellors. */
export interface CaseTurn {
  readonly seq: number;
  readonly at: string;
  readonly from: 'person' | 'counsellor';
  /** A request that opened the case, or opened it again. */
  readonly request: boolean;
  /** Plain for a person; of a counsellor the message as it was sent, in Markdown. */
  readonly text: string;
}

/** For colleagues; a part of what the person gets when they ask for everything that is kept of them. */
export interface CaseNote {
  readonly name: string;
  readonly text: string;
  readonly at: string;
}

export interface OpenedCase extends Omit<CaseListed, 'words' | 'shared'> {
  readonly school: string;
  /** The bot is quiet: a counsellor is talking. */
  readonly talking: boolean;
  /** Sequence number of the last thing that came for the counsellors. */
  readonly news: number;
  readonly thread: readonly CaseTurn[];
  readonly notes: readonly CaseNote[];
  /** Who has read up to where, the latest first. */
  readonly reads: readonly { readonly name: string; readonly at: string }[];
  /** Where answers go. */
  readonly place: JobPlace;
}

export interface CaseFilter {
  readonly closed: boolean;
  readonly limit: number;
  /** Only what is older than this `newest`. */
  readonly before?: string;
}

/** Everything is of one school, and `counsellor` is the one who looks. */
export interface Cases {
  list(school: string, counsellor: string, filter: CaseFilter): Promise<readonly CaseListed[]>;
  /** How many open cases have something unread, and when the newest came: for the mark on every page. */
  unread(
    school: string,
    counsellor: string,
  ): Promise<{ readonly count: number; readonly newest: string | null }>;
  find(school: string, id: string, counsellor: string): Promise<OpenedCase | null>;
  /** Words of a turn with when they were said; null where there are none any more. */
  said(conversation: string, turn: number): Promise<{ readonly text: string; readonly at: string } | null>;
  /** The counsellor has seen everything up to the sequence number. */
  read(id: string, counsellor: string, seq: number): Promise<void>;
  /** `note` is the form's own id: sent twice it is kept once. False where the case is gone. */
  note(id: string, counsellor: string, note: string, text: string): Promise<boolean>;
  close(id: string): Promise<void>;
  reopen(id: string): Promise<void>;
}
