// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/shop_marks.h"
#include "core/workbench/shop.h"

namespace hankki {

inline constexpr std::uintmax_t kLargestDemo = std::uintmax_t{1} << 30;  ///< bytes

/// A demo as text, a JSON object a line: the batch and the mark that it begins at, then what people
/// did since the mark, in order, with its times, seeds and filters, and what they were shown.
std::string record_demo(const Shop& shop, const ShopMark& from);

struct ReplayedDemo {
  std::string mark;                    ///< that the shop was taken back to
  MarkId undo = 0;                     ///< mark with all as it was before
  std::size_t answers = 0;             ///< that were asked for again
  std::size_t acts = 0;                ///< that were done again
  std::size_t differing = 0;           ///< answers that came out otherwise
  std::vector<std::string> different;  ///< the first few of them: who and when
};

/// Takes the shop back to the demo's mark and does all of it again, at its times. Everything that
/// is written is in the workspace; ShopMarks::reset(undo) takes it back. Throws Error, saying the
/// line, before anything is changed where the text is no demo, or one of another batch than is
/// served; with the part that was played in the workspace where the shop does not know of whom or
/// what it tells, and Cancelled. The job's log has the number of `undo` first of all.
ReplayedDemo replay_demo(Shop& shop, std::string_view text, const JobContext& job);

}  // namespace hankki
