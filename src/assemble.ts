/**
 * Puts the house together from its configuration: content, store, turns, jobs, sender, channels, web. Only main.ts, the commands
 * and tests use it; no room knows it.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createDialogs, INTENTS } from '../dialogs/index.js';
import { isPushed } from './channel/address.js';
import type { Configuration } from './configuration.js';
import { type Content, loadContent } from './content.js';
import { type Announce, createAnnounce } from './conversation/announce.js';
import { createComposer } from './conversation/compose.js';
import type { Dialog } from './conversation/dialog.js';
import { createJobs, type Jobs, type Work } from './conversation/jobs.js';
import type { Commit, Committed, TurnStore, Understanding, Wording, World } from './conversation/ports.js';
import { createRunner } from './conversation/runner.js';
import { createTurns, type Turns } from './conversation/turn.js';
import { createSummaryDesk } from './counselling/summary-desk.js';
import { cvKnown, cvLinks } from './cv.js';
import { createSeal, cvFile, type FileWish, type MadeFile } from './cv-file.js';
import { type Figures, openFigures } from './figures.js';
import { createLog, type Log } from './log.js';
import { type ModelParts, openModel } from './model.js';
import { hearingTellers, skillDesk } from './skills.js';
import { createAnswerFacts } from './statistics/ask.js';
import { openStore, type Store } from './store/store.js';
import { openSurveys } from './surveys.js';
import type { SurveyDoor } from './web/survey-door.js';

export interface House {
  readonly content: Content;
  readonly store: Store;
  /** Shipped and imported figures. */
  readonly figures: Figures;
  readonly turns: Turns;
  readonly jobs: Jobs;
  /** Says something in a conversation from inside: a counsellor's words. */
  readonly announce: Announce;
  readonly world: World;
  readonly log: Log;
  /** The file behind a sealed address, as long as the address is good. */
  readonly file: (sealed: string) => Promise<MadeFile | null>;
  /** A file for a person (our id), as of now. */
  readonly cv: (wish: Omit<FileWish, 'until'>) => Promise<MadeFile>;
  /** What the page behind a survey's link needs. */
  readonly surveys: SurveyDoor;
  /** Tells where people reach the service, for addresses in messages. */
  readonly reachedAt: (url: string) => void;
  /** Adds someone to be told of every commit of this process. */
  readonly onCommit: (hear: Committed) => void;
  close(): Promise<void>;
}

/** What tests and the bench put in the place of the real thing. */
export interface Parts {
  readonly world?: World;
  readonly log?: Log;
  readonly dialogs?: readonly Dialog[];
  readonly works?: ReadonlyMap<string, Work>;
  /** Wraps the turns' store, e.g. to end the process at a named step. */
  readonly around?: (store: TurnStore) => TurnStore;
  readonly wording?: Wording;
  readonly understanding?: Understanding;
  readonly strict?: boolean;
  /** The clock of the optional model. */
  readonly model?: ModelParts;
}

/** So many of one's own messages are shown for erasing one. */
const LATEST = 10;
/** A call outside is given up after this long. */
const JOB_TIMEOUT = 30_000;

export async function assemble(configuration: Configuration, parts: Parts = {}): Promise<House> {
  const log = parts.log ?? createLog(configuration.logLevel);
  const world = parts.world ?? { now: () => new Date(), id: randomUUID };
  const { content: folder, ownContent: own, dataDir: data } = configuration;
  const content = loadContent({ folder, own, data, strict: parts.strict ?? configuration.development, log });
  const store = await storeAt(configuration.databaseUrl, world);
  const composer = createComposer(parts.wording ?? content.wording);
  const hearers: Committed[] = [];
  const committed = (commit: Commit) => {
    for (const hear of hearers) hear(commit);
  };
  const seal = createSeal(await store.settings.secret('files'));
  let base = configuration.publicUrl ?? '';
  const cv: House['cv'] = (wish) =>
    cvFile({ people: store.people, vocabulary: content.vocabulary, wording: content.wording, world }, wish);
  const surveys = await openSurveys(configuration, store, world);
  const figures = openFigures(
    content.figures.tables,
    configuration.figuresUrl,
    () => world.now().toISOString(),
    (reason) => log('imported-figures-unreadable', { reason }),
  );
  const onBreach = (written: readonly string[]) => log('figures-stopped', { numbers: written.join(' ') });
  const model = openModel(configuration, content.understanding.safety, log, parts.model);
  const dialogs = createDialogs({
    schoolOf: content.schoolOf,
    answerFacts: (input) =>
      figures.library.with((tables) =>
        createAnswerFacts({ tables, slots: content.figures.slots, say: content.figures.say, onBreach })(
          input,
        ),
      ),
    packs: content.packs,
    stories: content.stories,
    companies: content.companies,
    skills: skillDesk(store.people, content, model.ready),
    summaries: createSummaryDesk({
      told: (person) => store.people.told(person),
      shares: store.shares,
      vocabulary: content.vocabulary,
    }),
    cvKnown: cvKnown(store.people, content.vocabulary),
    cvLinks: cvLinks(seal, () => base),
    surveys: surveys.desk,
    modelHost: model.host,
    saidOf: ({ conversation }) => store.people.said(conversation, LATEST),
    keptOf: ({ person }) =>
      store.people
        .kept(person)
        .then(({ turns, requests, feedback, shares }) => ({ turns, requests, feedback, shares })),
  });
  const turns = createTurns({
    store: parts.around?.(store.turns) ?? store.turns,
    dialogs: new Map([...dialogs, ...(parts.dialogs ?? []).map((dialog) => [dialog.id, dialog] as const)]),
    intents: INTENTS,
    runner: createRunner(composer.labels, world.id),
    composer,
    understanding: parts.understanding ?? hearingTellers(content.understanding, content.skills),
    world,
    defaultLanguage: (school) => content.schoolOf(school).languages[0] ?? 'fi',
    committed,
    wonders: model.ready,
    log,
  });
  const jobs = createJobs({
    works: new Map([...model.works, ...(parts.works ?? [])]),
    take: turns.take,
    world,
    after: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
    timeoutMs: JOB_TIMEOUT,
    log,
  });
  hearers.push(({ jobs: opened, state }) => {
    for (const job of opened) jobs.start(job, state);
  });
  return {
    content,
    store,
    figures,
    turns,
    announce: createAnnounce(turns.take, world),
    jobs,
    world,
    log,
    surveys: surveys.door,
    cv,
    file: async (sealed) => {
      const wish = seal.open(sealed);
      return wish && wish.until > world.now().toISOString() ? cv(wish) : null;
    },
    reachedAt: (url) => {
      base = url;
    },
    onCommit: (hear) => hearers.push(hear),
    async close() {
      await jobs.idle();
      await figures.close();
      await store.close();
    },
  };
}

function storeAt(url: string, world: World): Promise<Store> {
  const file = /^sqlite:(?!:memory:)(.+)$/.exec(url)?.[1];
  if (file) mkdirSync(dirname(file), { recursive: true });
  return openStore({ url, pushed: isPushed, world });
}
