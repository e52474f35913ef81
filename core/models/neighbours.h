// SPDX-License-Identifier: GPL-3.0-or-later
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
/// shrinkage. `doc` and `unit` are of the number of neighbours.
std::vector<Parameter> neighbourhood_parameters(Message doc, Message unit);

/// How similar two rows of a 0/1 matrix are. A column weighs idf = ln(1 + rows / (1 + its rows))
/// under TF-IDF and BM25, else 1; under BM25 (k1 1.2, b 0.75) a row is also scaled down by its
/// length. With a.b, |a| and |b| of the weighted rows:
///   cosine:  a.b / (|a| |b| + shrinkage)
///   Jaccard: a.b / (|a|^2 + |b|^2 - a.b + shrinkage), the Jaccard index where nothing is weighted
class RowSimilarity {
 public:
  RowSimilarity(const ParameterValues& parameters, const InteractionMatrix& rows,
                const InteractionMatrix& columns);

  /// A row as the similarity knows it.
  struct Row {
    float factor = 1, norm = 0;
    float square = 0;  ///< of norm, not by way of its root: equal similarities stay equal
  };
  /// Of the matrix, or any other with these columns.
  const Row& row(std::uint32_t index) const { return rows_[index]; }
  Row row(std::span<const std::uint32_t> columns) const;

  /// What a shared column adds to the product of two rows.
  std::span<const float> column_weights() const { return column_weights_; }
  float operator()(float product, const Row& a, const Row& b) const;
  float operator()(float product, std::uint32_t a, std::uint32_t b) const {
    return (*this)(product, rows_[a], rows_[b]);
  }

 private:
  bool jaccard_, bm25_;
  float shrinkage_, mean_length_;
  std::vector<float> column_weights_;
  std::vector<Row> rows_;
};

/// What best_others() takes while it runs and what Links keep of it afterwards, for rows x columns
/// of `data` (users x items, or the other way round). Every row is taken to find `count` others.
ModelMemory neighbour_memory(const DataShape& data, double rows, double count);

/// Scratch of one thread: the products of one row with all of a matrix.
class RowProducts {
 public:
  /// The `count` rows of a matrix that share a column with `row` and have the best
  /// value(product, other), best first, ties by ascending index; `without` is left out. `columns`
  /// is the matrix transposed; product: the sum of column_weights (all above 0) over the columns
  /// that both have.
  using Value = std::function<float(float product, std::uint32_t other)>;
  LinkList best(std::span<const std::uint32_t> row, const InteractionMatrix& columns,
                std::span<const float> column_weights, std::size_t count, const Value& value,
                std::uint32_t without = 0xFFFFFFFFu);

 private:
  std::vector<float> sums_, values_;
  std::vector<std::uint32_t> touched_, others_;
};

/// RowProducts::best() of each row among the others, by value(product, row, other). `columns` is
/// the transpose of `rows`.
using PairValue = std::function<float(float product, std::uint32_t row, std::uint32_t other)>;
std::vector<LinkList> best_others(const InteractionMatrix& rows, const InteractionMatrix& columns,
                                  std::span<const float> column_weights, std::size_t count,
                                  const PairValue& value, const JobContext& job);

}  // namespace hankki
