-- SPDX-License-Identifier: GPL-3.0-or-later
-- Clusters that were chosen as themes; how an encoder learned, and what language it knows.

CREATE TABLE theme (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  vectors    INTEGER NOT NULL REFERENCES vectors(id) ON DELETE CASCADE,
  method     TEXT NOT NULL,              -- with the resolution: which clusterings it lives on in
  resolution REAL NOT NULL,
  identity   TEXT NOT NULL,              -- of the cluster
  created    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX theme_cluster ON theme(vectors, method, resolution, identity);

-- JSON: the loss of each epoch of the encoder's training.
ALTER TABLE vectors ADD COLUMN losses TEXT NOT NULL DEFAULT '[]';
-- The one language that the encoder knows, as "en"; empty: it has no such limit.
ALTER TABLE vectors ADD COLUMN language TEXT NOT NULL DEFAULT '';
