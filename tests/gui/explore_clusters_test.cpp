// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <algorithm>

#include "core/store/clusterings.h"
#include "core/store/vector_sets.h"
#include "core/workbench/themes.h"
#include "tests/gui/explore_page_fixture.h"
#include "ui/explore/cluster_editor.h"
#include "ui/explore/clusters_card.h"
#include "ui/explore/clusters_model.h"
#include "ui/explore/map_card.h"
#include "ui/explore/map_plan_dialog.h"
#include "ui/explore/method_choice.h"
#include "ui/explore/near_rows.h"
#include "ui/explore/place_dialog.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/explore/vector_bench_model.h"
#include "ui/parameters/parameter_form.h"
#include "ui/plots/map_plot.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki::test {
namespace {

/// What is made, judged and changed on the page: the plan of a map, its clusters, themes, places.
class ExploreClustersTest : public ExplorePageTest {
 protected:
  RecipeMapView& maps() { return *page->findChild<RecipeMapView*>(); }
  ClustersModel& clusters() { return *page->findChild<ClustersModel*>(); }
  ClusterEditor& editor() { return *page->findChild<ClusterEditor*>(); }
  QAbstractItemView& clusterList() { return find<QAbstractItemView>("clusterList"); }
  MapPlot& plot() { return find<MapPlot>("recipeMap"); }

  MapPlan quickPlan() {
    MapPlan plan = maps().plan();
    plan.map.method = "pca";
    plan.map.settings = {};
    return plan;
  }
  void makeMap() {
    openBuiltin();
    maps().make(quickPlan());
    ASSERT_TRUE(settle());
    ASSERT_TRUE(maps().hasPoints());
  }
  void select(std::initializer_list<int> rows) {
    auto* selection = clusterList().selectionModel();
    selection->clearSelection();
    for (const int row : rows)
      selection->setCurrentIndex(clusters().index(row), QItemSelectionModel::Select);
  }
  void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
    QTest::keyClick(&clusterList(), static_cast<Qt::Key>(key), modifiers);
    ASSERT_TRUE(settle());
  }
  MadeClusters stored() {
    const auto& info = maps().map()->levels[static_cast<std::size_t>(clusters().level())].info;
    return {state.workspace()->clusterings().info(info.id).clusters,
            state.workspace()->clusterings().labels(info.id),
            {}};
  }
};

TEST_F(ExploreClustersTest, GoFromBroadToFineAndTakeTheirColoursFromTheBroadOnes) {
  makeMap();
  auto& levels = find<Segment>("clusterLevels");
  ASSERT_TRUE(levels.isVisible());
  ASSERT_EQ(clusters().levels(), 3);
  const int broad = clusters().rowCount();
  EXPECT_LE(broad, 12);
  const ItemIndex recipe = maps().map()->recipes()[7];
  const auto series = clusters().seriesOfRecipes(recipe + 1, false)[recipe];
  levels.findChildren<QToolButton*>().last()->click();
  EXPECT_EQ(clusters().level(), 2);
  EXPECT_GT(clusters().rowCount(), broad);
  const ClusterLevel& fine = *clusters().shownLevel();
  for (int row = 0; row < clusters().rowCount(); ++row)
    EXPECT_EQ(clusters().seriesOf(row), fine.broad[static_cast<std::size_t>(row)] % kSeriesCount);
  EXPECT_LT(series, kSeriesCount);
  EXPECT_TRUE(settle());
}

TEST_F(ExploreClustersTest, AreMergedSplitTaggedAndAllOfItIsUndone) {
  makeMap();
  QAbstractItemModelTester tester(&clusters(),
                                  QAbstractItemModelTester::FailureReportingMode::Fatal);
  const MadeClusters before = stored();
  const auto count = clusters().rowCount();
  select({0, 1});
  press(Qt::Key_G);
  ASSERT_EQ(clusters().rowCount(), count - 1);
  EXPECT_EQ(clusters().index(0).data(ClustersModel::CountRole).toLongLong(),
            before.clusters[0].size + before.clusters[1].size);
  EXPECT_EQ(clusters().identitiesOf({clusters().index(0)}).front(), before.clusters[0].identity);

  select({0});
  press(Qt::Key_D);
  EXPECT_EQ(clusters().rowCount(), count);

  select({0});
  press(Qt::Key_T);
  auto* dialog = page->findChild<QInputDialog*>("clusterTags");
  ASSERT_NE(dialog, nullptr);
  dialog->setTextValue("quick, for guests");
  dialog->accept();
  ASSERT_TRUE(settle());
  EXPECT_THAT(stored().clusters[0].tags, testing::ElementsAre("for guests", "quick"));
  EXPECT_EQ(clusters().index(0).data(ClustersModel::TagsRole).toStringList(),
            QStringList({"for guests", "quick"}));

  auto& undo = find<QToolButton>("undoClusters");
  ASSERT_TRUE(undo.isVisible());
  for (int step = 0; step < 3; ++step) press(Qt::Key_Z);
  EXPECT_FALSE(undo.isVisible());
  EXPECT_EQ(stored().clusters, before.clusters);
  EXPECT_EQ(stored().labels, before.labels);
}

