// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/assignment.h"

#include <limits>

namespace hankki {
namespace {

/// Shortest augmenting paths over the columns, a row at a time; rows <= columns. Number 0 of the
/// columns is a helper, the others and the rows count from 1.
class Assignment {
 public:
  Assignment(std::size_t rows, std::size_t columns)
      : columns_(columns),
        row_potential_(rows + 1, 0.0),
        column_potential_(columns + 1, 0.0),
        row_of_(columns + 1, 0),
        way_(columns + 1, 0) {}

  template <typename Cost>
  void add(std::size_t row, const Cost& cost) {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    row_of_[0] = row;
    std::size_t at = 0;
    std::vector<double> least(columns_ + 1, kFar);
    std::vector<bool> used(columns_ + 1, false);
    do {
      used[at] = true;
      const std::size_t from = row_of_[at];
      double step = kFar;
      std::size_t next = 0;
      for (std::size_t column = 1; column <= columns_; ++column) {
        if (used[column]) continue;
        const double reduced =
            cost(from - 1, column - 1) - row_potential_[from] - column_potential_[column];
        if (reduced < least[column]) {
          least[column] = reduced;
          way_[column] = at;
        }
        if (least[column] < step) {
          step = least[column];
          next = column;
        }
      }
      for (std::size_t column = 0; column <= columns_; ++column) {
        if (used[column]) {
          row_potential_[row_of_[column]] += step;
          column_potential_[column] -= step;
        } else {
          least[column] -= step;
        }
      }
      at = next;
    } while (row_of_[at] != 0);
    for (; at != 0; at = way_[at]) row_of_[at] = row_of_[way_[at]];
  }

  /// 0: none
  std::size_t row_of(std::size_t column) const { return row_of_[column]; }

 private:
  std::size_t columns_;
  std::vector<double> row_potential_, column_potential_;
  std::vector<std::size_t> row_of_, way_;
};

}  // namespace

std::vector<std::size_t> best_assignment(std::span<const double> worths, std::size_t rows,
                                         std::size_t columns) {
  const bool turned = rows > columns;
  const auto cost = [&](std::size_t i, std::size_t j) {
    return -(turned ? worths[j * columns + i] : worths[i * columns + j]);
  };
  const std::size_t few = turned ? columns : rows, many = turned ? rows : columns;
  Assignment assignment(few, many);
  for (std::size_t i = 1; i <= few; ++i) assignment.add(i, cost);
  std::vector<std::size_t> column_of(rows, kNothing);
  for (std::size_t j = 1; j <= many; ++j) {
    const std::size_t i = assignment.row_of(j);
    if (i == 0) continue;
    if (turned)
      column_of[j - 1] = i - 1;
    else
      column_of[i - 1] = j - 1;
  }
  return column_of;
}

}  // namespace hankki
