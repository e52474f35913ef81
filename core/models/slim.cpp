// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/slim.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/loop_progress.h"
#include "core/base/threads.h"
#include "core/models/common_parameters.h"
#include "core/models/links.h"

namespace hankki {
namespace {

constexpr const char* kByUser = "users";
constexpr const char* kByItem = "item-mean";

/// Weights of the regression of one item on others; scratch of one team member, whose vectors are
/// all zero (or empty) between items.
struct Regression {
  std::vector<float> residual;            // by user: x_j - X w
  std::vector<float> together, weights;   // by item: users shared with item j; w
  std::vector<std::uint32_t> candidates;  // items that share enough users with item j
  std::vector<std::uint32_t> active;      // those with a weight
};

/// How the fits of all items ended.
struct Ending {
  std::atomic<double> violation{0};  // the largest, in users
  std::atomic<int> unsettled{0};     // items that ran out of sweeps

  void take(double of_item, bool settled) {
    double known = violation;
    while (of_item > known && !violation.compare_exchange_weak(known, of_item)) {
    }
    if (!settled) ++unsettled;
  }
};

class Slim final : public ItemLinkModel {
 public:
  explicit Slim(const ParameterValues& parameters)
      : alpha_(parameters.real("alpha")),
        l1_ratio_(parameters.real("l1_ratio")),
        by_item_(parameters.choice("scale") == kByItem),
        tolerance_(static_cast<float>(parameters.real("tolerance"))),
        sweeps_(static_cast<int>(parameters.integer("sweeps"))) {}

  const ModelSpec& spec() const override { return slim_spec(); }
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  std::vector<Message> notes() const override { return notes_; }

 private:
  double scale() const;
  void start(ItemIndex item, const InteractionMatrix& users_of, Regression& work) const;
  float sweep(std::span<const std::uint32_t> items, const InteractionMatrix& users_of,
              Regression& work) const;
  bool solve(const InteractionMatrix& users_of, Regression& work, const JobContext& job) const;
  double violation(ItemIndex item, const InteractionMatrix& users_of, Regression& work) const;
  static LinkList finish(Regression& work);
  void say_how_it_ended(const Ending& ending);

