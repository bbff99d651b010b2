/** Which person of ours a channel's person is, and the codes that link another browser to the same person. */
import { randomBytes } from 'node:crypto';
import type { Identities } from '../channel/identity.js';
import type { ConversationState, World } from '../conversation/ports.js';
import type { Database, Statement } from './database.js';
import { fingerprint } from './fingerprint.js';

const IDENTITY = 'i.school = ? AND i.channel = ? AND i.channel_person = ?';

/**
 * Links the channel's person to ours. Two conversations may open at once for a new person, each with an id of its own:
 * the first to be written wins and the other takes its id over.
 */
export function claimPerson(state: ConversationState, channelPerson: string, seq: number): Statement[] {
  const { id, school, channel, person, touched } = state;
  const who = [school, channel, channelPerson];
  const winner = `(SELECT person FROM identities i WHERE ${IDENTITY})`;
  return [
    {
      sql: `INSERT INTO identities (school, channel, channel_person, person, linked) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (school, channel, channel_person) DO NOTHING`,
      params: [...who, person, touched],
    },
    {
      sql: `INSERT INTO people (id, school, opened) SELECT i.person, i.school, i.linked FROM identities i WHERE ${IDENTITY}
        ON CONFLICT (id) DO NOTHING`,
      params: who,
    },
    { sql: `UPDATE conversations SET person = ${winner} WHERE id = ?`, params: [...who, id] },
    {
      sql: `UPDATE events SET person = ${winner} WHERE conversation = ? AND seq = ?`,
      params: [...who, id, seq],
    },
  ];
}

/** No I, L, O or U: nothing to misread, no words. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 60 random bits as `K7M2-9QXR-4TBD`. */
function newCode(): string {
  const letters = Array.from(randomBytes(12), (byte) => LETTERS[byte % 32]).join('');
  return letters.replace(/(....)(?=.)/g, '$1-');
}

/** As people write it: small letters, spaces, O for 0. */
export const hashOf = (school: string, code: string): string => {
  const letters = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return fingerprint(school, letters.replaceAll('O', '0').replace(/[IL]/g, '1'));
};

export function identities(db: Database, world: World): Identities {
  const person = async (school: string, channel: string, channelPerson: string) => {
    const rows = await db.all(`SELECT person FROM identities i WHERE ${IDENTITY}`, [
      school,
      channel,
      channelPerson,
    ]);
    return rows[0] ? String(rows[0].person) : null;
  };
  return {
    person,

    latest: async (school, channel, channelPerson) => {
      const rows = await db.all(
        `SELECT c.channel_conversation FROM identities i JOIN conversations c ON c.person = i.person
         WHERE ${IDENTITY} AND c.channel = i.channel AND c.school = i.school
         ORDER BY c.touched DESC, c.opened DESC, c.id LIMIT 1`,
        [school, channel, channelPerson],
      );
      return rows[0] ? String(rows[0].channel_conversation) : null;
    },

    issueCode: async (person) => {
      const code = newCode();
      const [row] = await db.all('SELECT school FROM people WHERE id = ?', [person]);
      if (!row) throw new Error('A resume code is only for a person who is known');
      await db.write([
        {
          sql: `INSERT INTO resume_codes (person, school, hash, issued) VALUES (?, ?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, issued = excluded.issued`,
          params: [person, row.school ?? null, hashOf(String(row.school), code), world.now().toISOString()],
        },
      ]);
      return code;
    },

    redeem: async (school, code, channel, channelPerson) => {
      const hash = hashOf(school, code);
      const [known] = await db.all('SELECT person FROM resume_codes WHERE hash = ? AND school = ?', [
        hash,
        school,
      ]);
      if (!known) return false;
      await db.write(link(String(known.person), [school, channel, channelPerson], world.now().toISOString()));
      return true;
    },
  };
}

/** What was said under this identity before stays with the person of then: see `became` in the first migration. */
const link = (person: string, who: readonly [string, string, string], at: string): Statement[] => [
  {
    sql: `UPDATE people SET became = ? WHERE id <> ? AND id IN (SELECT i.person FROM identities i WHERE ${IDENTITY})`,
    params: [person, person, ...who],
  },
  {
    sql: `INSERT INTO identities (school, channel, channel_person, person, linked) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (school, channel, channel_person) DO UPDATE SET person = excluded.person, linked = excluded.linked`,
    params: [...who, person, at],
  },
];
