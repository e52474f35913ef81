#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/interaction_matrix.h"
#include "core/models/links.h"

namespace hankki {

/// The parameters of a neighbourhood of users or items: neighbours, similarity, weighting,
/// shrinkage. `whose` and `others` are as the texts name them: "item", "users".
std::vector<Parameter> neighbourhood_parameters(std::string_view whose, std::string_view others);

/// How similar two rows of a 0/1 matrix are. A column weighs idf = ln(1 + rows / (1 + its rows))
/// under TF-IDF and BM25, else 1; under BM25 (k1 1.2, b 0.75) a row is also scaled down by its
/// length. With a.b, |a| and |b| of the weighted rows:
///   cosine:  a.b / (|a| |b| + shrinkage)
///   Jaccard: a.b / (|a|^2 + |b|^2 - a.b + shrinkage), the Jaccard index where nothing is weighted
class RowSimilarity {
 public:
  RowSimilarity(const ParameterValues& parameters, const InteractionMatrix& rows,
                const InteractionMatrix& columns);

  /// What a shared column adds to the product of two rows.
  std::span<const float> column_weights() const { return column_weights_; }
  float operator()(float product, std::uint32_t a, std::uint32_t b) const;

 private:
  bool jaccard_;
  float shrinkage_;
  std::vector<float> column_weights_, row_factors_, norms_;
};

/// What best_others() takes while it runs and what Links keep of it afterwards, for rows x columns
/// of `data` (users x items, or the other way round). Every row is taken to find `count` others.
ModelMemory neighbour_memory(const DataShape& data, double rows, double count);

/// For each row its `count` best others among those that share a column with it, best first, ties
/// by ascending index: value(product, row, other), product the sum of column_weights (all above
/// 0) over the columns that both have. `columns` is the transpose of `rows`.
using PairValue = std::function<float(float product, std::uint32_t row, std::uint32_t other)>;
std::vector<LinkList> best_others(const InteractionMatrix& rows, const InteractionMatrix& columns,
                                  std::span<const float> column_weights, std::size_t count,
                                  const PairValue& value, const JobContext& job);

}  // namespace hankki
