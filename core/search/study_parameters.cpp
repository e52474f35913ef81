#include "core/search/study_parameters.h"

#include "core/base/parameter_builders.h"
#include "core/models/common_parameters.h"
#include "core/training/run_parameters.h"

namespace hankki {
namespace {

constexpr double kMost = 1'000'000;

std::vector<Parameter> settings(const StudyRequest& usual) {
  const std::string budget = "Budget of each model", goal = "Goal";
  return {integer_parameter("trials", "Trials", budget, usual.budget.trials, 0, kMost,
                            "How many points a model may try; 0 is no limit."),
          integer_parameter("budget_epochs", "Epochs", budget, usual.budget.epochs, 0, kMost,
                            "How many epochs a model may train over all its trials; 0 is no "
                            "limit."),
          real_parameter("budget_minutes", "Minutes", budget, usual.budget.minutes, 0, 100'000,
                         "How long a model may train and validate; 0 is no limit."),
          choice_parameter("metric", "Metric", goal, stopping_metrics(),
                           "The validation metric that decides which trial is best."),
          integer_parameter("seed", "Seed", goal, 1, 0, kLargestWhole,
                            "Points are drawn from it, and every trial is trained with it.")};
}

std::vector<Parameter> details(const StudyRequest& usual) {
  return {
      integer_parameter("min_epochs", "First rung", {}, usual.asha.min_epochs, 1, 100'000,
                        "Epochs after which trials are compared first.", "epochs", "r"),
      integer_parameter("reduction", "Reduction", {}, usual.asha.reduction, 2, 100,
                        "One in this many goes on at each rung, for this many times the epochs.",
                        {}, "\u03b7"),
      integer_parameter("threads", "Threads", {}, usual.threads, 0, 1024,
                        "How many threads train and evaluate; 0 uses all cores."),
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
