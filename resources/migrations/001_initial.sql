-- SPDX-License-Identifier: GPL-3.0-or-later
-- One statement ends with a semicolon at the end of a line; no semicolon stands elsewhere at one.

CREATE TABLE dataset (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name         TEXT NOT NULL,
  source       TEXT NOT NULL,
  identity     TEXT NOT NULL,
  derived_from INTEGER REFERENCES dataset(id) ON DELETE SET NULL,
  created      TEXT NOT NULL,
  users        INTEGER NOT NULL,
  recipes      INTEGER NOT NULL,
  interactions INTEGER NOT NULL,
  has_times    INTEGER NOT NULL,
  report       TEXT NOT NULL,  -- JSON: what the import met
  cleaning     TEXT NOT NULL   -- JSON: rows removed by each step
) STRICT;

CREATE TABLE split (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  dataset    INTEGER NOT NULL REFERENCES dataset(id) ON DELETE CASCADE,
  method     TEXT NOT NULL,
  train_share      REAL NOT NULL,
  validation_share REAL NOT NULL,
  test_share       REAL NOT NULL,
  seed       INTEGER NOT NULL,  -- the 64 bits of an unsigned number
  created    TEXT NOT NULL,
  train      INTEGER NOT NULL,
  validation INTEGER NOT NULL,
  test       INTEGER NOT NULL,
  users      INTEGER NOT NULL,
  items      INTEGER NOT NULL,
  warning    TEXT NOT NULL
) STRICT;
CREATE INDEX split_dataset ON split(dataset);

CREATE TABLE run (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  split      INTEGER NOT NULL REFERENCES split(id) ON DELETE CASCADE,
  model      TEXT NOT NULL,
  preset     TEXT NOT NULL,
  parameters TEXT NOT NULL,  -- JSON
  seed       INTEGER NOT NULL,
  threads    INTEGER NOT NULL,
  ks         TEXT NOT NULL,  -- JSON
  validate   INTEGER NOT NULL,
  state      TEXT NOT NULL,
  created    TEXT NOT NULL,
  message    TEXT NOT NULL DEFAULT '',
  versions   TEXT NOT NULL,
  tags       TEXT NOT NULL DEFAULT '[]',  -- JSON
  best_epoch INTEGER NOT NULL DEFAULT -1,
  epochs_run INTEGER NOT NULL DEFAULT 0,
  seconds_per_epoch      REAL NOT NULL DEFAULT 0,
  seconds_per_evaluation REAL NOT NULL DEFAULT 0,
  total_seconds          REAL NOT NULL DEFAULT 0,
  start_rss_mb           REAL NOT NULL DEFAULT 0,
  peak_rss_mb            REAL NOT NULL DEFAULT 0,
  weights_hash           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX run_split ON run(split);

CREATE TABLE epoch (
  run        INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  epoch      INTEGER NOT NULL,
  seconds    REAL NOT NULL,
  evaluation_seconds REAL NOT NULL,
  elapsed    REAL NOT NULL,
  losses     TEXT NOT NULL,  -- JSON: pairs of name and value, in order; null is NaN
  validation TEXT NOT NULL,  -- JSON
  PRIMARY KEY (run, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_metric (
  run    INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  part   TEXT NOT NULL CHECK (part IN ('validation', 'test')),
  at     TEXT NOT NULL CHECK (at IN ('best', 'last')),
  metric TEXT NOT NULL,
  value  REAL,  -- NULL is NaN
  PRIMARY KEY (run, part, at, metric)
) STRICT, WITHOUT ROWID;

-- Files below artifacts/. A file that no row names is a leftover and is removed at the next open.
CREATE TABLE artifact (
  path    TEXT PRIMARY KEY,
  kind    TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  dataset INTEGER REFERENCES dataset(id) ON DELETE CASCADE,
  split   INTEGER REFERENCES split(id) ON DELETE CASCADE,
  run     INTEGER REFERENCES run(id) ON DELETE CASCADE,
  CHECK ((dataset IS NOT NULL) + (split IS NOT NULL) + (run IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX artifact_dataset ON artifact(dataset, kind) WHERE dataset IS NOT NULL;
CREATE UNIQUE INDEX artifact_split ON artifact(split, kind) WHERE split IS NOT NULL;
CREATE UNIQUE INDEX artifact_run ON artifact(run, kind) WHERE run IS NOT NULL;
