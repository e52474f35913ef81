// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/search_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "app/cli/command_line.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/models/common_parameters.h"
#include "core/models/registry.h"
#include "core/training/run.h"

namespace hankki::cli {
namespace {

bool has_parameter(const StudyModel& model, std::string_view name) {
  const auto& parameters = model_spec(model.model).parameters.parameters();
  return std::ranges::find(parameters, name, &Parameter::name) != parameters.end();
}

/// apply(model, parameter) for the model that `name` ("bpr.dimensions") names, or for each that has
/// the parameter ("dimensions").
void for_each_meant(std::vector<StudyModel>& models, const std::string& name,
                    const std::function<void(StudyModel&, const Parameter&)>& apply) {
  const auto dot = name.find('.');
  const std::string parameter = dot == name.npos ? name : name.substr(dot + 1);
  bool meant = false;
  for (StudyModel& model : models) {
    if (dot == name.npos ? !has_parameter(model, parameter) : model.model != name.substr(0, dot))
      continue;
    apply(model, model_spec(model.model).parameters.at(parameter));
    meant = true;
  }
  if (meant) return;
  if (dot != name.npos)
    throw Error(name, en::say("the search has no such model; name one of --model"));
  model_spec(models.front().model).parameters.at(parameter);  // throws with the names there are
}

}  // namespace

StudyRequest make_study(const SearchArguments& arguments) {
  StudyRequest request = arguments.request;
  request.method = parse_search_method(arguments.method);
  for (const std::string& model : arguments.models)
    request.models.push_back(default_study_model(model, arguments.preset));
  for (const std::string& text : arguments.settings) {
    const Setting setting = parse_setting("--set", text, "epochs=60");
    for_each_meant(
        request.models, setting.name, [&](StudyModel& model, const Parameter& parameter) {
          const auto& schema = model_spec(model.model).parameters;
          model.parameters.set(parameter.name, schema.parse(parameter.name, setting.value));
          model.ranges.erase(parameter.name);  // it has its value
        });
  }
  std::set<std::string> chosen;  // models with ranges of their own
  for (const std::string& text : arguments.ranges) {
    const Setting setting = parse_setting("--range", text, "learning_rate=1e-4..1e-2:log");
    for_each_meant(
        request.models, setting.name, [&](StudyModel& model, const Parameter& parameter) {
          if (chosen.insert(model.model).second) model.ranges.clear();
          model.ranges.insert_or_assign(parameter.name, parse_range(parameter, setting.value));
        });
  }
  check_study(request);
  request.threads = chosen_threads();
  if (request.threads == 0)  // recorded, so that a resume has the same
    for (const StudyModel& model : request.models)
      request.threads = std::max(request.threads, usual_threads(model.model, model.parameters));
  return request;
}

void add_search_options(CLI::App* command, SearchArguments& arguments) {
  StudyRequest& request = arguments.request;
  const auto limit = [&](const char* name, auto& value, const char* text) {
    command->add_option(name, value, text)->check(CLI::NonNegativeNumber.description(""));
  };
  command->add_option("--model", arguments.models, "The models; see hankki-cli models")
      ->delimiter(',')
      ->type_name("MODEL,MODEL");
  command
      ->add_option("--method", arguments.method,
                   "Every point of a grid, random points, or those by successive halving")
      ->type_name("{grid,random,asha}");
  command
      ->add_option("--range", arguments.ranges,
                   "Searches this parameter, among values (32,64) or from low to high "
                   "(1e-4..1e-2, with :log and a grid's number of points :5); may be repeated. A "
                   "model without any takes what models NAME suggests")
      ->type_name("[MODEL.]NAME=RANGE")
      ->allow_extra_args(false);
  command->add_option("--preset", arguments.preset, "What is not searched comes from it")
      ->type_name("NAME");
  command
      ->add_option("--set", arguments.settings,
                   "Gives one parameter a value for all trials; may be repeated")
      ->type_name("[MODEL.]NAME=VALUE")
      ->allow_extra_args(false);
  limit("--trials", request.budget.trials, "Trials of each model, at most; 0: no limit");
  limit("--budget-epochs", request.budget.epochs,
        "Epochs that all trials of a model have together; 0: no limit");
  limit("--budget-minutes", request.budget.minutes,
        "Minutes that all trials of a model have together; 0: no limit");
  limit("--min-epochs", request.asha.min_epochs, "Epochs of the first rung of successive halving");
  limit(
      "--reduction", request.asha.reduction,
      "A rung has so many times the epochs of the one before, and one trial in so many gets there");
  command->add_option("--metric", request.metric, "The validation metric to go by")
      ->type_name(fmt::format("{{{}}}", fmt::join(stopping_metrics(), ",")));
  command->add_option("--seed", request.seed, "All randomness of the search comes from it")
      ->type_name("N");
  add_ks(command, request.ks);
}

std::vector<std::string> search_options() {
  return {"--model",      "--method",    "--range",         "--preset",
          "--set",        "--trials",    "--budget-epochs", "--budget-minutes",
          "--min-epochs", "--reduction", "--metric",        "--seed",
          "--k"};
}

}  // namespace hankki::cli
