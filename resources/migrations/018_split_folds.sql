-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which of how many folds is a split's test part; 1 of 1: it is not one of a cut.
ALTER TABLE split ADD COLUMN fold INTEGER NOT NULL DEFAULT 1;
ALTER TABLE split ADD COLUMN folds INTEGER NOT NULL DEFAULT 1;
