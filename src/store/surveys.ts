/** Waves of surveys, the invitations to them, and the responses. A link itself is never stored, only its hash. */
import type { Json } from '../conversation/activity.js';
import type { Database, Row, Statement } from './database.js';
import { removedWithPeople } from './erasure.js';
import { response } from './responses.js';
import { owesScrub, scrub } from './scrub.js';

/** One round of a survey in one school. */
export interface Wave {
  readonly id: string;
  readonly school: string;
  readonly instrument: string;
  readonly version: number;
  /** Days, `YYYY-MM-DD`. */
  readonly opened: string;
  readonly closed: string | null;
}

/** How many have a link, how many of them have begun (the answered among them), how many have answered. */
export interface Reach {
  readonly invited: number;
  readonly started: number;
  readonly answered: number;
}

export interface Invitation {
  readonly wave: Wave;
  readonly answered: boolean;
  /** The channel's id of the conversation in which it is being answered. */
  readonly conversation: string | null;
}

export interface Surveys {
  open(wave: Omit<Wave, 'closed'>): Promise<void>;
  /** Of one school or of all (null), the newest first. */
  waves(school: string | null): Promise<readonly Wave[]>;
  reach(wave: string): Promise<Reach>;
  invite(wave: string, hashes: readonly string[]): Promise<void>;
  invitation(hash: string): Promise<Invitation | null>;
  /** The wave that is being answered in a conversation (the channel's id); null when it has been, or is over. */
  answering(conversation: string): Promise<Wave | null>;
  /** The conversation in which the link is answered: the one given, unless it has one already. Null when it is answered or over. */
  begin(hash: string, conversation: string): Promise<string | null>;
  /** Takes a whole response that came without a conversation. False when the link is answered already, or over. */
  respond(hash: string, record: string, at: string): Promise<boolean>;
  /** Ends a wave: no link works any more and no hash of one is left; what was begun and not sent is deleted. */
  close(wave: string, day: string, at: string): Promise<void>;
  /** The report that was made when the wave was closed; null where there is none. */
  report(wave: string): Promise<Json | null>;
  keepReport(wave: string, report: Json): Promise<void>;
  /** The coded records of a wave as they were written, in an order that says nothing. */
  responses(wave: string): Promise<readonly string[]>;
}

const WAVE = 'w.id, w.school, w.instrument, w.version, w.opened, w.closed';

const waveOf = (row: Row): Wave => ({
  id: String(row.id),
  school: String(row.school),
  instrument: String(row.instrument),
  version: Number(row.version),
  opened: String(row.opened),
  closed: row.closed === null ? null : String(row.closed),
});

