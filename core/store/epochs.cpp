// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/epochs.h"

#include <fmt/format.h>

#include "core/store/records.h"

namespace hankki {

void insert_epoch(Connection& connection, std::string_view table, std::string_view owner,
                  std::int64_t id, const EpochRow& row) {
  connection.run(
      fmt::format("INSERT OR REPLACE INTO {} ({}, epoch, seconds, evaluation_seconds, elapsed, "
                  "losses, validation) VALUES (?, ?, ?, ?, ?, ?, ?)",
                  table, owner),
      id, row.epoch, row.seconds, row.evaluation_seconds, row.elapsed,
      json_text(EpochLosses{row.losses, row.weights}), json_text(row.validation));
}

std::vector<EpochRow> select_epochs(Connection& connection, std::string_view table,
                                    std::string_view owner, std::int64_t id) {
  Rows rows = connection.run(
      fmt::format("SELECT epoch, seconds, evaluation_seconds, elapsed, losses, validation FROM {} "
                  "WHERE {} = ? ORDER BY epoch",
                  table, owner),
      id);
  std::vector<EpochRow> result;
  while (rows.next()) {
    auto losses = from_json_text<EpochLosses>(rows.text(4));
    result.push_back({.epoch = rows.integer(0),
                      .seconds = rows.real(1),
                      .evaluation_seconds = rows.real(2),
                      .elapsed = rows.real(3),
                      .losses = std::move(losses.parts),
                      .weights = std::move(losses.weights),
                      .validation = from_json_text<std::map<std::string, double>>(rows.text(5))});
  }
  return result;
}

}  // namespace hankki
