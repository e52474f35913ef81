// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/comparison.h"
#include "core/store/changes.h"
#include "core/store/experiments.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkspaceExperiments : public WorkspaceTest {
 protected:
  static ExperimentRequest request() {
    ExperimentRequest request;
    request.environment = BernoulliArms{.rates = {.5, .2}};
    request.policy = parse_policy("thompson:floor=.1");
    request.visits = 100;
    request.replications = 5;
    return request;
  }
};

TEST_F(WorkspaceExperiments, WhatWasStoredComesBackInAnotherSession) {
  {
    const auto workspace = open();
    const ExperimentId id = workspace->experiments().add("첫 실험", request());
    const auto sink = workspace->experiments().sink(id);
    EXPECT_EQ(workspace->experiments().info(id).work.state, RunState::Running);
    EXPECT_FALSE(workspace->experiments().info(id).resumable);
    sink->add({{3, "{\"three\":1}"}, {0, "{}"}}, 1.5);
  }
  const auto workspace = open();
  const auto all = workspace->experiments().list();
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].name, "첫 실험");
  EXPECT_EQ(all[0].request, request());
  EXPECT_EQ(all[0].work.state, RunState::Interrupted) << "its sink was told of no end";
  EXPECT_TRUE(all[0].resumable);
  EXPECT_EQ(all[0].done, 2);
  EXPECT_EQ(all[0].seconds, 1.5);
  EXPECT_THAT(workspace->experiments().missing(1), ElementsAre(1, 2, 4));
  EXPECT_THAT(workspace->experiments().replications(1),
              ElementsAre(StoredReplication{0, "{}"}, StoredReplication{3, "{\"three\":1}"}));
  const auto sink = workspace->experiments().sink(1);
  sink->add({{1, "{}"}, {2, "{}"}, {4, "{}"}}, 1);
  sink->ended(RunState::Done, {});
  EXPECT_THAT(workspace->experiments().missing(1), IsEmpty());
  EXPECT_EQ(workspace->experiments().info(1).work.state, RunState::Done);
  EXPECT_THAT(error_of([&] { workspace->experiments().sink(1); }), HasSubstr("done"));
}

TEST_F(WorkspaceExperiments, WhatWasDoneLiveBecomesTheRequest) {
  const auto workspace = open();
  const ExperimentId id = workspace->experiments().add("live", request());
  const auto sink = workspace->experiments().sink(id);
  sink->add({{0, "{}"}}, 0);
  sink->played(request(), 20);
  EXPECT_EQ(workspace->experiments().info(id).done, 1) << "it is the same request still";
  ExperimentRequest changed = request();
  changed.interventions = {{.visit = 30, .kind = Intervention::Kind::Floor, .floor = .2}};
  sink->played(changed, 40);
  const ExperimentInfo info = workspace->experiments().info(id);
  EXPECT_EQ(info.request, changed);
  EXPECT_EQ(info.reached, 40);
  EXPECT_EQ(info.done, 0) << "what was stored is of another request";
}

TEST_F(WorkspaceExperiments, RemovedOnesComeBack) {
  const auto workspace = open();
  const ExperimentId id = workspace->experiments().add("a", request());
  {
    const auto sink = workspace->experiments().sink(id);
    EXPECT_THAT(error_of([&] { workspace->experiments().remove(id); }), HasSubstr("running"));
    EXPECT_THAT(error_of([&] { workspace->experiments().sink(id); }), HasSubstr("running"));
  }
  workspace->experiments().remove(id);
  EXPECT_THAT(workspace->experiments().list(), IsEmpty());
  EXPECT_THAT(error_of([&] { workspace->experiments().info(id); }), HasSubstr("experiment 1"));
  workspace->experiments().restore(id);
  EXPECT_THAT(workspace->experiments().list(), SizeIs(1));
  workspace->experiments().rename(id, "b");
  EXPECT_EQ(workspace->experiments().info(id).name, "b");
}

TEST_F(WorkspaceExperiments, ImpossibleOrHugeRequestsAreRefused) {
  const auto workspace = open();
  ExperimentRequest bad = request();
  bad.visits = 0;
  EXPECT_THAT(error_of([&] { workspace->experiments().add("a", bad); }), HasSubstr("visits"));
  bad = request();
  bad.replications = 10'000'000;
  EXPECT_THAT(error_of([&] { workspace->experiments().add("a", bad); }), HasSubstr("too much"));
  EXPECT_THAT(workspace->experiments().list(), IsEmpty());
}

}  // namespace
}  // namespace hankki::test
