/**
 * What the web room needs from the rest of the house. It knows no store, no bot and no settings of the environment: all of it
 * is handed in here.
 */
import type { RenderMessage } from '../channel/direct-line/outgoing.js';
import type { Identities, TurnLog } from '../channel/identity.js';
import type { Json } from '../conversation/activity.js';
import type { Announce } from '../conversation/announce.js';
import type { TakeTurn, World } from '../conversation/ports.js';
import type { Cases, Counsellors } from '../counselling/case.js';
import type { School } from '../counselling/school.js';
import type { Shares } from '../counselling/share.js';
import type { Vocabulary } from '../guidance/vocabulary.js';
import type { BodyLimits } from './body.js';
import type { FiguresDoor } from './figures-door.js';
import type { Rates } from './rate.js';
import type { Reading } from './reading.js';
import type { StatisticsDoor } from './statistics-door.js';
import type { SurveyDoor } from './survey-door.js';

export interface WebOptions {
  /** At least one; the first has the address `/`. */
  readonly schools: readonly School[];
  /** `https://ura.example.fi` as browsers see it; null: whatever Host says, over http. */
  readonly publicUrl: string | null;
  readonly trustProxy?: boolean;
  /** Signs cookies and tokens; at least 32 characters, kept over restarts. */
  readonly secret: string;
  readonly directLineSecret?: string;
  /** Needed to read /metrics from elsewhere than this machine. */
  readonly metricsToken?: string;
  readonly turns: TurnLog;
  readonly identities: Identities;
  readonly takeTurn: TakeTurn;
  readonly world: World;
  /** A message as Bot Framework activity JSON. */
  readonly render: RenderMessage;
  /** The Bot Framework's door; without it the address answers 404. */
  readonly receive?: Receive;
  readonly reading: Reading;
  /** Whether turns can be taken right now. */
  readonly ready: () => Promise<boolean>;
  readonly metrics: () => Promise<Record<string, number>>;
  /** Everything that is kept of the person, for them to take along; null when nothing is. */
  readonly ownData: (school: string, channelPerson: string) => Promise<Json | null>;
  /** What the person has told of themselves (guidance/profile.ts); empty, but there, for who has told nothing. */
  readonly profile: (school: string, channelPerson: string) => Promise<Json>;
  /** The file behind a sealed address; null when the address is not one, or not any more. */
  readonly file?: (
    token: string,
  ) => Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array } | null>;
  /** What counsellors work with; without it there are no pages for them. */
  readonly workspace?: Workspace;
  /** Surveys behind links; without it there are none. */
  readonly surveys?: SurveyDoor;
  /** Published figures as open data; without it there are none. */
  readonly statistics?: StatisticsDoor;
  /** Pages and pictures of the same figures; without it there are none. */
  readonly figures?: FiguresDoor;
  /** Told of what broke inside: a word and an error, never what a person wrote. */
  readonly log: (event: string, details: Record<string, string | number>) => void;
  readonly folders: {
    /** content/, for the words of the pages. */
    readonly content: string;
    /** Style sheet, scripts and pictures of our pages. */
    readonly client: string;
    /** Where the build puts Web Chat; may be missing. */
    readonly vendor: string;
  };
  readonly rates?: Partial<Rates>;
  readonly body?: BodyLimits;
  /** Milliseconds for the headers, and for the whole of a request. */
  readonly timeouts?: { readonly headers: number; readonly request: number };
}

export interface Workspace {
  readonly counsellors: Counsellors;
  readonly cases: Cases;
  readonly shares: Pick<Shares, 'shared' | 'read' | 'readsOf'>;
  /** For the names of skills; opened at the first need. */
  readonly vocabulary: () => Pick<Vocabulary, 'find' | 'attributions'>;
  /** Brings a counsellor's words into the conversation. */
  readonly announce: Announce;
}

export type Receive = (request: {
  readonly authorization: string | undefined;
  readonly body: unknown;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;
