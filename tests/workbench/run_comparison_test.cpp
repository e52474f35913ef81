// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_comparison.h"

#include <algorithm>

#include "core/data/folds.h"
#include "core/evaluation/per_user.h"
#include "core/store/splits.h"
#include "core/workbench/datasets.h"
#include "core/workbench/report.h"
#include "core/workbench/run_details.h"
#include "core/workbench/seed_groups.h"
#include "core/workbench/sliced_runs.h"
#include "core/workbench/training.h"
#include "core/workbench/user_wins.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkbenchRunComparison : public WorkbenchTest {
 protected:
  RunId train(const std::string& model) {
    const RunId id = workspace->runs().add(known.split_id, request_of(model));
    return train_run(*workspace, id, known, {}, job).run.id;
  }
  RunComparisonRequest asked(std::vector<std::string> metrics = {"ndcg@10"}) const {
    return {.runs = {popular, knn, same}, .baseline = popular, .metrics = std::move(metrics)};
  }
  RunsCompared compare(const RunComparisonRequest& request) const {
    return compare_with_baseline(*workspace, request, known, job);
  }

  const RunId popular = train("mostpop"), knn = train("itemknn"), same = train("mostpop");
};

TEST_F(WorkbenchRunComparison, MeansAreThoseOfTheRunsAndDifferencesLieBetween) {
  const RunsCompared compared = compare(asked({"ndcg@10", "recall@20"}));
  ASSERT_THAT(compared.runs, SizeIs(3));
  EXPECT_EQ(compared.family, 4U) << "two metrics, two runs beside the baseline";
  for (const TestedRun& run : compared.runs)
    for (const auto& [metric, figures] : run.metrics) {
      EXPECT_NEAR(figures.value.mean, workspace->runs().info(run.run).result.test.at(metric),
                  1e-12);
      EXPECT_LE(figures.value.low, figures.value.mean);
      EXPECT_GE(figures.value.high, figures.value.mean);
      EXPECT_EQ(figures.against.has_value(), run.run != popular);
    }
  const BaselineDifference& better = *compared.runs[1].metrics.at("ndcg@10").against;
  EXPECT_GT(better.difference.mean, 0);
  EXPECT_EQ(better.verdict, RunVerdict::Better);
  EXPECT_GT(better.effect, 0);
  EXPECT_EQ(better.wins + better.ties + better.losses, compared.users);
  EXPECT_GE(better.adjusted_p, better.outcome.p);
}

TEST_F(WorkbenchRunComparison, OneThatIsTheSameDoesNotDiffer) {
  RunComparisonRequest request = asked();
  for (const auto test :
       {SignificanceTest::T, SignificanceTest::Wilcoxon, SignificanceTest::Randomisation}) {
    request.test = test;
    const RunsCompared compared = compare(request);
    const BaselineDifference& none = *compared.runs[2].metrics.at("ndcg@10").against;
    EXPECT_EQ(none.difference.mean, 0);
    EXPECT_EQ(none.ties, compared.users);
    EXPECT_EQ(none.verdict, RunVerdict::Unclear);
  }
  request.threshold = 0.001;
  EXPECT_EQ(compare(request).runs[2].metrics.at("ndcg@10").against->verdict, RunVerdict::Equal);
}

/// Each row of a run's facts and parameters in words, those of its values that are some translated
/// by a hand that marks them.
std::vector<std::string> rows_of(const ReportDocument& document) {
  const auto marked = [](const std::string& text) { return "<" + text + ">"; };
  std::vector<std::string> rows;
  for (const ReportSection& section : document.sections)
    for (const ReportBlock& block : section.blocks)
      if (const auto* table = std::get_if<ReportTable>(&block))
        for (const auto& row : table->rows) {
          std::string& words = rows.emplace_back();
          for (std::size_t i = 0; i < row.size(); ++i)
            words += report_cell_text(table->columns[i], row[i], marked) + '|';
        }
  return rows;
}