  double alpha_, l1_ratio_;
  bool by_item_;
  float tolerance_;
  int sweeps_;
  float l1_ = 0, l2_ = 0;  // of the objective times the number of users
  std::vector<Message> notes_;
};

/// What the penalties are times, where the squared error is a sum over the users.
double Slim::scale() const {
  if (!by_item_) return train_->users();
  return static_cast<double>(train_->size()) / std::max<double>(1, train_->items());
}

void Slim::start(ItemIndex item, const InteractionMatrix& users_of, Regression& work) const {
  work.residual.resize(train_->users());
  work.together.resize(train_->items());
  work.weights.resize(train_->items());
  for (const UserIndex user : users_of.row(item)) {
    work.residual[user] = 1;
    for (const ItemIndex other : train_->row(user)) {
      if (other == item) continue;
      if (work.together[other] == 0) work.candidates.push_back(other);
      work.together[other] += 1;
    }
  }
  // An item whose pull at w = 0 does not exceed l1 never gets a weight: other weights, being
  // positive, only lower it.
  std::erase_if(work.candidates, [&](ItemIndex other) {
    const bool too_weak = work.together[other] <= l1_;
    work.together[other] = 0;
    return too_weak;
  });
  std::ranges::sort(work.candidates);
}

/// One pass of coordinate descent; returns the largest change of a weight.
float Slim::sweep(std::span<const std::uint32_t> items, const InteractionMatrix& users_of,
                  Regression& work) const {
  float largest = 0;
  for (const ItemIndex item : items) {
    const auto users = users_of.row(item);
    float pull = 0;
    for (const UserIndex user : users) pull += work.residual[user];
    const auto count = static_cast<float>(users.size());
    const float before = work.weights[item];
    const float after = std::max(0.0F, pull + count * before - l1_) / (count + l2_);
    if (after == before) continue;
    for (const UserIndex user : users) work.residual[user] -= after - before;
    work.weights[item] = after;
    largest = std::max(largest, std::abs(after - before));
  }
  return largest;
}

// A sweep over all candidates finds which have a weight; those alone are then swept until they are
// ten times nearer to rest, and so on until a sweep over all changes nothing. The last sweep that
// there is goes over all: what had no weight after the first may need one by then. True where it
// came to rest.
bool Slim::solve(const InteractionMatrix& users_of, Regression& work, const JobContext& job) const {
  for (int sweeps = 0; sweeps < sweeps_;) {
    job.check();
    ++sweeps;
    const float change = sweep(work.candidates, users_of, work);
    if (change < tolerance_) return true;
    work.active = work.candidates;
    std::erase_if(work.active, [&](ItemIndex item) { return work.weights[item] == 0; });
    const float enough = std::max(tolerance_, change / 10);
    for (; sweeps + 1 < sweeps_; ++sweeps) {
      job.check();
      if (sweep(work.active, users_of, work) < enough) break;
    }
  }
  return work.candidates.empty();
}

/// How far the weights are from fulfilling the conditions of the optimum (Karush, Kuhn, Tucker):
/// the largest of |pull - l1 - l2 w| where w > 0 and of pull - l1 where w = 0, of residuals that
/// are computed anew, without what a hundred updates rounded away.
double Slim::violation(ItemIndex item, const InteractionMatrix& users_of, Regression& work) const {
  std::ranges::fill(work.residual, 0.0F);
  for (const UserIndex user : users_of.row(item)) work.residual[user] = 1;
  for (const ItemIndex other : work.candidates)
    if (work.weights[other] > 0)
      for (const UserIndex user : users_of.row(other)) work.residual[user] -= work.weights[other];
  double largest = 0;
  for (const ItemIndex other : work.candidates) {
    double rest = -static_cast<double>(l1_) -
                  static_cast<double>(l2_) * static_cast<double>(work.weights[other]);
    for (const UserIndex user : users_of.row(other))
      rest += static_cast<double>(work.residual[user]);
    largest = std::max(largest, work.weights[other] > 0 ? std::abs(rest) : rest);
  }
  return largest;
}

LinkList Slim::finish(Regression& work) {
  LinkList list;
  for (const ItemIndex item : work.candidates) {
    if (work.weights[item] > 0) {
      list.targets.push_back(item);
      list.values.push_back(work.weights[item]);
    }
    work.weights[item] = 0;
  }
  work.candidates.clear();
  std::ranges::fill(work.residual, 0.0F);
  return list;
}

void Slim::say_how_it_ended(const Ending& ending) {
  notes_ = {en::say("the solution's largest violation of the optimality conditions is {} users",
                    fmt::format("{:.1e}", ending.violation.load()))};
  if (ending.unsettled > 0)
    notes_.push_back(
        en::say("{} of {} items ran out of sweeps before their weights settled; allow "
                "more sweeps",
                ending.unsettled.load(), train_->items()));
  if (links_.size() == 0)
    notes_.push_back(
        en::say("no weight is left: the L1 penalty outweighs the {} users that two "
                "items must share; take a smaller regularisation or L1 share",
                fmt::format("{:.3g}", l1_)));
}

LossParts Slim::run_epoch(std::int64_t, const JobContext& job) {
  l1_ = static_cast<float>(alpha_ * l1_ratio_ * scale());
  l2_ = static_cast<float>(alpha_ * (1 - l1_ratio_) * scale());
  const InteractionMatrix users_of = train_->transposed();
  std::vector<LinkList> sources(train_->items());
  LoopProgress progress(job, train_->items(), en::say("items fitted"));
  Ending ending;
  const auto make = [] { return Regression(); };
  parallel_for_with(train_->items(), make, [&](std::int64_t block, Regression& work) {
    const auto item = static_cast<ItemIndex>(block);
    start(item, users_of, work);
    const bool settled = solve(users_of, work, job);
    ending.take(violation(item, users_of, work), settled);
    sources[item] = finish(work);
    progress.step();
  });
  links_.assign_transposed(sources);
  say_how_it_ended(ending);
  return {};
}

/// How many weights are above zero is known only afterwards; taken to be as many as there are pairs
/// of items of an average user.
ModelMemory slim_memory(const ParameterValues&, const DataShape& data) {
  const auto [users, items] = std::pair<double, double>(data.users, data.items);
  const double entries = static_cast<double>(data.interactions);
  const double count = std::min(items * items, entries * entries / std::max(1.0, users));
  const double links = count * (kIndexBytes + kFloatBytes);
  const double kept = links + kOffsetBytes * items;
  const double lists = links + items * (sizeof(LinkList) + 32);
  const double scratch = data.threads * kFloatBytes * (users + 4 * items);
  return {
      .weights = kept, .resident = kept, .epoch = lists + sparse_bytes(items, entries) + scratch};
}

}  // namespace

const ModelSpec& slim_spec() {
  static const ModelSpec spec{
      {.id = "slim",
       .name = "SLIM",
       .description = en::say(
           "Predicts each item from a few others by a sparse regression with positive weights. Its "
           "recommendations can be explained, and its quality is close to EASE."),
       .paper =
           "Ning, Karypis: SLIM: Sparse linear methods for top-N recommender systems. ICDM 2011",
       .paper_url = "https://doi.org/10.1109/ICDM.2011.134",
       .parameters = ParameterSchema(with_fill(with_search(
           {real_parameter("alpha", en::say("Regularisation"), en::say("Regularisation"), 0.3, 1e-6,
                           1000, en::say("Weight of both penalties.")),
            real_parameter(
                "l1_ratio", en::say("L1 share"), en::say("Regularisation"), 0.01, 0, 1,
                en::say("The share of it that drives weights to exactly zero; the rest shrinks "
                        "them.")),
            choice_parameter(
                "scale", en::say("Penalty times"), en::say("Regularisation"), {kByUser, kByItem},
                en::say(
                    "What the regularisation is times, beside the squared error over all users: "
                    "the number of users, as in an elastic net, or the mean number of "
                    "interactions of an item, which leaves weights on sparse data too.")),
            integer_parameter("sweeps", en::say("Sweeps, at most"), en::say("Solver"), 100, 1,
                              100'000, en::say("Passes of coordinate descent an item."),
                              en::say("sweeps")),
            real_parameter(
                "tolerance", en::say("Tolerance"), en::say("Solver"), 1e-4, 1e-8, 1,
                en::say("An item is done when no weight changes by this much in a sweep."))},
           {{"alpha", logarithmic(0.01, 3)}, {"l1_ratio", logarithmic(1e-4, 0.5)}}))),
       .presets =
           {{"default",
             en::say("Tuned on ml-100k's validation data, by an item's mean interactions, so that "
                     "sparser data gets a lighter penalty."),
             overrides({{"alpha", 5.9}, {"scale", std::string(kByItem)}})},
            {"gowalla",
             en::say(
                 "As its published figures on Gowalla were made: nearly all of the penalty L2."),
             overrides({{"alpha", 0.005}, {"l1_ratio", 1e-6}})}}},
      {.family = Family::Linear,
       .blank = Blank::Zeros,
       .same_at_any_threads = at_any_threads,
       .memory = slim_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_slim(const ParameterValues& parameters) {
  return std::make_unique<Slim>(parameters);
}

}  // namespace hankki
