-- SPDX-License-Identifier: GPL-3.0-or-later
-- Trained runs that are ranked again, at other ks. What comes of it joins the metrics of the run's
-- test part, and goes with them where the run is trained on.
CREATE TABLE evaluation (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  run        INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  ks         TEXT NOT NULL,  -- JSON
  state      TEXT NOT NULL,
  message    TEXT NOT NULL DEFAULT '',
  writer     INTEGER REFERENCES writer(id) ON DELETE SET NULL,
  claim      INTEGER NOT NULL DEFAULT 0,
  removed_at TEXT
) STRICT;
CREATE INDEX evaluation_run ON evaluation(run);
CREATE INDEX evaluation_writer ON evaluation(writer) WHERE writer IS NOT NULL;
