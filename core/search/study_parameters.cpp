// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/study_parameters.h"

#include "core/base/parameter_builders.h"
#include "core/models/common_parameters.h"
#include "core/training/run_parameters.h"

namespace hankki {
namespace {

constexpr double kMost = 1'000'000;

std::vector<Parameter> settings(const StudyRequest& usual) {
  const Message budget = en::say("Budget of each model"), goal = en::say("Goal");
  return {
      integer_parameter("trials", en::say("Trials"), budget, usual.budget.trials, 0, kMost,
                        en::say("How many points a model may try; 0 is no limit.")),
      integer_parameter("budget_epochs", en::say("Epochs"), budget, usual.budget.epochs, 0, kMost,
                        en::say("How many epochs a model may train over all its trials; 0 is no "
                                "limit.")),
      real_parameter("budget_minutes", en::say("Minutes"), budget, usual.budget.minutes, 0, 100'000,
                     en::say("How long a model may train and validate; 0 is no limit.")),
      choice_parameter("metric", en::say("Metric"), goal, stopping_metrics(),
                       en::say("The validation metric that decides which trial is best.")),
      integer_parameter("seed", en::say("Seed"), goal, 1, 0, kLargestWhole,
                        en::say("Points are drawn from it, and every trial is trained with it."))};
}

std::vector<Parameter> details(const StudyRequest& usual) {
  return {integer_parameter("min_epochs", en::say("First rung"), {}, usual.asha.min_epochs, 1,
                            100'000, en::say("Epochs after which trials are compared first."),
                            en::say("epochs"), "r"),
          integer_parameter(
              "reduction", en::say("Reduction"), {}, usual.asha.reduction, 2, 100,
              en::say("One in this many goes on at each rung, for this many times the epochs."), {},
              "\u03b7"),
          integer_parameter("threads", en::say("Threads"), {}, usual.threads, 0, 1024,
                            en::say("How many threads train and evaluate; 0: as many as help.")),
          list_lengths_parameter()};
}

}  // namespace

const ParameterSchema& study_parameters() {
  static const ParameterSchema schema([] {
    const StudyRequest usual;
    std::vector<Parameter> parameters = settings(usual);
    for (Parameter& detail : details(usual)) {
      detail.role = ParameterRole::Advanced;
      parameters.push_back(std::move(detail));
    }
    return parameters;
  }());
  return schema;
}

void set_study_parameters(StudyRequest& request, const ParameterValues& values) {
  request.budget = {.trials = values.integer("trials"),
                    .epochs = values.integer("budget_epochs"),
                    .minutes = values.real("budget_minutes")};
  request.metric = values.choice("metric");
  request.seed = static_cast<std::uint64_t>(values.integer("seed"));
  request.asha = {.min_epochs = values.integer("min_epochs"),
                  .reduction = values.integer("reduction")};
  request.threads = static_cast<int>(values.integer("threads"));
  request.ks = list_lengths(values);
}

}  // namespace hankki
