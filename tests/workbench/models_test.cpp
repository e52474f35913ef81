// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/models.h"

#include <algorithm>
#include <cmath>

#include "core/store/database.h"
#include "core/store/run_edits.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/training/model_file.h"
#include "core/workbench/catalogue.h"
#include "core/workbench/publishing.h"
#include "core/workbench/serving_choice.h"
#include "core/workbench/training.h"
#include "core/workbench/user_lists.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class WorkbenchModels : public WorkbenchTest {
 protected:
  RunInfo train(const std::string& model) {
    const RunId id = workspace->runs().add(known.split_id, request_of(model));
    return train_run(*workspace, id, known, {}, job).run;
  }
  UserLists lists_of(std::vector<RunInfo> runs, std::string user) {
    return make_user_lists({.workspace = open(Workspace::Access::ReadOnly),
                            .models = models,
                            .split = known.split_id,
                            .known = known,
                            .runs = std::move(runs),
                            .user = std::move(user),
                            .k = 5,
                            .reasons = 2},
                           job);
  }

  std::shared_ptr<ModelCache> models = std::make_shared<ModelCache>();
};

TEST_F(WorkbenchModels, TheNewestTrainedRunHasWeights) {
  EXPECT_THAT(error_of([&] { newest_trained_run(*workspace); }), HasSubstr("no trained run"));
  train("ease");
  train("userknn");
  const RunId never = workspace->runs().add(known.split_id, request_of("ease"));
  const JobContext cancelled;
  cancelled.token().cancel();
  ASSERT_EQ(train_run(*workspace, never, {}, {}, cancelled).run.state, RunState::Cancelled);
  EXPECT_EQ(newest_trained_run(*workspace).id, 2);
  EXPECT_EQ(newest_trained_run(*workspace, "ease").id, 1);
  EXPECT_THAT(error_of([&] { newest_trained_run(*workspace, "eese"); }), HasSubstr("eese"));
}

TEST_F(WorkbenchModels, RunsThatAreNamedToBeServedAreOfOneSplit) {
  const RunId first = train("ease").id;
  const SplitId earlier = known.split_id;
  const Dataset& dataset = *known.dataset;
  known.split_id = workspace->splits().add(
      known.dataset_id, dataset, assign_parts(dataset, known.split->recipe), known.split->recipe);
  const RunId second = train("ease").id;
  const auto choose = [&](ServingRequest request) {
    return choose_to_serve(*workspace, request, {}, job);
  };
  EXPECT_EQ(choose({}).ranked.split, known.split_id);
  EXPECT_EQ(choose({.runs = {first}}).ranked.split, earlier) << "not the newest, but its own";
  const RunId never = workspace->runs().add(known.split_id, request_of("ease"));
  EXPECT_THAT(error_of([&] { choose({.runs = {never}}); }), HasSubstr("is not trained"));
  EXPECT_THAT(error_of([&] {
                choose({.runs = {second, first}});
              }),
              HasSubstr("is of split 1, the others are of split 2"));
  EXPECT_THAT(error_of([&] { choose({.split = earlier, .runs = {second}}); }),
              HasSubstr("is of split 2, the others are of split 1"));
}

TEST_F(WorkbenchModels, ARunThatDidNotEndIsServedOnlyWhereItIsNamedAndThatIsSaid) {
  const RunId done = train("ease").id, other = train("itemknn").id;
  {
    Connection connection(database(), Connection::Mode::ReadWrite);
    connection.run("UPDATE run SET state = 'cancelled' WHERE id = ?", other);
  }
  const ServingChoice best = choose_to_serve(*workspace, {.top = 3}, {}, job);
  ASSERT_EQ(best.top, 1u);
  EXPECT_EQ(best.ranked.runs[0].id, done);
  const ServingChoice named = choose_to_serve(*workspace, {.runs = {other}}, {}, job);
  ASSERT_EQ(named.top, 1u);
  EXPECT_THAT(named.note.english(), HasSubstr("did not train to its end"));
  publish_batch(*workspace, {.runs = {other}, .tag = "said"}, {}, job);
  EXPECT_THAT(log, testing::Contains(HasSubstr("did not train to its end")));
}

TEST_F(WorkbenchModels, TheBestByAMetricOfWhichLessIsBetterIsTheLowest) {
  for (const char* model : {"ease", "itemknn", "mostpop"}) train(model);
  const RankedRuns best = rank_runs(*workspace, "ndcg@10");
  ASSERT_EQ(best.runs.size(), 3u);
  ASSERT_GT(best.values.front(), best.values.back());
  {
    Connection connection(database(), Connection::Mode::ReadWrite);
    connection.run(
        "UPDATE run_metric SET metric = 'reo@10' WHERE metric = 'ndcg@10' AND part = 'validation'");
  }
  const RankedRuns ranked = rank_runs(*workspace, "reo@10");
  ASSERT_EQ(ranked.runs.size(), 3u);
  EXPECT_EQ(ranked.values.front(), best.values.back());
  EXPECT_EQ(ranked.values.back(), best.values.front());
  EXPECT_TRUE(std::ranges::is_sorted(ranked.values));
}

