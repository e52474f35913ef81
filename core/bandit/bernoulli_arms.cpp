// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/bernoulli_arms.h"

#include <algorithm>
#include <cmath>

#include "core/bandit/draws.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"

namespace hankki {
namespace {

void check_rates(const std::vector<double>& rates, std::size_t arms, const char* where) {
  if (rates.size() != arms)
    throw Error(where,
                en::say("there are {} rates for {} arms; give one an arm", rates.size(), arms));
  for (const double rate : rates)
    if (!(rate >= 0 && rate <= 1))
      throw Error(where, en::say("{} is not a rate from 0 to 1", rate));
}

std::vector<double> draw_direction(RandomEngine& random, int dimensions) {
  std::vector<double> direction(static_cast<std::size_t>(dimensions));
  double square = 0;
  for (double& x : direction) {
    x = draw_normal(random);
    square += x * x;
  }
  for (double& x : direction) x /= std::sqrt(square);
  return direction;
}

}  // namespace

int BernoulliArms::arms() const {
  return static_cast<int>(kinds.empty() ? rates.size() : kinds.front().rates.size());
}

int BernoulliArms::dimensions() const {
  return kinds.empty() ? 0 : static_cast<int>(kinds.front().features.size());
}

void BernoulliArms::check() const {
  const auto count = static_cast<std::size_t>(arms());
  if (count == 0) throw Error("arms", en::say("there is no arm; name the rate of one at least"));
  if (kinds.empty()) check_rates(rates, count, "arms");
  for (const VisitorKind& kind : kinds) {
    check_rates(kind.rates, count, "visitors");
    if (static_cast<int>(kind.features.size()) != dimensions())
      throw Error("visitors", en::say("all kinds need the same number of features"));
  }
  check_features("visitors", arms(), dimensions());
  if (!kinds.empty() && !drift.empty())
    throw Error("drift", en::say("kinds of visitors have rates of their own; leave one out"));
  std::int64_t before = 0;
  for (const RatesFrom& point : drift) {
    check_rates(point.rates, count, "drift");
    if (point.step <= before)
      throw Error("drift", en::say("step {} is not after step {}; give rising steps above 0",
                                   point.step, before));
    before = point.step;
  }
  if (!(delay >= 0 && delay <= 1e9))
    throw Error("delay", en::say("{} is not a number of steps from 0 to 1e9", delay));
  if (!(eligible > 0 && eligible <= 1))
    throw Error("eligible", en::say("{} is not a probability above 0", eligible));
  if (!lives.empty() && lives.size() != count)
    throw Error("lives", en::say("there are {} for {} arms; give one an arm", lives.size(), count));
  check_lives();
}

void BernoulliArms::check_lives() const {
  std::vector<std::int64_t> changes;
  for (const ArmLife& life : lives) {
    if (life.from < 0 || life.until <= life.from)
      throw Error("lives",
                  en::say("an arm from step {} to step {} is never there", life.from, life.until));
    if (changes.empty()) changes.push_back(0);
    if (life.until != ArmLife::kForGood) changes.push_back(life.until);
  }
  for (const std::int64_t step : changes)
    if (std::ranges::none_of(
            lives, [step](const ArmLife& life) { return life.from <= step && step < life.until; }))
      throw Error("lives", en::say("at step {} no arm is there; keep one", step));
}

void check_features(std::string_view where, int arms, int dimensions) {
  constexpr double kMostNumbers = 1e7;
  const double width = dimensions;
  if (arms * width * width > kMostNumbers)
    throw Error(where, en::say("{} features for each of {} arms are too many; {} at most",
                               dimensions, arms, static_cast<int>(std::sqrt(kMostNumbers / arms))));
}

std::vector<RatesFrom> parse_drift(std::string_view option, std::string_view text) {
  const auto fault = [&](std::string_view part) {
    return Error(option, en::say("\"{}\" is not step:rate,rate,..., as in 2500:.1,.5,.9", part));
  };
  const auto next = [](std::string_view& rest, char separator) {
    const auto at = rest.find(separator);
    const std::string_view part = rest.substr(0, at);
    rest = at == rest.npos ? std::string_view() : rest.substr(at + 1);
    return part;
  };
  std::vector<RatesFrom> points;
  while (!text.empty()) {
    const std::string_view part = next(text, ';');
    std::string_view rest = part;
    const auto step = parse_number<std::int64_t>(next(rest, ':'));
    if (!step || rest.empty()) throw fault(part);
    RatesFrom point{*step, {}};
    while (!rest.empty()) {
      const auto rate = parse_number<double>(next(rest, ','));
      if (!rate) throw fault(part);
      point.rates.push_back(*rate);
    }
    points.push_back(std::move(point));
  }
  return points;
}

void read_delay(std::string_view option, std::string_view text, BernoulliArms& world) {
  constexpr std::string_view kExponential = "exp:";
  if (text.starts_with(kExponential)) {
    world.delay_law = BernoulliArms::DelayLaw::Exponential;
    text.remove_prefix(kExponential.size());
  }
  const auto steps = parse_number<double>(text);
  if (!steps)
    throw Error(option, en::say("\"{}\" is not a number of steps, as in 100 or exp:100", text));
  world.delay = *steps;
}

std::vector<VisitorKind> linear_visitors(const std::vector<double>& rates, int dimensions,
                                         double strength, int count, std::uint64_t seed) {
  RandomEngine random = random_stream(seed, "bandit visitors");
  std::vector<std::vector<double>> directions;
  for (std::size_t arm = 0; arm < rates.size(); ++arm)
    directions.push_back(draw_direction(random, dimensions));
  std::vector<VisitorKind> kinds;
  for (int i = 0; i < count; ++i) {
    VisitorKind kind{rates, draw_direction(random, dimensions)};
    for (std::size_t arm = 0; arm < rates.size(); ++arm) {
      double effect = 0;
      for (std::size_t d = 0; d < kind.features.size(); ++d)
        effect += directions[arm][d] * kind.features[d];
      kind.rates[arm] = std::clamp(rates[arm] + strength * effect, 0.0, 1.0);
    }
    kinds.push_back(std::move(kind));
  }
  return kinds;
}

ArmsNow::ArmsNow(const BernoulliArms& world) : world_(world), rates_(world.rates) {
  rates_.resize(static_cast<std::size_t>(world.arms()));
  advance(0);
}

void ArmsNow::set_rates(std::int64_t step) {
  const auto& drift = world_.drift;
  while (next_point_ < drift.size() && drift[next_point_].step <= step) ++next_point_;
  const RatesFrom start{0, world_.rates};
  const RatesFrom& from = next_point_ > 0 ? drift[next_point_ - 1] : start;
  if (!from.rates.empty()) rates_ = from.rates;
  rates_.resize(static_cast<std::size_t>(world_.arms()));
  if (next_point_ == drift.size()) return;
  const RatesFrom& to = drift[next_point_];
  if (!world_.gradual) {
    next_change_ = std::min(next_change_, to.step);
    return;
  }
  const double way =
      static_cast<double>(step - from.step) / static_cast<double>(to.step - from.step);
  for (std::size_t arm = 0; arm < rates_.size(); ++arm)
    rates_[arm] += way * (to.rates[arm] - rates_[arm]);
  next_change_ = step + 1;
}

void ArmsNow::change(std::int64_t step) {
  next_change_ = ArmLife::kForGood;
  set_rates(step);
  there_.clear();
  best_ = 0;
  for (int arm = 0; arm < static_cast<int>(rates_.size()); ++arm) {
    const ArmLife life =
        world_.lives.empty() ? ArmLife{} : world_.lives[static_cast<std::size_t>(arm)];
    for (const std::int64_t at : {life.from, life.until})
      if (at > step) next_change_ = std::min(next_change_, at);
    if (step < life.from || step >= life.until) continue;
    there_.push_back(arm);
    best_ = std::max(best_, rate(arm));
  }
}

}  // namespace hankki
