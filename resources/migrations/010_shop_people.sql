-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people of the shop make themselves, what a policy has learnt, and how far all of it can be
-- taken back. A person is as in shop_answer.

-- As core/bandit/policy_state.h writes it. None: as its policy begins, or as batch_arm tells.
CREATE TABLE batch_policy (
  batch INTEGER PRIMARY KEY REFERENCES batch(id) ON DELETE CASCADE,
  state TEXT NOT NULL
) STRICT;

-- Recipes that people added; "shop:ID" where a recipe is named.
CREATE TABLE shop_recipe (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  person     TEXT NOT NULL,
  recipe     TEXT NOT NULL,              -- JSON
  revision   INTEGER NOT NULL,           -- counts its changes
  created    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX shop_recipe_person ON shop_recipe(person);

-- What people set themselves of what is believed of their taste.
CREATE TABLE shop_taste (
  person TEXT NOT NULL,
  term   TEXT NOT NULL,                  -- "tag:korean", "ingredient:egg"
  weight REAL NOT NULL,                  -- from -1 to 1
  PRIMARY KEY (person, term)
) STRICT, WITHOUT ROWID;

-- Each thing that people did beside asking for answers, in order; for demos that are played again.
CREATE TABLE shop_act (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  answer     INTEGER NOT NULL,           -- the newest one then
  person     TEXT NOT NULL,
  at         INTEGER NOT NULL,
  act        TEXT NOT NULL,              -- JSON
  taken_back INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Moments to which the shop can be taken back.
CREATE TABLE shop_mark (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,                -- empty: of one that a reset made
  reset_to INTEGER,                      -- of one that a reset made: the mark that it went to
  answer   INTEGER NOT NULL,             -- the newest one then
  act      INTEGER NOT NULL,             -- and the newest act
  state    TEXT NOT NULL,                -- JSON: all that people can change, as it was
  created  TEXT NOT NULL
) STRICT;

ALTER TABLE shop_answer ADD COLUMN taken_back INTEGER NOT NULL DEFAULT 0;
CREATE INDEX shop_answer_of ON shop_answer(person, id);
