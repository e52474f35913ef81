// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace hankki {

/// Training, or a search, that stops because its program or its workspace is closed and not because
/// anybody gave it up: it ends as Interrupted and can go on from its checkpoint. Shared between who
/// closes and who trains; copies share it. All members may be called from any thread.
class Interruption {
 public:
  enum class When {
    Never,
    AfterEpoch,  ///< once the epoch at hand has ended, with a checkpoint of that moment
    Now          ///< beside a cancelled token, which stops the epoch itself
  };

  void request(When when) const noexcept { when_->store(when, std::memory_order_relaxed); }
  bool requested() const noexcept { return when_->load(std::memory_order_relaxed) != When::Never; }

 private:
  std::shared_ptr<std::atomic<When>> when_ = std::make_shared<std::atomic<When>>(When::Never);
};

}  // namespace hankki
