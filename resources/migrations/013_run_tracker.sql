-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ways to look at the table of runs that were saved under a name, the notes of the logbook, and of
-- each run where it was trained and what was said meanwhile.

ALTER TABLE run ADD COLUMN machine TEXT NOT NULL DEFAULT '';

CREATE TABLE run_log (
  run    INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,                -- from 1
  at     TEXT NOT NULL,
  line   TEXT NOT NULL,                   -- a message
  PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_view (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  layout     TEXT NOT NULL,               -- JSON: columns, filter, sort, group, epoch
  created    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX run_view_name ON run_view(name) WHERE removed_at IS NULL;

CREATE TABLE note (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  place      INTEGER NOT NULL,            -- its order in the logbook
  text       TEXT NOT NULL,               -- Markdown
  figures    TEXT NOT NULL,               -- JSON: what they show, and of which runs as they were
  created    TEXT NOT NULL,
  changed    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
