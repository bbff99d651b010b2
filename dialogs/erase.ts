/** Erases one message of one's own: its words go, and with them everything that rests on them. */
import { call, choose, type Dialog, dialog, record, say } from '../src/conversation/dialog.js';

/** Of the person's own messages in this conversation the latest, the newest first. `at` is an ISO time. */
export type SaidOf = (where: {
  readonly conversation: string;
  readonly at: string;
}) => Promise<{ readonly turn: number; readonly text: string }[]>;

const same = (text: string) => ({ fi: text, sv: text, en: text });
const HEAD = { title: 'list', columns: ['list.number', 'list.message'] };

export const erase = (saidOf: SaidOf): Dialog =>
  dialog(
    'erase',
    1,
    function* ({ conversation, opened, channel }) {
      const said = yield* call('said', { conversation, at: opened }, saidOf);
      if (said.length === 0) return yield* say('nothing');
      const rows = said.map(({ turn, text }, n) => [n + 1, { quote: text, turn }]);
      yield* say('which', {}, { table: { ...HEAD, rows } });
      const numbers = said.map((_, n) => ({ value: `turn-${n + 1}`, label: same(String(n + 1)) }));
      const chosen = yield* choose('message', [...numbers, 'none']);
      const found = said[numbers.findIndex(({ value }) => value === chosen)];
      if (!found) return yield* say('kept');
      yield* record({ type: 'erase-turn', turn: found.turn });
      yield* say(channel === 'msteams' ? ['erased', 'teams'] : 'erased');
    },
    { expiresAfterDays: 1 },
  );
