-- SPDX-License-Identifier: GPL-3.0-or-later
-- Hyper-parameter searches. One statement ends with a semicolon at the end of a line.

CREATE TABLE study (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  split    INTEGER NOT NULL REFERENCES split(id) ON DELETE CASCADE,
  request  TEXT NOT NULL,  -- JSON
  state    TEXT NOT NULL,
  created  TEXT NOT NULL,
  message  TEXT NOT NULL DEFAULT '',
  versions TEXT NOT NULL
) STRICT;
CREATE INDEX study_split ON study(split);

CREATE TABLE trial (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  study      INTEGER NOT NULL REFERENCES study(id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  model      TEXT NOT NULL,
  point      TEXT NOT NULL,  -- JSON: the parameters that are searched
  state      TEXT NOT NULL,
  epochs     INTEGER NOT NULL,
  best_epoch INTEGER NOT NULL,
  value      REAL,  -- NULL is NaN: no rung yet
  rungs      TEXT NOT NULL,  -- JSON: value at each rung
  stopped_early INTEGER NOT NULL,
  seconds    REAL NOT NULL,
  validation TEXT NOT NULL,  -- JSON
  message    TEXT NOT NULL,
  final_run  INTEGER REFERENCES run(id) ON DELETE SET NULL,
  UNIQUE (study, number)
) STRICT;
CREATE INDEX trial_final_run ON trial(final_run);

CREATE TABLE trial_epoch (
  trial      INTEGER NOT NULL REFERENCES trial(id) ON DELETE CASCADE,
  epoch      INTEGER NOT NULL,
  seconds    REAL NOT NULL,
  evaluation_seconds REAL NOT NULL,
  elapsed    REAL NOT NULL,
  losses     TEXT NOT NULL,  -- as in epoch
  validation TEXT NOT NULL,
  PRIMARY KEY (trial, epoch)
) STRICT, WITHOUT ROWID;

-- A trial has files too; SQLite changes a CHECK by making the table anew.
CREATE TABLE new_artifact (
  path    TEXT PRIMARY KEY,
  kind    TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  dataset INTEGER REFERENCES dataset(id) ON DELETE CASCADE,
  split   INTEGER REFERENCES split(id) ON DELETE CASCADE,
  run     INTEGER REFERENCES run(id) ON DELETE CASCADE,
  trial   INTEGER REFERENCES trial(id) ON DELETE CASCADE,
  CHECK ((dataset IS NOT NULL) + (split IS NOT NULL) + (run IS NOT NULL) + (trial IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO new_artifact (path, kind, sha256, dataset, split, run)
  SELECT path, kind, sha256, dataset, split, run FROM artifact;
DROP TABLE artifact;
ALTER TABLE new_artifact RENAME TO artifact;
CREATE UNIQUE INDEX artifact_dataset ON artifact(dataset, kind) WHERE dataset IS NOT NULL;
CREATE UNIQUE INDEX artifact_split ON artifact(split, kind) WHERE split IS NOT NULL;
CREATE UNIQUE INDEX artifact_run ON artifact(run, kind) WHERE run IS NOT NULL;
CREATE UNIQUE INDEX artifact_trial ON artifact(trial, kind) WHERE trial IS NOT NULL;
