// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/torch/pairwise.h"

namespace hankki::autograd {
namespace {

/// The normalised adjacency of users, then items (He et al. 2020, eq. 3 and 8), sparse.
at::Tensor normalised_adjacency(const Setting& setting) {
  const InteractionMatrix& train = setting.train;
  const std::int64_t users = setting.users(), nodes = users + setting.items();
  std::vector<double> degree(static_cast<std::size_t>(nodes), 0);
  const auto for_each_edge = [&](const auto& visit) {
    for (UserIndex user = 0; user < train.users(); ++user)
      for (const ItemIndex item : train.row(user))
        visit(static_cast<std::int64_t>(user), users + item);
  };
  for_each_edge([&](std::int64_t user, std::int64_t item) {
    ++degree[static_cast<std::size_t>(user)];
    ++degree[static_cast<std::size_t>(item)];
  });
  std::vector<std::int64_t> rows, columns;
  std::vector<double> values;
  for_each_edge([&](std::int64_t user, std::int64_t item) {
    const double value = 1 / std::sqrt(degree[static_cast<std::size_t>(user)] *
                                       degree[static_cast<std::size_t>(item)]);
    for (const auto& [row, column] : {std::pair(user, item), std::pair(item, user)}) {
      rows.push_back(row);
      columns.push_back(column);
      values.push_back(value);
    }
  });
  const auto indices =
      at::stack({setting.indices(std::move(rows)), setting.indices(std::move(columns))});
  const auto weights = at::from_blob(values.data(), {std::ssize(values)}, at::kDouble);
  return at::sparse_coo_tensor(indices, setting.placed(weights), {nodes, nodes}).coalesce();
}

/// LightGCN (He et al. 2020): BPR on the mean of the embeddings and of their steps along the graph.
class LightGcn final : public NetworkModule {
 public:
  explicit LightGcn(const Setting& setting) : NetworkModule(setting, {"bpr", "regularisation"}) {
    adjacency_ = register_buffer("adjacency", normalised_adjacency(setting));
    nodes_ = register_parameter(
        "nodes", setting.zeros(setting.users() + setting.items(), setting.integer("dimensions")));
    add_adam();
  }

  void step(const AutogradBatch& batch) override {
    const Pairs pairs = pairs_of(setting_, batch, setting_.users());
    const auto embeddings = propagate();
    const auto user = at::embedding(embeddings, pairs.users);
    const auto ranking = ranking_loss((user * (at::embedding(embeddings, pairs.positives) -
                                               at::embedding(embeddings, pairs.negatives)))
                                          .sum(1));
    const auto penalty =
        size_of_rows(pairs.users) + size_of_rows(pairs.positives) + size_of_rows(pairs.negatives);
    const auto count = static_cast<double>(batch.samples.size());
    const auto weighted = setting_.real("l2") / count * penalty;
    descend(ranking.mean() + weighted);
    add_samples(batch.samples.size());
    add_loss("bpr", ranking.sum());
    add_loss("regularisation", weighted * count);
  }

  void prepare_scoring() override {
    const at::NoGradGuard no_gradient;
    final_ = propagate();
  }

  void score(const AutogradBatch& batch, std::span<float> out) const override {
    const at::NoGradGuard no_gradient;
    const auto rows = setting_.indices({batch.users.begin(), batch.users.end()});
    write_scores(final_.index_select(0, rows), final_.narrow(0, setting_.users(), setting_.items()),
                 out);
  }

 private:
  at::Tensor propagate() const {
    const std::int64_t layers = setting_.integer("layers");
    auto layer = nodes_, sum = nodes_;
    for (std::int64_t k = 0; k < layers; ++k) {
      layer = at::mm(adjacency_, layer);
      sum = sum + layer;
    }
    return sum / static_cast<double>(layers + 1);
  }

  /// Of the embeddings themselves: the norm of all rows together, as RecBole has it, or half its
  /// square, as the authors have it.
  at::Tensor size_of_rows(const at::Tensor& rows) const {
    const auto square = at::embedding(nodes_, rows).square().sum();
    return setting_.parameters.choice("l2_of") == "norms" ? square.sqrt() : square / 2;
  }

  at::Tensor adjacency_, nodes_, final_;
};

}  // namespace

std::unique_ptr<AutogradNetwork> make_light_gcn(const Setting& setting) {
  return std::make_unique<LightGcn>(setting);
}

}  // namespace hankki::autograd
