// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/run_table.h"

namespace hankki {

/// What is asked of the rows of a RunTable: words and conditions, joined by spaces, all of which a
/// row has to have, as in
///
///     easy ndcg@10 > 0.05 model = bpr tag = serve dimensions >= 64 name = "my run"
///
/// A condition is a column, one of = != < <= > >=, and a value; spaces around the sign are free,
/// and what has spaces in it stands in double quotes. A metric alone is that of the test part; that
/// of the other is "validation ndcg@10", with or without the quotes. Figures compare as numbers (5%
/// is 0.05), texts whatever their case; a model by its id or name, and `tag = serve` asks for one
/// of the tags. What a run does not have is equal to "" alone, and neither less nor more than
/// anything.
class RunFilter {
 public:
  enum class Sign { Equal, Unequal, Less, AtMost, More, AtLeast };
  struct Condition {
    std::string column;  ///< as it was written; after resolve() RunTable::Column::name
    Sign sign = Sign::Equal;
    std::string value;             ///< in one case
    std::optional<double> number;  ///< that the value is
    std::size_t at = 0;            ///< where the column probably is

    bool operator==(const Condition&) const = default;
  };

  RunFilter() = default;  ///< asks for nothing

  /// Throws Error where a condition is not whole or a quote is open.
  explicit RunFilter(std::string_view text);

  const std::vector<std::string>& words() const { return words_; }  ///< in one case
  const std::vector<Condition>& conditions() const { return conditions_; }

  /// Finds the columns of the conditions by what people call them. Throws Error where the table has
  /// none of that name; to be called before meets().
  void resolve(const RunTable& table);

  /// Whether the row meets the conditions; a column that the table does not have any more has no
  /// value in any row.
  bool meets(const RunTable& table, std::size_t row) const;

  /// And has the words, in what identifies it or in its parameters.
  bool accepts(const RunTable& table, std::size_t row) const;

  bool operator==(const RunFilter&) const = default;

 private:
  std::vector<std::string> words_;
  std::vector<Condition> conditions_;
};

/// The rows that the filter accepts, in their order; resolves it.
std::vector<std::size_t> filtered_rows(const RunTable& table, RunFilter filter);

}  // namespace hankki
