// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/training/run.h"

namespace hankki {

/// What the table needs to know of a run, seen where the caller keeps it: of thousands a copy would
/// take as long as the table. It is not looked at once the table is made.
struct ComparedRun {
  std::int64_t id = 0;
  std::int64_t split = 0;
  const RunRequest* request = nullptr;
  RunState state = RunState::Done;
  const RunResult* result = nullptr;
  std::string_view name, note;  ///< by a person; empty: none
  std::span<const std::string> tags;
  bool archived = false;
  std::string_view data,
      recipe;  ///< the data set's name, how it was split; empty in a table of one split
};

/// Runs side by side: the Compare page, `hankki-cli compare` and the exported CSV show this.
struct RunTable {
  /// monostate: the run does not have it (no validation part, a parameter of another model).
  using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;
  enum class Group { Run, Parameter, Validation, Test, Cost };
  enum class Parameters { Differing, All };

  struct Column {
    std::string name;  ///< unique and stable, for CSV and JSON: "test ndcg@10", "learning_rate"
    Message title;     ///< for people, within its group: "NDCG@10"
    Group group = Group::Run;
    bool higher_is_better = false;  ///< a table may mark the best of the column
    Message definition;             ///< what it says, with its unit: for a tooltip; may be empty
  };

  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< as the runs were given; each as long as columns

  /// Position of a column, or -1.
  std::ptrdiff_t find(std::string_view name) const;
};

/// Columns in this order: run, model, preset (with an asterisk where parameters differ from it),
/// seed, split, state, best_epoch (from 1) and epochs_run, and where some run has them data,
/// split_recipe, name, tags, note and archived; the parameters, all or those that differ between
/// runs that have them; validation and test metrics; seconds per epoch and evaluation, total,
/// memory, threads. A run of a model that this version does not have shows its parameters only
/// where other runs have them too.
RunTable make_run_table(std::span<const ComparedRun> runs,
                        RunTable::Parameters parameters = RunTable::Parameters::Differing);

/// Behind each metric and cost that the run with this number has, how far the others are from it: a
/// column "test ndcg@10 difference". Throws Error where the table has no such run.
void add_differences(RunTable& table, std::int64_t run);
inline constexpr std::string_view kDifference = " difference";

/// A parameter's value as a cell; truth values and choices as text.
RunTable::Cell to_cell(const ParameterValue& value);

/// "NDCG@10" for "ndcg@10".
Message metric_title(std::string_view metric);

/// "Reconstruction" for "reconstruction": what a part of a loss or an annealed weight is called.
Message loss_title(std::string_view name);

/// False where a metric is a description and not a score: popularity and Gini say how lists are
/// spread, and no end of them is the better one; of miscalibration, REO and UserMAD less is better.
/// Coverage, novelty, diversity and the share of the long tail count as scores, as papers read
/// them, though a random list has most of each.
bool higher_is_better(std::string_view metric);

/// True where some parameter of the request is not what its preset says; false for a model that
/// this version does not have.
bool differs_from_preset(const RunRequest& request);

/// For spreadsheets; the header holds the columns' names.
std::string to_csv(const RunTable& table);

/// A run's learning curve, one row an epoch, for spreadsheets: run, model, epoch (from 1), seconds,
/// evaluation_seconds, elapsed, step (updates so far; empty where steps_so_far() is), then each
/// part of the loss, each annealed weight and each validation metric that any row has.
struct Curve {
  std::int64_t run = 0;
  std::string model;
  std::vector<EpochRow> epochs;
};
std::string curves_csv(std::span<const Curve> curves);

}  // namespace hankki
