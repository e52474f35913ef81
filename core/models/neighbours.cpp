// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/neighbours.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/loop_progress.h"
#include "core/base/threads.h"
#include "core/kernels/top_k.h"
#include "core/models/common_parameters.h"

namespace hankki {
namespace {

constexpr float kBm25Saturation = 1.2F, kBm25Length = 0.75F;

}  // namespace

std::vector<Parameter> neighbourhood_parameters(Message doc, Message unit) {
  const Message group = en::say("Neighbourhood");
  return {integer_parameter("neighbours", en::say("Neighbours"), group, 100, 1, 10'000,
                            std::move(doc), std::move(unit), "k"),
          choice_parameter(
              "similarity", en::say("Similarity"), group, {"cosine", "jaccard"},
              en::say("Shared entries over the geometric mean of both lengths, or over the "
                      "entries of either.")),
          choice_parameter(
              "weighting", en::say("Weighting"), group, {"none", "tf-idf", "bm25"},
              en::say("TF-IDF lets rare entries count more than those that all have; BM25 also "
                      "tempers long rows.")),
          real_parameter(
              "shrinkage", en::say("Shrinkage"), group, 10, 0, 10'000,
              en::say("Added to the similarity's denominator: trusts pairs that share little "
                      "less."))};
}

ModelMemory neighbour_memory(const DataShape& data, double rows, double count) {
  const double entries = static_cast<double>(data.interactions);
  const double columns = static_cast<double>(data.users + data.items) - rows;
  const double links = rows * std::min(count, rows) * (kIndexBytes + kFloatBytes);
  const double kept = links + kOffsetBytes * rows;
  // The lists that become the links (two vectors of a row, each with its block's head), the
  // transposed data, weights and norms, and each thread's sums and candidates.
  const double lists = links + rows * (sizeof(LinkList) + 32);
  const double transposed = sparse_bytes(std::max(rows, columns), entries);
  const double factors = kFloatBytes * (columns + 2 * rows);
  const double scratch = data.threads * rows * 4 * kFloatBytes;
  return {.weights = kept, .resident = kept, .epoch = lists + transposed + factors + scratch};
}

RowSimilarity::RowSimilarity(const ParameterValues& parameters, const InteractionMatrix& rows,
                             const InteractionMatrix& columns)
    : jaccard_(parameters.choice("similarity") == "jaccard"),
      bm25_(parameters.choice("weighting") == "bm25"),
      shrinkage_(static_cast<float>(parameters.real("shrinkage"))),
      column_weights_(columns.users(), 1.0F) {
  const auto count = static_cast<float>(rows.users());
  if (parameters.choice("weighting") != "none")
    for (std::uint32_t column = 0; column < columns.users(); ++column) {
      const float idf = std::log(1 + count / (1 + static_cast<float>(columns.row(column).size())));
      column_weights_[column] = idf * idf;
    }
  mean_length_ = std::max(1.0F, static_cast<float>(rows.size())) / count;
  for (std::uint32_t index = 0; index < rows.users(); ++index)
    rows_.push_back(row(rows.row(index)));
}

RowSimilarity::Row RowSimilarity::row(std::span<const std::uint32_t> columns) const {
  Row row;
  if (bm25_) {
    const float length = static_cast<float>(columns.size()) / mean_length_;
    row.factor =
        (kBm25Saturation + 1) / (kBm25Saturation * (1 - kBm25Length + kBm25Length * length) + 1);
  }
  float sum = 0;
  for (const auto column : columns) sum += column_weights_[column];
  row.square = row.factor * row.factor * sum;
  row.norm = row.factor * std::sqrt(sum);
  return row;
}

float RowSimilarity::operator()(float product, const Row& a, const Row& b) const {
  const float scaled = product * a.factor * b.factor;
  const float size = jaccard_ ? a.square + b.square - scaled : a.norm * b.norm;
  return scaled / (size + shrinkage_);
}

LinkList RowProducts::best(std::span<const std::uint32_t> row, const InteractionMatrix& columns,
                           std::span<const float> column_weights, std::size_t count,
                           const Value& value, std::uint32_t without) {
  sums_.resize(columns.items());
  touched_.clear();
  others_.clear();
  values_.clear();
  for (const auto column : row)
    for (const auto other : columns.row(column)) {
      if (sums_[other] == 0) touched_.push_back(other);
      sums_[other] += column_weights[column];
    }
  std::ranges::sort(touched_);  // ties go to the smaller index
  for (const auto other : touched_) {
    if (other != without) {
      others_.push_back(other);
      values_.push_back(value(sums_[other], other));
    }
    sums_[other] = 0;
  }
  const std::size_t kept = std::min(count, others_.size());
  LinkList best{std::vector<std::uint32_t>(kept), std::vector<float>(kept)};
  kernels::top_k(values_, best.targets, best.values);
  for (auto& target : best.targets) target = others_[target];
  return best;
}

std::vector<LinkList> best_others(const InteractionMatrix& rows, const InteractionMatrix& columns,
                                  std::span<const float> column_weights, std::size_t count,
                                  const PairValue& value, const JobContext& job) {
  std::vector<LinkList> best(rows.users());
  LoopProgress progress(job, rows.users(), en::say("neighbours"));
  const auto make = [] { return RowProducts(); };
  parallel_for_with(rows.users(), make, [&](std::int64_t block, RowProducts& products) {
    const auto row = static_cast<std::uint32_t>(block);
    best[row] = products.best(
        rows.row(row), columns, column_weights, count,
        [&](float product, std::uint32_t other) { return value(product, row, other); }, row);
    progress.step();
  });
  return best;
}

}  // namespace hankki
