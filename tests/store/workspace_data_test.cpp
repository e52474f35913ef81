// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <thread>

#include "core/base/file.h"
#include "core/data/folds.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

class WorkspaceData : public WorkspaceTest {};

TEST_F(WorkspaceData, DatasetComesBackWhole) {
  const Dataset dataset = small_dataset();
  DatasetInfo info{.name = "Recettes d'été", .source = "foodcom"};
  info.report = {.rows = 50, .refused = 2, .stub_recipes = 5, .duplicate_recipes = 1};
  info.report.samples = {
      {"reviews.csv", 118, en::say("rating \"{}\" is not a number", std::string("abc"))}};
  info.report.notes = {en::say("dates are missing"), Message::verbatim("as it was told")};
  const DatasetId id = open()->datasets().add(dataset, info, {});

  const auto workspace = open(Workspace::Access::ReadOnly);
  const Dataset back = workspace->datasets().load(id, {});
  EXPECT_EQ(back.interactions(), dataset.interactions());
  EXPECT_EQ(back.recipes(), dataset.recipes());
  const DatasetInfo found = workspace->datasets().info(id);
  EXPECT_EQ(found.id, 1);
  EXPECT_EQ(found.name, info.name);
  EXPECT_EQ(found.source, "foodcom");
  EXPECT_EQ(found.identity, dataset.identity());
  EXPECT_EQ(found.derived_from, std::nullopt);
  EXPECT_THAT(found.created, MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z"));
  EXPECT_EQ(found.users, std::ssize(dataset.users()));
  EXPECT_EQ(found.recipes, std::ssize(dataset.recipes()));
  EXPECT_EQ(found.interactions, 40);
  EXPECT_FALSE(found.has_times);
  EXPECT_EQ(found.report.rows, 50);
  EXPECT_EQ(found.report.refused, 2);
  EXPECT_EQ(found.report.stub_recipes, 5);
  EXPECT_EQ(found.report.duplicate_recipes, 1);
  EXPECT_EQ(found.report.notes, info.report.notes);
  ASSERT_EQ(found.report.samples.size(), 1U);
  EXPECT_EQ(found.report.samples[0].file, "reviews.csv");
  EXPECT_EQ(found.report.samples[0].line, 118);
  EXPECT_EQ(found.report.samples[0].reason, info.report.samples[0].reason);
}

TEST_F(WorkspaceData, CleanedDatasetSaysWhereItCameFrom) {
  const auto workspace = open();
  const DatasetId parent = add_dataset(*workspace);
  DatasetInfo info{.name = "clean", .source = "clean", .derived_from = parent};
  info.cleaning = {{en::say("Ratings below {}", 4), 12, 28, 1},
                   {Message::verbatim("5-core"), 8, 20, 3}};
  const DatasetId child = workspace->datasets().add(small_dataset(20), info, {});
  const DatasetInfo found = workspace->datasets().info(child);
  EXPECT_EQ(found.derived_from, parent);
  ASSERT_EQ(found.cleaning.size(), 2U);
  EXPECT_EQ(found.cleaning[0].step, info.cleaning[0].step);
  EXPECT_EQ(found.cleaning[1].step.english(), "5-core");
  EXPECT_EQ(found.cleaning[1].removed, 8);
  EXPECT_EQ(found.cleaning[1].left, 20);
  EXPECT_EQ(found.cleaning[1].rounds, 3);

  workspace->datasets().remove(parent);
  EXPECT_EQ(workspace->datasets().info(child).derived_from, std::nullopt);
  EXPECT_EQ(workspace->datasets().load(child, {}).interactions().size(), 20U);
}

TEST_F(WorkspaceData, NumbersAreNeverUsedAgain) {
  EXPECT_EQ(add_dataset(*open()), 1);
  open()->datasets().remove(1);
  EXPECT_EQ(add_dataset(*open()), 2);
}

TEST_F(WorkspaceData, Renaming) {
  const auto workspace = open();
  const DatasetId id = add_dataset(*workspace);
  workspace->datasets().rename(id, "이름 'quoted'; DROP TABLE run");
  EXPECT_EQ(workspace->datasets().info(id).name, "이름 'quoted'; DROP TABLE run");
  EXPECT_THROW(workspace->datasets().rename(id, ""), Error);
  EXPECT_THROW(workspace->datasets().rename(77, "x"), Error);
}

TEST_F(WorkspaceData, CancelledAddingLeavesNothing) {
  const auto workspace = open();
  CancelToken token;
  const JobContext job(token, [&](const Progress& progress) {
    if (progress.done == 2) token.cancel();
  });
  EXPECT_THROW(workspace->datasets().add(small_dataset(), {.name = "x"}, job), Cancelled);
  EXPECT_THAT(workspace->datasets().list(), IsEmpty());
  EXPECT_THAT(artifact_files(), IsEmpty());
}

TEST_F(WorkspaceData, SplitComesBackWhole) {
  const auto workspace = open();
  const DatasetId dataset = add_dataset(*workspace);
  const Dataset data = workspace->datasets().load(dataset, {});
  const SplitRecipe recipe{.method = SplitRecipe::Method::GlobalTime,
                           .train = 0.7,
                           .validation = 0.1,
                           .test = 0.2,
                           .seed = ~std::uint64_t{0}};
  const SplitId id = workspace->splits().add(dataset, data, some_parts(data), recipe);
  EXPECT_EQ(workspace->splits().parts(id), some_parts(data));
  const SplitInfo info = workspace->splits().info(id);
  EXPECT_EQ(info.dataset, dataset);
  EXPECT_EQ(info.recipe, recipe);
  const Split split = make_split(data, some_parts(data), recipe);
  EXPECT_EQ(info.train, split.train.size());
  EXPECT_EQ(info.validation, split.validation.size());
  EXPECT_EQ(info.test, split.test.size());
  EXPECT_EQ(info.users, std::ssize(split.users));
  EXPECT_EQ(info.items, std::ssize(split.items));
  EXPECT_GT(info.train, 0);
  EXPECT_EQ(workspace->splits().list(dataset).size(), 1U);
  EXPECT_THAT(workspace->splits().list(dataset + 1), IsEmpty());
}

TEST_F(WorkspaceData, FoldsComeTogetherOrNotAtAll) {
  const auto workspace = open();
  const DatasetId dataset = add_dataset(*workspace);
  const Dataset data = workspace->datasets().load(dataset, {});
  std::vector<NewSplit> family;
  for (const SplitRecipe& recipe : fold_recipes({}, 3))
    family.push_back({recipe, assign_parts(data, recipe)});
  const auto ids = workspace->splits().add(dataset, data, family, {});
  ASSERT_EQ(ids.size(), 3U);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    EXPECT_EQ(workspace->splits().info(ids[at]).recipe, family[at].recipe);
    EXPECT_EQ(workspace->splits().parts(ids[at]), family[at].parts);
  }
  const auto files = artifact_files();
  CancelToken token;
  const JobContext job(token, [&](const Progress& progress) {
    if (progress.done == 2) token.cancel();
  });
  EXPECT_THROW(workspace->splits().add(dataset, data, family, job), Cancelled);
  family[2].parts.pop_back();
  EXPECT_THROW(workspace->splits().add(dataset, data, family, {}), Error);
  EXPECT_EQ(workspace->splits().list().size(), 3U) << "none of a family that is not whole";
  EXPECT_EQ(artifact_files(), files);
}

