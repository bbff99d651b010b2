/**
 * The first tables: people, conversations and all that hangs on a conversation. What is deleted with what is said once, in
 * tables.ts, and a test holds that list against the schema.
 *
 * Only what names a person refers to `people`: a turn that was under way in another conversation while its person was erased
 * must fail, and not bring anything back. Checked at the end of the transaction, because a new person comes last in it.
 */
export const name = 'conversations';

export const sql = `
-- became: who a browser belongs to since a code was written in it. What was said there before may be somebody else's on a shared
-- computer, so the two are not made one; but nobody can come back to it, so it goes when that person is forgotten.
CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY,
  school TEXT NOT NULL,
  opened TEXT NOT NULL,
  became TEXT
);
CREATE INDEX people_by_became ON people (became) WHERE became IS NOT NULL;

CREATE TABLE identities (
  school TEXT NOT NULL,
  channel TEXT NOT NULL,
  channel_person TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  linked TEXT NOT NULL,
  PRIMARY KEY (school, channel, channel_person)
);
CREATE INDEX identities_by_person ON identities (person);

-- Only a hash of the code is kept.
CREATE TABLE resume_codes (
  person TEXT NOT NULL PRIMARY KEY REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  school TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  issued TEXT NOT NULL
);

-- Fields of the state that no query asks for are together in "state", as JSON. leaving: erased (goes when its receipt has been
-- sent) or expired (being deleted now).
CREATE TABLE conversations (
  id TEXT NOT NULL PRIMARY KEY,
  school TEXT NOT NULL,
  channel TEXT NOT NULL,
  channel_conversation TEXT NOT NULL,
  person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  is_group BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  state TEXT NOT NULL,
  address TEXT NOT NULL,
  opened TEXT NOT NULL,
  touched TEXT NOT NULL,
  leaving TEXT,
  UNIQUE (channel, channel_conversation)
);
CREATE INDEX conversations_by_person ON conversations (person) WHERE person IS NOT NULL;
CREATE INDEX conversations_by_touched ON conversations (touched);
CREATE INDEX conversations_leaving ON conversations (leaving) WHERE leaving IS NOT NULL;

CREATE TABLE turns (
  conversation TEXT NOT NULL,
  seq BIGINT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  shown TEXT NOT NULL,
  language TEXT NOT NULL,
  activity TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (conversation, seq)
);
CREATE UNIQUE INDEX turns_by_activity ON turns (conversation, activity) WHERE activity IS NOT NULL;

-- state: waiting, delivered, failed or cancelled.
CREATE TABLE deliveries (
  conversation TEXT NOT NULL,
  seq BIGINT NOT NULL,
  state TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  reason TEXT,
  PRIMARY KEY (conversation, seq)
);
CREATE INDEX deliveries_waiting ON deliveries (conversation, seq) WHERE state = 'waiting';

-- What dialogs recorded; n counts the events of one turn.
CREATE TABLE events (
  conversation TEXT NOT NULL,
  seq BIGINT NOT NULL,
  n BIGINT NOT NULL,
  person TEXT,
  school TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (conversation, seq, n)
);
CREATE INDEX events_by_person ON events (person) WHERE person IS NOT NULL;
CREATE INDEX events_by_type ON events (school, type, at);

CREATE TABLE jobs (
  id TEXT NOT NULL PRIMARY KEY,
  conversation TEXT NOT NULL,
  dialog TEXT NOT NULL,
  key TEXT NOT NULL,
  job TEXT NOT NULL,
  input TEXT NOT NULL,
  opened TEXT NOT NULL
);
CREATE INDEX jobs_by_conversation ON jobs (conversation);

CREATE TABLE quarantines (
  conversation TEXT NOT NULL,
  seq BIGINT NOT NULL,
  school TEXT NOT NULL,
  dialog TEXT NOT NULL,
  key TEXT,
  error TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (conversation, seq)
);

-- Activities that erased their own traces: known again by a fingerprint when the channel repeats them.
CREATE TABLE forgotten (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL,
  at TEXT NOT NULL
);

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
`;
