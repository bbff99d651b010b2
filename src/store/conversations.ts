/** A conversation's state as a row, and back: what goes in comes out equal. */
import type { Json } from '../conversation/activity.js';
import type { ConversationState } from '../conversation/ports.js';
import type { Given, Row } from './database.js';

export const CONVERSATION =
  'id, school, channel, channel_conversation, person, is_group, seq, state, address, opened, touched';

export function stateOf(row: Row): ConversationState {
  return {
    // Fields that have no column of their own, so that a new one needs no migration.
    ...JSON.parse(String(row.state)),
    id: String(row.id),
    school: String(row.school),
    channel: String(row.channel),
    channelConversation: String(row.channel_conversation),
    person: row.person === null ? null : String(row.person),
    group: row.is_group === 1,
    seq: Number(row.seq),
    address: JSON.parse(String(row.address)) as Json,
    opened: String(row.opened),
    touched: String(row.touched),
  };
}

function rowOf(state: ConversationState) {
  const { id, school, channel, channelConversation, person, group, seq, address, opened, touched, ...rest } =
    state;
  const texts = [JSON.stringify(rest), JSON.stringify(address), opened, touched];
  return [id, school, channel, channelConversation, person, group ? 1 : 0, seq, ...texts];
}

const COLUMNS = CONVERSATION.replace('is_group', 'is_group integer')
  .replace('seq', 'seq integer')
  .split(', ');

/** A conversation that goes on after an erasure is an ordinary one again. */
export const keepConversation = (state: ConversationState): Given => ({
  sql: `INSERT INTO conversations (${CONVERSATION}) SELECT ${CONVERSATION} FROM given WHERE true
    ON CONFLICT (id) DO UPDATE SET person = excluded.person, is_group = excluded.is_group, seq = excluded.seq,
    state = excluded.state, address = excluded.address, touched = excluded.touched, leaving = NULL`,
  columns: COLUMNS,
  rows: [rowOf(state)],
});
