-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a run learned from beside its split: another set of vectors may have the name today.

ALTER TABLE run ADD COLUMN vectors TEXT NOT NULL DEFAULT '';  -- an identity; empty: none, or nobody knows
