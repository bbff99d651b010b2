/** Reading the one table of turns, for Direct Line and the transcript. */
import type { TurnLog } from '../channel/identity.js';
import type { Database } from './database.js';
import { turnOf } from './turn-rows.js';

export const turnLog = (db: Database): TurnLog => ({
  after: async (channel, channelConversation, seq, limit) => {
    const rows = await db.all(
      `SELECT t.* FROM conversations c JOIN turns t ON t.conversation = c.id
       WHERE c.channel = ? AND c.channel_conversation = ? AND t.seq > ? ORDER BY t.seq LIMIT ?`,
      [channel, channelConversation, seq, limit],
    );
    return rows.map(turnOf);
  },

  owns: async (channel, channelConversation, channelPerson) => {
    const rows = await db.all(
      `SELECT 1 AS owned FROM conversations c JOIN identities i ON i.person = c.person
       WHERE c.channel = ? AND c.channel_conversation = ?
         AND i.school = c.school AND i.channel = c.channel AND i.channel_person = ?`,
      [channel, channelConversation, channelPerson],
    );
    return rows.length > 0;
  },
});
