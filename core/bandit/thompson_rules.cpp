// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/thompson_rules.h"

#include <algorithm>
#include <boost/math/quadrature/gauss_kronrod.hpp>

#include "core/bandit/bernoulli_divergence.h"
#include "core/base/error.h"

namespace hankki {
namespace {

const std::vector<double>& reals(const ParameterValues& parameters, std::string_view name) {
  return std::get<std::vector<double>>(parameters.at(name));
}

double normal_density(double z) { return std::exp(-z * z / 2) * 0.3989422804014327; }
double normal_below(double z) { return std::erfc(-z * 0.7071067811865476) / 2; }

/// Where a posterior ends for every purpose.
constexpr double kDeviations = 9;

double normal_wins(const ArmSet& among, std::span<const Normal> posteriors, int arm) {
  const Normal& own = posteriors[static_cast<std::size_t>(arm)];
  const auto density_of_win = [&](double z) {
    double product = normal_density(z);
    for (int i = 0; i < among.size(); ++i)
      if (among[i] != arm) {
        const Normal& other = posteriors[static_cast<std::size_t>(among[i])];
        product *= normal_below((own.mean + z * own.deviation - other.mean) / other.deviation);
      }
    return product;
  };
  return boost::math::quadrature::gauss_kronrod<double, 31>::integrate(density_of_win, -kDeviations,
                                                                       kDeviations, 12, 1e-10);
}

}  // namespace

std::vector<Beta> read_priors(const ParameterValues& parameters, int arms) {
  const auto& shapes = reals(parameters, "prior");
  const auto count = static_cast<std::size_t>(arms);
  std::vector<Beta> priors(count);
  if (shapes.empty()) return priors;
  if (shapes.size() != 2 && shapes.size() != 2 * count)
    throw Error("prior",
                en::say("has {} numbers; give two, a and b, for all arms or for each of {}",
                        shapes.size(), arms));
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = shapes.size() == 2 ? 0 : 2 * i;
    priors[i] = {shapes[at], shapes[at + 1]};
  }
  return priors;
}

void add_beta_winners(const ArmSet& among, std::span<const Beta> posteriors, double share,
                      std::span<double> out) {
  std::vector<Beta> of_set;
  for (int i = 0; i < among.size(); ++i)
    of_set.push_back(posteriors[static_cast<std::size_t>(among[i])]);
  const BestArm best = judge_best(of_set);
  for (int i = 0; i < among.size(); ++i)
    out[static_cast<std::size_t>(among[i])] +=
        share * best.probability[static_cast<std::size_t>(i)];
}

void add_normal_winners(const ArmSet& among, std::span<const Normal> posteriors, double share,
                        std::span<double> out) {
  std::vector<double> wins;
  double total = 0;
  for (int i = 0; i < among.size(); ++i)
    total += wins.emplace_back(normal_wins(among, posteriors, among[i]));
  for (int i = 0; i < among.size(); ++i)
    out[static_cast<std::size_t>(among[i])] += share * wins[static_cast<std::size_t>(i)] / total;
}

std::vector<Beta> BlendRule::blend_priors(const ParameterValues& parameters, int arms) {
  constexpr double kLeast = 0.5;
  const auto& recalls = reals(parameters, "recalls");
  const auto count = static_cast<std::size_t>(arms);
  std::vector<Beta> priors(count, Beta{8.5, 17});  // nothing is known of them
  if (recalls.empty()) return priors;
  if (recalls.size() != count)
    throw Error("recalls", en::say("there are {} for {} arms; give one an arm, or none",
                                   recalls.size(), arms));
  double total = 0;
  for (std::size_t i = 0; i < count; ++i)
    total += priors[i].a = parameters.real("strength") * recalls[i];
  const bool stored = parameters.choice("rule") == "stored";
  for (Beta& prior : priors) {
    prior.b = std::max(kLeast, stored ? 27.3 : total - prior.a);
    prior.a = std::max(kLeast, prior.a);
  }
  return priors;
}

int TopTwoRule::choose(const ArmSet& among, std::span<const double> features,
                       RandomEngine& random) {
  if (winner_ >= 0 && among.contains(winner_)) return winner_;
  const int leader = ThompsonRule::choose(among, features, random);
  if (among.size() == 1 || draw_unit(random) < beta_) return leader;
  return draw_other(among, leader, random);
}

int TopTwoRule::draw_other(const ArmSet& among, int leader, RandomEngine& random) {
  for (int tries = 0; tries < 1000; ++tries) {
    draw_all(among, random);
    if (const int arm = pick(among, random); arm != leader) return arm;
  }
  std::vector<double> chances(static_cast<std::size_t>(arms()));
  ThompsonRule::probabilities(among, {}, chances);
  chances[static_cast<std::size_t>(leader)] = 0;
  double total = 0;
  for (const double chance : chances) total += chance;
  const int arm = total > 0 ? pick_weighted(among, chances.data(), total, random) : leader;
  if (arm != leader) return arm;
  return among[0] == leader ? among[1] : among[0];  // no other has a chance that a double holds
}

void TopTwoRule::probabilities(const ArmSet& among, std::span<const double> features,
                               std::span<double> out) {
  if (winner_ >= 0 && among.contains(winner_)) {
    out[static_cast<std::size_t>(winner_)] += 1;
    return;
  }
  std::vector<double> wins(static_cast<std::size_t>(arms()));
  ThompsonRule::probabilities(among, features, wins);
  const auto win = [&](int i) { return wins[static_cast<std::size_t>(among[i])]; };
  for (int i = 0; i < among.size(); ++i) {
    double others = 0;  // 1 - win(i), without its rounding
    for (int j = 0; j < among.size(); ++j)
      if (j != i) others += win(j);
    out[static_cast<std::size_t>(among[i])] += (among.size() == 1 ? 1 : beta_) * win(i);
    for (int j = 0; j < among.size(); ++j)
      if (j != i && others > 0)
        out[static_cast<std::size_t>(among[j])] += (1 - beta_) * win(i) * win(j) / others;
  }
}

void TopTwoRule::learn(const Feedback& feedback) {
  ThompsonRule::learn(feedback);
  seen_.pull(feedback.arm);
  seen_.learn(feedback);
  look();
}

void TopTwoRule::revise(const Feedback& learnt, double after) {
  ThompsonRule::revise(learnt, after);
  seen_.revise(learnt, after);
}

/// Stops where the evidence is enough.
void TopTwoRule::look() {
  if (!stops_ || winner_ >= 0) return;
  int best = 0;
  for (int arm = 1; arm < arms(); ++arm)
    if (seen_.mean(arm) > seen_.mean(best)) best = arm;
  const double bar = std::log((1 + std::log(seen_.pulls())) / delta_);
  for (int arm = 0; arm < arms(); ++arm) {
    if (arm == best) continue;
    const double n = seen_.known(best), m = seen_.known(arm);
    if (n == 0 || m == 0) return;
    const double both = (n * seen_.mean(best) + m * seen_.mean(arm)) / (n + m);
    if (n * bernoulli_divergence(seen_.mean(best), both) +
            m * bernoulli_divergence(seen_.mean(arm), both) <=
        bar)
      return;
  }
  winner_ = best;
}

}  // namespace hankki
