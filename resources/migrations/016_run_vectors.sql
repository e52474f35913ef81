-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a run learned from beside its split, since another set of vectors may have the name today.

-- An identity; empty where it learned from none, or nobody knows.
ALTER TABLE run ADD COLUMN vectors TEXT NOT NULL DEFAULT '';