TEST_F(ExploreClustersTest, TheMenuOffersWhatCanBeDone) {
  makeMap();
  const auto enabled = [&] {
    QMenu menu;
    page->findChild<ClustersCard*>()->fillMenu(menu);
    QStringList texts;
    for (const QAction* action : menu.actions())
      if (action->isEnabled() && !action->isSeparator()) texts << action->text();
    return texts;
  };
  select({1});
  EXPECT_EQ(enabled(),
            QStringList({"Rename", "Split into", "Tags…", "Use as theme", "Select its recipes"}));
  select({1, 2});
  EXPECT_EQ(enabled(), QStringList({"Merge", "Use as theme"}));
  select({1});
  QTest::keyClick(&clusterList(), Qt::Key_Return);
  EXPECT_EQ(std::ssize(view().selection().ids()), std::ssize(clusters().recipesOf(1)));
  ASSERT_TRUE(settle());
}

TEST_F(ExploreClustersTest, WhatCannotBeDoneIsTold) {
  makeMap();
  int least = 0;
  for (int row = 0; row < clusters().rowCount(); ++row)
    if (clusters().index(row).data(ClustersModel::CountRole).toInt() <
        clusters().index(least).data(ClustersModel::CountRole).toInt())
      least = row;
  const auto size = clusters().index(least).data(ClustersModel::CountRole).toInt();
  editor().split(0, clusters().identitiesOf({clusters().index(least)}).front(), size + 1);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(page->findChild<MapCard*>()->strip()->isVisible());
  EXPECT_FALSE(editor().canUndo());
}

TEST_F(ExploreClustersTest, BecomeThemesAndAreStillThemWhenTheyAreFoundAgain) {
  makeMap();
  auto& use = find<QPushButton>("useAsThemes");
  ASSERT_TRUE(use.isEnabled());
  ASSERT_TRUE(clusters().setData(clusters().index(1), Qt::Unchecked, Qt::CheckStateRole));
  ASSERT_TRUE(settle());
  QTest::mouseClick(&use, Qt::LeftButton);
  ASSERT_TRUE(settle());
  const DatasetId data = state.loadedData().dataset_id;
  const std::vector<RecipeTheme> themes = themes_of(*state.workspace(), data);
  ASSERT_EQ(std::ssize(themes), clusters().rowCount() - 1);
  EXPECT_FALSE(clusters().index(1).data(ClustersModel::ThemeRole).toBool());
  EXPECT_TRUE(clusters().index(0).data(ClustersModel::ThemeRole).toBool());
  EXPECT_FALSE(use.isEnabled()) << "they are the themes already";

  select({0});
  press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_FALSE(clusters().index(0).data(ClustersModel::ThemeRole).toBool());
  press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);

  ASSERT_TRUE(clusters().setData(clusters().index(0), "Sunday lunch", Qt::EditRole));
  ASSERT_TRUE(settle());
  MapPlan again = maps().plan();
  again.clusters.seed = 2;
  maps().make(again);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(find<QLabel>("keptNames").isVisible());
  const auto after = themes_of(*state.workspace(), data);
  const auto same = std::ranges::find(after, themes[0].info.id,
                                      [](const RecipeTheme& one) { return one.info.id; });
  ASSERT_NE(same, after.end());
  EXPECT_EQ(same->name, "Sunday lunch");
}

TEST_F(ExploreClustersTest, ThePlanOffersEncodersMapsAndClusters) {
  makeMap();
  QTest::mouseClick(&find<QPushButton>("mapSettings"), Qt::LeftButton);
  auto& dialog = find<MapPlanDialog>("mapPlanDialog");
  auto& vectors = find<QComboBox>("planVectors");
  EXPECT_EQ(vectors.count(), 2) << "those that are there, or others";
  EXPECT_EQ(vectors.currentData().toLongLong(), maps().map()->info.id);
  const auto methods = [&](const char* name) {
    QStringList ids;
    auto* box = find<MethodChoice>(name).findChild<QComboBox*>();
    for (int i = 0; i < box->count(); ++i) ids << box->itemData(i).toString();
    return ids;
  };
  EXPECT_EQ(methods("planEncoders"), QStringList({"svd", "bert2vec", "folder"}));
  EXPECT_EQ(methods("planMaps"), QStringList({"umap", "tsne", "pca"}));
  EXPECT_EQ(methods("planClusters"), QStringList({"leiden", "kmeans"}));
  EXPECT_EQ(find<MethodChoice>("planMaps").method(), "pca");

  // k-means has no resolutions.
  dialog.showTab(MapPlanDialog::Tab::Clusters);
  auto& resolutions = find<QLineEdit>("planResolutions");
  EXPECT_TRUE(resolutions.isVisible());
  resolutions.setText("many");
  dialog.accept();
  EXPECT_TRUE(dialog.isVisible()) << "it says what is wrong";
  EXPECT_THAT(dialog.findChild<MessageStrip*>()->sentence().toStdString(),
              testing::HasSubstr("above 0"));
  ParameterValues settings;
  settings.set("clusters", std::int64_t{7});
  settings.set("restarts", std::int64_t{1});
  settings.set("iterations", std::int64_t{50});
  auto& choice = find<MethodChoice>("planClusters");
  choice.setMethod("kmeans", settings);
  emit choice.chosen();
  EXPECT_FALSE(resolutions.isVisible());
  dialog.accept();
  ASSERT_TRUE(settle());
  EXPECT_EQ(clusters().rowCount(), 7);
  EXPECT_FALSE(find<Segment>("clusterLevels").isVisible());
}

