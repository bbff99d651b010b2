/** The survey house: instruments, what their answers mean, the waves of the store and the links to them, put together. */
import { createHash } from 'node:crypto';
import type { Configuration } from './configuration.js';
import type { World } from './conversation/ports.js';
import type { Store } from './store/store.js';
import type { Answers } from './survey/answer.js';
import type { Edition } from './survey/coded.js';
import { createSurveyDesk, type GroupAnswerOf, type SurveyDesk } from './survey/desk.js';
import type { SurveyReport } from './survey/figures.js';
import { createInterpreter, type Interpreter } from './survey/interpret.js';
import type { Heard } from './survey/interview.js';
import { createSurveyLinks, type SurveyLinks } from './survey/link.js';
import { groupAnswer } from './survey/report.js';
import type { SurveyDoor } from './web/survey-door.js';
import { loadSurveys } from './wording/load-surveys.js';
import { problemLine } from './wording/problem.js';

/** What is asked, and what answers to it mean. */
export interface Instruments {
  readonly editions: readonly Edition[];
  readonly interpreter: Interpreter;
}

/** @throws with every mistake on a line of its own. */
export function openInstruments(folder: string, own: string | null): Instruments {
  const { editions, words, problems } = loadSurveys(folder, own ?? undefined);
  if (!words || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return { editions, interpreter: createInterpreter(words) };
}

export interface SurveyHouse {
  readonly desk: SurveyDesk;
  readonly door: SurveyDoor;
}

export async function openSurveys(
  { content, ownContent }: Pick<Configuration, 'content' | 'ownContent'>,
  store: Store,
  world: World,
): Promise<SurveyHouse> {
  let opened: Instruments | null = null;
  const instruments = () => {
    opened ??= openInstruments(content, ownContent);
    return opened;
  };
  const desk = surveyDesk(store, instruments);
  const links = await surveyLinks(store);
  return { desk, door: surveyDoor({ store, desk, links, instruments, world }) };
}

/** 32 bytes that stay: links that were sent must go on working. */
export const surveyLinks = async (store: Store): Promise<SurveyLinks> =>
  createSurveyLinks(await store.settings.secret('survey'));

function surveyDesk(store: Store, instruments: () => Instruments): SurveyDesk {
  return createSurveyDesk({
    instruments,
    standing: async (conversation) => {
      const wave = await store.surveys.answering(conversation);
      return wave && { wave: wave.id, instrument: wave.instrument, version: wave.version };
    },
    group: groupOf(store),
  });
}

/** How the school's last closed wave of the same survey was answered, where that may be told. */
const groupOf =
  ({ surveys }: Store): GroupAnswerOf =>
  async ({ wave, instrument }) => {
    const now = (await surveys.waves(null)).find(({ id }) => id === wave);
    const before = (await surveys.waves(now?.school ?? null)).find(
      (each) => each.instrument === instrument && each.closed !== null && each.id !== wave,
    );
    const report = before && ((await surveys.report(before.id)) as SurveyReport | null);
    return report ? groupAnswer(report) : null;
  };

/** As dialogs/follow-up.ts names itself and its questions. */
const FOLLOW_UP = 'follow-up';
const QUESTION = 'question.';

interface DoorParts {
  readonly store: Store;
  readonly desk: SurveyDesk;
  readonly links: SurveyLinks;
  readonly instruments: () => Instruments;
  readonly world: World;
}

/** What the page of a link needs. */
function surveyDoor({ store, desk, links, instruments, world }: DoorParts): SurveyDoor {
  const { surveys } = store;
  return {
    look: async (token) => {
      const hash = links.hashOf(token);
      // Asked for in any case: how long the answer takes tells nothing.
      const found = await surveys.invitation(hash ?? createHash('sha256').update(token).digest('hex'));
      if (hash === null) return { state: 'unknown' };
      const standing = found && {
        wave: found.wave.id,
        instrument: found.wave.instrument,
        version: found.wave.version,
      };
      const edition = standing && desk.edition(standing);
      if (!found || !edition || found.wave.closed !== null) return { state: 'over' };
      const { school } = found.wave;
      if (found.answered) return { state: 'answered', school, edition, group: await desk.group(standing) };
      const { conversation } = found;
      const given = conversation === null ? {} : await givenIn(store, conversation);
      return { state: 'open', school, edition, begun: conversation !== null, given };
    },
    talk: async (token) => surveys.begin(links.hashOf(token) ?? '', world.id()),
    respond: async (token, record) => {
      const at = world.now().toISOString();
      return surveys.respond(links.hashOf(token) ?? '', record, at).catch((error: unknown) => {
        // Sent twice at once: the second finds the link answered.
        if (error instanceof Error && error.name === 'StoreError') return false;
        throw error;
      });
    },
    interpreter: () => instruments().interpreter,
    minutes: (edition) => desk.minutes(edition),
  };
}

/** What has been answered in a conversation that is under way, so that the form goes on from there. */
async function givenIn(store: Store, conversation: string): Promise<Answers> {
  const state = await store.turns.hold('directline', conversation, (held) => held.load());
  const journal = state?.stack.find(({ dialog }) => dialog === FOLLOW_UP);
  return Object.fromEntries(
    Object.entries(journal?.answers ?? {}).flatMap(([key, { raw }]) =>
      key.startsWith(QUESTION) ? [[key.slice(QUESTION.length), (raw as Heard).value]] : [],
    ),
  );
}
