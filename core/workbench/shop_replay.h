// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/store/shop_marks.h"
#include "core/workbench/shop.h"

namespace hankki {

inline constexpr std::uintmax_t kLargestDemo = std::uintmax_t{1} << 30;  ///< bytes

struct ReplayedDemo {
  std::string mark;                    ///< that the shop was taken back to
  MarkId undo = 0;                     ///< mark with all as it was before
  std::size_t answers = 0;             ///< that were asked for again
  std::size_t acts = 0;                ///< that were done again
  std::size_t differing = 0;           ///< answers that came out otherwise
  std::vector<std::string> different;  ///< the first few of them: who and when
};

/// Thrown where a replay stopped and others used the shop meanwhile, so that what was played stays;
/// the sentence says how it is taken back.
class HalfPlayed : public Error {
 public:
  HalfPlayed(const Message& where, const Message& sentence, MarkId undo)
      : Error(where, sentence), undo_(undo) {}
  MarkId undo() const noexcept { return undo_; }

 private:
  MarkId undo_;
};

/// Takes the shop back to the demo's mark and does all of it again, at its times, from the text of
/// record_demo(). Everything that is written is in the workspace; ShopMarks::reset(undo) takes it
/// back. All or nothing: throws Error, saying the line, where the text is no demo, or one of
/// another batch than is served, or the shop does not know of whom or what it tells; Cancelled; and
/// the shop is as it was then, but for HalfPlayed. The job's log has the number of `undo` first of
/// all, for where the process is killed.
ReplayedDemo replay_demo(Shop& shop, std::string_view text, const JobContext& job);

}  // namespace hankki
