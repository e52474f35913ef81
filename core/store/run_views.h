// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/store/ids.h"

namespace hankki {

class Store;

/// Which metrics of a run a table shows: those of the epoch that was kept, those of the last one
/// that ran, or those of the epoch of that number (from 1).
inline constexpr std::int64_t kBestEpoch = 0;
inline constexpr std::int64_t kLastEpoch = -1;
inline constexpr std::int64_t kMostEpoch = 1'000'000;

/// Whose runs a table shows: those of the split or the data set that is looked at, or all.
enum class RunScope { Split, Dataset, Workspace };
std::string to_text(RunScope scope);  ///< "split", "data", "workspace"

/// How the table of runs is looked at. Columns go by their stable names (RunTable::Column::name);
/// those that the table does not have just now are kept, and passed over.
struct RunTableLayout {
  std::vector<std::string> columns;  ///< that are shown, in their order; empty: the usual ones
  std::string filter;                ///< words that a row has to have
  std::string sort;                  ///< a column; empty: as usual
  bool descending = true;
  std::string group;  ///< a column whose equal values stand together; empty: none
  std::int64_t epoch = kBestEpoch;
  bool archived = false;  ///< with the runs that were put away
  RunScope scope = RunScope::Split;
  bool operator==(const RunTableLayout&) const = default;
};

struct RunViewInfo {
  RunViewId id = 0;
  std::string name;  ///< no other one has it
  RunTableLayout layout;
  std::string created;  ///< UTC
};

inline constexpr std::size_t kLongestRunViewName = 80;  ///< code points

/// The named ways to look at the table of runs: Workspace::run_views(). Every call throws Error
/// where there is none of that number.
class RunViews {
 public:
  explicit RunViews(Store& store) : store_(store) {}

  /// Takes the place of the view of that name, where there is one, under its number. Throws Error
  /// where the name is empty, too long or has control characters, and where the layout is no
  /// layout.
  RunViewId save(const std::string& name, const RunTableLayout& layout);
  void rename(RunViewId id, const std::string& name);  ///< throws Error where it is taken

  std::vector<RunViewInfo> list() const;  ///< by name
  std::optional<RunViewInfo> find(const std::string& name) const;

  /// Hides it until it is restored or purged. To restore it throws Error where another one has its
  /// name by now.
  void remove(RunViewId id);
  void restore(RunViewId id);

 private:
  Store& store_;
};

}  // namespace hankki
