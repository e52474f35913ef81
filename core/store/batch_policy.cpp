// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batch_policy.h"

#include <algorithm>

#include "core/bandit/policy_state.h"
#include "core/base/error.h"
#include "core/store/checked_row.h"
#include "core/store/kinds.h"
#include "core/store/records.h"

namespace hankki {
namespace {

/// Whether all that the policy knows follows from the successes and failures of each arm: not the
/// order in which they came, nor the visits' features, nor that it has stopped exploring.
bool counts_suffice(std::string_view policy) {
  constexpr std::string_view kNeedMore[] = {
      "etc",         "top-two-thompson", "exp3",   "discounted-thompson", "sliding-thompson",
      "sliding-ucb", "discounted-ucb",   "linucb", "lin-thompson"};
  return std::ranges::find(kNeedMore, policy) == std::end(kNeedMore);
}

std::vector<std::string> policies_that_can_serve() {
  std::vector<std::string> ids;
  for (const Spec& spec : policy_specs())
    if (counts_suffice(spec.id)) ids.push_back(spec.id);
  return ids;
}

void learn(Policy& policy, int arm, bool success) {
  policy.hold(arm);  // as many pulls as rewards, whichever process showed the slot
  policy.learn({.arm = arm, .reward = success ? 1.0 : 0.0});
}

std::unique_ptr<Policy> policy_of_counts(const BatchInfo& batch) {
  auto policy = make_batch_policy(batch);
  for (std::size_t arm = 0; arm < batch.models.size(); ++arm) {
    const BatchModel& model = batch.models[arm];
    for (std::int64_t i = 0; i < model.successes; ++i) learn(*policy, static_cast<int>(arm), true);
    for (std::int64_t i = 0; i < model.failures; ++i) learn(*policy, static_cast<int>(arm), false);
  }
  return policy;
}

bool is_settled(SlotState state) {
  return state == SlotState::Success || state == SlotState::Failure;
}

}  // namespace

std::unique_ptr<Policy> make_batch_policy(const BatchInfo& batch) {
  if (!counts_suffice(batch.policy))
    throw Error(batch.policy,
                en::say("it needs more than a batch keeps, which is the successes and "
                        "failures of each model; those that can serve are {}",
                        policies_that_can_serve()));
  if (batch.parameters.boolean("sticky"))
    throw Error("sticky",
                en::say("a batch does not keep which user had which model; leave it out"));
  return make_policy(batch.policy, batch.parameters,
                     {.arms = static_cast<int>(batch.models.size())});
}

std::unique_ptr<Policy> batch_policy(const BatchInfo& batch) {
  if (batch.policy_state.empty()) return policy_of_counts(batch);
  auto policy = make_batch_policy(batch);
  try {
    policy->load(read_policy_state(batch.policy, batch.policy_state));
  } catch (const Error& fault) {
    throw Error(named(Kind::Batch, batch.id),
                en::say("what its policy has learnt cannot be read ({}); publish the runs again",
                        fault.message()));
  }
  return policy;
}

BatchPolicies::~BatchPolicies() = default;

BatchPolicies::Learning& BatchPolicies::learning(BatchId id) {
  const auto known = learning_.find(id);
  if (known != learning_.end()) return known->second;
  Learning made{.batch = policy_rows(connection_, id), .policy = nullptr};
  made.policy = batch_policy(made.batch);
  return learning_.emplace(id, std::move(made)).first->second;
}

void BatchPolicies::settle(BatchId id, const CreditChange& change, Time now) {
  const bool was = is_settled(change.before), is = is_settled(change.after);
  if (change.arm < 0 || (!was && !is)) return;
  Learning& of = learning(id);
  if (std::cmp_greater_equal(change.arm, of.batch.models.size())) return;
  BatchModel& model = of.batch.models[static_cast<std::size_t>(change.arm)];
  const auto count = [&](SlotState state, int by) {
    if (state == SlotState::Success) model.successes += by;
    if (state == SlotState::Failure) model.failures += by;
  };
  count(change.before, -1);
  count(change.after, 1);
  Policy& policy = *of.policy;
  if (of.batch.parameters.real("update_seconds") > 0) {  // what waited for this hour is learnt
    std::vector<double> unused(of.batch.models.size());
    policy.propensities({.seconds = static_cast<double>(now) / kSecond}, unused);
  }
  const auto reward = [](SlotState state) { return state == SlotState::Success ? 1.0 : 0.0; };
  const Feedback before{.arm = change.arm, .reward = reward(change.before)};
  if (!was)
    learn(policy, change.arm, change.after == SlotState::Success);
  else if (is)
    policy.revise(before, reward(change.after));
  else if (!policy.posteriors().empty())
    policy.take_back(before);
  else  // it cannot: what it would have learnt without
    of.policy = policy_of_counts(of.batch);
}

void BatchPolicies::store() {
  for (const auto& [id, of] : learning_) {
    for (std::size_t arm = 0; arm < of.batch.models.size(); ++arm)
      connection_.run(
          "UPDATE batch_arm SET successes = ?, failures = ? WHERE batch = ? AND arm = ?",
          of.batch.models[arm].successes, of.batch.models[arm].failures, id,
          static_cast<std::int64_t>(arm));
    connection_.run(
        "INSERT INTO batch_policy (batch, state) VALUES (?, ?) ON CONFLICT (batch) DO UPDATE SET "
        "state = excluded.state",
        id, policy_state_text(of.batch.policy, of.policy->save()));
  }
  learning_.clear();
}

}  // namespace hankki
