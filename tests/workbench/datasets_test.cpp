// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/datasets.h"

#include "core/store/datasets.h"
#include "core/store/splits.h"
#include "tests/store/store_fixture.h"
#include "tests/support/tiny_data.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Datasets : public WorkspaceTest {
 protected:
  StoredDataset import_table(const std::string& name = {}) {
    const ImportPlan plan{
        .kind = ImportKind::Csv,
        .first = temporary_.write("meals.csv", "u,i,r\na,x,5\na,y,4\nb,x,oops\nb,y,1\n"),
        .columns = {.user = "u", .item = "i", .rating = "r"},
        .options = {.max_refused = 0.5}};
    return store_import(*workspace, plan.kind, run_import(plan, job), name, job);
  }

  /// A data set whose file is gone: whoever reads it fails.
  LoadedData unreadable_data() {
    const Dataset dataset = two_tastes().dataset;
    const DatasetId id =
        workspace->datasets().add(dataset, {.name = "tastes", .source = "csv"}, {});
    for (const std::string& file : artifact_files()) std::filesystem::remove(folder() / file);
    EXPECT_FALSE(error_of([&] { workspace->datasets().load(id, {}); }).empty());
    return {.dataset_id = id, .dataset = std::make_shared<const Dataset>(dataset)};
  }

  std::vector<std::string> log;
  const JobContext job{{}, {}, [this](const Message& line) { log.push_back(line.english()); }};
  std::unique_ptr<Workspace> workspace = open();
};

TEST_F(Datasets, AnImportIsStoredAsItWasReadAndSaidOnceItIsDurable) {
  const StoredDataset stored = import_table();
  EXPECT_EQ(stored.info.name, "meals");
  EXPECT_EQ(stored.info.source, "csv");
  EXPECT_EQ(stored.info.interactions, 3);
  EXPECT_EQ(stored.info.report.refused, 1);
  EXPECT_EQ(stored.split, std::nullopt);
  EXPECT_THAT(log, ElementsAre("data set 1 stored"));
  EXPECT_EQ(workspace->datasets().info(1).report.refused, 1);
  EXPECT_EQ(import_table("Lunch").info.name, "Lunch");
}

TEST_F(Datasets, AReadySplitComesWithItsData) {
  const ImportPlan plan{
      .kind = ImportKind::Split,
      .first = temporary_.write("ready.csv", "user,item,split\n1,1,train\n1,2,valid\n1,3,test\n")};
  const StoredDataset stored = store_import(*workspace, plan.kind, run_import(plan, job), {}, job);
  ASSERT_TRUE(stored.split);
  EXPECT_EQ(stored.split->recipe.method, SplitRecipe::Method::Imported);
  EXPECT_EQ(stored.split->train, 1);
  EXPECT_EQ(stored.split->test, 1);
  EXPECT_THAT(log, ElementsAre("data set 1 stored", "split 1 stored"));
}

TEST_F(Datasets, TheBuiltInDataComesWithARandomSplit) {
  const ImportPlan plan{.kind = ImportKind::Builtin};
  const Imported imported = run_import(plan, job);
  const StoredDataset stored = store_import(*workspace, plan.kind, imported, "한끼", job);
  EXPECT_EQ(stored.info.name, "한끼");
  EXPECT_EQ(stored.info.source, "builtin");
  ASSERT_TRUE(stored.split);
  EXPECT_EQ(stored.split->recipe, SplitRecipe());
  EXPECT_EQ(workspace->splits().parts(stored.split->id), assign_parts(imported.dataset, {}));
}

TEST_F(Datasets, CleaningDerivesAnotherOneFromWhatIsAtHand) {
  const LoadedData known = unreadable_data();
  const DatasetInfo made =
      clean_dataset(*workspace, known.dataset_id, {.binarise = true, .k_core = 5}, {}, known, job);
  EXPECT_EQ(made.name, "tastes, cleaned");
  EXPECT_EQ(made.source, "clean");
  EXPECT_EQ(made.derived_from, known.dataset_id);
  EXPECT_FALSE(made.cleaning.empty());
  EXPECT_EQ(clean_dataset(*workspace, made.id, {.binarise = true}, "ones", {}, job).name, "ones");
  EXPECT_THAT(log, ElementsAre("data set 2 stored", "data set 3 stored"));
}

TEST_F(Datasets, SplittingDividesWhatIsAtHand) {
  const LoadedData known = unreadable_data();
  const SplitRecipe recipe{.method = SplitRecipe::Method::LeaveOneOut, .seed = 3};
  const SplitInfo split = split_dataset(*workspace, known.dataset_id, recipe, known, job);
  EXPECT_EQ(split.recipe, recipe);
  EXPECT_EQ(workspace->splits().parts(split.id), assign_parts(*known.dataset, recipe));
  const SplitPreview preview = preview_split(*known.dataset, recipe, job);
  EXPECT_EQ(preview.train, split.train);
  EXPECT_EQ(preview.test, split.test);
  EXPECT_EQ(preview.users, split.users);
}

TEST_F(Datasets, CancellingLeavesTheWorkspaceAsItWas) {
  const LoadedData known = unreadable_data();
  const JobContext cancelled;
  cancelled.token().cancel();
  const DatasetId id = known.dataset_id;
  EXPECT_THROW(clean_dataset(*workspace, id, {.k_core = 2}, {}, known, cancelled), Cancelled);
  EXPECT_THROW(split_dataset(*workspace, id, {}, known, cancelled), Cancelled);
  EXPECT_EQ(workspace->datasets().list().size(), 1U);
  EXPECT_THAT(workspace->splits().list(), IsEmpty());
}

TEST_F(Datasets, NothingIsReadTwice) {
  const LoadedData known = unreadable_data();
  const SplitId split = split_dataset(*workspace, known.dataset_id, {}, known, job).id;
  const LoadedData loaded = load_split(*workspace, split, known, job);
  EXPECT_EQ(loaded.dataset, known.dataset);
  EXPECT_EQ(loaded.split_id, split);
  EXPECT_EQ(loaded.split->train.size(), workspace->splits().info(split).train);
  EXPECT_EQ(load_split(*workspace, split, loaded, job).split, loaded.split);
  const SplitId other = split_dataset(*workspace, known.dataset_id, {.seed = 9}, known, job).id;
  const LoadedData next = load_split(*workspace, other, loaded, job);
  EXPECT_EQ(next.dataset, known.dataset);
  EXPECT_NE(next.split, loaded.split);
  EXPECT_FALSE(error_of([&] { load_split(*workspace, split, {}, job); }).empty());
}

}  // namespace
}  // namespace hankki::test
