-- SPDX-License-Identifier: GPL-3.0-or-later
-- Named sets of checks that a model must pass in parts of the users or items.

CREATE TABLE suite (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  checks     TEXT NOT NULL,  -- JSON: a list of texts as core/evaluation/slice_checks.h writes them
  created    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX suite_name ON suite(name) WHERE removed_at IS NULL;
