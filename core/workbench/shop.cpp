// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/store/batch_policy.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

BatchInfo served_now(const Workspace& workspace) {
  auto served = workspace.batches().served();
  if (!served)
    throw Error(en::say("the shop"),
                en::say("nothing is served; publish trained runs first: serve publish --runs"));
  return std::move(*served);
}

}  // namespace

Shop::Shop(Workspace& workspace, ShopSettings settings, const LoadedData& known,
           const JobContext& job)
    : workspace_(workspace),
      settings_(settings),
      stored_(stored_settings(workspace)),
      batch_(std::make_unique<ServedBatch>(workspace, served_now(workspace), settings.memory_mb,
                                           known, job)) {}

bool Shop::refresh(const JobContext& job) {
  const ShopSettings stored = stored_settings(workspace_);
  const ShopSettings settings = with_changes(settings_, stored_, stored);
  const bool other_batch = settings.memory_mb != settings_.memory_mb ||
                           workspace_.batches().served_id() != batch_->info().id;
  bool other = other_batch || stored != stored_;
  if (other_batch) {
    batch_ = std::make_unique<ServedBatch>(workspace_, served_now(workspace_), settings.memory_mb,
                                           batch_->stored(), job);
    policy_.reset();
  } else {
    other = batch_->take_recipes() || other;
  }
  // Last: where the batch could not be read, the next call finds the same changes.
  settings_ = settings;
  stored_ = stored;
  return other;
}

void Shop::use(const ShopSettings& settings) {
  const double memory = settings_.memory_mb;
  settings_ = settings;
  settings_.memory_mb = memory;
}

ItemIndex Shop::recipe(std::string_view id) const {
  const auto found = batch_->data().dataset->find_recipe(id);
  if (!found)
    throw Error("recipe", en::say("\"{}\" is no recipe of data set {}; ids are those of the source",
                                  id, batch_->data().dataset_id));
  return *found;
}

Policy& Shop::policy() {
  const BatchId id = batch_->info().id;
  if (policy_ && !ahead_ && workspace_.batches().policy_state(id) == policy_state_) return *policy_;
  const BatchInfo now = workspace_.batches().info(id);
  policy_ = batch_policy(now);
  policy_state_ = now.policy_state;
  ahead_ = false;
  return *policy_;
}

void Shop::learn(int arm, bool success) {
  if (arm < 0) return;
  policy_->hold(arm);
  policy_->learn({.arm = arm, .reward = success ? 1.0 : 0.0});
  ahead_ = true;
}

Credited Shop::rate(const ShopPerson& person, std::string_view id, std::optional<double> stars,
                    std::optional<bool> cooked, Time now, bool keeps_stars) {
  const ItemIndex rated = recipe(id);
  if (batch_->is_own(rated) && (stars || cooked.value_or(false))) {
    const auto removed = batch_->removed();
    if (std::ranges::find(removed, rated) != removed.end())
      throw Error("recipe", en::say("{} was removed by who wrote it", id));
  }
  const Opinion opinion{.recipe = batch_->data().dataset->recipes()[rated].id,
                        .stars = stars,
                        .cooked = cooked.value_or(false),
                        .at = now};
  return workspace_.shop().judge(person.key, opinion, settings_.credit,
                                 {.stars = keeps_stars, .cooked = !cooked});
}

}  // namespace hankki