TEST_F(WorkbenchRunComparison, DetailsAreSaidInWordsThatCanBeTranslated) {
  using testing::AllOf;
  using testing::Contains;
  using testing::MatchesRegex;
  using testing::Not;
  const auto rows = rows_of(describe_run(*workspace, knn));
  EXPECT_THAT(rows,
              Contains(MatchesRegex("<Made>\\|<[0-9]+ <[A-Z][a-z]+> [0-9]+, [0-9:]+ UTC>\\|")));
  EXPECT_THAT(rows, Contains(MatchesRegex("<Total time>\\|<[0-9.]+ (ms|s)>\\|")));
  EXPECT_THAT(rows, Contains("<Threads>|<as many as help>|"));
  EXPECT_THAT(rows, Not(Contains(HasSubstr("<Epochs>")))) << "it has none";
  const auto differences = rows_of(describe_difference(*workspace, popular, knn));
  EXPECT_THAT(differences,
              AllOf(Contains(HasSubstr("<Neighbours>|")), Not(Contains(HasSubstr("neighbours|")))))
      << "as the form calls it";
}

TEST_F(WorkbenchRunComparison, ABaselineThatIsNotAmongThemStandsFirst) {
  RunComparisonRequest request = asked();
  request.runs = {knn};
  const RunsCompared compared = compare(request);
  ASSERT_THAT(compared.runs, SizeIs(2));
  EXPECT_EQ(compared.runs[0].run, popular);
  EXPECT_EQ(compared.family, 1U);
}

TEST_F(WorkbenchRunComparison, ValuesOfOtherKComeFromTheListsOrAreRankedAnew) {
  const RunsCompared stored = compare(asked({"recall@10"}));
  const RunsCompared read = compare(asked({"recall@7"}));
  const RunsCompared ranked = compare(asked({"recall@30"}));
  const auto means = [](const RunsCompared& compared, const std::string& metric) {
    return compared.runs[1].metrics.at(metric).value.mean;
  };
  EXPECT_LE(means(read, "recall@7"), means(stored, "recall@10"));
  EXPECT_GE(means(ranked, "recall@30"), means(stored, "recall@10"));
  const PerUserMetric metric = parse_per_user_metric("recall@10");
  EXPECT_EQ(per_user_values(workspace->runs().test_lists(knn), known.split->test, metric),
            stored.values[1].at("recall@10"))
      << "from the lists to the last bit";
}

TEST_F(WorkbenchRunComparison, WhatCannotBeComparedIsSaid) {
  RunComparisonRequest request = asked();
  request.metrics = {"coverage@10"};
  EXPECT_THAT(error_of([&] { compare(request); }), HasSubstr("no value for each user"));
  request = asked();
  request.runs = {popular};
  EXPECT_THAT(error_of([&] { compare(request); }), HasSubstr("nothing to compare"));
  request.runs = {workspace->runs().add(known.split_id, request_of("itemknn"))};
  EXPECT_FALSE(error_of([&] { compare(request); }).empty()) << "it is not trained";
}

TEST_F(WorkbenchRunComparison, FewUsersAndManyTiesAreRemarked) {
  RunComparisonRequest request = asked();
  request.test = SignificanceTest::Wilcoxon;
  const auto remarks = compare(request).remarks;
  ASSERT_FALSE(remarks.empty());
  EXPECT_TRUE(std::ranges::any_of(remarks, [](const Message& remark) {
    return remark.english().find("Wilcoxon's test leaves out") != std::string::npos;
  }));
}

