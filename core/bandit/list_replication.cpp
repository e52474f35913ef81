// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_replication.h"

#include <algorithm>

#include "core/bandit/list_marginals.h"
#include "core/base/error.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

/// Visits between two times that waiting ones are told: enough for several threads to share.
constexpr std::int64_t kVisitsOfBatch = 256;

std::vector<ItemIndex> items_of(const std::vector<FilledSlot>& slots) {
  std::vector<ItemIndex> items;
  for (const FilledSlot& slot : slots) items.push_back(slot.item);
  return items;
}

PlayedVisit played_of(std::int64_t number, std::uint64_t user, std::vector<Beta> posteriors,
                      const std::vector<FilledSlot>& slots,
                      const std::vector<std::uint8_t>& clicked,
                      const std::vector<double>& marginals) {
  PlayedVisit played{.number = number, .user = user, .posteriors = std::move(posteriors)};
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const FilledSlot& slot = slots[i];
    played.choices.push_back({.arm = slot.arm,
                              .reason = slot.reason,
                              .propensity = slot.arm_propensity,
                              .reward = static_cast<double>(clicked[i]),
                              .eligible = slot.eligible,
                              .propensities = slot.chances,
                              .scores = slot.scores,
                              .item = slot.item,
                              .rank = slot.rank,
                              .item_propensity = slot.item_propensity});
    if (!marginals.empty()) played.choices.back().marginal_propensity = marginals[i];
  }
  return played;
}

}  // namespace

struct ListReplication::Waiting {
  std::int64_t number = 0;
  std::size_t user = 0;
  std::unique_ptr<Policy> before;  // as it was before the visit
  std::vector<int> eligible;
  std::vector<std::span<const std::uint32_t>> lists;
  std::vector<FilledSlot> slots;
  std::vector<std::uint8_t> clicked;
  std::vector<double> marginals;
};

ListReplication::ListReplication(const ListWorld& world, const PolicyChoice& policy,
                                 const ListTrials& trials, std::int64_t number)
    : world_(world),
      choice_(policy),
      trials_(trials),
      visitors_(world),
      curve_(trials.arms > 0 ? trials.arms : world.lists.size(), trials.visits, trials.points),
      users_(random_stream(trials.seed, "bandit visits", static_cast<std::uint64_t>(number))),
      draws_(random_stream(trials.seed, "bandit policy", static_cast<std::uint64_t>(number))),
      coins_(random_stream(trials.seed, "bandit clicks", static_cast<std::uint64_t>(number))) {
  if (trials.visits < 1) throw Error("visits", en::say("there must be one at least"));
  if (trials.arms > world.lists.size())
    throw Error("runs", en::say("there are {} models for {} arms; give one an arm",
                                world.lists.size(), trials.arms));
  const std::size_t arms = trials.arms > 0 ? trials.arms : world.lists.size();
  result_.slots_of.resize(arms);
  result_.clicks_of.resize(arms);
  begin_phase(ListView::of(arms));
  policy_ = make_policy(choice_.id, choice_.parameters, setup(arms));
}

PolicySetup ListReplication::setup(std::size_t arms) const {
  return {.arms = static_cast<int>(arms),
          .horizon = trials_.visits * static_cast<std::int64_t>(world_.length)};
}

void ListReplication::begin_phase(ListView view) {
  ListPhase phase{.from = result_.visits, .view = std::move(view)};
  phase.truth = truth_of(world_, phase.view);
  phase.slots_of.resize(phase.view.source.size());
  phase.clicks_of.resize(phase.view.source.size());
  eligible_.clear();
  if (std::ranges::count(phase.view.there, true) < std::ssize(phase.view.there))
    for (std::size_t arm = 0; arm < phase.view.there.size(); ++arm)
      if (phase.view.there[arm]) eligible_.push_back(static_cast<int>(arm));
  // What lasted no visit is no phase.
  if (!result_.phases.empty() && result_.phases.back().visits == 0)
    result_.phases.back() = std::move(phase);
  else
    result_.phases.push_back(std::move(phase));
}

