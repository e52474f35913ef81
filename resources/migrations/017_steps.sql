-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many updates of an optimiser an epoch did. 0: it is from before they were counted, or its
-- model is not trained by them.
ALTER TABLE epoch ADD COLUMN steps INTEGER NOT NULL DEFAULT 0;
ALTER TABLE trial_epoch ADD COLUMN steps INTEGER NOT NULL DEFAULT 0;

-- Files beside the database that hold what people wrote: a row is changed after its file, so that
-- whoever follows the workspace hears of it. Where that change fails, the file is newer than its
-- row, and others see it when they read it next.
CREATE TABLE folder_file (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL
) STRICT;