TEST_F(WorkbenchRunComparison, DrawsThatAreTooFewForAnyDifferenceAreRemarked) {
  RunComparisonRequest request = asked({"ndcg@10", "recall@10"});
  request.test = SignificanceTest::Randomisation;
  const auto judged = [&](std::int64_t draws) {
    request.draws = draws;
    const RunsCompared compared = compare(request);
    return std::pair(compared.runs[1].metrics.at("ndcg@10").against->verdict,
                     std::ranges::any_of(compared.remarks, [](const Message& remark) {
                       return remark.english().find("draws of the") != std::string::npos;
                     }));
  };
  // Of four tests the smallest adjusted p is 4 / (draws + 1).
  EXPECT_EQ(judged(79), std::pair(RunVerdict::Unclear, true));
  EXPECT_EQ(judged(80), std::pair(RunVerdict::Better, false));
  request.correction = MultipleCorrection::None;
  EXPECT_EQ(judged(19), std::pair(RunVerdict::Unclear, true));
  EXPECT_EQ(judged(20), std::pair(RunVerdict::Better, false));
}

TEST_F(WorkbenchRunComparison, WinsOfAllGroupsAreThoseOfAllUsers) {
  const RunsCompared compared = compare(asked());
  const auto users = user_facts(known, compared.who);
  const BaselineDifference& all = *compared.runs[1].metrics.at("ndcg@10").against;
  for (const WinsBy by : {WinsBy::History, WinsBy::Popularity}) {
    std::int64_t wins = 0, ties = 0, losses = 0;
    double sum = 0, before = -1;
    for (const UserWins& some : wins_of(compared, users, knn, "ndcg@10", by)) {
      EXPECT_LT(before, some.bin.low) << "users who are alike stand together";
      before = some.bin.high;
      wins += some.bin.wins, ties += some.bin.ties, losses += some.bin.losses;
      sum += some.bin.difference * static_cast<double>(some.bin.users);
    }
    EXPECT_EQ(wins, all.wins) << to_text(by);
    EXPECT_EQ(ties, all.ties);
    EXPECT_EQ(losses, all.losses);
    EXPECT_NEAR(sum / static_cast<double>(compared.users), all.difference.mean, 1e-12);
    EXPECT_EQ(parse_wins_by(to_text(by)), by);
  }
  EXPECT_THAT(error_of([&] { wins_of(compared, users, popular, "ndcg@10", WinsBy::Group); }),
              HasSubstr("is the baseline"));
  EXPECT_THAT(error_of([&] { wins_of(compared, users, knn, "recall@10", WinsBy::Group); }),
              HasSubstr("was not compared"));
  EXPECT_THAT(error_of([] { parse_wins_by("town"); }), HasSubstr("history, popularity, group"));
}

/// Three recipes of these tags each; user 0 has all of them, user 1 the last alone.
LoadedData tagged(const std::vector<std::vector<std::string>>& tags) {
  DatasetBuilder builder;
  for (const auto& own : tags) {
    Recipe recipe;
    recipe.id = std::to_string(&own - tags.data());
    for (const std::string& tag : own) recipe.tags.push_back(builder.tags().intern(tag));
    builder.add_recipe(std::move(recipe));
  }
  for (const char* item : {"0", "1", "2"}) builder.add_interaction("a", item, 5, kNoTime);
  builder.add_interaction("b", "2", 5, kNoTime);
  Split split;
  split.users = {0, 1};
  split.items = {0, 1, 2};
  split.train = InteractionMatrix::from_pairs(2, 3, {{0, 0}, {0, 1}, {0, 2}, {1, 2}});
  split.validation = split.test = InteractionMatrix::from_pairs(2, 3, {});
  return {.dataset = std::make_shared<const Dataset>(builder.build()),
          .split = std::make_shared<const Split>(std::move(split))};
}

