// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/studies.h"

#include "core/store/runs.h"
#include "core/store/studies.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::Contains;
using testing::HasSubstr;

class WorkbenchStudies : public WorkbenchTest {
 protected:
  StudyId add_study(std::vector<std::string> models = {"ease", "itemknn"}) {
    StudyRequest request{.method = SearchMethod::Random, .budget = {.trials = 3}, .threads = 1};
    for (const std::string& model : models) request.models.push_back(default_study_model(model));
    return workspace->studies().add(known.split_id, request);
  }
};

TEST_F(WorkbenchStudies, EachTrialIsToldOnceItIsStored) {
  const StudyId id = add_study();
  std::size_t told = 0;
  const auto tell = [&](const Trial& trial) {
    ++told;
    const auto stored = workspace->studies().trials(id);
    ASSERT_GE(std::ssize(stored), trial.number);
    EXPECT_EQ(stored[static_cast<std::size_t>(trial.number) - 1].state, trial.state);
  };
  const SearchedStudy searched = search_study(*workspace, id, known, tell, job);
  EXPECT_EQ(searched.study.state, RunState::Done);
  EXPECT_EQ(searched.study.trials, 6);
  EXPECT_GE(told, 12U) << "each begins and ends";
  EXPECT_EQ(searched.data.split, known.split);
  EXPECT_THAT(log, Contains("study 1 started"));
  EXPECT_EQ(log.back(), "study 1 done");
  EXPECT_THAT(error_of([&] { search_study(*workspace, id, known, {}, job); }),
              HasSubstr("is done"));
}

TEST_F(WorkbenchStudies, ACancelledStudyGoesOnToTheSameTrials) {
  const StudyId whole = add_study(), parts = add_study();
  search_study(*workspace, whole, known, {}, job);
  const JobContext stopped;
  const auto stop = [&](const Trial& trial) {
    if (trial.number == 3) stopped.token().cancel();
  };
  EXPECT_EQ(search_study(*workspace, parts, known, stop, stopped).study.state, RunState::Cancelled);
  EXPECT_EQ(search_study(*workspace, parts, known, {}, job).study.state, RunState::Done);
  EXPECT_THAT(log, Contains("study 2 resumed"));
  const auto expected = workspace->studies().trials(whole),
             found = workspace->studies().trials(parts);
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].model, expected[i].model);
    EXPECT_EQ(found[i].value, expected[i].value);
  }
}

TEST_F(WorkbenchStudies, AnInterruptedStudyIsFiledAsThatAndGoesOn) {
  const StudyId id = add_study({"bpr"});
  const Interruption interruption;
  const auto stop = [&](const Trial&) { interruption.request(Interruption::When::AfterEpoch); };
  const StudyInfo study = search_study(*workspace, id, known, stop, job, interruption).study;
  EXPECT_EQ(study.state, RunState::Interrupted);
  EXPECT_TRUE(study.resumable);
  EXPECT_EQ(study.trials, 1) << "it began, and its first epoch never did";
}

TEST_F(WorkbenchStudies, AStudyWhoseDataCannotBeReadIsFailedNotRunning) {
  lose_data();
  const StudyId id = add_study();
  const std::string fault = error_of([&] { search_study(*workspace, id, {}, {}, job); });
  const StudyInfo study = workspace->studies().info(id);
  EXPECT_EQ(study.state, RunState::Failed);
  EXPECT_EQ(study.message.english(), fault);
  workspace->studies().remove(id);
}

TEST_F(WorkbenchStudies, TheBestTrialOfEachModelIsTrainedOnce) {
  const StudyId id = add_study();
  search_study(*workspace, id, known, {}, job);
  train_best_trials(*workspace, id, known, {}, job);
  const auto runs = workspace->runs().list();
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].request.model, "ease");
  EXPECT_EQ(runs[1].request.model, "itemknn");
  for (const RunInfo& run : runs) EXPECT_EQ(run.state, RunState::Done);
  train_best_trials(*workspace, id, {}, {}, job);
  EXPECT_EQ(workspace->runs().list().size(), 2U);
}

}  // namespace
}  // namespace hankki::test
