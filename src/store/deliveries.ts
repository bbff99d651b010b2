/** Messages on their way to channels that are pushed to, from the commit that wrote them to their end. */
import type { Delivery, DeliveryStore, Ending } from '../channel/delivery.js';
import type { Json } from '../conversation/activity.js';
import type { Batch, Database, Row } from './database.js';
import { removed } from './erasure.js';
import { owesScrub, scrub } from './scrub.js';
import { turnOf } from './turn-rows.js';

/** ISO 8601. */
export type Clock = () => string;

/** `erased`: conversations that go when the last of their deliveries has ended. */
export function deliveryStore(db: Database, erased: Set<string>, now: Clock): DeliveryStore {
  return {
    waiting: async () => {
      const rows = await db.all(WAITING);
      return rows.map(deliveryOf);
    },

    end: async (conversation, seq, ending) => {
      await db.write(ended(conversation, seq, ending));
      if (erased.has(conversation) && (await removeIfEnded(db, conversation, now)))
        erased.delete(conversation);
    },

    tried: (conversation, seq, attempts) =>
      db.write([
        {
          sql: `UPDATE deliveries SET attempts = (SELECT g.attempts FROM given g
              WHERE g.conversation = deliveries.conversation AND g.seq = deliveries.seq)
            WHERE (conversation, seq) IN (SELECT conversation, seq FROM given)`,
          columns: ['conversation', 'seq integer', 'attempts integer'],
          rows: [[conversation, seq, attempts]],
        },
      ]),
  };
}

const WAITING = `
  SELECT d.attempts, c.channel, c.address, c.is_group, t.*
  FROM deliveries d JOIN conversations c ON c.id = d.conversation
  JOIN turns t ON t.conversation = d.conversation AND t.seq = d.seq
  WHERE d.state = 'waiting' ORDER BY t.at, d.conversation, d.seq`;

function deliveryOf(row: Row): Delivery {
  const { conversation, seq, shown, text, language } = turnOf(row);
  return {
    conversation,
    seq,
    channel: String(row.channel),
    address: JSON.parse(String(row.address)) as Json,
    message: shown.message ?? { text, language },
    group: row.is_group === 1,
    attempts: Number(row.attempts),
  };
}

/** Only one that waits can end: a late report after a cancellation changes nothing. */
const ended = (conversation: string, seq: number, ending: Ending): Batch => [
  {
    sql: `UPDATE deliveries SET
        state = (SELECT g.state FROM given g WHERE g.conversation = deliveries.conversation AND g.seq = deliveries.seq),
        reason = (SELECT g.reason FROM given g WHERE g.conversation = deliveries.conversation AND g.seq = deliveries.seq)
      WHERE state = 'waiting' AND (conversation, seq) IN (SELECT conversation, seq FROM given)`,
    columns: ['conversation', 'seq integer', 'state', 'reason'],
    rows: [[conversation, seq, ending.state, 'reason' in ending ? ending.reason : null]],
  },
];

/** Removes an erased conversation when nothing of it waits; a conversation that has gone on since is left alone. */
async function removeIfEnded(db: Database, conversation: string, now: Clock): Promise<boolean> {
  const [row] = await db.all(
    `SELECT c.leaving, (SELECT COUNT(*) FROM deliveries d WHERE d.conversation = c.id AND d.state = 'waiting') AS waiting
     FROM conversations c WHERE c.id = ?`,
    [conversation],
  );
  if (row && row.leaving === 'erased') {
    if (Number(row.waiting) > 0) return false;
    await db.write([...removed("id = ? AND leaving = 'erased'", [conversation]), owesScrub(now())]);
    await scrub(db, false);
  }
  return true;
}

/** At start: removes erased conversations whose receipts have been sent, and returns those that still wait. */
export async function sweepErased(db: Database, now: Clock): Promise<Set<string>> {
  const rows = await db.all(`SELECT id FROM conversations c WHERE leaving = 'erased'
    AND EXISTS (SELECT 1 FROM deliveries d WHERE d.conversation = c.id)`);
  const erased = new Set(rows.map((row) => String(row.id)));
  for (const id of [...erased]) if (await removeIfEnded(db, id, now)) erased.delete(id);
  return erased;
}