TEST(UserFacts, HaveTheCuisineOrTheTagThatMostOfWhatAUserHasIsOf) {
  const auto groups = [](const LoadedData& data) {
    const std::vector<UserIndex> both{0, 1};
    const auto facts = user_facts(data, both);
    return std::vector{facts[0].group, facts[1].group};
  };
  using testing::ElementsAre;
  EXPECT_THAT(groups(tagged({{"quick", "italian"}, {"quick", "korean"}, {"quick", "korean"}})),
              ElementsAre("korean", "korean"));
  EXPECT_THAT(groups(tagged({{"quick", "italian"}, {"quick"}, {"quick"}})),
              ElementsAre("italian", ""))
      << "where cuisines are named other tags tell nothing";
  EXPECT_THAT(groups(tagged({{"drama"}, {"comedy", "drama"}, {"comedy", "short"}})),
              ElementsAre("drama", "comedy"))
      << "of equally many the first";
  EXPECT_THAT(groups(tagged({{}, {}, {}})), ElementsAre("", ""));
}

TEST_F(WorkbenchRunComparison, GroupsOfUsersAreToldByFallingSizeThoseOfNoneLast) {
  std::vector<UserFacts> users(34);
  RunsCompared compared{.baseline = 1, .runs = {{.run = 1}, {.run = 2}}};
  compared.values.resize(2);
  for (std::size_t user = 0; user < users.size(); ++user) {
    users[user].group = user < 11 ? "soup" : user < 21 ? "cake" : "";
    compared.values[0]["ndcg@10"].push_back(0.5);
    compared.values[1]["ndcg@10"].push_back(user % 2 == 0 ? 1 : 0.5);
  }
  users.push_back({.group = "rare"});
  for (auto& values : compared.values) values["ndcg@10"].push_back(0);
  const auto wins = wins_of(compared, users, 2, "ndcg@10", WinsBy::Group);
  ASSERT_THAT(wins, SizeIs(4));
  EXPECT_EQ(wins[0].group, "soup");
  EXPECT_EQ(wins[0].bin.users, 11);
  EXPECT_EQ(wins[0].bin.wins, 6);
  EXPECT_EQ(wins[1].bin.ties, 5);
  EXPECT_DOUBLE_EQ(wins[1].bin.difference, 0.25);
  EXPECT_EQ(wins[2].group, "rare");
  EXPECT_EQ(wins[2].bin.users, 1);
  EXPECT_EQ(wins[3].group, "") << "last, though they are the most";
  EXPECT_EQ(wins[3].bin.users, 13);
}

TEST_F(WorkbenchRunComparison, ASeedThatIsRunAgainCountsOnce) {
  const SeedGroups groups = group_by_seeds(
      *workspace, {.runs = {popular, knn, same}, .metrics = {"ndcg@10"}, .baseline = popular},
      known, job);
  ASSERT_THAT(groups.groups, SizeIs(2));
  EXPECT_EQ(groups.baseline, 0U) << "of the one that is left out";
  EXPECT_THAT(groups.groups[0].runs, testing::ElementsAre(same));
  EXPECT_THAT(groups.groups[0].left_out, testing::ElementsAre(popular));
  EXPECT_EQ(groups.groups[0].means.at("ndcg@10").from_seeds, 0);
  EXPECT_THAT(groups.groups[1].left_out, IsEmpty());
}

TEST(SeedGroups, RunsOfDifferentSplitsAreNeitherOneGroupNorRepeats) {
  std::vector<RunInfo> runs(4);
  for (std::size_t at = 0; at < runs.size(); ++at) {
    runs[at].id = static_cast<RunId>(at) + 1;
    runs[at].split = at < 2 ? 1 : 2;
    runs[at].request.model = "bpr";
    runs[at].request.seed = at == 3 ? 7 : at;
  }
  runs[2].request.seed = runs[1].request.seed;  // of the other split
  using Groups = std::vector<std::vector<std::size_t>>;
  EXPECT_EQ(alike_but_for_seeds(runs), (Groups{{0, 1}, {2, 3}}));
  for (RunInfo& run : runs) run.split = 1;
  EXPECT_EQ(alike_but_for_seeds(runs), (Groups{{0, 2, 3}})) << "the newer one of the seed counts";
}