TEST_F(ExploreClustersTest, OtherVectorsStandBesideThoseThatWereThere) {
  makeMap();
  MapPlan plan = quickPlan();
  plan.vectors.reset();
  plan.fresh.name = "short";
  plan.fresh.settings.set("dimensions", std::int64_t{8});
  maps().make(plan);
  ASSERT_TRUE(settle());
  auto& vectors = find<QComboBox>("vectors");
  ASSERT_EQ(vectors.count(), 2);
  EXPECT_EQ(vectors.currentText(), "short, by TF-IDF + SVD, 8 d");
  vectors.setCurrentIndex(0);
  emit vectors.activated(0);
  ASSERT_TRUE(settle());
  EXPECT_EQ(maps().map()->info.request.name, "TF-IDF + SVD");
}

TEST_F(ExploreClustersTest, AFolderThatIsMissingIsToldOnTheCard) {
  openBuiltin();
  MapPlan plan = quickPlan();
  plan.fresh = {.name = "none", .encoder = "folder"};
  plan.fresh.settings.set("folder", (folder.path() / "nowhere").string());
  maps().make(plan);
  ASSERT_TRUE(settle());
  auto* strip = page->findChild<MapCard*>()->strip();
  EXPECT_TRUE(strip->isVisible());
  EXPECT_THAT(strip->sentence().toStdString(), testing::HasSubstr("nowhere"));
  EXPECT_TRUE(state.workspace()->vectors().list().empty());
}

TEST_F(ExploreClustersTest, ARecipeThatIsNotThereIsPlacedAndNobodyMoves) {
  makeMap();
  const MapPointsPtr before = maps().map()->points;
  QTest::mouseClick(&find<QPushButton>("placeRecipe"), Qt::LeftButton);
  auto& dialog = find<PlaceDialog>("placeDialog");
  auto& place = find<QPushButton>("placeNow");
  EXPECT_FALSE(place.isEnabled());
  find<QLineEdit>("placeName").setText("Chocolate cake");
  find<QPlainTextEdit>("placeText").setPlainText("dark chocolate, butter, eggs, flour");
  QTest::mouseClick(&place, Qt::LeftButton);
  ASSERT_TRUE(settle());
  ASSERT_TRUE(plot().guest());
  EXPECT_EQ(plot().guest()->name, "Chocolate cake");
  EXPECT_EQ(plot().guest()->linked.size(), 10U);
  EXPECT_EQ(maps().map()->points, before);
  auto* near = dialog.findChild<NearRows*>();
  ASSERT_EQ(near->rowCount(), 10);
  EXPECT_TRUE(std::ranges::any_of(near->rows(), [](const NearRecipe& one) {
    return !one.ingredients.empty() || !one.terms.empty();
  })) << "it says why";

  find<QLineEdit>("placeName").setText("xyzzy");
  find<QPlainTextEdit>("placeText").setPlainText({});
  QTest::mouseClick(&place, Qt::LeftButton);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(dialog.findChild<MessageStrip*>()->isVisible());
  dialog.close();
  EXPECT_FALSE(plot().guest());
}

TEST_F(ExploreClustersTest, VectorsAreJudgedBesideChance) {
  openBuiltin();
  auto* tabs = &find<Segment>("centreTabs");
  const auto show = [&] { tabs->findChild<QToolButton*>("vectors")->click(); };
  show();
  EXPECT_FALSE(find<QPushButton>("judgeVectors").isVisible()) << "there are none";
  maps().make(quickPlan());
  ASSERT_TRUE(settle());
  show();
  auto& model = *page->findChild<VectorBenchModel*>();
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  ASSERT_EQ(model.rowCount(), 1);
  EXPECT_EQ(model.index(0, VectorBenchModel::Auc).data().toString(), "–");
  QTest::mouseClick(&find<QPushButton>("judgeVectors"), Qt::LeftButton);
  EXPECT_TRUE(find<QPushButton>("cancelJudging").isVisible());
  ASSERT_TRUE(settle());
  ASSERT_EQ(model.rowCount(), 2) << "and what chance gives";
  for (const int column :
       {VectorBenchModel::TagPurity, VectorBenchModel::Auc, VectorBenchModel::ColdRecall})
    for (const int row : {0, 1})
      EXPECT_THAT(model.index(row, column).data().toString().toStdString(),
                  testing::MatchesRegex("0\\.[0-9]+ \\[0\\.[0-9]+, 0\\.[0-9]+\\]"));
}

}  // namespace
}  // namespace hankki::test
