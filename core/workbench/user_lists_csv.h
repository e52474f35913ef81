// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/workbench/user_lists.h"

namespace hankki {

/// A user's history, what was held out and what each run recommends, a row an item, for
/// spreadsheets: list (train, validation, test, or the run's number), model, rank, item, name,
/// rating or score, hit (whether a recommended item is one of the test part), minutes, tags, and
/// users who chose it in train.
std::string user_lists_csv(const UserLists& lists);

}  // namespace hankki
