// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/store/database.h"
#include "core/training/run_sink.h"

namespace hankki {

/// Stores an epoch in `table` ("epoch" or "trial_epoch"), whose column `owner` has this id, in the
/// place of the one before; inside a write transaction.
void insert_epoch(Connection& connection, std::string_view table, std::string_view owner,
                  std::int64_t id, const EpochRow& row);
std::vector<EpochRow> select_epochs(Connection& connection, std::string_view table,
                                    std::string_view owner, std::int64_t id);

}  // namespace hankki
