// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/bpr_sgd.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <vector>

namespace hankki::kernels {
namespace {

constexpr std::size_t kUsers = 5, kItems = 7;

template <typename Number>
struct Model {
  std::vector<Number> users, items, bias, user_squares, item_squares, bias_squares;
};

template <typename Number>
Model<Number> initial(std::size_t width, bool biased) {
  Model<Number> model;
  const auto value = [](std::size_t i) {
    return static_cast<Number>(static_cast<float>(0.3 * std::sin(1.7 * static_cast<double>(i))));
  };
  for (std::size_t i = 0; i < kUsers * width; ++i) model.users.push_back(value(i));
  for (std::size_t i = 0; i < kItems * width; ++i) model.items.push_back(value(i + 1000));
  for (std::size_t i = 0; biased && i < kItems; ++i) model.bias.push_back(value(i + 5000));
  model.user_squares.assign(kUsers, 0);
  model.item_squares.assign(kItems, 0);
  model.bias_squares.assign(model.bias.size(), 0);
  return model;
}

/// LearnBPR as it is written in the paper, gradients first, in double.
class Plain {
 public:
  Plain(Model<double>& model, const BprSgdSettings& settings, std::size_t width)
      : model_(model), settings_(settings), width_(width) {}

  void step(const BprSample& sample) {
    const auto [u, p, n] = sample;
    double x = 0;
    for (std::size_t i = 0; i < width_; ++i) x += user(u, i) * (item(p, i) - item(n, i));
    if (!model_.bias.empty()) x += model_.bias[p] - model_.bias[n];
    const double slope = 1 / (1 + std::exp(x));
    ranking += -std::log(1 / (1 + std::exp(-x)));
    std::vector<double> gu(width_), gp(width_), gn(width_);
    for (std::size_t i = 0; i < width_; ++i) {
      gu[i] = -slope * (item(p, i) - item(n, i)) + settings_.penalty.user * user(u, i);
      gp[i] = -slope * user(u, i) + settings_.penalty.positive * item(p, i);
      gn[i] = slope * user(u, i) + settings_.penalty.negative * item(n, i);
    }
    descend(gu, &user(u, 0), model_.user_squares[u]);
    descend(gp, &item(p, 0), model_.item_squares[p]);
    descend(gn, &item(n, 0), model_.item_squares[n]);
    if (model_.bias.empty()) return;
    descend({-slope + settings_.penalty.positive * model_.bias[p]}, &model_.bias[p],
            model_.bias_squares[p]);
    descend({slope + settings_.penalty.negative * model_.bias[n]}, &model_.bias[n],
            model_.bias_squares[n]);
  }

  double ranking = 0;

 private:
  double& user(std::size_t row, std::size_t i) { return model_.users[row * width_ + i]; }
  double& item(std::size_t row, std::size_t i) { return model_.items[row * width_ + i]; }

  void descend(const std::vector<double>& gradient, double* row, double& squares) const {
    double rate = settings_.rate;
    if (settings_.adaptive) {
      double sum = 0;
      for (const double g : gradient) sum += g * g;
      squares += sum / static_cast<double>(gradient.size());
      rate /= std::sqrt(squares + 1e-8);
    }
    for (std::size_t i = 0; i < gradient.size(); ++i) row[i] -= rate * gradient[i];
  }

  Model<double>& model_;
  const BprSgdSettings& settings_;
  std::size_t width_;
};

void expect_near(const std::vector<float>& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    ASSERT_NEAR(found[i], expected[i], 2e-4 * (1 + std::abs(expected[i]))) << i;
}

TEST(BprSgd, StepsAsThePaperWritesIt) {
  const bool holds = rc::check([] {
    const auto width = *rc::gen::inRange<std::size_t>(1, 70);
    const bool biased = *rc::gen::arbitrary<bool>();
    const bool adaptive = *rc::gen::arbitrary<bool>();
    std::vector<BprSample> samples(*rc::gen::inRange<std::size_t>(0, 12));
    for (auto& sample : samples) {
      sample.user = *rc::gen::inRange<std::uint32_t>(0, kUsers);
      sample.positive = *rc::gen::inRange<std::uint32_t>(0, kItems);
      sample.negative = (sample.positive + *rc::gen::inRange<std::uint32_t>(1, kItems)) % kItems;
    }
    const BprSgdSettings settings{
        .rate = 0.05F, .penalty = {0.1F, 0.05F, 0.01F}, .adaptive = adaptive};
    auto model = initial<float>(width, biased);
    const BprSgdLoss loss = bpr_sgd({model.users, model.items, model.bias, model.user_squares,
                                     model.item_squares, model.bias_squares, width},
                                    settings, samples);
    auto expected = initial<double>(width, biased);
    Plain plain(expected, settings, width);
    for (const auto& sample : samples) plain.step(sample);
    expect_near(model.users, expected.users);
    expect_near(model.items, expected.items);
    expect_near(model.bias, expected.bias);
    RC_ASSERT(std::abs(loss.ranking - plain.ranking) < 1e-4 * (1 + plain.ranking));
    RC_ASSERT(samples.empty() == (loss.penalty == 0));
  });
  EXPECT_TRUE(holds);
  EXPECT_FALSE(HasFailure());
}

TEST(BprSgd, StaysFiniteWhereTheMarginIsHuge) {
  std::vector<float> users{1e4F}, items{1e4F, -1e4F}, user_squares{0}, item_squares{0, 0};
  const BprSgdTables tables{users, items, {}, user_squares, item_squares, {}, 1};
  const BprSample right{0, 0, 1}, wrong{0, 1, 0};
  EXPECT_EQ(bpr_sgd(tables, {}, std::span(&right, 1)).ranking, 0);
  const BprSgdLoss loss = bpr_sgd(tables, {}, std::span(&wrong, 1));
  EXPECT_NEAR(loss.ranking, 2e8, 1e5);
  EXPECT_TRUE(std::isfinite(users[0]) && std::isfinite(items[0]) && std::isfinite(items[1]));
}

}  // namespace
}  // namespace hankki::kernels
