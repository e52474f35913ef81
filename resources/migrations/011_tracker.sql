-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people write on their runs, beside the tags: a name, a note, and that it is put away.

ALTER TABLE run ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
