// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/beta.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/quadrature/gauss.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/trigamma.hpp>
#include <cmath>

#include "core/base/error.h"

namespace hankki {
namespace {

using boost::math::beta_distribution;

/// Mass that is left out at each end of an arm's range.
constexpr double kTail = 1e-13;

/// A rate and its complement, each to full precision however near to 0 it is.
struct Rate {
  double x = 0, rest = 1;
};

Rate rate_of(double log_odds) {
  return {1 / (1 + std::exp(-log_odds)), 1 / (1 + std::exp(log_odds))};
}

/// An arm on the scale of log-odds: how wide it is, and from where to where it matters. The density
/// is taken relative to its mode, where nothing cancels however large the shapes are.
struct Arm {
  explicit Arm(const Beta& beta)
      : shape(beta),
        // Never wider than where the logistic curve bends, however flat a tail is.
        width(std::min(2.0,
                       std::sqrt(boost::math::trigamma(beta.a) + boost::math::trigamma(beta.b)))),
        mode(std::log(beta.a) - std::log(beta.b)),
        share(beta.a / (beta.a + beta.b)),
        rest(beta.b / (beta.a + beta.b)) {
    peak = share * rest *
           (share < 0.5 ? boost::math::ibeta_derivative(shape.a, shape.b, share)
                        : boost::math::ibeta_derivative(shape.b, shape.a, rest));
    low = end_of_tail(-1);
    high = end_of_tail(1);
  }

  double density(double log_odds) const {
    const double away = log_odds - mode, all = shape.a + shape.b;
    return peak * std::exp(away >= 0
                               ? shape.a * away - all * std::log1p(share * std::expm1(away))
                               : -shape.b * away - all * std::log1p(rest * std::expm1(-away)));
  }
  double cdf(const Rate& rate) const {
    return rate.x < 0.5 ? boost::math::ibeta(shape.a, shape.b, rate.x)
                        : boost::math::ibetac(shape.b, shape.a, rate.rest);
  }

  Beta shape;
  double width, mode;
  double share, rest;  // of the mode, as a rate
  double peak = 0;     // density there
  double low = 0, high = 0;

 private:
  /// No more than the mass beyond: the logarithm of the density is concave, so that it falls beyond
  /// at least as steeply as it does here.
  double tail(double log_odds, double sign) const {
    const double slope = sign * ((shape.a + shape.b) * rate_of(log_odds).x - shape.a);
    return slope > 0 ? density(log_odds) / slope : 1;
  }
  /// Where no more than kTail lies beyond. Beyond the farthest the log-odds of a double's rate are
  /// no longer apart.
  double end_of_tail(double sign) const {
    constexpr double kFarthest = 700;
    double inside = 0, outside = 4 * width;
    const auto at = [&](double away) {
      return std::clamp(mode + sign * away, -kFarthest, kFarthest);
    };
    while (tail(at(outside), sign) > kTail && outside < 2 * kFarthest)
      inside = outside, outside *= 1.5;
    while (outside - inside > 0.05 * width) {
      const double middle = (outside + inside) / 2;
      (tail(at(middle), sign) <= kTail ? outside : inside) = middle;
    }
    return at(outside);
  }
};

/// Gauss and Legendre's rule on [-1, 1], with the integrals from -1 to each of its points of what
/// has these values at them: sum_j up_to[i][j] f_j.
struct Rule {
  static constexpr std::size_t kPoints = 15;
  std::array<double, kPoints> at{}, weight{};
  std::array<std::array<double, kPoints>, kPoints> up_to{};

  Rule() {
    using Half = boost::math::quadrature::gauss<double, kPoints>;
    std::size_t n = 0;
    for (std::size_t i = 0; i < Half::abscissa().size(); ++i)
      for (const double sign : {-1.0, 1.0}) {
        if (Half::abscissa()[i] == 0 && sign > 0) continue;
        at[n] = sign * Half::abscissa()[i];
        weight[n++] = Half::weights()[i];
      }
    for (std::size_t i = 0; i < kPoints; ++i)
      for (std::size_t j = 0; j < kPoints; ++j) {
        // The polynomial that is 1 at point j only, as a series of Legendre's, integrated.
        double sum = at[i] + 1;
        for (unsigned degree = 1; degree < kPoints; ++degree)
          sum +=
              legendre(degree, at[j]) * (legendre(degree + 1, at[i]) - legendre(degree - 1, at[i]));
        up_to[i][j] = weight[j] * sum / 2;
      }
  }

