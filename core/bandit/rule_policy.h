// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include "core/bandit/policy.h"
#include "core/bandit/policy_options.h"
#include "core/bandit/policy_state.h"
#include "core/bandit/replicate.h"
#include "core/bandit/rule.h"

namespace hankki {

/// A rule with the options that all policies have. `pick` and `take` are what an inner loop calls:
/// the same as choose() and learn(), but without the exact propensity, which may cost an integral.
template <typename Rule>
class RulePolicy final : public Policy {
 public:
  RulePolicy(const ParameterValues& parameters, const PolicySetup& setup)
      : rule_(parameters, setup),
        options_(parameters, setup.arms),
        at_once_(options_.updates_at_once()),
        plain_(options_.floor == 0 && options_.holdback == 0 && !options_.sticky),
        pending_(options_, setup.arms),
        shown_(static_cast<std::size_t>(setup.arms)) {
    if constexpr (Rule::kWarms)
      for (std::size_t arm = 0; arm < options_.warm.size(); ++arm)
        rule_.warm(static_cast<int>(arm), options_.warm_strength * options_.warm[arm],
                   options_.warm_strength * (1 - options_.warm[arm]));
  }

  int arms() const override { return rule_.arms(); }
  std::span<const double> scores() const override { return shown_; }
  int winner() const override { return rule_.winner(); }
  std::vector<Beta> posteriors() const override {
    std::vector<Beta> all;
    if constexpr (Rule::kBeta)
      for (int arm = 0; arm < arms(); ++arm) all.push_back(rule_.posterior(arm));
    return all;
  }

  /// A choice that is not counted yet; its propensity is set for rules that learn from it only.
  Choice pick(const ArmSet& among, const BanditVisit& visit, RandomEngine& random) {
    look_at(visit.seconds);
    Choice choice = plain_ && among.size() > 1
                        ? Choice{rule_.choose(among, visit.features, random), 1, ChoiceReason::Draw}
                        : pick_by_options(among, visit, random);
    if constexpr (Rule::kWeighs) choice.propensity = mixed(choice, among);
    return choice;
  }
  void pull(int arm) { rule_.pull(arm), stale(Rule::kPullMoves); }
  void take(const Feedback& feedback) {
    if (at_once_) return rule_.learn(feedback), stale(true);
    pending_.add(feedback);
    if (pending_.due()) update();
  }

  Choice choose(const BanditVisit& visit, RandomEngine& random) override {
    const ArmSet among(visit.eligible, arms());
    look_at(visit.seconds);
    const bool kept = kept_arm(among, visit).has_value();
    if (!kept) mix(among, visit, mixed_);  // before the rule moves on
    Choice choice = pick(among, visit, random);
    show_scores(among, choice);
    if (!kept) choice.propensity = mixed_[static_cast<std::size_t>(choice.arm)];
    if (!kept && options_.sticky && visit.user != 0) sticky_.keep(visit.user, choice);
    pull(choice.arm);
    return choice;
  }
  Choice draw(const BanditVisit& visit, RandomEngine& random) override {
    const ArmSet among(visit.eligible, arms());
    const bool kept = kept_arm(among, visit).has_value();
    const Choice choice = pick(among, visit, random);
    show_scores(among, choice);
    if (!kept && options_.sticky && visit.user != 0) sticky_.keep(visit.user, choice);
    pull(choice.arm);
    return choice;
  }
  void propensities(const BanditVisit& visit, std::span<double> out) override {
    const ArmSet among(visit.eligible, arms());
    look_at(visit.seconds);
    std::ranges::fill(out, 0.0);
    if (const auto kept = kept_arm(among, visit))
      out[static_cast<std::size_t>(kept->arm)] = 1;
    else
      mix(among, visit, mixed_), std::ranges::copy(mixed_, out.begin());
  }
  void learn(const Feedback& feedback) override { take(feedback); }
  void revise(const Feedback& learnt, double after) override {
    if (at_once_ || !pending_.revise(learnt, after)) rule_.revise(learnt, after), stale(true);
  }
  void take_back(const Feedback& learnt) override {
    if constexpr (Rule::kBeta) {
      if (!at_once_ && pending_.take_back(learnt)) return;
      rule_.take_back(learnt), stale(true);
    } else {
      throw_cannot_take_back();
    }
  }
  void hold(int arm) override { pull(arm); }
  bool pull_moves() const override { return Rule::kPullMoves; }
  void withdraw(int arm) override { rule_.withdraw(arm), stale(Rule::kPullMoves); }
  PolicyState save() const override {
    StateWriter state(arms());
    RulePolicy(*this).keep(state);
    return state.finish();
  }
  void load(const PolicyState& stored) override {
    StateReader state(stored);
    RulePolicy loaded(*this);
    loaded.keep(state);
    state.finish();
    *this = std::move(loaded);
    fresh_ = false;
  }
  std::unique_ptr<Policy> clone() const override { return std::make_unique<RulePolicy>(*this); }
  void advance(ReplicationRun& run, std::int64_t visits, const PlayedSink* sink) override {
    advance_with(*this, run, visits, sink);
  }