export function surveys(db: Database): Surveys {
  const invitation = async (hash: string): Promise<Invitation | null> => {
    const [row] = await db.all(
      `SELECT ${WAVE}, i.state, i.channel_conversation FROM invitations i JOIN waves w ON w.id = i.wave WHERE i.hash = ?`,
      [hash],
    );
    if (!row) return null;
    const conversation = row.channel_conversation == null ? null : String(row.channel_conversation);
    return { wave: waveOf(row), answered: row.state === 'answered', conversation };
  };
  const isOpen = (found: Invitation | null): found is Invitation =>
    found !== null && !found.answered && found.wave.closed === null;
  return {
    invitation,

    open: ({ id, school, instrument, version, opened }) =>
      db.write([
        {
          sql: 'INSERT INTO waves (id, school, instrument, version, opened) VALUES (?, ?, ?, ?, ?)',
          params: [id, school, instrument, version, opened],
        },
      ]),

    waves: async (school) =>
      (
        await db.all(
          `SELECT ${WAVE} FROM waves w WHERE school = COALESCE(?, school) ORDER BY opened DESC, id DESC`,
          [school],
        )
      ).map(waveOf),

    reach: async (wave) => reachOf(await db.all(REACH, [wave, wave, wave, wave])),

    invite: (wave, hashes) => db.write([invitations(wave, hashes)]),

    answering: async (conversation) => {
      const [row] = await db.all(
        `SELECT ${WAVE} FROM invitations i JOIN waves w ON w.id = i.wave
         WHERE i.channel_conversation = ? AND i.state = 'started' AND w.closed IS NULL`,
        [conversation],
      );
      return row ? waveOf(row) : null;
    },

    begin: async (hash, conversation) => {
      if (!isOpen(await invitation(hash))) return null;
      await db.write([
        {
          sql: `UPDATE invitations SET state = 'started', channel_conversation = ?
            WHERE hash = ? AND state = 'invited'`,
          params: [conversation, hash],
        },
      ]);
      return (await invitation(hash))?.conversation ?? null;
    },

    respond: async (hash, record, at) => {
      const found = await invitation(hash);
      if (!isOpen(found)) return false;
      await db.write([...response(db.engine, { hash }, record, at), ...begun(found), owesScrub(at)]);
      await scrub(db, false);
      return true;
    },

    close: async (wave, day, at) => {
      await db.write(closing(wave, day, at));
      await scrub(db, true);
    },

    report: async (wave) => {
      const [row] = await db.all('SELECT report FROM waves WHERE id = ?', [wave]);
      return row?.report == null ? null : (JSON.parse(String(row.report)) as Json);
    },

    keepReport: (wave, report) =>
      db.write([{ sql: 'UPDATE waves SET report = ? WHERE id = ?', params: [JSON.stringify(report), wave] }]),

    responses: async (wave) =>
      (await db.all('SELECT record FROM responses WHERE wave = ? ORDER BY id', [wave])).map(({ record }) =>
        String(record),
      ),
  };
}

const invitations = (wave: string, hashes: readonly string[]): Statement => ({
  sql: `INSERT INTO invitations (hash, wave, state) SELECT hash, wave, 'invited' FROM given WHERE true`,
  columns: ['hash', 'wave'],
  rows: hashes.map((hash) => [hash, wave]),
});

const REACH = `SELECT
  COALESCE(w.invited, (SELECT COUNT(*) FROM invitations i WHERE i.wave = ?)) AS invited,
  COALESCE(w.started, (SELECT COUNT(*) FROM invitations i WHERE i.wave = ? AND i.state <> 'invited')) AS started,
  (SELECT COUNT(*) FROM responses r WHERE r.wave = ?) AS answered
  FROM waves w WHERE w.id = ?`;

const reachOf = ([row]: readonly Row[]): Reach => ({
  invited: Number(row?.invited ?? 0),
  started: Number(row?.started ?? 0),
  answered: Number(row?.answered ?? 0),
});

/** Whoever began in the chat and finished in the form leaves no chat behind either. */
const begun = ({ conversation }: Invitation): Statement[] =>
  conversation === null
    ? []
    : removedWithPeople("channel = 'directline' AND channel_conversation = ?", [conversation]);

function closing(wave: string, day: string, at: string): Statement[] {
  const count = (what: string) =>
    `(SELECT COUNT(*) FROM invitations i WHERE i.wave = waves.id${what === 'invited' ? '' : " AND i.state <> 'invited'"})`;
  return [
    {
      sql: `UPDATE waves SET closed = ?, invited = ${count('invited')}, started = ${count('started')}
        WHERE id = ? AND closed IS NULL`,
      params: [day, wave],
    },
    {
      sql: `UPDATE conversations SET leaving = 'expired' WHERE channel = 'directline' AND channel_conversation IN
        (SELECT channel_conversation FROM invitations WHERE wave = ? AND channel_conversation IS NOT NULL)`,
      params: [wave],
    },
    ...removedWithPeople("leaving = 'expired'", []),
    { sql: 'DELETE FROM invitations WHERE wave = ?', params: [wave] },
    owesScrub(at),
  ];
}
