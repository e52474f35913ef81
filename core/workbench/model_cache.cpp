// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/model_cache.h"

#include <algorithm>
#include <utility>

#include "core/workbench/models.h"

namespace hankki {

std::shared_ptr<ModelCache::Entry> ModelCache::get(const Workspace& workspace, const RunInfo& run,
                                                   const std::shared_ptr<const Split>& split,
                                                   const JobContext& job) {
  const std::lock_guard lock(mutex_);
  job.check();
  const auto found = std::ranges::find_if(kept_, [&](const Kept& kept) {
    return kept.run == run.id && kept.weights_hash == run.result.weights_hash;
  });
  Kept kept{run.id, run.result.weights_hash, nullptr};
  if (found != kept_.end()) {
    kept = std::move(*found);
    kept_.erase(found);
  } else {
    if (kept_.size() == kCapacity) kept_.pop_front();  // before another takes its memory
    kept.entry = std::make_shared<Entry>();
    kept.entry->split = split;
    kept.entry->model = open_model(workspace, run, *split, job);
  }
  kept_.push_back(kept);
  return kept.entry;
}

}  // namespace hankki
