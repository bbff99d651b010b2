/** Summaries that students have shared with the counsellors of their school, and who has read them. */
export const name = 'shares';

export const sql = `
-- items: the lines as they were shared, as JSON: where their words are, never the words. name: where the person said their name. Both
-- are emptied when it is taken back (revoked).
CREATE TABLE shares (
  id TEXT NOT NULL PRIMARY KEY,
  school TEXT NOT NULL,
  conversation TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  items TEXT NOT NULL,
  shared TEXT NOT NULL,
  revoked TEXT
);
CREATE INDEX shares_by_person ON shares (person, shared);
CREATE INDEX shares_by_conversation ON shares (conversation);
CREATE INDEX shares_by_school ON shares (school, shared);

-- A reading that is under way while its share is erased fails: tables.ts names shares first for that reason.
CREATE TABLE share_reads (
  share TEXT NOT NULL REFERENCES shares (id) DEFERRABLE INITIALLY DEFERRED,
  conversation TEXT NOT NULL,
  person TEXT NOT NULL,
  counsellor TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (share, counsellor, at)
);
CREATE INDEX share_reads_by_conversation ON share_reads (conversation);
CREATE INDEX share_reads_by_person ON share_reads (person);

-- The message seq shows words of the turn of another conversation (source) of the same person.
CREATE TABLE quotes_elsewhere (
  conversation TEXT NOT NULL,
  seq BIGINT NOT NULL,
  source TEXT NOT NULL,
  turn BIGINT NOT NULL,
  PRIMARY KEY (conversation, seq, source, turn)
);
CREATE INDEX quotes_elsewhere_by_source ON quotes_elsewhere (source, turn);
`;
