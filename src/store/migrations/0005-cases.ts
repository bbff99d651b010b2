/** The workspace: counsellors with their ways in, and cases, which are conversations in which somebody has turned to them. */
export const name = 'cases';

export const sql = `
CREATE TABLE counsellors (
  id TEXT NOT NULL PRIMARY KEY,
  school TEXT NOT NULL,
  name TEXT NOT NULL,
  opened TEXT NOT NULL,
  removed TEXT
);
CREATE INDEX counsellors_by_school ON counsellors (school, name);

-- One for each counsellor: a new link takes the place of the old. Only a hash is kept. session: what it was used up for.
CREATE TABLE sign_in_links (
  counsellor TEXT NOT NULL PRIMARY KEY REFERENCES counsellors (id),
  hash TEXT NOT NULL UNIQUE,
  expires TEXT NOT NULL,
  session TEXT
);

-- Only a hash is kept. expires moves on with use.
CREATE TABLE workspace_sessions (
  hash TEXT NOT NULL PRIMARY KEY,
  counsellor TEXT NOT NULL REFERENCES counsellors (id),
  opened TEXT NOT NULL,
  expires TEXT NOT NULL
);
CREATE INDEX workspace_sessions_by_counsellor ON workspace_sessions (counsellor);

-- news: sequence number of the last turn that brought something for the counsellors, newest: its time. answered: of their last
-- words. flagged: since when the person is known to have asked in distress; what about is nowhere.
CREATE TABLE cases (
  conversation TEXT NOT NULL PRIMARY KEY,
  school TEXT NOT NULL,
  opened TEXT NOT NULL,
  newest TEXT NOT NULL,
  news BIGINT NOT NULL,
  answered BIGINT NOT NULL,
  flagged TEXT,
  closed TEXT
);
CREATE INDEX cases_by_school ON cases (school, newest);

-- Reads and notes refer to their case, so that one that is under way while the case is erased fails, or goes with it: tables.ts names
-- cases before them for that reason.

-- Up to which sequence number a counsellor has read.
CREATE TABLE case_reads (
  conversation TEXT NOT NULL REFERENCES cases (conversation) DEFERRABLE INITIALLY DEFERRED,
  counsellor TEXT NOT NULL,
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (conversation, counsellor)
);

CREATE TABLE case_notes (
  conversation TEXT NOT NULL REFERENCES cases (conversation) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  counsellor TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (conversation, id)
);

INSERT INTO cases (conversation, school, opened, newest, news, answered)
  SELECT conversation, school, MIN(at), MAX(at), MAX(seq), 0 FROM events
  WHERE type = 'counsellor-request' GROUP BY conversation, school;
`;
