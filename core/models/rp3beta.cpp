// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/rp3beta.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/models/common_parameters.h"
#include "core/models/neighbours.h"

namespace hankki {
namespace {

/// degree^-exponent of each row; 1 for rows without entries, which no walk reaches.
std::vector<float> inverse_degrees(const InteractionMatrix& rows, double exponent) {
  std::vector<float> result;
  for (std::uint32_t row = 0; row < rows.users(); ++row) {
    const auto degree = static_cast<double>(rows.row(row).size());
    result.push_back(degree > 0 ? static_cast<float>(std::pow(degree, -exponent)) : 1);
  }
  return result;
}

/// The links of each item divided by their sum: what an item leads to is then one vote in all.
std::vector<LinkList> normalised(std::vector<LinkList> lists) {
  for (LinkList& list : lists) {
    const float sum = std::accumulate(list.values.begin(), list.values.end(), 0.0F);
    for (float& value : list.values) value /= sum;  // above 0 where there is a value
  }
  return lists;
}

/// Without the links to an item that are not among the `count` strongest to it; of equal ones the
/// smaller source stays.
std::vector<LinkList> strongest_sources(const std::vector<LinkList>& lists, std::size_t count) {
  Links to;  // by target, sources ascending
  to.assign_transposed(lists);
  std::vector<LinkList> kept(lists.size());
  std::vector<std::size_t> order;
  for (std::uint32_t target = 0; target < to.rows(); ++target) {
    const auto sources = to.targets(target);
    const auto values = to.values(target);
    order.resize(sources.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order.size() > count) {
      std::ranges::stable_sort(order, std::greater(), [&](std::size_t at) { return values[at]; });
      order.resize(count);
    }
    for (const std::size_t at : order) {
      kept[sources[at]].targets.push_back(target);
      kept[sources[at]].values.push_back(values[at]);
    }
  }
  return kept;
}

class Rp3Beta final : public ItemLinkModel {
 public:
  explicit Rp3Beta(const ParameterValues& parameters)
      : neighbours_(static_cast<std::size_t>(parameters.integer("neighbours"))),
        alpha_(parameters.real("alpha")),
        beta_(parameters.real("beta")),
        normalise_(parameters.boolean("normalise")) {}

  const ModelSpec& spec() const override { return rp3beta_spec(); }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    const InteractionMatrix users_of = train_->transposed();
    const auto from_item = inverse_degrees(users_of, alpha_);
    const auto from_user = inverse_degrees(*train_, alpha_);
    const auto popularity = inverse_degrees(users_of, beta_);
    // The walk's first step, from the user, is the same for all of the user's items: it scales the
    // user's scores and leaves their order.
    auto walks = best_others(
        users_of, *train_, from_user, neighbours_,
        [&](float product, ItemIndex item, ItemIndex other) {
          return from_item[item] * product * popularity[other];
        },
        job);
    if (normalise_) walks = strongest_sources(normalised(std::move(walks)), neighbours_);
    links_.assign(walks);
    return {};
  }

 private:
  std::size_t neighbours_;
  double alpha_, beta_;
  bool normalise_;
};

/// Normalising makes the links two times more.
ModelMemory rp3beta_memory(const ParameterValues& parameters, const DataShape& data) {
  return neighbour_memory(data, static_cast<double>(data.items),
                          static_cast<double>(parameters.integer("neighbours")));
}

}  // namespace

const ModelSpec& rp3beta_spec() {
  static const ModelSpec spec{
      {.id = "rp3beta",
       .name = "RP3beta",
       .description = en::say(
           "Follows random walks from a user's items over other users to new items, and holds "
           "popular ones back. As simple as ItemKNN and often stronger."),
       .paper =
           "Paudel, Christoffel, Newell, Bernstein: Updatable, accurate, diverse, and scalable "
           "recommendations for interactive applications. TiiS 2017",
       .paper_url = "https://doi.org/10.1145/2955101",
       .parameters = ParameterSchema(with_fill(with_search(
           {integer_parameter("neighbours", en::say("Neighbours"), en::say("Walk"), 100, 1, 10'000,
                              en::say("How many items each item leads to."), en::say("items"), "k"),
            real_parameter("alpha", en::say("Exponent"), en::say("Walk"), 1, 0, 4,
                           en::say("Power of the transition probabilities."), {}, "\u03b1"),
            real_parameter(
                "beta", en::say("Popularity penalty"), en::say("Walk"), 0.5, 0, 4,
                en::say("Power of the number of users by which an item's score is divided."), {},
                "\u03b2"),
            boolean_parameter(
                "normalise", en::say("Normalise"), en::say("Walk"), false,
                en::say("Divides what each item leads to by its sum, so that an item of few users "
                        "counts as much as one of many, and keeps of the links to an item as many "
                        "of the strongest as it keeps of those from one."))},
           {{"neighbours", logarithmic(20, 1000)},
            {"alpha", linear(0.4, 1.8)},
            {"beta", linear(0, 1)},
            {"normalise", either()}}))),
       .presets = {{"default",
                    en::say("100 items, \u03b1 0.7, \u03b2 0.3, normalised; tuned on ml-100k's and "
                            "Food.com's validation data."),
                    overrides({{"alpha", 0.7}, {"beta", 0.3}, {"normalise", true}})},
                   {"plain", en::say("100 items, \u03b1 1, \u03b2 0.5, not normalised."), {}},
                   {"allrecipes",
                    en::say("As its published figures on Allrecipes were made (Elliot): hardly any "
                            "penalty, for very sparse data."),
                    overrides({{"neighbours", std::int64_t{777}},
                               {"alpha", 0.566},
                               {"beta", 0.0011},
                               {"normalise", true}})}}},
      {.family = Family::Neighbourhood,
       .blank = Blank::Zeros,
       .same_at_any_threads = at_any_threads,
       .memory = rp3beta_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_rp3beta(const ParameterValues& parameters) {
  return std::make_unique<Rp3Beta>(parameters);
}

}  // namespace hankki
