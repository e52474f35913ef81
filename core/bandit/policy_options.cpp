// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/policy_options.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"

namespace hankki {

std::vector<Parameter> with_policy_options(std::vector<Parameter> own) {
  const Message group = en::say("Any policy");
  std::vector<Parameter> options{
      real_parameter("floor", en::say("Floor"), group, 0, 0, 1,
                     en::say("The probability that each arm has at least: p' = floor + (1 - K "
                             "floor) p of K arms.")),
      integer_parameter("update_every", en::say("Update every"), group, 1, 1, 1e9,
                        en::say("How many rewards are learnt from at once."), en::say("rewards")),
      real_parameter("update_seconds", en::say("Update after"), group, 0, 0, 1e9,
                     en::say("Learns by the clock instead, as every 3600 seconds; 0: by rewards."),
                     en::say("seconds")),
      integer_parameter("window_visits", en::say("Explore for visits"), group, 0, 0, 1e9,
                        en::say("Nothing is learnt until each arm has had so many visits."),
                        en::say("visits")),
      integer_parameter("window_successes", en::say("Explore for successes"), group, 0, 0, 1e9,
                        en::say("Nothing is learnt until each arm has had so many successes."),
                        en::say("successes")),
      {.name = "warm",
       .label = en::say("Warm start"),
       .group = group,
       .doc = en::say("What offline evaluation says of each arm's rate; none: all arms begin "
                      "alike."),
       .type = ParameterType::List,
       .default_value = std::vector<double>{},
       .minimum = 0,
       .maximum = 1,
       .element = ParameterType::Real,
       .longest = 1000},
      real_parameter("warm_strength", en::say("Strength of the warm start"), group, 100, 0, 1e9,
                     en::say("How many visits to each arm the warm start counts as."),
                     en::say("visits")),
      boolean_parameter("sticky", en::say("Users keep their arm"), group, false,
                        en::say("A user who comes again sees the arm of the first visit.")),
      real_parameter("holdback", en::say("Holdback"), group, 0, 0, 1,
                     en::say("The share of the visits that stay on a fixed policy, against which "
                             "the bandit's own lift is measured.")),
      integer_parameter("holdback_arm", en::say("Arm of the holdback"), group, 0, 0, 1000,
                        en::say("The arm that these visits see, counted from 1; 0: each arm with "
                                "the same probability.")),
  };
  for (Parameter& option : options) {
    option.role = ParameterRole::Advanced;
    own.push_back(std::move(option));
  }
  return own;
}

PolicyOptions::PolicyOptions(const ParameterValues& parameters, int arms)
    : floor(parameters.real("floor")),
      update_every(parameters.integer("update_every")),
      update_seconds(parameters.real("update_seconds")),
      window_visits(parameters.integer("window_visits")),
      window_successes(static_cast<double>(parameters.integer("window_successes"))),
      warm(std::get<std::vector<double>>(parameters.at("warm"))),
      warm_strength(parameters.real("warm_strength")),
      sticky(parameters.boolean("sticky")),
      holdback(parameters.real("holdback")),
      holdback_arm(static_cast<int>(parameters.integer("holdback_arm")) - 1) {
  if (floor * arms > 1 + 1e-12)
    throw Error("floor", en::say("{} for each of {} arms is more than 1 in total; at most {}",
                                 floor, arms, 1.0 / arms));
  if (!warm.empty() && warm.size() != static_cast<std::size_t>(arms))
    throw Error("warm",
                en::say("there are {} rates for {} arms; give one an arm", warm.size(), arms));
  if (holdback_arm >= arms)
    throw Error("holdback_arm", en::say("there is no arm {}; there are {}, counted from 1",
                                        holdback_arm + 1, arms));
}

PendingFeedback::PendingFeedback(const PolicyOptions& options, int arms)
    : every_(options.update_every),
      period_(options.update_seconds),
      next_(options.update_seconds),
      least_visits_(static_cast<double>(options.window_visits)),
      least_successes_(options.window_successes),
      exploring_(least_visits_ > 0 || least_successes_ > 0),
      visits_(static_cast<std::size_t>(arms)),
      successes_(static_cast<std::size_t>(arms)) {}

void PendingFeedback::count(int arm, double visits, double successes) {
  visits_[static_cast<std::size_t>(arm)] += visits;
  successes_[static_cast<std::size_t>(arm)] += successes;
}

void PendingFeedback::add(const Feedback& feedback) {
  kept_.push_back({feedback.arm, feedback.reward, feedback.propensity, features_.size(),
                   feedback.features.size()});
  features_.insert(features_.end(), feedback.features.begin(), feedback.features.end());
  count(feedback.arm, 1, feedback.reward);
}

auto PendingFeedback::newest_like(const Feedback& learnt) {
  return std::find_if(kept_.rbegin(), kept_.rend(), [&](const Kept& kept) {
    return kept.arm == learnt.arm && kept.reward == learnt.reward;
  });
}

bool PendingFeedback::take_back(const Feedback& learnt) {
  const auto like = newest_like(learnt);
  if (like == kept_.rend()) return false;
  count(learnt.arm, -1, -learnt.reward);
  kept_.erase(std::next(like).base());
  return true;
}

std::vector<double> PendingFeedback::waiting_numbers() const {
  std::vector<double> numbers;
  for (const Kept& kept : kept_)
    numbers.insert(numbers.end(), {static_cast<double>(kept.arm), kept.reward, kept.propensity});
  return numbers;
}

void PendingFeedback::wait_again(const std::vector<double>& numbers) {
  constexpr std::size_t kOfEach = 3;
  const std::size_t count = numbers.size() / kOfEach;
  const std::size_t dimensions = count > 0 ? features_.size() / count : 0;
  if (numbers.size() % kOfEach != 0 || features_.size() != count * dimensions)
    StateReader::refuse("waiting");
  kept_.clear();
  for (std::size_t i = 0; i < count; ++i) {
    const double arm = numbers[i * kOfEach], reward = numbers[i * kOfEach + 1],
                 propensity = numbers[i * kOfEach + 2];
    if (arm != std::floor(arm) || arm >= static_cast<double>(visits_.size()) || reward > 1 ||
        !(propensity > 0 && propensity <= 1))
      StateReader::refuse("waiting");
    kept_.push_back({static_cast<int>(arm), reward, propensity, i * dimensions, dimensions});
  }
}

bool PendingFeedback::revise(const Feedback& learnt, double after) {
  const auto like = newest_like(learnt);
  if (like == kept_.rend()) return false;
  like->reward = after;
  count(learnt.arm, 0, after - learnt.reward);
  return true;
}

bool PendingFeedback::window_is_open() {
  if (!exploring_) return true;
  const auto below = [](double least) { return [least](double value) { return value < least; }; };
  exploring_ = std::ranges::any_of(visits_, below(least_visits_)) ||
               std::ranges::any_of(successes_, below(least_successes_));
  return !exploring_;
}

bool PendingFeedback::due(double seconds) {
  now_ = seconds;
  if (kept_.empty() || !window_is_open()) return false;
  if (period_ == 0) return std::ssize(kept_) >= every_;
  if (seconds < next_) return false;
  next_ = (std::floor(seconds / period_) + 1) * period_;
  return true;
}

std::optional<Choice> StickyUsers::find(std::uint64_t user, const ArmSet& among) const {
  const auto found = choices_.find(user);
  if (found == choices_.end() || !among.contains(found->second.arm)) return std::nullopt;
  return found->second;
}

std::vector<double> StickyUsers::numbers() const {
  const std::map<std::uint64_t, Choice> sorted(choices_.begin(), choices_.end());
  std::vector<double> numbers;
  for (const auto& [user, choice] : sorted)
    numbers.insert(
        numbers.end(),
        {static_cast<double>(user >> 32), static_cast<double>(user & 0xffffffff),
         static_cast<double>(choice.arm), choice.propensity, static_cast<double>(choice.reason)});
  return numbers;
}

void StickyUsers::read(const std::vector<double>& numbers, int arms) {
  constexpr std::size_t kOfEach = 5;
  if (numbers.size() % kOfEach != 0) StateReader::refuse("users");
  choices_.clear();
  for (std::size_t i = 0; i < numbers.size(); i += kOfEach) {
    const double high = numbers[i], low = numbers[i + 1], arm = numbers[i + 2],
                 propensity = numbers[i + 3], reason = numbers[i + 4];
    if (high >= 0x1p32 || low >= 0x1p32 || arm >= arms || arm != std::floor(arm) ||
        !(propensity > 0 && propensity <= 1) || reason != std::floor(reason) ||
        reason > static_cast<double>(ChoiceReason::Only))
      StateReader::refuse("users");
    const auto user = (static_cast<std::uint64_t>(high) << 32) | static_cast<std::uint64_t>(low);
    choices_[user] = {static_cast<int>(arm), propensity,
                      static_cast<ChoiceReason>(static_cast<int>(reason))};
  }
}

void throw_cannot_take_back() {
  throw Error(
      en::say("this policy cannot take back what it has learnt; use one whose beliefs are "
              "Beta distributions, as thompson or blend"));
}

void throw_was_not_learnt() {
  throw Error(en::say("it was never learnt, so that it cannot be taken back"));
}

}  // namespace hankki