void ListReplication::change(const ListDriftKind& kind) {
  ListView view = phase().view;
  const auto [best, worst] = std::pair(phase().truth.best, phase().truth.worst);
  if (kind == ListDriftKind::Lists)
    std::swap(view.source[best], view.source[worst]);
  else
    view.weights = swapped_segments(world_, view, best, worst);
  begin_phase(std::move(view));
}

void ListReplication::intervene(const Intervention& intervention) {
  switch (intervention.kind) {
    case Intervention::Kind::Drift:
      return change(ListDriftKind::Lists);
    case Intervention::Kind::Add:
      return add_arm(intervention);
    case Intervention::Kind::Retire:
      return retire_arm(intervention.arm);
    case Intervention::Kind::Floor:
      return change_policy(intervention, phase().view.source.size());
  }
}

void ListReplication::add_arm(const Intervention& intervention) {
  ListView view = phase().view;
  const std::size_t arms = view.source.size();
  if (arms >= world_.lists.size())
    throw Error("runs", en::say("there is no further model whose lists could be shown"));
  view.source.push_back(arms);
  view.there.push_back(true);
  change_policy(intervention, arms + 1);
  result_.slots_of.push_back(0);
  result_.clicks_of.push_back(0);
  curve_.add_arm();
  begin_phase(std::move(view));
}

void ListReplication::retire_arm(int arm) {
  ListView view = phase().view;
  if (arm < 0 || arm >= std::ssize(view.there))
    throw Error("arm", en::say("there is no arm {}; there are {}, counted from 1", arm + 1,
                               std::ssize(view.there)));
  const auto place = static_cast<std::size_t>(arm);
  if (!view.there[place]) throw Error("arm", en::say("arm {} is retired already", arm + 1));
  if (std::ranges::count(view.there, true) == 1)
    throw Error("arm", en::say("arm {} is the last one; keep one", arm + 1));
  view.there[place] = false;
  begin_phase(std::move(view));
}

void ListReplication::change_policy(const Intervention& intervention, std::size_t arms) {
  PolicyChoice changed = changed_by(choice_, intervention, policy_->arms());
  auto policy = make_policy(changed.id, changed.parameters, setup(arms));
  policy->load(policy_->save());
  policy_ = std::move(policy);
  choice_ = std::move(changed);
}

void ListReplication::advance(std::int64_t visits, const PlayedSink* sink, const JobContext& job) {
  const std::int64_t end = std::min(visits, trials_.visits);
  while (this->visits() < end && !over()) {
    if (trials_.drift && trials_.drift->visit == this->visits() && !drifted_) {
      drifted_ = true;
      change(trials_.drift->kind);
    }
    const auto& planned = trials_.interventions;
    while (next_intervention_ < planned.size() &&
           planned[next_intervention_].visit == this->visits())
      intervene(planned[next_intervention_++]);
    std::int64_t until = end;
    if (trials_.drift && trials_.drift->visit > this->visits())
      until = std::min(until, trials_.drift->visit);
    if (next_intervention_ < planned.size())
      until = std::min(until, planned[next_intervention_].visit);
    play_until(until, sink, job);
  }
}

/// The propensities of exp3 are needed to learn, and those of a kept arm are of the time when it
/// was drawn; of all others they can be computed later.
bool ListReplication::explains_at_once() const {
  return choice_.id == "exp3" || choice_.parameters.boolean("sticky");
}

void ListReplication::play_until(std::int64_t visits, const PlayedSink* sink,
                                 const JobContext& job) {
  std::vector<Waiting> waiting;
  while (this->visits() < visits && visitors_.left() > 0) {
    if (this->visits() % kVisitsOfBatch == 0) {
      if (sink) tell(waiting, *sink);
      job.report(this->visits(), trials_.visits, en::say("simulating {}", choice_.id));
    }
    play_one(sink ? &waiting.emplace_back() : nullptr);
  }
  if (sink) tell(waiting, *sink);
}

