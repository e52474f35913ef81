// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/data/csv_reader.h"
#include "core/data/dates.h"
#include "core/data/import_rows.h"
#include "core/data/time_reader.h"

namespace hankki {

/// One item that was shown, and what came of it. A log is a CSV of these. Its columns are those of
/// the Open Bandit Dataset, `timestamp,item_id,position,click,propensity_score`, and in a log of
/// lists also ours: `user,arm,slot,list,reward_time,model_propensity,item_propensity`, and
/// `marginal_propensity` where it is known. Rows of one list stand together, by slot.
struct LogRow {
  Time time = kNoTime;        ///< when it was shown
  std::string item;           ///< never empty
  std::int64_t position = 1;  ///< where, from 1
  double reward = 0;          ///< clicks, or what else is counted
  /// P(item) when it was shown, in (0, 1]; of a list the same as item_propensity.
  std::optional<double> propensity;

  std::string user;                           ///< who saw it
  std::string arm;                            ///< the model whose item it is
  std::int64_t slot = 0;                      ///< place in its list, from 1; 0: not one of a list
  std::string list;                           ///< the visit whose list it stands in
  Time reward_time = kNoTime;                 ///< of the first click
  std::optional<double> model_propensity;     ///< P(arm) for this slot
  std::optional<double> item_propensity;      ///< P(item) for this slot, given the slots above
  std::optional<double> marginal_propensity;  ///< P(item) for this slot, whatever stands above
};

enum class LogColumn {
  Time,
  Item,
  Position,
  Reward,
  Propensity,
  User,
  Arm,
  Slot,
  List,
  RewardTime,
  ModelPropensity,
  ItemPropensity,
  MarginalPropensity,
};
inline constexpr std::size_t kLogColumns = 13;
/// As the header spells it.
const char* log_column_name(LogColumn column);

/// Reads a log row by row, also .gz and .xz, in memory bounded by its longest row. Every row
/// counts, so the first one that cannot be read is an Error that names its line. More columns than
/// these may be there, and only `item_id` and `click` must. One thread at a time.
class LogReader {
 public:
  /// Throws Error where the file is empty or lacks a column.
  LogReader(TextSource source, const JobContext& job);

  /// False behind the last row. Throws Error, and Cancelled.
  bool next();
  const LogRow& row() const { return row_; }

  bool has(LogColumn column) const {
    return columns_[static_cast<std::size_t>(column)].has_value();
  }
  /// Throws Error, naming the column, where it is not there.
  void require(LogColumn column) const;

  const std::string& name() const { return reader_.source().name(); }
  std::int64_t line() const { return reader_.line(); }  ///< of the row

 private:
  void read_row();
  std::string_view field(LogColumn column) const;
  void read_numbers();

  const JobContext& job_;
  CsvReader reader_;
  CsvHeader header_;
  std::array<std::optional<std::size_t>, kLogColumns> columns_;
  TimeReader time_, reward_time_;
  std::int64_t rows_ = 0;
  LogRow row_;
};

}  // namespace hankki
