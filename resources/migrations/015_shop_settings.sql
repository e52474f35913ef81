-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the shop credits and answers, where it is not as it would be by itself: of the workspace, so
-- that all who use it go by the same rules.
CREATE TABLE shop_setting (
  name  TEXT PRIMARY KEY,                -- as serve settings spells it
  value TEXT NOT NULL                    -- likewise
) STRICT, WITHOUT ROWID;
