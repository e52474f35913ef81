// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>
#include <mutex>

#include "core/base/job.h"
#include "core/data/split.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"

namespace hankki {

/// The trained models of a workspace's last few runs, so that another user's lists need no reading.
/// All members may be called from any thread; one that has to read a model keeps the others
/// waiting.
class ModelCache {
 public:
  static constexpr std::size_t kCapacity = 4;

  /// A model ready to score. One thread at a time: hold the mutex while it is used.
  struct Entry {
    std::shared_ptr<const Split> split;  // the model refers to it
    std::unique_ptr<Recommender> model;
    std::mutex mutex;
  };

  /// Reads the model where it is not there yet. Throws Error where the run has none, Cancelled.
  std::shared_ptr<Entry> get(const Workspace& workspace, const RunInfo& run,
                             const std::shared_ptr<const Split>& split, const JobContext& job);

 private:
  struct Kept {
    RunId run;
    std::string weights_hash;  // resuming gives a run other weights
    std::shared_ptr<Entry> entry;
  };
  std::mutex mutex_;
  std::deque<Kept> kept_;  // the one that was used last at the end
};

}  // namespace hankki
