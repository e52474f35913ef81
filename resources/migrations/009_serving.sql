-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the storefront serves, who its people are, and what they did. Times are microseconds since
-- 1970. A person is "visitor:ID", a user of the batch's data, or "account:N". Recipes are told by
-- the ids of the source, so that opinions outlive a data set.

CREATE TABLE batch (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  split      INTEGER NOT NULL REFERENCES split(id) ON DELETE CASCADE,
  tag        TEXT NOT NULL,
  models     TEXT NOT NULL,              -- JSON: of each arm its run, name, recall and request
  policy     TEXT NOT NULL,
  parameters TEXT NOT NULL,              -- JSON, of the policy
  created    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX batch_tag ON batch(tag) WHERE removed_at IS NULL;

-- Which batch was served when; the newest one that is shown is served now.
CREATE TABLE served (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  batch INTEGER NOT NULL REFERENCES batch(id) ON DELETE CASCADE,
  at    TEXT NOT NULL
) STRICT;
CREATE INDEX served_batch ON served(batch);

-- What each model's slots came to.
CREATE TABLE batch_arm (
  batch     INTEGER NOT NULL REFERENCES batch(id) ON DELETE CASCADE,
  arm       INTEGER NOT NULL,
  successes INTEGER NOT NULL,
  failures  INTEGER NOT NULL,
  PRIMARY KEY (batch, arm)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  folded     TEXT NOT NULL,              -- the name as names are compared
  password   TEXT NOT NULL,              -- Argon2id, as crypto_pwhash_str writes it
  survey     TEXT NOT NULL,              -- JSON
  created    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX account_name ON account(folded) WHERE removed_at IS NULL;

-- Wrong passwords since the last right one, also of names that nobody has.
CREATE TABLE failed_sign_in (
  folded   TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  until    INTEGER NOT NULL              -- nothing is tried before
) STRICT, WITHOUT ROWID;

CREATE TABLE shop_answer (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  batch     INTEGER NOT NULL REFERENCES batch(id) ON DELETE CASCADE,
  person    TEXT NOT NULL,
  at        INTEGER NOT NULL,
  simulated INTEGER NOT NULL,
  recipes   TEXT NOT NULL,               -- JSON, by slot
  arms      TEXT NOT NULL,               -- JSON, by slot; -1: of no model
  states    TEXT NOT NULL,               -- a letter a slot: o s f r; a capital where it follows a rating
  detail    TEXT NOT NULL,               -- JSON: filters, lists, ranks, draws, propensities, reasons
  replaced  INTEGER NOT NULL,
  refined   INTEGER NOT NULL,
  open      INTEGER NOT NULL             -- what people do may still change it, or it is the last one
) STRICT;
CREATE INDEX shop_answer_person ON shop_answer(person, id) WHERE open = 1;
CREATE INDEX shop_answer_at ON shop_answer(at) WHERE open = 1;

CREATE TABLE shop_opinion (
  person TEXT NOT NULL,
  recipe TEXT NOT NULL,
  stars  REAL,                           -- none: not rated (any more)
  cooked INTEGER NOT NULL,
  at     INTEGER NOT NULL,
  PRIMARY KEY (person, recipe)
) STRICT, WITHOUT ROWID;

-- Recipes that a person does not want to see.
CREATE TABLE shop_veto (
  person TEXT NOT NULL,
  recipe TEXT NOT NULL,
  kind   TEXT NOT NULL,                  -- not-for-me, hidden, snoozed
  until  INTEGER,                        -- of snoozed
  PRIMARY KEY (person, recipe)
) STRICT, WITHOUT ROWID;
