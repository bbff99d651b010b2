/** The schema of the statistics database, which is apart from people's: a backup of one is none of the other. Never edit an old step. */
import type { Migration } from '../migrations/index.js';

const tables = `
-- facts: what is known of it in three languages, as JSON; null where no question is answered from it.
CREATE TABLE datasets (
  id TEXT NOT NULL PRIMARY KEY,
  facts TEXT,
  vintage BIGINT NOT NULL
);

-- frame: everything of the table but its figures, as a JSON-stat dataset. totals: the category of everyone, by dimension, as JSON.
-- revised, added, gone: cells against the vintage before; null of the first one.
CREATE TABLE vintages (
  number BIGINT NOT NULL PRIMARY KEY,
  dataset TEXT NOT NULL,
  published TEXT,
  taken TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  origin TEXT NOT NULL,
  cells BIGINT NOT NULL,
  frame TEXT NOT NULL,
  totals TEXT NOT NULL,
  revised BIGINT,
  added BIGINT,
  gone BIGINT
);
CREATE INDEX vintages_by_dataset ON vintages (dataset, number);

-- 512 cells each, by their position in the table (src/statistics/kept/run.ts): zero, missing, left out, preliminary and the rest stay
-- apart in marks.
CREATE TABLE runs (
  vintage BIGINT NOT NULL,
  number BIGINT NOT NULL,
  figures TEXT NOT NULL,
  marks TEXT NOT NULL,
  PRIMARY KEY (vintage, number)
) WITHOUT ROWID;

-- A measure as its dataset defines it; texts in three languages, as JSON.
CREATE TABLE measures (
  dataset TEXT NOT NULL,
  measure TEXT NOT NULL,
  unit TEXT NOT NULL,
  decimals BIGINT NOT NULL,
  label TEXT NOT NULL,
  definition TEXT NOT NULL,
  population TEXT NOT NULL,
  reference TEXT NOT NULL,
  comparable TEXT,
  PRIMARY KEY (dataset, measure)
);

-- A classification as a publisher writes it, by the name that the publisher gives this version of it.
CREATE TABLE classifications (
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  seen TEXT NOT NULL,
  PRIMARY KEY (kind, version)
);
-- ours: the code that it is with us, null where there is none. how: same, merged, or none.
CREATE TABLE classes (
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  code TEXT NOT NULL,
  ours TEXT,
  how TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (kind, version, code)
);

-- What a table was called by its publisher, from when on.
CREATE TABLE aliases (
  dataset TEXT NOT NULL,
  name TEXT NOT NULL,
  seen TEXT NOT NULL,
  PRIMARY KEY (dataset, name)
);

-- A table that is being fetched in parts: what was planned, and the parts that have come.
CREATE TABLE fetches (
  dataset TEXT NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL,
  started TEXT NOT NULL
);
CREATE TABLE parts (
  dataset TEXT NOT NULL,
  number BIGINT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (dataset, number)
)`;

export const STATISTICS_MIGRATIONS: readonly Migration[] = [{ name: 'statistics', sql: tables }];
