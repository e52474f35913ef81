// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/bpr_sgd.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

/// All products of a sample's three rows that its loss and the sizes of its gradients need.
struct Products {
  float up = 0, un = 0, uu = 0, pp = 0, nn = 0, pn = 0;
};

HANKKI_MULTIVERSION
Products products(const float* user, const float* positive, const float* negative,
                  std::size_t width) {
  float up = 0, un = 0, uu = 0, pp = 0, nn = 0, pn = 0;
  for (std::size_t i = 0; i < width; ++i) {
    const float u = user[i], p = positive[i], n = negative[i];
    up += u * p;
    un += u * n;
    uu += u * u;
    pp += p * p;
    nn += n * n;
    pn += p * n;
  }
  return {up, un, uu, pp, nn, pn};
}

/// How a row moves: row = keep * row + pull * other.
struct Move {
  float keep, pull;
};

HANKKI_MULTIVERSION
void move_rows(float* user, float* positive, float* negative, Move user_move, Move positive_move,
               Move negative_move, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) {
    const float u = user[i], p = positive[i], n = negative[i];
    user[i] = user_move.keep * u + user_move.pull * (p - n);
    positive[i] = positive_move.keep * p + positive_move.pull * u;
    negative[i] = negative_move.keep * n + negative_move.pull * u;
  }
}

class Descent {
 public:
  Descent(const BprSgdTables& tables, const BprSgdSettings& settings)
      : tables_(tables), settings_(settings), decay_(settings.penalty) {}

  void prefetch_items(const BprSample& sample) const {
    for (std::size_t i = 0; i < tables_.width; i += 16) {
      prefetch(item(sample.positive) + i);
      prefetch(item(sample.negative) + i);
    }
  }

  void step(const BprSample& sample);
  BprSgdLoss loss() const { return {loss_.ranking + std::log(factors_), loss_.penalty}; }

 private:
  float* user(std::size_t row) const { return &tables_.users[row * tables_.width]; }
  float* item(std::size_t row) const { return &tables_.items[row * tables_.width]; }
  float slope(float x);
  float rate(float gradient_square, std::span<float> squares, std::size_t row) const;
  void step_rows(const BprSample& sample, const Products& dot, float slope);
  void step_bias(std::size_t item, float pull, float decay);

  const BprSgdTables& tables_;
  const BprSgdSettings& settings_;
  const BprPenalty& decay_;
  BprSgdLoss loss_;
  double factors_ = 1;  // product of 1 + exp(-|x|), of which the loss has the logarithm
};

/// sigmoid(-x), which is -d loss / d x; takes the loss in.
float Descent::slope(float x) {
  const float small = std::exp(-std::abs(x));
  constexpr double kLarge = 1e200;
  factors_ *= 1 + static_cast<double>(small);
  if (factors_ > kLarge) loss_.ranking += std::log(std::exchange(factors_, 1));
  if (x < 0) loss_.ranking -= static_cast<double>(x);
  return (x < 0 ? 1 : small) / (1 + small);
}

float Descent::rate(float gradient_square, std::span<float> squares, std::size_t row) const {
  if (!settings_.adaptive) return settings_.rate;
  constexpr float kFloor = 1e-8F;
  squares[row] += std::max(gradient_square, 0.0F);
  return settings_.rate / std::sqrt(squares[row] + kFloor);
}

/// |gradient|^2 of each row multiplied out, so that the rows are read once for all: a gradient is
/// the row times its decay, and the other rows times the slope.
void Descent::step_rows(const BprSample& sample, const Products& dot, float slope) {
  const auto square = [slope](float decay, float row, float cross, float others) {
    return decay * decay * row - 2 * slope * decay * cross + slope * slope * others;
  };
  const float share = 1 / static_cast<float>(tables_.width);
  const float user_rate =
      rate(share * square(decay_.user, dot.uu, dot.up - dot.un, dot.pp - 2 * dot.pn + dot.nn),
           tables_.user_squares, sample.user);
  const float positive_rate = rate(share * square(decay_.positive, dot.pp, dot.up, dot.uu),
                                   tables_.item_squares, sample.positive);
  const float negative_rate = rate(share * square(decay_.negative, dot.nn, -dot.un, dot.uu),
                                   tables_.item_squares, sample.negative);
  move_rows(user(sample.user), item(sample.positive), item(sample.negative),
            {1 - user_rate * decay_.user, user_rate * slope},
            {1 - positive_rate * decay_.positive, positive_rate * slope},
            {1 - negative_rate * decay_.negative, -negative_rate * slope}, tables_.width);
}

void Descent::step_bias(std::size_t item, float pull, float decay) {
  float& bias = tables_.bias[item];
  loss_.penalty += 0.5F * decay * bias * bias;
  const float gradient = decay * bias - pull;
  bias -= rate(gradient * gradient, tables_.bias_squares, item) * gradient;
}

void Descent::step(const BprSample& sample) {
  const auto [u, p, n] = sample;
  const bool biased = !tables_.bias.empty();
  const Products dot = products(user(u), item(p), item(n), tables_.width);
  loss_.penalty +=
      0.5F * (decay_.user * dot.uu + decay_.positive * dot.pp + decay_.negative * dot.nn);
  const float pull = slope(dot.up - dot.un + (biased ? tables_.bias[p] - tables_.bias[n] : 0));
  step_rows(sample, dot, pull);
  if (!biased) return;
  step_bias(p, pull, decay_.positive);
  step_bias(n, -pull, decay_.negative);
}

}  // namespace

BprSgdLoss bpr_sgd(const BprSgdTables& tables, const BprSgdSettings& settings,
                   std::span<const BprSample> samples) {
  constexpr std::size_t kAhead = 4;  // samples whose rows are on their way from memory
  Descent descent(tables, settings);
  for (std::size_t s = 0; s < samples.size(); ++s) {
    if (s + kAhead < samples.size()) descent.prefetch_items(samples[s + kAhead]);
    descent.step(samples[s]);
  }
  return descent.loss();
}

}  // namespace hankki::kernels
