// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/trial_table.h"

#include <algorithm>
#include <functional>

#include "core/evaluation/evaluator.h"
#include "core/models/registry.h"
#include "core/report/definitions.h"

namespace hankki {
namespace {

using Cell = RunTable::Cell;
using Column = RunTable::Column;
using Group = RunTable::Group;

/// What of the trials has a column, in the order in which it is shown.
class TrialTable {
 public:
  TrialTable(const StudyRequest& request, std::span<const Trial> trials)
      : request_(request), trials_(trials) {
    table_.rows.resize(trials.size());
  }

  RunTable make() {
    add_progress();
    add_parameters();
    add_metrics();
    add({"seconds", en::say("s"), Group::Cost},
        [](const Trial& trial) -> Cell { return trial.seconds; });
    add({"message", en::say("Message"), Group::Run}, [](const Trial& trial) -> Cell {
      if (trial.message.empty()) return {};
      return trial.message.english();
    });
    return std::move(table_);
  }

 private:
  void add(Column column, const std::function<Cell(const Trial&)>& cell) {
    table_.columns.push_back(std::move(column));
    for (std::size_t row = 0; row < trials_.size(); ++row)
      table_.rows[row].push_back(cell(trials_[row]));
  }

  void add_progress() {
    add({"trial", en::say("Trial"), Group::Run},
        [](const Trial& trial) -> Cell { return trial.number; });
    add({"model", en::say("Model"), Group::Run},
        [](const Trial& trial) -> Cell { return trial.model; });
    add({"state", en::say("State"), Group::Run},
        [](const Trial& trial) -> Cell { return to_text(trial.state); });
    add({"rung", en::say("Rung"), Group::Run},
        [](const Trial& trial) -> Cell { return std::ssize(trial.rungs); });
    add({"epochs", en::say("Epochs"), Group::Run},
        [](const Trial& trial) -> Cell { return trial.epochs; });
    add({"best_epoch", en::say("Best epoch"), Group::Run}, [](const Trial& trial) -> Cell {
      if (trial.best_epoch < 0) return {};
      return trial.best_epoch + 1;
    });
  }

  void add_parameters() {
    for (const auto& model : request_.models) {
      const ModelSpec* spec = find_model_spec(model.model);
      if (!spec) continue;
      for (const auto& parameter : spec->parameters.parameters()) {
        if (!model.ranges.contains(parameter.name) || table_.find(parameter.name) >= 0) continue;
        add({parameter.name, parameter.label, Group::Parameter, false,
             parameter_definition(parameter)},
            [&](const Trial& trial) -> Cell {
              const auto value = trial.point.all().find(parameter.name);
              if (value == trial.point.all().end()) return {};
              return to_cell(value->second);
            });
      }
    }
  }

  void add_metrics() {
    add_metric(request_.metric);
    for (const auto& name : metric_names(request_.ks))
      if (name != request_.metric && std::ranges::any_of(trials_, [&](const Trial& trial) {
            return trial.validation.contains(name);
          }))
        add_metric(name);
  }

  void add_metric(const std::string& name) {
    add({"validation " + name, metric_title(name), Group::Validation, higher_is_better(name),
         metric_definition(name)},
        [&](const Trial& trial) -> Cell {
          const auto value = trial.validation.find(name);
          if (value == trial.validation.end()) return {};
          return value->second;
        });
  }

  const StudyRequest& request_;
  const std::span<const Trial> trials_;
  RunTable table_;
};

}  // namespace

RunTable make_trial_table(const StudyRequest& request, std::span<const Trial> trials) {
  return TrialTable(request, trials).make();
}

}  // namespace hankki
