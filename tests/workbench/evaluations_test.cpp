// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/evaluations.h"

#include "core/evaluation/evaluator.h"
#include "core/workbench/models.h"
#include "core/workbench/training.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using Metrics = std::map<std::string, double>;

class WorkbenchEvaluations : public WorkbenchTest {
 protected:
  RunInfo trained = [this] {
    const RunId id = workspace->runs().add(known.split_id, request_of("ease"));
    return train_run(*workspace, id, known, {}, job).run;
  }();
};

TEST_F(WorkbenchEvaluations, ItsMetricsJoinThoseOfTheRunAndAreToldOnceTheyAreStored) {
  const EvaluationId id = workspace->evaluations().add(trained.id, {5, 10, 50});
  int told = 0;
  const auto tell = [&](const Metrics& metrics) {
    ++told;
    for (const auto& [name, value] : metrics)
      EXPECT_EQ(workspace->runs().info(trained.id).result.test.at(name), value);
  };
  const RunInfo run = evaluate_run(*workspace, id, known, tell, job);
  EXPECT_EQ(told, 2) << "the run has 10 already";
  EXPECT_EQ(workspace->evaluations().info(id).state, RunState::Done);
  const auto model = open_model(*workspace, trained, *known.split, job);
  Metrics expected = trained.result.test;
  expected.merge(
      evaluate(*model, *known.split, Part::Test, *known.dataset, {.ks = {5, 50}}, job).metrics);
  EXPECT_EQ(run.result.test, expected);
  EXPECT_THAT(error_of([&] { evaluate_run(*workspace, id, known, {}, job); }),
              HasSubstr("is done"));
}

TEST_F(WorkbenchEvaluations, OneThatWasCancelledGoesOnWithTheKsThatAreLeft) {
  const EvaluationId id = workspace->evaluations().add(trained.id, {1, 5, 50});
  const JobContext stopped;
  evaluate_run(
      *workspace, id, known, [&](const Metrics&) { stopped.token().cancel(); }, stopped);
  EXPECT_EQ(workspace->evaluations().info(id).state, RunState::Cancelled);
  EXPECT_EQ(workspace->evaluations().add(trained.id, {1, 5, 50}), id) << "asked for again";
  std::vector<std::string> told;
  const auto tell = [&](const Metrics& metrics) { told.push_back(metrics.begin()->first); };
  const RunInfo run = evaluate_run(*workspace, id, known, tell, job);
  EXPECT_EQ(told.size(), 2U);
  for (const char* name : {"ndcg@1", "ndcg@5", "ndcg@50"})
    EXPECT_TRUE(run.result.test.contains(name)) << name;
  EXPECT_NE(workspace->evaluations().add(trained.id, {1, 5, 50}), id) << "it is done";
}

TEST_F(WorkbenchEvaluations, OneWhoseRunHasNoModelIsFailedAndGoesWithItsRun) {
  const RunId untrained = workspace->runs().add(known.split_id, request_of("ease"));
  const EvaluationId id = workspace->evaluations().add(untrained, {5});
  const std::string fault = error_of([&] { evaluate_run(*workspace, id, known, {}, job); });
  EXPECT_EQ(workspace->evaluations().info(id).state, RunState::Failed);
  EXPECT_EQ(workspace->evaluations().info(id).message.english(), fault);
  workspace->runs().remove(untrained);
  EXPECT_THAT(error_of([&] { workspace->evaluations().info(id); }), HasSubstr("no such"));
}

}  // namespace
}  // namespace hankki::test
