-- SPDX-License-Identifier: GPL-3.0-or-later
-- Several programs write one workspace, what is removed comes back until it is purged, and what
-- changes is told. One statement ends with a semicolon at the end of a line.

-- The programs that have the workspace open for writing.
CREATE TABLE writer (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  process TEXT NOT NULL,    -- machine, boot, namespace, process id, start time
  number  INTEGER NOT NULL, -- which of the workspaces that the process has opened
  seen    INTEGER NOT NULL  -- when it last said that it lives: milliseconds since 1970
) STRICT;

-- Who works at a run or a study, or will once it comes to the turn of what is queued. The claim
-- rises with each one that takes it over; whoever writes with an older claim is refused.
ALTER TABLE run ADD COLUMN writer INTEGER REFERENCES writer(id) ON DELETE SET NULL;
ALTER TABLE run ADD COLUMN claim INTEGER NOT NULL DEFAULT 0;
ALTER TABLE study ADD COLUMN writer INTEGER REFERENCES writer(id) ON DELETE SET NULL;
ALTER TABLE study ADD COLUMN claim INTEGER NOT NULL DEFAULT 0;
CREATE INDEX run_writer ON run(writer) WHERE writer IS NOT NULL;
CREATE INDEX study_writer ON study(writer) WHERE writer IS NOT NULL;

-- What is removed is hidden, with all below it, and deleted when it is purged.
ALTER TABLE dataset ADD COLUMN removed_at TEXT;
ALTER TABLE split ADD COLUMN removed_at TEXT;
ALTER TABLE run ADD COLUMN removed_at TEXT;
ALTER TABLE study ADD COLUMN removed_at TEXT;

-- Files below artifacts/, each of a row of the table that `owner` names. The triggers that delete
-- them with their owners are made from one list: core/store/kinds.h.
CREATE TABLE new_artifact (
  path     TEXT PRIMARY KEY,
  kind     TEXT NOT NULL,
  sha256   TEXT NOT NULL,
  owner    TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  UNIQUE (owner, owner_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO new_artifact (path, kind, sha256, owner, owner_id)
  SELECT path, kind, sha256,
         CASE WHEN dataset IS NOT NULL THEN 'dataset' WHEN split IS NOT NULL THEN 'split'
              WHEN run IS NOT NULL THEN 'run' ELSE 'trial' END,
         coalesce(dataset, split, run, trial)
  FROM artifact;
DROP TABLE artifact;
ALTER TABLE new_artifact RENAME TO artifact;

-- A file that is being written: named here before it is made, in artifact once it is complete.
CREATE TABLE pending_file (
  path   TEXT PRIMARY KEY,
  writer INTEGER NOT NULL REFERENCES writer(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX pending_file_writer ON pending_file(writer);

-- A file that no row names any more, until it is removed.
CREATE TABLE gone_file (
  path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What changed, newest last; a later change of the same sort to the same thing takes the place of
-- the earlier one. Filled by triggers, in the transaction that makes the change.
CREATE TABLE change (
  seq  INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  id   INTEGER NOT NULL,
  what TEXT NOT NULL,
  UNIQUE (kind, id, what)
) STRICT;