 private:
  template <typename State>
  void keep(State& state) {
    rule_.keep(state);
    pending_.keep(state);
    sticky_.keep(state, arms());
  }
  Choice pick_by_options(const ArmSet& among, const BanditVisit& visit, RandomEngine& random) {
    if (const auto kept = kept_arm(among, visit)) return *kept;
    if (among.size() == 1) return {among[0], 1, ChoiceReason::Only};
    if (options_.holdback > 0 && draw_unit(random) < options_.holdback)
      return {held_back(among) ? options_.holdback_arm : among.draw(random), 1,
              ChoiceReason::Holdback};
    if (options_.floor > 0 && draw_unit(random) < options_.floor * among.size())
      return {among.draw(random), 1, ChoiceReason::Floor};
    return {rule_.choose(among, visit.features, random), 1, ChoiceReason::Draw};
  }
  std::optional<Choice> kept_arm(const ArmSet& among, const BanditVisit& visit) const {
    if (!options_.sticky || visit.user == 0) return std::nullopt;
    return sticky_.find(visit.user, among);
  }
  bool held_back(const ArmSet& among) const {
    return options_.holdback_arm >= 0 && among.contains(options_.holdback_arm);
  }
  /// The rule's probability of an arm, with floor and holdback over it.
  double mix(double chosen, int arm, const ArmSet& among) const {
    const double even = 1.0 / among.size();
    const double fixed = held_back(among) ? (arm == options_.holdback_arm ? 1.0 : 0.0) : even;
    return options_.holdback * fixed +
           (1 - options_.holdback) *
               (options_.floor + (1 - options_.floor * among.size()) * chosen);
  }
  double mixed(const Choice& choice, const ArmSet& among) {
    if (choice.reason == ChoiceReason::Draw && plain_) return rule_.probability(choice.arm);
    if (among.size() == 1) return 1;
    std::vector<double> own(static_cast<std::size_t>(arms()));
    rule_.probabilities(among, {}, own);
    return mix(own[static_cast<std::size_t>(choice.arm)], choice.arm, among);
  }
  /// For every arm, kept until the rule's state or the set is another one.
  void mix(const ArmSet& among, const BanditVisit& visit, std::vector<double>& out) {
    if (fresh_ && visit.features.empty() && std::ranges::equal(visit.eligible, fresh_for_)) return;
    out.assign(static_cast<std::size_t>(arms()), 0.0);
    if (among.size() == 1) {
      out[static_cast<std::size_t>(among[0])] = 1;
    } else {
      rule_.probabilities(among, visit.features, out);
      for (int i = 0; i < among.size(); ++i) {
        double& p = out[static_cast<std::size_t>(among[i])];
        p = mix(p, among[i], among);
      }
    }
    fresh_ = true;
    fresh_for_.assign(visit.eligible.begin(), visit.eligible.end());
  }
  /// What waited for this hour is learnt.
  void look_at(double seconds) {
    if (!at_once_ && pending_.due(seconds)) update();
  }
  void stale(bool moved) { fresh_ = fresh_ && !moved; }
  void update() {
    pending_.flush([this](const Feedback& feedback) { rule_.learn(feedback); });
    stale(true);
  }
  void show_scores(const ArmSet& among, const Choice& choice) {
    std::ranges::fill(shown_, std::numeric_limits<double>::quiet_NaN());
    if (choice.reason != ChoiceReason::Draw) return;
    for (int i = 0; i < among.size(); ++i)
      shown_[static_cast<std::size_t>(among[i])] =
          rule_.scores()[static_cast<std::size_t>(among[i])];
  }

  Rule rule_;
  PolicyOptions options_;
  bool at_once_, plain_;
  PendingFeedback pending_;
  StickyUsers sticky_;
  std::vector<double> shown_, mixed_;
  bool fresh_ = false;          // whether mixed_ still holds
  std::vector<int> fresh_for_;  // for these eligible arms
};

}  // namespace hankki
