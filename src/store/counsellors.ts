/** Counsellors, their sign-in links and their sessions. Of links and sessions only hashes are kept. */
import { randomBytes } from 'node:crypto';
import type { World } from '../conversation/ports.js';
import type { Counsellor, Counsellors, SignInLink } from '../counselling/case.js';
import type { Database, Row, Scalar } from './database.js';
import { fingerprint } from './fingerprint.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** An invitation waits in a mailbox; a link to another device is used at once. Milliseconds. */
const INVITATION = 7 * DAY;
const ANOTHER = 15 * MINUTE;
/** A session ends when it has not been used for so long, and after `LONGEST` in any case. */
const IDLE = 14 * DAY;
const LONGEST = 90 * DAY;
/** Each use moves the end; not more often than this, so that looking at a page is not writing. */
const MOVED = DAY / 2;

const COLUMNS = 'k.id, k.school, k.name, k.opened, k.removed';
const newSecret = () => randomBytes(24).toString('base64url');

const counsellorOf = (row: Row): Counsellor => ({
  id: String(row.id),
  school: String(row.school),
  name: String(row.name),
  opened: String(row.opened),
  removed: row.removed == null ? null : String(row.removed),
});

export function counsellors(db: Database, world: World): Counsellors {
  const now = () => world.now().toISOString();
  const later = (milliseconds: number) => new Date(world.now().getTime() + milliseconds).toISOString();
  const one = async (condition: string, params: readonly Scalar[], from = 'counsellors k') => {
    const [row] = await db.all(
      `SELECT ${COLUMNS} FROM ${from} WHERE k.removed IS NULL AND ${condition}`,
      params,
    );
    return row ? counsellorOf(row) : null;
  };

  const link = async (counsellor: Counsellor, lasts: number): Promise<SignInLink> => {
    const secret = newSecret();
    const expires = later(lasts);
    await db.write([
      {
        sql: `INSERT INTO sign_in_links (counsellor, hash, expires, session) VALUES (?, ?, ?, NULL)
          ON CONFLICT (counsellor) DO UPDATE SET hash = excluded.hash, expires = excluded.expires, session = NULL`,
        params: [counsellor.id, hashOf(secret), expires],
      },
    ]);
    return { counsellor, secret, expires };
  };

  return {
    invite: async (school, name) => {
      const named = () => one('k.school = ? AND k.name = ?', [school, name]);
      if (!(await named())) {
        await db.write([
          {
            sql: 'INSERT INTO counsellors (id, school, name, opened) VALUES (?, ?, ?, ?)',
            params: [world.id(), school, name, now()],
          },
        ]);
      }
      return link((await named()) as Counsellor, INVITATION);
    },

    another: async (id) => {
      const counsellor = await one('k.id = ?', [id]);
      return counsellor && link(counsellor, ANOTHER);
    },

    known: (secret) =>
      one(
        'l.hash = ? AND l.expires > ? AND l.session IS NULL',
        [hashOf(secret), now()],
        'sign_in_links l JOIN counsellors k ON k.id = l.counsellor',
      ),

    signIn: async (secret) => {
      const session = newSecret();
      await db.write(opening(hashOf(secret), sessionHash(session), now(), later(IDLE)));
      const counsellor = await one('s.hash = ?', [sessionHash(session)], WITH_SESSION);
      return counsellor && { session, counsellor };
    },

    session: async (secret) => {
      const hash = sessionHash(secret);
      const [row] = await db.all(
        `SELECT ${COLUMNS}, s.opened AS began, s.expires FROM ${WITH_SESSION} WHERE k.removed IS NULL AND s.hash = ? AND s.expires > ?`,
        [hash, now()],
      );
      if (!row) return null;
      const last = new Date(Date.parse(String(row.began)) + LONGEST).toISOString();
      if (last <= now()) return null;
      const until = later(IDLE) < last ? later(IDLE) : last;
      if (Date.parse(until) - Date.parse(String(row.expires)) > MOVED) {
        const sql = 'UPDATE workspace_sessions SET expires = ? WHERE hash = ?';
        await db.write([{ sql, params: [until, hash] }]);
      }
      return counsellorOf(row);
    },

    signOut: (secret) =>
      db.write([{ sql: 'DELETE FROM workspace_sessions WHERE hash = ?', params: [sessionHash(secret)] }]),

    list: async (school) => {
      const sql = `SELECT ${COLUMNS} FROM counsellors k WHERE school = COALESCE(?, school) ORDER BY school, opened, id`;
      return (await db.all(sql, [school])).map(counsellorOf);
    },

    remove: async (id) => {
      if (!(await one('k.id = ?', [id]))) return false;
      await db.write([
        { sql: 'UPDATE counsellors SET removed = ? WHERE id = ?', params: [now(), id] },
        { sql: 'DELETE FROM workspace_sessions WHERE counsellor = ?', params: [id] },
        { sql: 'DELETE FROM sign_in_links WHERE counsellor = ?', params: [id] },
      ]);
      return true;
    },
  };
}

const WITH_SESSION = 'workspace_sessions s JOIN counsellors k ON k.id = s.counsellor';

const hashOf = (secret: string) => fingerprint('sign-in link', secret);
const sessionHash = (secret: string) => fingerprint('workspace session', secret);

/** First the link is taken for this session: of two who use it at once, on whichever node, one finds it taken. */
const opening = (link: string, session: string, now: string, until: string) => [
  {
    sql: 'UPDATE sign_in_links SET session = ? WHERE hash = ? AND session IS NULL AND expires > ?',
    params: [session, link, now],
  },
  {
    sql: `INSERT INTO workspace_sessions (hash, counsellor, opened, expires)
      SELECT l.session, l.counsellor, CAST(? AS TEXT), CAST(? AS TEXT) FROM sign_in_links l WHERE l.hash = ? AND l.session = ?`,
    params: [now, until, link, session],
  },
  { sql: 'DELETE FROM workspace_sessions WHERE expires <= ?', params: [now] },
];
