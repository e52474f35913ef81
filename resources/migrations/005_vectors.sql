-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vectors of a data set's recipes, maps of vectors, clusterings of vectors.

CREATE TABLE vectors (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  dataset    INTEGER NOT NULL REFERENCES dataset(id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  encoder    TEXT NOT NULL,
  settings   TEXT NOT NULL,              -- JSON
  seed       INTEGER NOT NULL,           -- the 64 bits of an unsigned number
  key        TEXT NOT NULL DEFAULT '',   -- of what, beside its own text, a recipe's vector follows from
  recipes    INTEGER NOT NULL DEFAULT 0,
  dimensions INTEGER NOT NULL DEFAULT 0,
  empty      INTEGER NOT NULL DEFAULT 0, -- recipes whose vector is all zeros
  seconds    REAL NOT NULL DEFAULT 0,
  created    TEXT NOT NULL,
  state      TEXT NOT NULL,
  message    TEXT NOT NULL DEFAULT '',
  writer     INTEGER REFERENCES writer(id) ON DELETE SET NULL,
  claim      INTEGER NOT NULL DEFAULT 0,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX vectors_name ON vectors(dataset, name) WHERE removed_at IS NULL;
CREATE INDEX vectors_key ON vectors(key);
CREATE INDEX vectors_writer ON vectors(writer) WHERE writer IS NOT NULL;

CREATE TABLE map (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  vectors    INTEGER NOT NULL REFERENCES vectors(id) ON DELETE CASCADE,
  method     TEXT NOT NULL,
  settings   TEXT NOT NULL,              -- JSON
  seed       INTEGER NOT NULL,
  quality_k  INTEGER NOT NULL,
  measures   TEXT NOT NULL DEFAULT '{}', -- JSON: its quality, how long it took
  created    TEXT NOT NULL,
  state      TEXT NOT NULL,
  message    TEXT NOT NULL DEFAULT '',
  writer     INTEGER REFERENCES writer(id) ON DELETE SET NULL,
  claim      INTEGER NOT NULL DEFAULT 0,
  removed_at TEXT
) STRICT;
CREATE INDEX map_vectors ON map(vectors);
CREATE INDEX map_writer ON map(writer) WHERE writer IS NOT NULL;

CREATE TABLE clustering (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  vectors    INTEGER NOT NULL REFERENCES vectors(id) ON DELETE CASCADE,
  method     TEXT NOT NULL,
  settings   TEXT NOT NULL,              -- JSON
  seed       INTEGER NOT NULL,
  resolution REAL NOT NULL,
  clusters   TEXT NOT NULL DEFAULT '[]', -- JSON: who each cluster is, and how it is called
  measures   TEXT NOT NULL DEFAULT '{}', -- JSON
  created    TEXT NOT NULL,
  state      TEXT NOT NULL,
  message    TEXT NOT NULL DEFAULT '',
  writer     INTEGER REFERENCES writer(id) ON DELETE SET NULL,
  claim      INTEGER NOT NULL DEFAULT 0,
  removed_at TEXT
) STRICT;
CREATE INDEX clustering_vectors ON clustering(vectors);
CREATE INDEX clustering_writer ON clustering(writer) WHERE writer IS NOT NULL;
