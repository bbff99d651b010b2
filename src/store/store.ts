/** Opens the store: the database of the address, its schema brought up to date, and one repository per family of tables. */
import type { DeliveryStore } from '../channel/delivery.js';
import type { Identities, TurnLog } from '../channel/identity.js';
import type { TurnStore, World } from '../conversation/ports.js';
import type { Cases, Counsellors } from '../counselling/case.js';
import type { Shares } from '../counselling/share.js';
import { cases } from './cases.js';
import { counsellors } from './counsellors.js';
import { type Database, StoreError } from './database.js';
import { deliveryStore, sweepErased } from './deliveries.js';
import { erasePerson } from './erasure.js';
import { type CounsellorRequest, type QuarantinedTurn, quarantines, requests } from './events.js';
import { type Counts, counts, type Health, health } from './health.js';
import { identities } from './identities.js';
import { type JobStore, jobStore } from './jobs.js';
import { turnLog } from './log.js';
import { migrate } from './migrate.js';
import { type People, people } from './people.js';
import { openPostgres } from './postgres.js';
import { expire } from './retention.js';
import { scrub } from './scrub.js';
import { type Settings, settings } from './settings.js';
import { shares } from './shares.js';
import { openSqlite } from './sqlite.js';
import { type Surveys, surveys } from './surveys.js';
import { conversationOf, type Pushed, turnStore } from './turns.js';

export interface Store {
  readonly turns: TurnStore;
  readonly deliveries: DeliveryStore;
  readonly identities: Identities;
  readonly log: TurnLog;
  readonly jobs: JobStore;
  readonly people: People;
  readonly settings: Settings;
  readonly shares: Shares;
  readonly surveys: Surveys;
  readonly counsellors: Counsellors;
  readonly cases: Cases;
  /** Dialogs that kept failing, in a school or (null) in all, the newest first. */
  quarantines(school: string | null, limit: number): Promise<readonly QuarantinedTurn[]>;
  /** What was sent to the counsellors of a school or (null) of all, the newest first. */
  requests(school: string | null, limit: number): Promise<readonly CounsellorRequest[]>;
  /** Forgets a person (our id): everything of theirs goes, in every conversation. */
  erase(person: string): Promise<void>;
  /** Deletes conversations untouched since the time (ISO 8601), of one school or of all; returns how many. */
  expire(before: string, school?: string): Promise<number>;
  counts(): Promise<Counts>;
  health(): Promise<Health>;
  /** Hears of every commit, on whichever node: the conversation by its channel's id. With SQLite there is one node: nothing comes. */
  listen(heard: (channel: string, channelConversation: string) => void): Promise<void>;
  /** Writes a complete copy into a file that does not exist yet. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `sqlite:PATH`, `sqlite::memory:` or `postgres://…` */
  readonly url: string;
  /** Channels that messages are sent to, rather than read from the log. */
  readonly pushed: Pushed;
  readonly world: World;
}

export async function openStore({ url, pushed, world }: StoreOptions): Promise<Store> {
  const db = await openDatabase(url);
  const now = () => world.now().toISOString();
  await migrate(db, now());
  const erased = await sweepErased(db, now);
  // What a kill, or another program that was reading, has kept from being done.
  await scrub(db, false);
  return {
    turns: turnStore(db, pushed, (conversation) => erased.add(conversation)),
    deliveries: deliveryStore(db, erased, now),
    identities: identities(db, world),
    log: turnLog(db),
    jobs: jobStore(db),
    people: people(db),
    settings: settings(db),
    shares: shares(db),
    surveys: surveys(db),
    counsellors: counsellors(db, world),
    cases: cases(db, world),
    quarantines: (school, limit) => quarantines(db, school, limit),
    requests: (school, limit) => requests(db, school, limit),
    erase: (person) => erasePerson(db, person, now()),
    expire: (before, school) => expire(db, before, school ?? null),
    counts: () => counts(db),
    health: () => health(db),
    listen: (heard) => db.listen((news) => heard(...conversationOf(news))),
    backup: (file) => db.backup(file),
    close: () => db.close(),
  };
}

/** The bare database, for migrations and their tests. */
export async function openDatabase(url: string): Promise<Database> {
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url);
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length));
  throw new StoreError('unsupported', 'The address of the database begins with sqlite: or postgres://');
}