TEST_F(WorkbenchRunComparison, RunsOfUnknownVectorsBelongWhereAllOthersHaveTheSame) {
  const auto run = [&](RunId id, const std::string& vectors) {
    RunInfo info = workspace->runs().info(knn);
    info.id = id;
    info.request.seed = static_cast<std::uint64_t>(id);
    info.vectors = vectors;
    return info;
  };
  const auto groups = [](const std::vector<RunInfo>& runs) { return alike_but_for_seeds(runs); };
  EXPECT_THAT(groups({run(1, ""), run(2, "a"), run(3, "a")}), SizeIs(1));
  EXPECT_THAT(groups({run(1, ""), run(2, "")}), SizeIs(1));
  EXPECT_THAT(groups({run(1, "a"), run(2, "b")}), SizeIs(2));
  EXPECT_THAT(groups({run(1, ""), run(2, "a"), run(3, "b")}), SizeIs(3)) << "of which, who knows";
}

TEST_F(WorkbenchRunComparison, SlicesOfSeveralRunsAreThoseOfEachAlone) {
  const SliceRequest request{.by = SliceBy::History};
  const RunId untrained = workspace->runs().add(known.split_id, request_of("ease"));
  const auto sliced = slice_runs(*workspace, {knn, untrained, popular}, request, known, job);
  ASSERT_THAT(sliced, SizeIs(3));
  EXPECT_EQ(sliced[0].run, knn);
  EXPECT_FALSE(sliced[1].fault.empty()) << "and does not keep the others from it";
  EXPECT_THAT(sliced[1].slices, IsEmpty());
  const SlicedRun alone = slice_run(*workspace, popular, request, known, job);
  ASSERT_EQ(sliced[2].slices.size(), alone.slices.size());
  for (std::size_t i = 0; i < alone.slices.size(); ++i)
    EXPECT_EQ(sliced[2].slices[i].metrics, alone.slices[i].metrics);
}

class WorkbenchManyRuns : public WorkbenchTest {};

/// A report shows sixty: what is tested must not hang on which.
TEST_F(WorkbenchManyRuns, AReportTestsByTheMetricThatItRanksBy) {
  for (int at = 0; at < 61; ++at) {
    RunRequest request = request_of("mostpop");
    request.ks = {10, 20};
    if (at == 60) request.ks = {20};  // the last of equals; most have 20, sixty of them 10 too
    train_run(*workspace, workspace->runs().add(known.split_id, request), known, {}, job);
  }
  const ReportDocument report = make_report(*workspace, {.parts = {"results"}}, "now", known, job);
  ASSERT_THAT(report.sections, SizeIs(1));
  std::vector<std::string> captions;
  for (const ReportBlock& block : report.sections[0].blocks)
    if (const auto* table = std::get_if<ReportTable>(&block);
        table && table->name.starts_with("tests-"))
      captions.push_back(table->caption.english());
  EXPECT_THAT(captions, testing::ElementsAre(testing::StartsWith("NDCG@20 against"),
                                             testing::StartsWith("Recall@20 against")));
}

class WorkbenchFolds : public WorkbenchTest {
 protected:
  RunId train_on(SplitId split, const std::string& model, std::uint64_t seed = 1) {
    RunRequest request = request_of(model);
    request.seed = seed;
    const RunId id = workspace->runs().add(split, request);
    return train_run(*workspace, id, {}, {}, job).run.id;
  }
  SeedGroups group(std::vector<RunId> runs, RunId baseline) const {
    return group_by_seeds(*workspace,
                          {.runs = std::move(runs), .metrics = {"ndcg@10"}, .baseline = baseline},
                          {}, job);
  }
  std::string grouping_error(const std::vector<RunId>& runs) const {
    return error_of([&] { group(runs, runs.front()); });
  }

  const std::vector<SplitInfo> folds =
      split_into_folds(*workspace, known.dataset_id, {.seed = 5}, 3, known, job);
};

