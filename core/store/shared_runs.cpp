// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shared_runs.h"

#include <algorithm>
#include <utility>

namespace hankki {

SharedRuns::SharedRuns(std::vector<RunInfo> runs) {
  runs_.reserve(runs.size());
  for (RunInfo& run : runs) runs_.push_back(std::make_shared<const RunInfo>(std::move(run)));
}

void SharedRuns::put(RunInfo run) {
  auto made = std::make_shared<const RunInfo>(std::move(run));
  const auto id_of = [](const Pointer& known) { return known->id; };
  const auto place = std::ranges::lower_bound(runs_, made->id, {}, id_of);
  if (place != runs_.end() && (*place)->id == made->id)
    *place = std::move(made);
  else
    runs_.insert(place, std::move(made));
}

void SharedRuns::remove(const std::set<RunId>& runs) {
  std::erase_if(runs_, [&](const Pointer& run) { return runs.contains(run->id); });
}

}  // namespace hankki
