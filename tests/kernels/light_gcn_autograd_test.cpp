// LightGCN's forward and backward pass against the same model in plain LibTorch autograd.
#include <ATen/ATen.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/kernels/light_gcn.h"

namespace hankki::kernels {
namespace {

struct Case {
  std::int64_t users, items, width;
  int layers, threads;
  EgoPenalty form;
  float decay;
  at::Tensor adjacency, ego;  // normalised, dense; users, then items
  std::vector<std::int64_t> offsets{0};
  std::vector<std::uint32_t> columns;
  std::vector<float> scale;
  std::vector<BprSample> batch;

  std::int64_t nodes() const { return users + items; }
  ScaledGraph graph() const { return {offsets, columns, scale}; }
};

/// Few edges, so that users and items without any, and batch nodes without any, are common.
Case make_case() {
  Case c{.users = *rc::gen::inRange<std::int64_t>(1, 9),
         .items = *rc::gen::inRange<std::int64_t>(1, 14),
         .width = *rc::gen::inRange<std::int64_t>(1, 40),
         .layers = *rc::gen::inRange(1, 5),
         .threads = *rc::gen::inRange(1, 4),
         .form = *rc::gen::element(EgoPenalty::SquaredNorm, EgoPenalty::Norm),
         .decay = *rc::gen::element(0.0F, 0.3F)};
  const auto index = [](std::int64_t bound) { return *rc::gen::inRange<std::int64_t>(0, bound); };
  c.adjacency = at::zeros({c.nodes(), c.nodes()});
  auto cell = c.adjacency.accessor<float, 2>();
  for (auto edges = *rc::gen::inRange(0, 50); edges-- > 0;) {
    const auto user = index(c.users), item = c.users + index(c.items);
    cell[user][item] = cell[item][user] = 1;
  }
  for (std::int64_t row = 0; row < c.nodes(); ++row) {
    for (std::int64_t column = 0; column < c.nodes(); ++column)
      if (cell[row][column] > 0) c.columns.push_back(static_cast<std::uint32_t>(column));
    c.offsets.push_back(static_cast<std::int64_t>(c.columns.size()));
    const auto degree = static_cast<float>(c.offsets.back() - c.offsets[c.offsets.size() - 2]);
    c.scale.push_back(degree > 0 ? 1 / std::sqrt(degree) : 0);
  }
  const auto scale = at::tensor(c.scale);
  c.adjacency = scale.unsqueeze(1) * c.adjacency * scale.unsqueeze(0);
  c.ego = at::randn({c.nodes(), c.width}).set_requires_grad(true);
  for (auto samples = *rc::gen::inRange(1, 40); samples-- > 0;)
    c.batch.push_back({static_cast<std::uint32_t>(index(c.users)),
                       static_cast<std::uint32_t>(index(c.items)),
                       static_cast<std::uint32_t>(index(c.items))});
  return c;
}

struct Reference {
  at::Tensor loss, final_embeddings;
};

Reference autograd_loss(const Case& c) {
  auto layer = c.ego, sum = c.ego;
  for (int hop = 0; hop < c.layers; ++hop) {
    layer = at::matmul(c.adjacency, layer);
    sum = sum + layer;
  }
  const auto embeddings = sum / (c.layers + 1);
  std::vector<std::int64_t> users, positives, negatives;
  for (const auto& sample : c.batch) {
    users.push_back(sample.user);
    positives.push_back(c.users + sample.positive);
    negatives.push_back(c.users + sample.negative);
  }
  at::Tensor x, penalty = at::zeros({});
  std::vector<at::Tensor> rows;
  for (const auto& nodes : {users, positives, negatives}) {
    const auto at_nodes = at::tensor(nodes);
    rows.push_back(embeddings.index_select(0, at_nodes));
    const auto squares = c.ego.index_select(0, at_nodes).square().sum();
    penalty = penalty + (c.form == EgoPenalty::Norm ? squares.sqrt() : squares / 2);
  }
  x = (rows[0] * rows[1]).sum(1) - (rows[0] * rows[2]).sum(1);
  return {-at::log(1e-10 + at::sigmoid(x)).mean() +
              c.decay * penalty / static_cast<double>(c.batch.size()),
          embeddings};
}

std::span<const float> values(const at::Tensor& tensor) {
  return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

void expect_near(const at::Tensor& expected, const at::Tensor& actual) {
  const auto scale = expected.abs().max().item<float>() + 1e-2F;
  RC_ASSERT((expected - actual).abs().max().item<float>() / scale < 1e-5F);
}

BprTables tables_of(std::span<const float> nodes, const Case& c) {
  const auto width = static_cast<std::size_t>(c.width);
  const auto user_values = static_cast<std::size_t>(c.users) * width;
  return {nodes.first(user_values), nodes.subspan(user_values), {}, width};
}

struct Computed {
  double loss;
  at::Tensor gradient;
};

Computed fast_loss(const Case& c, LightGcnPass& pass) {
  RowSamples by_user(static_cast<std::size_t>(c.users)), by_item(static_cast<std::size_t>(c.items));
  for (auto s = static_cast<std::uint32_t>(c.batch.size()); s-- > 0;) {
    by_user.push_front(c.batch[s].user, s);
    by_item.push_front(c.batch[s].negative, 2 * s + 1);
    by_item.push_front(c.batch[s].positive, 2 * s);
  }
  const auto first_item = static_cast<std::uint32_t>(c.users);
  std::vector<std::uint32_t> nodes(by_user.touched().begin(), by_user.touched().end());
  for (const auto item : by_item.touched()) nodes.push_back(first_item + item);

  run_team(c.threads, [&](int member, TeamBarrier& barrier) {
    pass.forward(values(c.ego), nodes, {member, c.threads, barrier});
  });
  const BprTables final_tables = tables_of(pass.final_embeddings(), c);
  std::vector<float> slopes(c.batch.size());
  double loss = bpr_slopes(final_tables, c.batch, slopes, 0, c.batch.size()) /
                static_cast<double>(c.batch.size());
  for (const auto user : by_user.touched())
    bpr_user_gradient(final_tables, c.batch, slopes, by_user, user, {}, pass.gradient_of(user));
  for (const auto item : by_item.touched())
    bpr_item_gradient(final_tables, c.batch, slopes, by_item, item, {},
                      pass.gradient_of(first_item + item));

  const EgoDecay decay = ego_decay(tables_of(values(c.ego), c), c.batch, c.form, c.decay);
  auto gradient = at::zeros({c.nodes(), c.width});
  run_team(c.threads, [&](int member, TeamBarrier& barrier) {
    pass.backward(nodes, {member, c.threads, barrier}, [&](std::size_t node, std::span<float> row) {
      std::ranges::copy(row, gradient.data_ptr<float>() + node * row.size());
    });
  });
  auto penalty = at::zeros({c.nodes(), 1});
  for (const auto& sample : c.batch) {
    penalty.data_ptr<float>()[sample.user] += decay.factor.user;
    penalty.data_ptr<float>()[first_item + sample.positive] += decay.factor.positive;
    penalty.data_ptr<float>()[first_item + sample.negative] += decay.factor.negative;
  }
  return {loss + decay.loss, gradient + penalty * c.ego.detach()};
}

TEST(LightGcnPass, LossAndGradientsEqualAutograd) {
  at::manual_seed(1);
  const bool holds = rc::check([] {
    const Case c = make_case();
    const Reference expected = autograd_loss(c);
    expected.loss.backward();
    const ScaledGraph graph = c.graph();
    LightGcnPass pass(graph, static_cast<std::size_t>(c.width), c.layers);
    for (int round = 0; round < 2; ++round) {  // the second finds what the first left behind
      const Computed computed = fast_loss(c, pass);
      RC_ASSERT(std::abs(computed.loss - expected.loss.item<double>()) <
                1e-5 * (1 + expected.loss.item<double>()));
      expect_near(c.ego.grad(), computed.gradient);
    }
    run_team(1, [&](int, TeamBarrier& barrier) {
      pass.forward(values(c.ego), {}, {0, 1, barrier});
    });
    const auto all = at::zeros({c.nodes(), c.width});
    std::ranges::copy(pass.final_embeddings(), all.data_ptr<float>());
    expect_near(expected.final_embeddings, all);
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace hankki::kernels