TEST_F(WorkbenchFolds, StandAsOneWithTheVarianceOfFolds) {
  std::vector<RunId> runs;
  for (const SplitInfo& fold : folds)
    for (const char* model : {"mostpop", "itemknn"}) runs.push_back(train_on(fold.id, model));
  runs.push_back(train_on(folds[0].id, "itemknn", 2));
  const SeedGroups made = group(runs, runs[0]);
  ASSERT_THAT(made.groups, SizeIs(2));
  EXPECT_TRUE(made.replicates.are_folds());
  EXPECT_THAT(made.replicates.splits, SizeIs(3));
  const SeedGroup& knn = made.groups[1];
  EXPECT_EQ(knn.runs.size(), 4U);
  EXPECT_TRUE(knn.has_seeds());
  EXPECT_FALSE(made.groups[0].has_seeds());
  double mean = 0;
  for (const RunId run : {runs[1], runs[3], runs[5]})
    mean += workspace->runs().info(run).result.test.at("ndcg@10") / 3;
  EXPECT_NEAR(knn.means.at("ndcg@10").mean, mean, 1e-12) << "seeds change nothing of ItemKNN";
  EXPECT_GT(knn.means.at("ndcg@10").from_folds, 0);
  EXPECT_GT(knn.means.at("ndcg@10").from_users, 0);
  const SeedDifference& against = knn.differences.at("ndcg@10");
  EXPECT_EQ(against.folds, 3U);
  EXPECT_NEAR(against.difference.mean, mean - made.groups[0].means.at("ndcg@10").mean, 1e-12);
  EXPECT_EQ(made.family, 1U);

  std::vector<RunInfo> like{workspace->runs().info(runs[0]), workspace->runs().info(runs[1])};
  EXPECT_THAT(runs_of_family(workspace->runs().list(), workspace->splits().list(), like), SizeIs(6))
      << "not the second seed on the split of those";
  like.pop_back();
  EXPECT_THAT(runs_of_family(workspace->runs().list(), workspace->splits().list(), like),
              SizeIs(3));
}

TEST_F(WorkbenchFolds, AFoldThatWasMadeTwiceCountsOnceWhicheverOfItsSplitsTheRunsAreOf) {
  const auto again = split_into_folds(*workspace, known.dataset_id, {.seed = 5}, 3, known, job);
  const RunId first = train_on(folds[0].id, "mostpop");
  train_on(again[0].id, "mostpop");
  train_on(folds[1].id, "mostpop");
  train_on(again[2].id, "itemknn");
  const auto on = [&](RunId run) {
    const auto runs = workspace->runs().list();
    return replicates_of_family(runs, workspace->splits().list(), {workspace->runs().info(run)});
  };
  EXPECT_EQ(on(first), 2U) << "the third fold has a run of another model alone";
  train_on(again[2].id, "mostpop");
  EXPECT_EQ(on(first), 3U) << "of the newer split of its recipe";
  EXPECT_EQ(replicates_of_family({}, workspace->splits().list(), {}), 0U);
}

TEST_F(WorkbenchFolds, AConfigurationThatLacksAFoldIsComparedOnTheOthers) {
  std::vector<RunId> runs;
  for (const SplitInfo& fold : folds) runs.push_back(train_on(fold.id, "mostpop"));
  runs.push_back(train_on(folds[0].id, "itemknn"));
  runs.push_back(train_on(folds[2].id, "itemknn"));
  const SeedGroups made = group(runs, runs[0]);
  const SeedGroup& knn = made.groups[1];
  EXPECT_THAT(knn.missing, testing::ElementsAre(1U));
  EXPECT_EQ(knn.differences.at("ndcg@10").folds, 2U);
  double popular = 0;
  for (const RunId run : {runs[0], runs[2]})
    popular += workspace->runs().info(run).result.test.at("ndcg@10") / 2;
  EXPECT_NEAR(knn.differences.at("ndcg@10").difference.mean, knn.means.at("ndcg@10").mean - popular,
              1e-12);
}