void ListReplication::play_one(Waiting* waiting) {
  const std::int64_t number = visits();
  const std::size_t user = visitors_.draw(users_, phase().view.weights);
  const BanditVisit visit{
      .eligible = eligible_, .user = user + 1, .seconds = static_cast<double>(number)};
  if (waiting) waiting->before = policy_->clone();
  auto slots = fill_list(
      *policy_, visit,
      {.lists = lists_of(user), .length = world_.length, .propensities = explains_at_once()},
      draws_);
  const auto items = items_of(slots);
  auto clicked = world_.clicks.draw(visitors_.attraction(user, items), coins_);
  visitors_.settle(user, items, clicked);
  curve_.add(slots, learn_from(slots, clicked));
  ++result_.visits;
  ++result_.phases.back().visits;
  curve_.note(result_.visits, result_.curve);
  if (!waiting) return;
  waiting->number = number;
  waiting->user = user;
  waiting->eligible = eligible_;
  waiting->lists = lists_;
  waiting->slots = std::move(slots);
  waiting->clicked = std::move(clicked);
}

const std::vector<std::span<const std::uint32_t>>& ListReplication::lists_of(std::size_t user) {
  const auto& source = phase().view.source;
  lists_.resize(source.size());
  for (std::size_t arm = 0; arm < source.size(); ++arm)
    lists_[arm] = world_.list(source[arm], user);
  return lists_;
}

/// Every slot is settled; gives the number of clicks.
std::int64_t ListReplication::learn_from(const std::vector<FilledSlot>& slots,
                                         const std::vector<std::uint8_t>& clicked) {
  std::int64_t clicks = 0;
  ListPhase& phase = result_.phases.back();
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    const auto arm = static_cast<std::size_t>(slots[slot].arm);
    policy_->learn({.arm = slots[slot].arm,
                    .reward = static_cast<double>(clicked[slot]),
                    .propensity = slots[slot].arm_propensity});
    ++result_.slots_of[arm], ++phase.slots_of[arm];
    result_.clicks_of[arm] += clicked[slot], phase.clicks_of[arm] += clicked[slot];
    clicks += clicked[slot];
  }
  result_.clicks += clicks;
  phase.clicks += clicks;
  return clicks;
}

void ListReplication::tell(std::vector<Waiting>& waiting, const PlayedSink& sink) const {
  const bool marginals = sink.marginals && !choice_.parameters.boolean("sticky");
  std::vector<PlayedVisit> played(waiting.size());
  parallel_for(std::ssize(waiting), [&](std::int64_t i) {
    Waiting& one = waiting[static_cast<std::size_t>(i)];
    const BanditVisit visit{
        .eligible = one.eligible, .user = one.user + 1, .seconds = static_cast<double>(one.number)};
    const FillRequest request{.lists = one.lists, .length = world_.length};
    auto posteriors = one.before->posteriors();
    if (marginals)
      one.marginals = marginal_propensities(
          *one.before, visit, request, one.slots,
          derive_seed(trials_.seed, "marginals", static_cast<std::uint64_t>(one.number)));
    if (sink.propensities && !explains_at_once())
      explain_fill(*one.before, visit, request, one.slots);
    played[static_cast<std::size_t>(i)] = played_of(one.number, one.user + 1, std::move(posteriors),
                                                    one.slots, one.clicked, one.marginals);
  });
  for (const PlayedVisit& visit : played) sink.take(visit);
  waiting.clear();
}

ListSimulation ListReplication::finish() const {
  ListSimulation result = result_;
  result.posteriors = policy_->posteriors();
  result.exhausted = exhausted();
  return result;
}

}  // namespace hankki