 private:
  static double legendre(unsigned degree, double x) {
    double before = 1, value = x;
    if (degree == 0) return before;
    for (unsigned n = 1; n < degree; ++n) {
      const double next = ((2 * n + 1) * x * value - n * before) / (n + 1);
      before = value;
      value = next;
    }
    return value;
  }
};

/// How far from `at` the next panel may reach: one and a half widths of every arm that bends
/// nearby, less where an arm ends on the way.
double panel_end(std::span<const Arm> arms, double at, double end) {
  double reach = end;
  for (const Arm& arm : arms)
    if (at < arm.high) reach = std::min({reach, arm.high, at + 1.5 * arm.width});
  return reach > at ? reach : end;
}

struct Sums {
  std::vector<double> probability;
  double above = 0;  // of 1 - prod F
};

/// Adds one panel after another. The distributions are summed up from the densities on the way,
/// which costs a fiftieth of asking for them anew at each point.
class Integral {
 public:
  Integral(std::span<const Arm> arms, double from)
      : arms_(arms), at_(from), densities_(arms.size()), cdfs_(arms.size()) {
    sums_.probability.assign(arms.size(), 0.0);
    for (const Arm& arm : arms) below_.push_back(arm.low < from ? arm.cdf(rate_of(from)) : 0);
  }

  Sums up_to(double to) {
    while (at_ < to) add_panel(panel_end(arms_, at_, to));
    return std::move(sums_);
  }

 private:
  using Values = std::array<double, Rule::kPoints>;

  void add_panel(double end) {
    const double half = (end - at_) / 2, middle = (end + at_) / 2;
    for (std::size_t i = 0; i < arms_.size(); ++i) add_arm(i, middle, half);
    for (std::size_t point = 0; point < Rule::kPoints; ++point) {
      double product = 1;
      for (const Values& cdf : cdfs_) product *= cdf[point];
      const Rate rate = rate_of(middle + half * rule().at[point]);
      const double weight = half * rule().weight[point];
      sums_.above += weight * (1 - product) * rate.x * rate.rest;
      for (std::size_t i = 0; i < arms_.size(); ++i)
        if (densities_[i][point] > 0)
          sums_.probability[i] += weight * densities_[i][point] * others(i, point);
    }
    at_ = end;
  }
  /// Density and distribution of an arm at the panel's points.
  void add_arm(std::size_t i, double middle, double half) {
    Values& density = densities_[i];
    if (at_ >= arms_[i].high) {
      density.fill(0);
      cdfs_[i].fill(1);
      return;
    }
    double all = 0;
    for (std::size_t point = 0; point < Rule::kPoints; ++point) {
      density[point] = arms_[i].density(middle + half * rule().at[point]);
      all += rule().weight[point] * density[point];
    }
    for (std::size_t point = 0; point < Rule::kPoints; ++point) {
      double sum = 0;
      for (std::size_t j = 0; j < Rule::kPoints; ++j) sum += rule().up_to[point][j] * density[j];
      cdfs_[i][point] = std::clamp(below_[i] + half * sum, 0.0, 1.0);
    }
    below_[i] += half * all;
  }
  double others(std::size_t arm, std::size_t point) const {
    double product = 1;
    for (std::size_t i = 0; i < arms_.size(); ++i)
      if (i != arm) product *= cdfs_[i][point];
    return product;
  }
  static const Rule& rule() {
    static const Rule rule;
    return rule;
  }

  std::span<const Arm> arms_;
  double at_;
  std::vector<double> below_;  // by arm: of its distribution at `at_`
  std::vector<Values> densities_, cdfs_;
  Sums sums_;
};

}  // namespace

Beta updated(const Beta& prior, const Tally& seen) {
  return {prior.a + static_cast<double>(seen.successes),
          prior.b + static_cast<double>(seen.trials - seen.successes)};
}

double cdf(const Beta& beta, double x) {
  return boost::math::ibeta(beta.a, beta.b, std::clamp(x, 0.0, 1.0));
}

double quantile(const Beta& beta, double p) {
  return boost::math::quantile(beta_distribution<double>(beta.a, beta.b), p);
}

std::size_t BestArm::leader() const {
  return static_cast<std::size_t>(std::ranges::max_element(probability) - probability.begin());
}

BestArm judge_best(std::span<const Beta> posteriors) {
  if (posteriors.empty()) throw Error(en::say("there is no arm to judge; name one at least"));
  std::vector<Arm> arms;
  for (const Beta& beta : posteriors) {
    if (!(beta.a > 0 && beta.b > 0 && std::isfinite(beta.a) && std::isfinite(beta.b)))
      throw Error(
          en::say("the shapes of an arm are {} and {}; both must be above 0", beta.a, beta.b));
    arms.emplace_back(beta);
  }
  // Below the highest of the lower ends the product of the distributions is 0.
  const double from = std::ranges::max_element(arms, {}, &Arm::low)->low;
  const double to = std::ranges::max_element(arms, {}, &Arm::high)->high;
  const Sums sums = Integral(arms, from).up_to(to);
  BestArm best{.probability = sums.probability, .expected_best = rate_of(from).x + sums.above};
  double total = 0;
  for (const double p : best.probability) total += p;
  for (double& p : best.probability) p /= total;
  for (const Beta& beta : posteriors)
    best.expected_loss.push_back(std::max(0.0, best.expected_best - beta.mean()));
  return best;
}

}  // namespace hankki
