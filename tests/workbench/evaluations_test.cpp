// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/evaluations.h"

#include "core/evaluation/evaluator.h"
#include "core/store/database.h"
#include "core/workbench/models.h"
#include "core/workbench/run_measures.h"
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

TEST_F(WorkbenchEvaluations, WhatAnOlderVersionDidNotMeasureComesFromTheStoredLists) {
  const Metrics whole = trained.result.test;
  const auto forget = [&] {
    Connection connection(database(), Connection::Mode::ReadWrite);
    connection.run(
        "DELETE FROM run_metric WHERE metric LIKE 'aplt%' OR metric LIKE 'serendipity%' OR metric "
        "LIKE 'reo%' OR metric LIKE 'user_mad%' OR metric LIKE 'miscalibration%'");
  };
  forget();
  RunInfo old = workspace->runs().info(trained.id);
  EXPECT_LT(old.result.test.size(), whole.size());
  LoadedData data = known;
  complete_measures(*workspace, old, data, job);
  EXPECT_EQ(old.result.test, whole) << "to the last digit";
  EXPECT_LT(workspace->runs().info(trained.id).result.test.size(), whole.size())
      << "nothing is stored";
  const EvaluationId id = workspace->evaluations().add(trained.id, {10, 20});
  EXPECT_EQ(evaluate_run(*workspace, id, known, {}, job).result.test, whole);
  // A k beyond the stored lists is ranked anew.
  const EvaluationId longer = workspace->evaluations().add(trained.id, {30});
  const Metrics longest = evaluate_run(*workspace, longer, known, {}, job).result.test;
  forget();
  const EvaluationId again = workspace->evaluations().add(trained.id, {10, 20, 30});
  EXPECT_EQ(evaluate_run(*workspace, again, known, {}, job).result.test, longest);
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