TEST_F(WorkspaceData, FoldsThatCannotBeAreRefusedWhenRead) {
  const auto workspace = open();
  const SplitId split = add_split(*workspace, add_dataset(*workspace));
  for (const auto& [set, column] : std::vector<std::pair<std::string, std::string>>{
           {"fold = 0, folds = 5", "fold"},
           {"fold = 6, folds = 5", "fold"},
           {"fold = 1, folds = 101", "folds"},
           {"fold = 1, folds = -2", "folds"},
           {"fold = 1, folds = 9223372036854775807", "folds"},
           {"fold = 1, folds = 5, method = 'global-time'", "folds"}}) {
    edit_database(
        {"UPDATE split SET method = 'ratio', fold = 1, folds = 1", "UPDATE split SET " + set});
    const std::string error = error_of([&] { workspace->splits().info(split); });
    EXPECT_THAT(error, HasSubstr("split")) << set;
    EXPECT_THAT(error, HasSubstr(column)) << set;
  }
  edit_database({"UPDATE split SET method = 'ratio', fold = 5, folds = 5"});
  EXPECT_EQ(workspace->splits().info(split).recipe.fold, 5);
}

TEST_F(WorkspaceData, SplitOfOtherDataIsRefused) {
  const auto workspace = open();
  const DatasetId dataset = add_dataset(*workspace);
  const Dataset other = small_dataset(39);
  EXPECT_THROW(workspace->splits().add(dataset, other, some_parts(other), {}), Error);
}

TEST_F(WorkspaceData, WhatIsMissingIsNamed) {
  const auto workspace = open();
  EXPECT_THAT(error_of([&] { workspace->datasets().info(9); }), HasSubstr("data set 9: "));
  EXPECT_THAT(error_of([&] { workspace->datasets().load(9, {}); }), HasSubstr("data set 9: "));
  EXPECT_THAT(error_of([&] { workspace->datasets().remove(9); }), HasSubstr("data set 9: "));
  EXPECT_THAT(error_of([&] { workspace->splits().parts(9); }), HasSubstr("split 9: "));
  EXPECT_THAT(error_of([&] { workspace->runs().add(9, {}); }), HasSubstr("split 9: "));
}

