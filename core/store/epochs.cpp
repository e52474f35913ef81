// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/epochs.h"

#include <fmt/format.h>

#include "core/store/checked_row.h"
#include "core/store/records.h"

namespace hankki {

void insert_epoch(Connection& connection, std::string_view table, std::string_view owner,
                  std::int64_t id, const EpochRow& row) {
  connection.run(
      fmt::format("INSERT OR REPLACE INTO {} ({}, epoch, seconds, evaluation_seconds, elapsed, "
                  "losses, validation, steps) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  table, owner),
      id, row.epoch, row.seconds, row.evaluation_seconds, row.elapsed,
      json_text(EpochLosses{row.losses, row.weights}), json_text(row.validation), row.steps);
}

namespace {

constexpr std::string_view kEpochColumns[] = {
    "epoch", "seconds", "evaluation_seconds", "elapsed", "losses", "validation", "steps"};

EpochRow epoch_of(const CheckedRow& row) {
  auto losses = row.parsed(4, from_json_text<EpochLosses>);
  return {.epoch = row.whole(0),
          .seconds = row.real(1),
          .evaluation_seconds = row.real(2),
          .elapsed = row.real(3),
          .losses = std::move(losses.parts),
          .weights = std::move(losses.weights),
          .validation = row.parsed(5, from_json_text<std::map<std::string, double>>),
          .steps = row.whole(6)};
}

}  // namespace

std::vector<EpochRow> select_epochs(Connection& connection, std::string_view table,
                                    std::string_view owner, std::int64_t id) {
  Rows rows = connection.run(
      fmt::format(
          "SELECT epoch, seconds, evaluation_seconds, elapsed, losses, validation, steps FROM {} "
          "WHERE {} = ? ORDER BY epoch",
          table, owner),
      id);
  std::vector<EpochRow> result;
  while (rows.next())
    result.push_back(epoch_of(CheckedRow(
        rows, table, fmt::format("{} {}, epoch {}", owner, id, rows.text(0)), kEpochColumns)));
  return result;
}

}  // namespace hankki
