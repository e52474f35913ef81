// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/store/workspace.h"

namespace hankki::test {

/// What a person wrote into a tracker, by names that the writer chose ("view/3-17"), with what each
/// says now; kGone where it was removed.
using TrackerState = std::map<std::string, std::string>;
inline constexpr const char* kGone = "-";

/// Writes, changes, removes and brings back notes of the logbook, notes on the curves of run 1, its
/// tags, suites and views until it is killed. Says "begin NAME VALUE" before each change, and
/// "end NAME VALUE" when the call returned. Nobody else may use the same seed.
[[noreturn]] void work_at_tracker(Workspace& workspace, unsigned seed);

/// All that is there. Throws std::runtime_error where something is half.
TrackerState read_tracker(const Workspace& workspace);

/// The lines of work_at_tracker().
class TrackerJournal {
 public:
  void read(const std::string& line);
  /// Nobody works at it any more: what was begun and did not end may be there or not.
  /// Empty where `found` has all that was confirmed, else what it lacks.
  std::string missing_in(const TrackerState& found);
  std::size_t confirmed() const { return confirmed_; }
  bool knows(const std::string& name) const { return state_.contains(name); }

 private:
  TrackerState state_;
  std::optional<std::pair<std::string, std::string>> begun_;
  std::size_t confirmed_ = 0;
};

}  // namespace hankki::test
