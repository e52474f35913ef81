-- SPDX-License-Identifier: GPL-3.0-or-later
-- Recipes of a data set that were selected and given a name; which ones is in a file.

CREATE TABLE selection (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  dataset    INTEGER NOT NULL REFERENCES dataset(id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  recipes    INTEGER NOT NULL,           -- how many
  created    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX selection_name ON selection(dataset, name) WHERE removed_at IS NULL;