TEST_F(WorkbenchModels, RunsThatAreNamedAreServedThoughNoneCouldBeRanked) {
  const RunId run = train("ease").id;
  EXPECT_THAT(error_of([&] { rank_runs(*workspace, "map@99"); }), HasSubstr("has this metric"));
  const ServingChoice without =
      choose_to_serve(*workspace, {.metric = "map@99", .runs = {run}}, {}, job);
  ASSERT_EQ(without.ranked.runs.size(), 1u);
  EXPECT_EQ(without.ranked.split, known.split_id);
  EXPECT_TRUE(std::isnan(without.ranked.values.front()));
  workspace->runs().edit(run, {.archived = true});
  EXPECT_THAT(error_of([&] { rank_runs(*workspace, "recall@10"); }),
              HasSubstr("there is no trained one"));
  const ServingChoice archived = choose_to_serve(*workspace, {.runs = {run}}, {}, job);
  ASSERT_EQ(archived.top, 1u);
  EXPECT_EQ(archived.ranked.runs.front().id, run);
  EXPECT_EQ(archived.ranked.split, known.split_id);
}

TEST_F(WorkbenchModels, AnExportedModelAnswersAHistoryAsTheRunDoes) {
  for (const char* id : {"ease", "userknn"}) {
    SCOPED_TRACE(id);
    const RunInfo run = train(id);
    const auto file = temporary_.path() / "model";
    const ExportedModel exported = export_model(*workspace, run.id, file, known, job);
    EXPECT_EQ(exported.bytes, std::filesystem::file_size(file));
    EXPECT_EQ(exported.holds_training_data, std::string_view(id) == "userknn");
    const LoadedModel outside = load_model_file(file, job);
    const auto inside = open_model(*workspace, run, *known.split, job);
    const std::vector<std::string> chosen{"4", "0", "4"};
    const auto found =
        recommend(*inside, history_of(catalogue_of(known), chosen, "run"), 5, 2, job);
    const auto again =
        recommend(*outside.model, history_of(catalogue_of(outside), chosen, "file"), 5, 2, job);
    ASSERT_EQ(found.size(), 5U);
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(found[i].item, again[i].item);
      EXPECT_EQ(found[i].score, again[i].score);
      EXPECT_EQ(found[i].reasons, again[i].reasons);
    }
  }
}

TEST_F(WorkbenchModels, AHistoryIsOneRowAndNamesWhatIsNotThere) {
  const Catalogue catalogue = catalogue_of(known);
  EXPECT_EQ(catalogue.users.size(), known.split->users.size());
  const std::vector<std::string> chosen{catalogue.items[7], catalogue.items[2], catalogue.items[7]};
  const InteractionMatrix history = history_of(catalogue, chosen, "run 1");
  EXPECT_EQ(history.users(), 1U);
  EXPECT_EQ(history.items(), catalogue.items.size());
  EXPECT_THAT(history.row(0), testing::ElementsAre(2, 7));
  const std::vector<std::string> wrong{"4", "kimchi", "99"};
  EXPECT_THAT(error_of([&] { history_of(catalogue, wrong, "run 1"); }),
              HasSubstr("not in run 1: \"kimchi\", \"99\""));
}

TEST_F(WorkbenchModels, AUserGetsTheListsOfSeveralRunsAndFaultsInTheirPlace) {
  const std::vector runs{
      train("ease"), train("itemknn"),
      workspace->runs().info(workspace->runs().add(known.split_id, request_of("ease")))};
  const UserLists lists = lists_of(runs, "17");
  EXPECT_EQ(lists.user_id(lists.row), "17");
  EXPECT_EQ(lists.history.size(), 10U);
  ASSERT_EQ(lists.runs.size(), 3U);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto model = open_model(*workspace, runs[i], *known.split, job);
    const auto expected = recommend(*model, *known.split, lists.row, 5, 2, job);
    const auto& items = lists.runs[i].items;
    ASSERT_EQ(items.size(), 5U);
    for (std::size_t place = 0; place < items.size(); ++place) {
      EXPECT_EQ(items[place].item, expected[place].item);
      EXPECT_EQ(items[place].in_test, expected[place].in_test);
      EXPECT_LE(items[place].reasons.size(), 2U);
    }
  }
  EXPECT_FALSE(lists.runs[2].fault.empty()) << "it has no model yet";
  EXPECT_THAT(error_of([&] { lists_of(runs, "nobody"); }),
              HasSubstr("\"nobody\" is not a user of split 1"));
}

TEST_F(WorkbenchModels, TheCacheReadsAModelAgainOnlyWhereItsWeightsAreOthers) {
  RunInfo run = train("ease");
  const auto first = models->get(*workspace, run, known.split, job);
  EXPECT_EQ(models->get(*workspace, run, known.split, job), first);
  run.result.weights_hash += "x";
  EXPECT_NE(models->get(*workspace, run, known.split, job), first);
}

}  // namespace
}  // namespace hankki::test
