-- SPDX-License-Identifier: GPL-3.0-or-later
-- Simulated experiments of the bandit, and what each of their replications came to.

CREATE TABLE experiment (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  request    TEXT NOT NULL,               -- JSON: all that the result depends on
  reached    INTEGER NOT NULL DEFAULT 0,  -- visits, of one that is played live
  seconds    REAL NOT NULL DEFAULT 0,     -- that its replications took
  created    TEXT NOT NULL,
  state      TEXT NOT NULL,
  message    TEXT NOT NULL DEFAULT '',
  writer     INTEGER REFERENCES writer(id) ON DELETE SET NULL,
  claim      INTEGER NOT NULL DEFAULT 0,
  removed_at TEXT
) STRICT;
CREATE INDEX experiment_writer ON experiment(writer) WHERE writer IS NOT NULL;

CREATE TABLE experiment_replication (
  experiment INTEGER NOT NULL REFERENCES experiment(id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,            -- from 0
  result     TEXT NOT NULL,               -- JSON
  PRIMARY KEY (experiment, number)
) STRICT, WITHOUT ROWID;
