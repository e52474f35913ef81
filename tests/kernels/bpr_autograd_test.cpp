// The BPR kernels against the same model in plain LibTorch autograd.
#include <ATen/ATen.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <vector>

#include "core/kernels/bpr.h"

namespace hankki::kernels {
namespace {

struct Case {
  std::int64_t users, items, width;
  bool bias;
  BprPenalty penalty;
  at::Tensor user_table, item_table, bias_table;
  std::vector<BprSample> batch;
};

Case make_case() {
  Case c{*rc::gen::inRange<std::int64_t>(1, 9),
         *rc::gen::inRange<std::int64_t>(2, 12),
         *rc::gen::inRange<std::int64_t>(1, 40),
         *rc::gen::arbitrary<bool>(),
         {},
         {},
         {},
         {},
         {}};
  if (*rc::gen::arbitrary<bool>()) c.penalty = {0.3F, 0.2F, 0.1F};
  c.user_table = at::randn({c.users, c.width}).set_requires_grad(true);
  c.item_table = at::randn({c.items, c.width}).set_requires_grad(true);
  c.bias_table = at::randn({c.items}).set_requires_grad(true);
  const auto count = *rc::gen::inRange(1, 60);
  const auto index = [](std::int64_t bound) {
    return static_cast<std::uint32_t>(*rc::gen::inRange<std::int64_t>(0, bound));
  };
  for (int s = 0; s < count; ++s)
    c.batch.push_back({index(c.users), index(c.items), index(c.items)});
  return c;
}

at::Tensor autograd_loss(const Case& c) {
  std::vector<std::int64_t> users, positives, negatives;
  for (const auto& sample : c.batch) {
    users.push_back(sample.user);
    positives.push_back(sample.positive);
    negatives.push_back(sample.negative);
  }
  const auto u = c.user_table.index_select(0, at::tensor(users));
  const auto p = c.item_table.index_select(0, at::tensor(positives));
  const auto n = c.item_table.index_select(0, at::tensor(negatives));
  auto x = (u * p).sum(1) - (u * n).sum(1);
  auto squares = c.penalty.user * u.square().sum(1) + c.penalty.positive * p.square().sum(1) +
                 c.penalty.negative * n.square().sum(1);
  if (c.bias) {
    const auto bp = c.bias_table.index_select(0, at::tensor(positives));
    const auto bn = c.bias_table.index_select(0, at::tensor(negatives));
    x = x + bp - bn;
    squares = squares + c.penalty.positive * bp.square() + c.penalty.negative * bn.square();
  }
  return (-at::log(1e-10 + at::sigmoid(x)) + 0.5 * squares).mean();
}

std::span<const float> values(const at::Tensor& tensor) {
  return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

void expect_near(const at::Tensor& expected, const at::Tensor& actual) {
  // Where positive and negative are one item the true gradient is 0 and only rounding is left.
  const auto scale = expected.abs().max().item<float>() + 1e-2F;
  RC_ASSERT((expected - actual).abs().max().item<float>() / scale < 1e-5F);
}

TEST(BprKernels, LossAndGradientsEqualAutograd) {
  at::manual_seed(1);
  const bool holds = rc::check([] {
    const Case c = make_case();
    auto loss = autograd_loss(c);
    loss.backward();

    const BprTables tables{values(c.user_table), values(c.item_table),
                           c.bias ? values(c.bias_table) : std::span<const float>(),
                           static_cast<std::size_t>(c.width)};
    RowSamples by_user(c.users), by_item(c.items);
    for (auto s = static_cast<std::uint32_t>(c.batch.size()); s-- > 0;) {
      by_user.push_front(c.batch[s].user, s);
      by_item.push_front(c.batch[s].negative, 2 * s + 1);
      by_item.push_front(c.batch[s].positive, 2 * s);
    }
    std::vector<float> slopes(c.batch.size());
    const double sum = bpr_slopes(tables, c.batch, slopes, 0, c.batch.size());
    if (c.penalty.user == 0)
      RC_ASSERT(std::abs(sum / static_cast<double>(c.batch.size()) - loss.item<double>()) <
                1e-5 * (1 + loss.item<double>()));

    auto user_gradient = at::zeros({c.users, c.width});
    auto item_gradient = at::zeros({c.items, c.width});
    auto bias_gradient = at::zeros({c.items});
    const auto width = static_cast<std::size_t>(c.width);
    for (const auto user : by_user.touched())
      bpr_user_gradient(tables, c.batch, slopes, by_user, user, c.penalty,
                        {user_gradient.data_ptr<float>() + user * width, width});
    for (const auto item : by_item.touched())
      bias_gradient.data_ptr<float>()[item] =
          bpr_item_gradient(tables, c.batch, slopes, by_item, item, c.penalty,
                            {item_gradient.data_ptr<float>() + item * width, width});
    expect_near(c.user_table.grad(), user_gradient);
    expect_near(c.item_table.grad(), item_gradient);
    if (c.bias) expect_near(c.bias_table.grad(), bias_gradient);
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace hankki::kernels
