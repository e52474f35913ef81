#include "core/models/neighbours.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/threads.h"
#include "core/kernels/top_k.h"
#include "core/models/common_parameters.h"

namespace hankki {
namespace {

constexpr float kBm25Saturation = 1.2F, kBm25Length = 0.75F;

/// Scratch of one team member: products of the row at hand with the others.
struct Products {
  std::vector<float> sums;
  std::vector<std::uint32_t> touched, others;
  std::vector<float> values;
};

void multiply_row(std::uint32_t row, const InteractionMatrix& rows,
                  const InteractionMatrix& columns, std::span<const float> column_weights,
                  Products& products) {
  for (const auto column : rows.row(row))
    for (const auto other : columns.row(column)) {
      if (products.sums[other] == 0) products.touched.push_back(other);
      products.sums[other] += column_weights[column];
    }
  std::ranges::sort(products.touched);  // ties go to the smaller index
}

LinkList keep_best(const Products& products, std::size_t count) {
  const std::size_t kept = std::min(count, products.others.size());
  LinkList best{std::vector<std::uint32_t>(kept), std::vector<float>(kept)};
  kernels::top_k(products.values, best.targets, best.values);
  for (auto& target : best.targets) target = products.others[target];
  return best;
}

}  // namespace

std::vector<Parameter> neighbourhood_parameters(std::string_view whose, std::string_view others) {
  const std::string group = "Neighbourhood";
  return {
      integer_parameter("neighbours", "Neighbours", group, 100, 1, 10'000,
                        fmt::format("How many similar {} each {} keeps.", others, whose),
                        std::string(others), "k"),
      choice_parameter("similarity", "Similarity", group, {"cosine", "jaccard"},
                       "Shared entries over the geometric mean of both lengths, or over the "
                       "entries of either."),
      choice_parameter("weighting", "Weighting", group, {"none", "tf-idf", "bm25"},
                       "TF-IDF lets rare entries count more than those that all have; BM25 also "
                       "tempers long rows."),
      real_parameter("shrinkage", "Shrinkage", group, 10, 0, 10'000,
                     "Added to the similarity's denominator: trusts pairs that share little "
                     "less.")};
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
      shrinkage_(static_cast<float>(parameters.real("shrinkage"))),
      column_weights_(columns.users(), 1.0F),
      row_factors_(rows.users(), 1.0F),
      norms_(rows.users(), 0.0F) {
  const auto& weighting = parameters.choice("weighting");
  const auto count = static_cast<float>(rows.users());
  if (weighting != "none")
    for (std::uint32_t column = 0; column < columns.users(); ++column) {
      const float idf = std::log(1 + count / (1 + static_cast<float>(columns.row(column).size())));
      column_weights_[column] = idf * idf;
    }
  const float mean_length = std::max(1.0F, static_cast<float>(rows.size())) / count;
  for (std::uint32_t row = 0; row < rows.users(); ++row) {
    const auto columns_of = rows.row(row);
    if (weighting == "bm25") {
      const float length = static_cast<float>(columns_of.size()) / mean_length;
      row_factors_[row] =
          (kBm25Saturation + 1) / (kBm25Saturation * (1 - kBm25Length + kBm25Length * length) + 1);
    }
    float sum = 0;
    for (const auto column : columns_of) sum += column_weights_[column];
    norms_[row] = row_factors_[row] * std::sqrt(sum);
  }
}

float RowSimilarity::operator()(float product, std::uint32_t a, std::uint32_t b) const {
  const float scaled = product * row_factors_[a] * row_factors_[b];
  const float size =
      jaccard_ ? norms_[a] * norms_[a] + norms_[b] * norms_[b] - scaled : norms_[a] * norms_[b];
  return scaled / (size + shrinkage_);
}

std::vector<LinkList> best_others(const InteractionMatrix& rows, const InteractionMatrix& columns,
                                  std::span<const float> column_weights, std::size_t count,
                                  const PairValue& value, const JobContext& job) {
  std::vector<LinkList> best(rows.users());
  std::vector<Products> scratch(static_cast<std::size_t>(threads()));
  std::atomic<std::int64_t> done{0};
  parallel_for_members(rows.users(), [&](std::int64_t block, int member) {
    const auto row = static_cast<std::uint32_t>(block);
    Products& products = scratch[static_cast<std::size_t>(member)];
    products.sums.resize(rows.users());
    multiply_row(row, rows, columns, column_weights, products);
    for (const auto other : products.touched) {
      if (other != row) {
        products.others.push_back(other);
        products.values.push_back(value(products.sums[other], row, other));
      }
      products.sums[other] = 0;
    }
    best[row] = keep_best(products, count);
    products.touched.clear();
    products.others.clear();
    products.values.clear();
    if (const auto finished = ++done; member == 0) job.report(finished, rows.users(), "neighbours");
  });
  return best;
}

}  // namespace hankki