TEST_F(WorkbenchFolds, SplitsThatAreNoFamilyAreRefusedByName) {
  const RunId of_fold = train_on(folds[0].id, "mostpop");
  const RunId other = train_on(known.split_id, "mostpop");
  EXPECT_THAT(
      grouping_error({of_fold, other}),
      HasSubstr("run " + std::to_string(other) + ": is of split 1, which is neither a fold"));
  const SplitId again = split_dataset(*workspace, known.dataset_id, {.seed = 77}, known, job).id;
  const SplitId third = split_dataset(*workspace, known.dataset_id, {.seed = 78}, known, job).id;
  const SeedGroups holdout = group({train_on(again, "mostpop"), train_on(third, "mostpop")}, 3);
  EXPECT_FALSE(holdout.replicates.are_folds()) << "a random split by several seeds";
  EXPECT_EQ(holdout.groups[0].folds.size(), 2U);
}

TEST_F(WorkbenchFolds, RunsThatCannotBeReadAreNamedEachByItsOwnReason) {
  const RunId tested = train_on(folds[0].id, "mostpop");
  std::vector<RunId> queued;
  for (const SplitInfo& fold : {folds[1], folds[1], folds[2]})
    queued.push_back(workspace->runs().add(fold.id, request_of("mostpop")));
  const auto named = [](RunId run) { return "run " + std::to_string(run) + ": was not tested"; };
  const SeedGroups made = group({tested, queued[0], queued[1], queued[2]}, tested);
  ASSERT_THAT(made.left_out, SizeIs(3));
  for (const LeftOutRun& one : made.left_out)
    EXPECT_THAT(one.why.english(), HasSubstr(named(one.run)));
  EXPECT_THAT(error_of([&] {
                group_by_seeds(*workspace, {.runs = {queued[0], queued[2]}, .metrics = {"ndcg@10"}},
                               {}, job);
              }),
              HasSubstr(named(queued[0])))
      << "a table without a row tells nothing";
  EXPECT_THAT(grouping_error({tested, queued[0], queued[0]}), HasSubstr("is named twice"));
}

TEST_F(WorkbenchFolds, RunsOfOtherUsersThanTheirFoldHasAreLeftOut) {
  const auto people = fold_recipes({.method = SplitRecipe::Method::NewUsers, .seed = 5}, 3);
  const auto stored = [&](const SplitRecipe& of) {
    return workspace->splits().add(known.dataset_id, *known.dataset,
                                   assign_parts(*known.dataset, of), people[0]);
  };
  const RunId first = train_on(stored(people[0]), "mostpop");
  const RunId other = train_on(stored(people[1]), "mostpop");  // which is said to be the first fold
  const SeedGroups made = group({other, first}, first);
  ASSERT_THAT(made.groups, SizeIs(1));
  EXPECT_THAT(made.groups[0].runs, testing::ElementsAre(first));
  ASSERT_THAT(made.left_out, SizeIs(1));
  EXPECT_EQ(made.left_out[0].run, other);
  EXPECT_THAT(made.left_out[0].why.english(), HasSubstr("other users"));
}

TEST_F(WorkbenchFolds, AFamilyIsFoundByAnyOfItsSplits) {
  const auto splits = workspace->splits().list();
  EXPECT_THAT(family_of(splits, folds[1]), SizeIs(3));
  split_into_folds(*workspace, known.dataset_id, {.seed = 5}, 3, known, job);
  const auto twice = family_of(workspace->splits().list(), folds[1]);
  ASSERT_THAT(twice, SizeIs(3)) << "a fold that was made twice counts once";
  EXPECT_EQ(twice[1].id, folds[1].id);
  EXPECT_THAT(family_of(splits, splits[0]), SizeIs(1));
  EXPECT_THAT(error_of([&] {
                split_into_folds(*workspace, known.dataset_id,
                                 {.method = SplitRecipe::Method::LeaveLatestOut}, 3, known, job);
              }),
              HasSubstr("cannot be cut into folds"));
}

}  // namespace
}  // namespace hankki::test
