// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/store/kinds.h"

namespace hankki {

class Store;

/// That something in the workspace changed: what a list shows of it, or how far it has come.
/// Triggers write it in the transaction that makes the change, also where a removal hides or
/// deletes what is below. A later change of the same sort to the same thing replaces the earlier.
struct Change {
  enum class What {
    Added,     ///< or shown again
    Changed,   ///< of a study also: a trial began, or has a final run
    Removed,   ///< hidden or deleted
    Progress,  ///< epochs of a run; trials and epochs of a study
  };
  std::int64_t seq = 0;  ///< ascends; there are gaps
  Kind kind = Kind::Dataset;
  std::int64_t id = 0;
  What what = What::Added;
};

struct NewChanges {
  std::int64_t newest = 0;  ///< ask for what comes after it next
  bool all = false;         ///< too far behind: `changes` is empty, and everything may be different
  std::vector<Change> changes;  ///< oldest first
};

/// Follows what any process changes; see Changes::watch().
class ChangeWatcher {
 public:
  virtual ~ChangeWatcher() = default;  ///< returns when the listener does not run any more
};

/// What changed in a workspace: Workspace::changes().
class Changes {
 public:
  using Listener = std::function<void(const NewChanges&)>;

  explicit Changes(Store& store) : store_(store) {}

  /// After the change of that number; 0 is before the first one. Inside Workspace::snapshot() it
  /// goes with the lists that are read there.
  NewChanges since(std::int64_t seq) const;

  /// That the file of that name beside the database was changed: a change of Kind::FolderFile.
  void note_file(std::string_view name);

  /// Calls the listener, on a thread of the watcher, with what changed after `seq`: at once after a
  /// commit of this process, within about 200 ms after one of another. A run or study whose process
  /// has ended counts as changed (of number `newest`), though nobody wrote that. The listener must
  /// not throw, nor end its watcher; the workspace must outlive it.
  std::unique_ptr<ChangeWatcher> watch(std::int64_t seq, Listener listener) const;

 private:
  Store& store_;
};

}  // namespace hankki
