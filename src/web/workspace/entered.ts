/** What the pages of the workspace work with, and somebody who has been let in. */
import type { Counsellor } from '../../counselling/case.js';
import type { School } from '../../counselling/school.js';
import type { Assets } from '../assets.js';
import type { Workspace } from '../options.js';
import type { Place } from '../pages/layout.js';
import type { Limiter } from '../rate.js';
import type { GuardedRoute } from '../route.js';
import type { Words } from '../words.js';

export interface DoorOptions extends Workspace {
  readonly schools: readonly School[];
  readonly words: Words;
  readonly assets: Assets;
  /** Signs the tokens of forms. */
  readonly key: Uint8Array;
  readonly secure: boolean;
  /** How often somebody may try links. */
  readonly tries: Limiter;
  /** ISO 8601. */
  readonly now: () => string;
  readonly log: (event: string, details: Record<string, string | number>) => void;
}

/** Somebody who has been let in. */
export interface Entered {
  readonly counsellor: Counsellor;
  readonly place: Place;
  /** What every form of theirs must bring along. */
  readonly token: string;
  /** What was sent; empty for a page that is only looked at. */
  readonly form: URLSearchParams;
  /** Of the session, to end it. */
  readonly session: string;
}

export type WorkspaceRoute = GuardedRoute<Entered>;
