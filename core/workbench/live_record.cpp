// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/live_record.h"

#include "core/base/error.h"

namespace hankki {
namespace {
constexpr std::chrono::seconds kKeepEvery(1);
}

LiveRecord::LiveRecord(std::shared_ptr<Workspace> workspace, ExperimentId id, std::int64_t reached)
    : workspace_(std::move(workspace)),
      id_(id),
      reached_(reached),
      kept_(workspace_->experiments().info(id).request) {}

void LiveRecord::begin() {
  sink_ = workspace_->experiments().sink(id_);
  const ExperimentInfo stored = workspace_->experiments().info(id_);
  if (stored.reached != reached_ || stored.request != kept_) {
    sink_->ended(RunState::Interrupted, {});
    sink_.reset();
    throw Error(en::say("experiment {}", id_),
                en::say("was played on elsewhere meanwhile; open it again"));
  }
  kept_at_ = Clock::now();
}

void LiveRecord::keep(const Player& player) {
  sink_->played(player.request(), player.visits());
  kept_ = player.request();
  reached_ = player.visits();
  kept_at_ = Clock::now();
}

void LiveRecord::note(const Player& player) {
  if (Clock::now() - kept_at_ >= kKeepEvery) keep(player);
}

void LiveRecord::stop(const Player& player, RunState state) {
  keep(player);
  if (player.over()) {
    auto missing = workspace_->experiments().missing(id_);
    if (!missing.empty() && missing.front() == 0) {
      sink_->add({{0, player.result_text()}}, 0);
      missing.erase(missing.begin());
    }
    if (missing.empty()) state = RunState::Done;
  }
  sink_->ended(state, {});
  sink_.reset();
}

}  // namespace hankki
