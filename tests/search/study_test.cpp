// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

StudyRequest request() {
  return {.models = {default_study_model("bpr"), default_study_model("ease")}};
}

template <typename Change>
std::string refusal(Change change) {
  StudyRequest changed = request();
  change(changed);
  try {
    check_study(changed);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(Study, AReasonableRequestIsAccepted) {
  EXPECT_EQ(refusal([](StudyRequest&) {}), "");
  EXPECT_EQ(refusal([](StudyRequest& study) { study.budget = {.trials = 0, .minutes = 1}; }), "");
}

TEST(Study, WhatIsWrongIsNamed) {
  EXPECT_THAT(refusal([](StudyRequest& study) { study.models.clear(); }), HasSubstr("no model"));
  EXPECT_THAT(refusal([](StudyRequest& study) { study.models[1] = study.models[0]; }),
              HasSubstr("twice"));
  EXPECT_THAT(refusal([](StudyRequest& study) { study.metric = "gini@10"; }),
              AllOf(HasSubstr("gini@10"), HasSubstr("ndcg@10")));
  EXPECT_THAT(refusal([](StudyRequest& study) {
                study.models[0].ranges.emplace("epochs", among({10, 20}));
              }),
              AllOf(HasSubstr("epochs"), HasSubstr("budget")));
  EXPECT_THAT(refusal([](StudyRequest& study) {
                study.models[1].ranges.insert_or_assign("lambda", linear(0, 1));
              }),
              AllOf(HasSubstr("lambda"), HasSubstr("0.001")));
  EXPECT_THAT(refusal([](StudyRequest& study) {
                study.models[0] = default_study_model("bpr", "fast");
                study.models[0].parameters.set("engine", std::string("autograd"));
              }),
              HasSubstr("optimiser=adam"));
  EXPECT_THAT(refusal([](StudyRequest& study) { study.budget.trials = 0; }),
              HasSubstr("nothing ends the search"));
  EXPECT_THAT(refusal([](StudyRequest& study) { study.budget = {.trials = 0, .epochs = 100}; }),
              HasSubstr("ease"))
      << "a model without epochs spends none";
  EXPECT_THAT(refusal([](StudyRequest& study) { study.budget.minutes = -1; }),
              HasSubstr("minutes"));
  EXPECT_THAT(refusal([](StudyRequest& study) { study.asha.reduction = 1; }),
              HasSubstr("reduction"));
  EXPECT_THAT(refusal([](StudyRequest& study) {
                study.method = SearchMethod::Grid;
                study.budget.trials = 0;
                for (auto& [name, range] : study.models[0].ranges)
                  if (auto* interval = std::get_if<ParameterInterval>(&range))
                    interval->points = 100;
              }),
              HasSubstr("grid"));
}

TEST(Study, RungsGrowByTheReductionUpToTheModelsEpochs) {
  StudyRequest study = request();
  study.models[0].parameters.set("epochs", std::int64_t{270});
  EXPECT_THAT(rung_epochs(study, study.models[0]), ElementsAre(10, 30, 90, 270));
  study.models[0].parameters.set("epochs", std::int64_t{269});
  EXPECT_THAT(rung_epochs(study, study.models[0]), ElementsAre(10, 30, 90));
  study.models[0].parameters.set("epochs", std::int64_t{4});
  EXPECT_THAT(rung_epochs(study, study.models[0]), ElementsAre(4));
  EXPECT_THAT(rung_epochs(study, study.models[1]), ElementsAre(0));
  study.method = SearchMethod::Random;
  EXPECT_THAT(rung_epochs(study, study.models[0]), ElementsAre(4));
}

TEST(Study, ATrialsParametersAreItsPointOverItsModels) {
  StudyRequest study = request();
  study.metric = "recall@20";
  study.seed = 7;
  study.models[0].preset = "recbole";
  Trial trial{.model = "bpr"};
  trial.point.set("learning_rate", 0.005);
  const RunRequest run = final_request(study, trial);
  ParameterValues expected = study.models[0].parameters;
  expected.set("learning_rate", 0.005);
  expected.set("stop_metric", std::string("recall@20"));
  EXPECT_EQ(run.parameters, expected);
  EXPECT_EQ(run.preset, "recbole");
  EXPECT_EQ(run.seed, 7U);
  EXPECT_TRUE(run.validate);
  trial.model = "slim";
  EXPECT_THROW(trial_parameters(study, trial), Error);
}

TEST(Study, TheBestTrialIsTheEarliestOfTheLargestThatDidNotFail) {
  std::vector<Trial> trials;
  const auto add = [&](const char* model, double value, TrialState state) {
    trials.push_back(
        {.number = std::ssize(trials) + 1, .model = model, .state = state, .value = value});
  };
  EXPECT_EQ(best_trial(trials), nullptr);
  trials.push_back({.number = 1, .model = "bpr"});
  EXPECT_EQ(best_trial(trials), nullptr) << "no rung yet";
  add("bpr", 0.2, TrialState::Done);
  add("ease", 0.3, TrialState::Done);
  add("ease", 0.3, TrialState::Paused);
  add("bpr", 0.9, TrialState::Failed);
  EXPECT_EQ(best_trial(trials)->number, 3);
  EXPECT_EQ(best_trial(trials, "bpr")->number, 2);
  EXPECT_EQ(best_trial(trials, "slim"), nullptr);
}

TEST(Study, NamesComeBack) {
  for (const auto method : {SearchMethod::Grid, SearchMethod::Random, SearchMethod::Asha})
    EXPECT_EQ(parse_search_method(to_text(method)), method);
  for (const auto state :
       {TrialState::Running, TrialState::Paused, TrialState::Done, TrialState::Failed})
    EXPECT_EQ(parse_trial_state(to_text(state)), state);
  EXPECT_THROW(parse_search_method("bayes"), Error);
  EXPECT_THROW(parse_trial_state(""), Error);
}

}  // namespace
}  // namespace hankki
