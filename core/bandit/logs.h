// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/text_source.h"

namespace hankki {

/// The items of a log, each once: by number where all ids are whole numbers, else by bytes.
using LogItems = std::vector<std::string>;
/// Nothing where the log does not show it.
std::optional<std::uint32_t> find_item(const LogItems& items, std::string_view id);

/// A log of single decisions, a row each, in the file's order; 16 bytes a row.
struct ActionLog {
  LogItems items;
  std::vector<std::uint32_t> item;  ///< index into items
  std::vector<float> reward;
  std::vector<double> propensity;     ///< P(item) when it was shown
  bool estimated_propensity = false;  ///< not logged: the item's share of the rows instead

  std::size_t rows() const { return item.size(); }
  /// SHA-256 of all of it, in hexadecimal digits: another log has another one, however like it is.
  std::string identity() const;
};

/// A log of lists. The rows of list i are begin[i] to begin[i + 1], by slot.
struct SlateLog {
  LogItems items;
  std::vector<std::size_t> begin{0};
  std::vector<std::uint32_t> item;
  std::vector<float> reward;
  std::vector<double> conditional;  ///< P(item) for its slot, given the slots above
  std::vector<double> marginal;     ///< P(item) for its slot; empty where not every row has it

  std::size_t lists() const { return begin.size() - 1; }
  std::size_t longest() const;  ///< slots of the longest list
};

/// What a decision of a log was between.
enum class LogArms {
  Items,
  Models,  ///< of a log that names them in the column `arm`: ours, of lists; a row a slot
};

/// Throw Error as LogReader does, and where there are no rows, where a propensity is there for some
/// rows only, where the rows do not fit into memory; of a log of lists also where a list's rows do
/// not stand together with slots 1, 2, ..., or it shows an item twice.
ActionLog read_action_log(const std::filesystem::path& file, const JobContext& job);
ActionLog read_action_log(TextSource source, const JobContext& job, LogArms arms = LogArms::Items);
SlateLog read_slate_log(const std::filesystem::path& file, const JobContext& job);
SlateLog read_slate_log(TextSource source, const JobContext& job);

}  // namespace hankki
