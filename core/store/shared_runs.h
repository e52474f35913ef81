// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/iterator/indirect_iterator.hpp>
#include <iterator>
#include <memory>
#include <set>
#include <vector>

#include "core/store/runs.h"

namespace hankki {

/// Runs in the order of their ids, none of which changes once it is in the list: another takes its
/// place. So a copy costs a pointer a run where there are thousands, and whoever has one may read
/// it on any thread.
class SharedRuns {
 public:
  using Pointer = std::shared_ptr<const RunInfo>;
  using const_iterator = boost::indirect_iterator<std::vector<Pointer>::const_iterator>;

  SharedRuns() = default;
  SharedRuns(std::vector<RunInfo> runs);  ///< in that order already

  void put(RunInfo run);  ///< in the place of the one with its id, if there is one
  void remove(const std::set<RunId>& runs);

  const_iterator begin() const { return const_iterator(runs_.begin()); }
  const_iterator end() const { return const_iterator(runs_.end()); }
  auto rbegin() const { return std::make_reverse_iterator(end()); }
  auto rend() const { return std::make_reverse_iterator(begin()); }
  const RunInfo& operator[](std::size_t place) const { return *runs_[place]; }
  const RunInfo& front() const { return *runs_.front(); }
  const RunInfo& back() const { return *runs_.back(); }
  std::size_t size() const { return runs_.size(); }
  bool empty() const { return runs_.empty(); }
  const std::vector<Pointer>& pointers() const { return runs_; }

 private:
  std::vector<Pointer> runs_;
};

}  // namespace hankki
