/** Conversations that nobody has touched for long enough go, and people of whom nothing is left with them. */
import type { Database, Session, Statement } from './database.js';
import { removed } from './erasure.js';
import { owesScrub, scrub } from './scrub.js';

/** So many conversations in one transaction: turns must not wait behind a year's worth. */
const AT_ONCE = 200;

/** Deletes what was last touched before the time (ISO 8601), in one school or in all; returns the number of conversations. */
export async function expire(db: Database, before: string, school: string | null): Promise<number> {
  let gone = 0;
  await db.exclusively('retention', async (session) => {
    for (let n = await old(session, before, school); n > 0; n = await old(session, before, school)) {
      await session.write(oldest(before, school));
      gone += n;
    }
    await session.write(leftovers(before, school));
  });
  // Also what earlier erasures left to a quiet hour.
  await scrub(db, true);
  return gone;
}

const OLD = `FROM conversations WHERE touched < ? AND school = COALESCE(?, school) ORDER BY touched, id LIMIT ${AT_ONCE}`;

async function old(session: Session, before: string, school: string | null): Promise<number> {
  const [row] = await session.all(`SELECT COUNT(*) AS n FROM (SELECT id ${OLD}) AS old`, [before, school]);
  return Number(row?.n);
}

/** Marked first: from then on a turn of another node waits, so that what "the oldest" are is the same for every table. */
const oldest = (before: string, school: string | null): Statement[] => [
  {
    sql: `UPDATE conversations SET leaving = 'expired' WHERE id IN (SELECT id ${OLD})`,
    params: [before, school],
  },
  ...removed("leaving = 'expired'", []),
  owesScrub(before),
];

const WITHOUT_PERSON = 'NOT EXISTS (SELECT 1 FROM people p WHERE p.id = person)';

const leftovers = (before: string, school: string | null): Statement[] => [
  {
    sql: `DELETE FROM people WHERE opened < ? AND school = COALESCE(?, school)
      AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.person = people.id)`,
    params: [before, school],
  },
  { sql: `DELETE FROM identities WHERE ${WITHOUT_PERSON}`, params: [] },
  { sql: `DELETE FROM resume_codes WHERE ${WITHOUT_PERSON}`, params: [] },
  { sql: 'DELETE FROM forgotten WHERE at < ?', params: [before] },
];
