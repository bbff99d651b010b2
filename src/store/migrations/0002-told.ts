/** What people have told, as their dialogs note it, and which messages show whose words: so that erasing a turn takes both along. */
export const name = 'told';

export const sql = `
-- One row for each dialog that noted something; begun: the turn that opened it. body: the notes as JSON, each with its turn.
CREATE TABLE notes (
  conversation TEXT NOT NULL,
  dialog TEXT NOT NULL,
  begun BIGINT NOT NULL,
  person TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (conversation, dialog, begun)
);
CREATE INDEX notes_by_person ON notes (person);

-- The message seq shows words of the turn.
CREATE TABLE quotes (
  conversation TEXT NOT NULL,
  seq BIGINT NOT NULL,
  turn BIGINT NOT NULL,
  PRIMARY KEY (conversation, turn, seq)
);
`;
