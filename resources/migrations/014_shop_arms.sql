-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest answers of one batch, of whose arms the demonstrator's panel tells, among many more of
-- the batches that were served before and behind it.
CREATE INDEX shop_answer_batch ON shop_answer(batch, id) WHERE taken_back = 0;
