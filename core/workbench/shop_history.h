// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/workbench/shop.h"

namespace hankki {

/// An answer of the log as it was given, beside what the shop would show today to the same person,
/// with the same filters and seed.
struct ReopenedAnswer {
  LoggedAnswer then;
  std::vector<std::string> names;    ///< of the arms then; empty where the batch is gone
  std::string tag;                   ///< of the batch then
  std::vector<std::string> titles;   ///< of the recipes then; empty where one is gone
  std::optional<ShopPerson> person;  ///< none: the account is gone
  ShopFilters filters;               ///< empty where `today` is none
  std::optional<ShopAnswer> today;   ///< not logged; none where there is nobody to answer
  Message gone;                      ///< why there is none; else empty
};

/// Throws Error where there is no such answer. Where its person or an ingredient of its filters is
/// gone, it is still told as it was.
ReopenedAnswer reopen_answer(Shop& shop, AnswerId id, Time now);

/// What an answer of the log was made with.
std::uint64_t seed_of(const LoggedAnswer& answer);  ///< throws Error where the log does not tell
ShopSettings settings_of(const LoggedAnswer& answer, ShopSettings settings);

}  // namespace hankki
