/**
 * Urakaveri as the bench measures it: the whole server on a database file, every turn a dialog whose journal holds ten answers or
 * more, durably committed before it is acknowledged. Prints `listening PORT`. Started by bench.ts.
 */
import { z } from 'zod';
import { readConfiguration } from '../../src/configuration.js';
import { ask, dialog, say } from '../../src/conversation/dialog.js';
import { fingerprint } from '../../src/conversation/fingerprint.js';
import type { ConversationState, HeldConversation, TurnStore } from '../../src/conversation/ports.js';
import { serve } from '../../src/serve.js';
import { showIds } from '../conversation/fakes.js';

const ANSWERS = 10;
const short = z.string().max(200);

/** Asks for one note after another and says each back. */
const notes = dialog('notes', 1, function* () {
  for (let n = 1; ; n++) {
    const note = yield* ask(`note.${n}`, short);
    if (n > ANSWERS) yield* say('noted', { note });
  }
});

const asked = fingerprint([{}, []]);
const keys = Array.from({ length: ANSWERS }, (_, n) => `note.${n + 1}`);

/** What a conversation is after ten answers: put in the place of an empty one, so that every measured turn has a journal. */
function begun(channel: string, conversation: string): ConversationState {
  const at = new Date().toISOString();
  const answer = (_: string, n: number) => ({ raw: `an earlier answer, number ${n}`, asked, turn: n + 1 });
  return {
    id: `${channel}-${conversation}`,
    school: 'sample',
    channel,
    channelConversation: conversation,
    person: null,
    group: false,
    language: 'fi',
    languageBy: 'heard',
    seq: 2 * ANSWERS,
    stack: [
      {
        dialog: 'notes',
        version: 1,
        answers: Object.fromEntries(keys.map((key, n) => [key, answer(key, n)])),
        order: keys,
        calls: {},
        done: {},
        facts: {},
        pending: { kind: 'question', key: `note.${ANSWERS + 1}`, open: false, options: [], asked },
        notes: [],
        begun: 1,
        opened: at,
        touched: at,
        expires: '2100-01-01T00:00:00.000Z',
      },
    ],
    context: null,
    offer: null,
    welcomed: true,
    address: null,
    opened: at,
    touched: at,
  };
}

const around = (store: TurnStore): TurnStore => ({
  hold: (channel, conversation, work) =>
    store.hold(channel, conversation, (held) => {
      const load: HeldConversation['load'] = async () => (await held.load()) ?? begun(channel, conversation);
      return work({
        load,
        seen: (activity) => held.seen(activity),
        person: (person, school) => held.person(person, school),
        commit: (commit, person) => held.commit(commit, person),
      });
    }),
});

const unlimited = [{ count: 1_000_000, ms: 1_000 }];
const rate = { burst: 10_000_000, perSecond: 10_000_000 };
const served = await serve(
  readConfiguration({
    PORT: '0',
    BOT_DEVELOPMENT: '1',
    DATABASE_URL: `sqlite:${process.env.DATABASE}`,
    LOG_LEVEL: 'error',
  }),
  {
    dialogs: [notes],
    around,
    pacing: { conversation: unlimited, tenant: unlimited },
    rates: { address: rate, visitor: rate, conversation: rate, code: rate },
    ...(process.env.PLAIN_WORDS ? {} : { wording: showIds }),
  },
);
process.stdout.write(`listening ${served.port}\n`);
process.once('SIGTERM', () => void served.close().then(() => process.exit(0)));
