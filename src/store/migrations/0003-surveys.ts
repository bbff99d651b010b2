/** Surveys: waves, invitations and responses. Nothing in a response leads to an invitation, and no row tells when it was written. */
export const name = 'surveys';

export const sql = `
-- One round of a survey. The counts and the report (JSON) are filled in at closing, when the invitations go.
CREATE TABLE waves (
  id TEXT NOT NULL PRIMARY KEY,
  school TEXT NOT NULL,
  instrument TEXT NOT NULL,
  version BIGINT NOT NULL,
  opened TEXT NOT NULL,
  closed TEXT,
  invited BIGINT,
  started BIGINT,
  report TEXT
);
CREATE INDEX waves_by_school ON waves (school, opened);

-- Of a link only a hash is kept. state: invited, started or answered. The channel's conversation is there while somebody is
-- answering, so that the same link goes on with it. No times: they would tell which response is whose.
CREATE TABLE invitations (
  hash TEXT NOT NULL PRIMARY KEY,
  wave TEXT NOT NULL REFERENCES waves (id),
  state TEXT NOT NULL,
  channel_conversation TEXT UNIQUE
);
CREATE INDEX invitations_by_wave ON invitations (wave, state);

-- id is random, and rows lie in its order: a table with row numbers would remember who came after whom. month: YYYY-MM.
CREATE TABLE responses (
  wave TEXT NOT NULL REFERENCES waves (id),
  id TEXT NOT NULL,
  month TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (wave, id)
) WITHOUT ROWID;
`;
