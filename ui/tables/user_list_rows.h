// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/workbench/user_lists.h"
#include "ui/tables/list_panel.h"

namespace hankki {

/// A user's lists as rows of text, in the language of the window.

inline constexpr std::int32_t kListLength = 10;
inline constexpr std::size_t kMostReasons = 5;

/// How each run of the lists is marked: runs of one model differ in the marker.
std::vector<ModelStyle> stylesOf(const std::vector<RunList>& runs);

/// What run number `run` recommends; the markers tell which of the runs recommend the item too.
std::vector<ListRow> recommendationRows(const UserLists& lists, std::size_t run);

/// What the user did, the latest first. Where `reasons` are given, their items come before the
/// others, with their weights.
std::vector<ListRow> historyRows(const UserLists& lists, const std::vector<Reason>& reasons);

/// What was held out of the user's history; the markers tell which runs recommend it.
std::vector<ListRow> heldOutRows(const UserLists& lists);

/// What is known of an item, in a line: minutes, tags, how many users chose it.
QString itemFacts(const UserLists& lists, ItemIndex item);

/// "2 of 5 to find are in the list"
QString foundNote(const UserLists& lists, std::size_t run);
/// "37 train, 4 validation, 5 test"
QString historyNote(const UserLists& lists);

}  // namespace hankki
