-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people chose between two recipes each, before the shop knew them. A person is as in
-- shop_answer.
CREATE TABLE shop_choice (
  person  TEXT NOT NULL,
  place   INTEGER NOT NULL,              -- from 0, in the order in which they chose
  chosen  TEXT NOT NULL,                 -- a recipe
  instead TEXT NOT NULL,                 -- of this one
  PRIMARY KEY (person, place)
) STRICT, WITHOUT ROWID;

-- The newest answers of people, among many more of visitors who come by themselves.
CREATE INDEX shop_answer_newest ON shop_answer(simulated, id) WHERE taken_back = 0;