TEST_F(WorkspaceData, RemovingTakesSplitsRunsAndFilesAlong) {
  const auto workspace = open();
  const RunId run = add_run(*workspace);
  const auto sink = workspace->runs().sink(run);
  sink->checkpoint(some_checkpoint(1));
  EXPECT_THAT(error_of([&] { workspace->datasets().remove(1); }),
              HasSubstr("run 1 of it is running"));
  workspace->runs().sink(add_run(*workspace))->finished(RunState::Cancelled, {}, {});
  EXPECT_EQ(workspace->datasets().list().size(), 2U);
  workspace->datasets().remove(2);
  workspace->purge({});
  EXPECT_EQ(workspace->splits().list().size(), 1U);
  EXPECT_EQ(workspace->runs().list().size(), 1U);
  EXPECT_THAT(artifact_files(),
              ElementsAre("artifacts/datasets/1.bin", "artifacts/runs/1/checkpoint.safetensors",
                          "artifacts/splits/1.json", "artifacts/splits/1.parts"));
}

TEST_F(WorkspaceData, DamagedFilesAreDetected) {
  const auto workspace = open();
  const SplitId split = add_split(*workspace, add_dataset(*workspace));
  for (const auto& file : artifact_files()) {
    std::string bytes = read_file(folder() / file);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    write_file_atomically(folder() / file, bytes);
  }
  EXPECT_THAT(error_of([&] { workspace->datasets().load(1, {}); }),
              HasSubstr("artifacts/datasets/1.bin is damaged: "));
  EXPECT_THAT(error_of([&] { workspace->splits().parts(split); }),
              HasSubstr("artifacts/splits/1.parts is damaged: "));
}

TEST_F(WorkspaceData, MissingFileIsNamed) {
  const auto workspace = open();
  add_dataset(*workspace);
  fs::remove(folder() / "artifacts/datasets/1.bin");
  EXPECT_THAT(error_of([&] { workspace->datasets().load(1, {}); }), HasSubstr("datasets/1.bin"));
}

TEST_F(WorkspaceData, PathsThatLeadOutAreRefused) {
  add_dataset(*open());
  const fs::path outside =
      temporary_.write("outside.bin", read_file(folder() / "artifacts/datasets/1.bin"));
  for (const std::string& path :
       {std::string("artifacts/../../outside.bin"), outside.string(), std::string("workspace.db"),
        std::string("../outside.bin"), std::string("artifacts")}) {
    edit_database({"UPDATE artifact SET path = '" + path + "'"});
    const auto reader = open(Workspace::Access::ReadOnly);
    EXPECT_THROW(reader->datasets().load(1, {}), Error) << path;
  }
  edit_database({"UPDATE artifact SET path = 'artifacts/../../outside.bin'"});
  open()->datasets().remove(1);
  open()->purge({});
  EXPECT_THAT(open()->datasets().list(), IsEmpty());
  EXPECT_TRUE(fs::exists(outside)) << "a file elsewhere is not touched";
}

TEST_F(WorkspaceData, LinksThatLeadOutAreRefused) {
  add_dataset(*open());
  const fs::path file = folder() / "artifacts/datasets/1.bin";
  const fs::path outside = temporary_.write("outside.bin", read_file(file));
  fs::remove(file);
  fs::create_symlink(outside, file);
  EXPECT_THAT(error_of([&] { open()->datasets().load(1, {}); }),
              HasSubstr("outside of the workspace"));

  fs::remove_all(folder() / "artifacts");
  fs::create_directory(temporary_.path() / "elsewhere");
  temporary_.write("elsewhere/datasets/precious", "mine");
  fs::create_directory_symlink(temporary_.path() / "elsewhere", folder() / "artifacts");
  EXPECT_THAT(open_error(), HasSubstr("outside of the workspace"));
  EXPECT_TRUE(fs::exists(temporary_.path() / "elsewhere/datasets/precious"));
}

TEST_F(WorkspaceData, ManyThreadsAtOnce) {
  const auto workspace = open();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int round = 0; round < 5; ++round) {
        const DatasetId id = add_dataset(*workspace);
        EXPECT_EQ(workspace->datasets().load(id, {}).interactions().size(), 40U);
        EXPECT_FALSE(workspace->datasets().list().empty());
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(workspace->datasets().list().size(), 20U);
}

}  // namespace
}  // namespace hankki::test
