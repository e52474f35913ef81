// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <algorithm>

#include "core/store/clusterings.h"
#include "tests/gui/explore_page_fixture.h"
#include "ui/explore/clusters_card.h"
#include "ui/explore/clusters_model.h"
#include "ui/explore/map_card.h"
#include "ui/explore/near_rows.h"
#include "ui/explore/quality_strip.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/plots/map_plot.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki::test {
namespace {

class ExploreMapTest : public ExplorePageTest {
 protected:
  RecipeMapView& maps() { return *page->findChild<RecipeMapView*>(); }
  MapPlot& plot() { return find<MapPlot>("recipeMap"); }
  NearRows& near() { return *page->findChild<NearRows*>(); }
  QWidget& surface() { return *plot().focusProxy(); }

  ParameterValues quick() {
    ParameterValues settings = maps().settings();
    settings.set("epochs", std::int64_t{20});
    return settings;
  }
  void makeMap() {
    maps().make(quick());
    ASSERT_TRUE(settle());
    ASSERT_TRUE(maps().hasPoints());
    ASSERT_TRUE(waitFor([&] { return plot().isUpToDate() && session.jobs().isIdle(); }));
  }
  EmptyState* emptyMap() {
    for (auto* state : page->findChild<MapCard*>()->findChildren<EmptyState*>())
      if (state->isVisible()) return state;
    return nullptr;
  }
};

TEST_F(ExploreMapTest, WithoutVectorsItOffersToMakeThem) {
  openBuiltin();
  ASSERT_NE(emptyMap(), nullptr);
  ParameterValues settings = quick();
  QSignalSpy steps(&maps(), &RecipeMapView::stepped);
  maps().make(settings);
  ASSERT_TRUE(waitFor([&] { return steps.count() > 0 || !maps().isBusy(); }));
  ASSERT_TRUE(settle());
  EXPECT_GT(steps.count(), 0) << "it is seen while it settles";
  EXPECT_EQ(emptyMap(), nullptr);
  EXPECT_EQ(plot().pointCount(), view().texts()->terms.recipes.size());
  EXPECT_EQ(maps().map()->recipes(), view().texts()->terms.recipes);
  EXPECT_GT(maps().map()->quality.trustworthiness.value, 0.7);
  EXPECT_TRUE(plot().parentWidget()->findChild<QualityStrip*>()->isVisible());
}

TEST_F(ExploreMapTest, AMapThatIsCancelledLeavesWhatWasThere) {
  openBuiltin();
  QTest::mouseClick(emptyMap()->button(), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return find<QPushButton>("cancelMap").isVisible(); }));
  QTest::mouseClick(&find<QPushButton>("cancelMap"), Qt::LeftButton);
  ASSERT_TRUE(settle());
  EXPECT_FALSE(maps().hasPoints());
  ASSERT_NE(emptyMap(), nullptr);
  EXPECT_TRUE(emptyMap()->button()->isEnabled());
  makeMap();
  const RecipeMapPtr before = maps().map();
  ParameterValues other = maps().settings();
  other.set("spread", 1.5);
  maps().make(other);
  maps().cancel();
  ASSERT_TRUE(settle());
  ASSERT_TRUE(maps().hasPoints());
  EXPECT_EQ(maps().map()->map->id, before->map->id);
  EXPECT_EQ(plot().pointCount(), before->recipes().size());
}

/// What cannot be made is said on the card, with the way to put it right.
TEST_F(ExploreMapTest, SettingsThatDoNotGoTogetherAreTold) {
  openBuiltin();
  ParameterValues settings = quick();
  settings.set("min_distance", 5.0);
  maps().make(settings);
  ASSERT_TRUE(settle());
  auto* strip = page->findChild<MapCard*>()->strip();
  EXPECT_TRUE(strip->isVisible());
  EXPECT_EQ(strip->kind(), MessageStrip::Kind::Error);
  EXPECT_NE(emptyMap(), nullptr);
}

TEST_F(ExploreMapTest, AClickOnAPointChoosesItsRecipeEverywhere) {
  openBuiltin();
  makeMap();
  const std::uint32_t point = 41;
  const ItemIndex recipe = maps().map()->recipes()[point];
  QTest::mouseClick(&surface(), Qt::LeftButton, {}, plot().positionOf(point).toPoint());
  ASSERT_TRUE(view().recipe());
  // Another one may lie under the same pixel.
  const auto chosen = maps().map()->point_of(*view().recipe());
  ASSERT_TRUE(chosen);
  const QPointF off = plot().positionOf(*chosen) - plot().positionOf(point);
  EXPECT_LT(off.manhattanLength(), 3) << recipe;
  EXPECT_EQ(find<QLabel>("recipeName").text(), view().texts()->names[*view().recipe()]);
  EXPECT_TRUE(view().selection().empty());
  ASSERT_TRUE(settle());
  EXPECT_EQ(find<QAbstractItemView>("recipeList").currentIndex().data(RecipeRows::RecipeRole),
            static_cast<qint64>(*view().recipe()));
}

TEST_F(ExploreMapTest, WhatALassoGoesAroundIsSelectedInTheListAndTheTerms) {
  openBuiltin();
  makeMap();
  find<QToolButton>("lasso").setChecked(true);
  const QRect half(QPoint(), QSize(surface().width() / 2, surface().height()));
  QTest::mousePress(&surface(), Qt::LeftButton, {}, half.topLeft());
  for (const QPoint corner : {half.topRight(), half.bottomRight(), half.bottomLeft()})
    QTest::mouseMove(&surface(), corner);
  QTest::mouseRelease(&surface(), Qt::LeftButton, {}, half.bottomLeft());
  const auto selected = std::ssize(view().selection().ids());
  ASSERT_GT(selected, 0);
  ASSERT_LT(selected, std::ssize(maps().map()->recipes()));
  for (const qint64 recipe : view().selection().ids())
    EXPECT_LE(plot().positionOf(*maps().map()->point_of(static_cast<ItemIndex>(recipe))).x(),
              half.right() + 1);
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && list().rowCount() == selected; }));
  EXPECT_EQ(find<Segment>("termsOf").current(), "selection");
  // And back: what is selected elsewhere is selected on the map.
  view().selection().set({});
  EXPECT_TRUE(plot().selection().empty());
}

TEST_F(ExploreMapTest, TheNearestAreThoseOfTheVectorsOrTheTermsWithTheirReasons) {
  openBuiltin();
  QAbstractItemModelTester tester(&near(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  ASSERT_TRUE(settle());
  ASSERT_GT(near().rowCount(), 0) << "by terms, without any vectors";
  const std::vector<NearRecipe> byTerms = near().rows();
  const RecipeTerms& terms = view().texts()->terms;
  const auto document = *terms.document_of(*view().recipe());
  for (const NearRecipe& one : byTerms) {
    EXPECT_NEAR(
        one.cosine,
        row_product(terms.counts, terms.weights.weights, document, *terms.document_of(one.recipe)),
        1e-12);
    ASSERT_FALSE(one.terms.empty());
    for (const auto term : one.terms)
      EXPECT_TRUE(std::ranges::binary_search(terms.counts.terms_of(document), term));
  }
  EXPECT_TRUE(std::ranges::is_sorted(byTerms, std::ranges::greater(), &NearRecipe::cosine));

  makeMap();
  EXPECT_EQ(find<Segment>("nearBy").current(), "vectors");
  const RecipeMap& map = *maps().map();
  const auto from = map.vectors.vectors.row(*map.point_of(*view().recipe()));
  ASSERT_GT(near().rowCount(), 0);
  for (const NearRecipe& one : near().rows()) {
    const auto to = map.vectors.vectors.row(*map.point_of(one.recipe));
    double cosine = 0;
    for (std::size_t i = 0; i < from.size(); ++i)
      cosine += static_cast<double>(from[i]) * static_cast<double>(to[i]);
    EXPECT_NEAR(one.cosine, cosine, 1e-6);
  }
  // Going on from one to the next.
  const ItemIndex next = near().rows()[2].recipe;
  emit find<QAbstractItemView>("nearList").clicked(near().index(2));
  EXPECT_EQ(view().recipe(), next);
}

TEST_F(ExploreMapTest, ColoursChangeWhatIsDrawnAndAreExported) {
  openBuiltin();
  makeMap();
  QStringList exported;
  auto& colour = find<Segment>("mapColour");
  for (auto* option : colour.findChildren<QToolButton*>()) {
    ASSERT_TRUE(option->isEnabled()) << option->text().toStdString();
    option->click();
    exported << plot().toCsv();
  }
  EXPECT_EQ(exported.size(), 5);
  EXPECT_EQ(exported.removeDuplicates(), 0) << "each shows something else";
  EXPECT_EQ(exported.front().count("\r\n"), std::ssize(maps().map()->recipes()) + 1);
}

TEST_F(ExploreMapTest, ClustersAreNamedFilterTheListAndCanBeRenamed) {
  openBuiltin();
  EXPECT_FALSE(page->findChild<ClustersCard*>()->isVisible());
  makeMap();
  auto& clusters = *page->findChild<ClustersModel*>();
  QAbstractItemModelTester tester(&clusters, QAbstractItemModelTester::FailureReportingMode::Fatal);
  ASSERT_GT(clusters.rowCount(), 2);
  EXPECT_TRUE(page->findChild<ClustersCard*>()->isVisible());
  EXPECT_EQ(find<Segment>("mapColour").current(), "cluster");
  std::int64_t all = 0;
  for (int row = 0; row < clusters.rowCount(); ++row) {
    EXPECT_FALSE(clusters.index(row).data().toString().isEmpty());
    EXPECT_EQ(clusters.index(row).data(ClustersModel::CountRole).toLongLong(),
              std::ssize(clusters.recipesOf(row)));
    all += std::ssize(clusters.recipesOf(row));
  }
  EXPECT_EQ(all, std::ssize(maps().map()->recipes()));

  const auto first = clusters.index(0).data(ClustersModel::CountRole).toLongLong();
  const int listed = list().rowCount();
  ASSERT_TRUE(clusters.setData(clusters.index(0), Qt::Unchecked, Qt::CheckStateRole));
  ASSERT_TRUE(
      waitFor([&] { return session.jobs().isIdle() && list().rowCount() == listed - first; }));
  QTest::mouseClick(&find<QPushButton>("showAllClusters"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && list().rowCount() == listed; }));

  EXPECT_FALSE(clusters.setData(clusters.index(1), "  ", Qt::EditRole)) << "a name says something";
  ASSERT_TRUE(clusters.setData(clusters.index(1), "What I cook on Sundays", Qt::EditRole));
  EXPECT_EQ(clusters.index(1).data().toString(), "What I cook on Sundays");

  // It is kept, and what another one is called already is refused.
  ASSERT_TRUE(settle());
  const ClusteringId id = maps().map()->levels[0].info.id;
  EXPECT_EQ(state.workspace()->clusterings().info(id).clusters[1].name, "What I cook on Sundays");
  const QString second = clusters.index(2).data().toString();
  ASSERT_TRUE(clusters.setData(clusters.index(2), "What I cook on Sundays", Qt::EditRole));
  ASSERT_TRUE(
      waitFor([&] { return session.jobs().isIdle() && clusters.index(2).data() == second; }));
  EXPECT_TRUE(page->findChild<MapCard*>()->strip()->isVisible());
}

TEST_F(ExploreMapTest, NeighboursByAnIndexAreToldWithTheirRecall) {
  openBuiltin();
  makeMap();
  const auto tells = [&] {
    return std::ranges::any_of(
        page->findChild<MapCard*>()->findChildren<QLabel*>(), [](const QLabel* label) {
          return label->text().contains("an index found") && label->isVisible();
        });
  };
  EXPECT_FALSE(tells()) << "all pairs were compared";
  ParameterValues settings = quick();
  settings.set("search", std::string("hnsw"));
  settings.set("search_above", std::int64_t{100});
  maps().make(settings);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(waitFor(tells));
}

TEST_F(ExploreMapTest, WhatWasMadeIsThereAtTheNextVisit) {
  openBuiltin();
  EXPECT_FALSE(find<QComboBox>("vectors").isVisible());
  makeMap();
  const MapId map = maps().map()->map->id;
  EXPECT_TRUE(find<QComboBox>("vectors").isVisible());
  page = std::make_unique<ExplorePage>(session);
  page->show();
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && maps().hasPoints(); }));
  EXPECT_EQ(maps().map()->map->id, map);
  EXPECT_EQ(plot().pointCount(), maps().map()->recipes().size());
  EXPECT_EQ(find<QComboBox>("vectors").count(), 1);
}

TEST_F(ExploreMapTest, OtherWordsLeaveTheMapAndAnotherDataSetTakesItAway) {
  const DatasetId ids = add(two_tastes().dataset, "ids");
  add(builtin(), "built in");
  open();
  ASSERT_TRUE(waitFor([&] { return view().texts() && session.jobs().isIdle(); }));
  makeMap();
  const RecipeMapPtr map = maps().map();
  view().setSettings("default", view().settings());
  ASSERT_TRUE(settle());
  EXPECT_EQ(maps().map(), map);
  state.selectDataset(ids);
  ASSERT_TRUE(waitFor([&] { return view().isWithoutTexts() && session.jobs().isIdle(); }));
  EXPECT_EQ(maps().map(), nullptr);
  EXPECT_EQ(plot().pointCount(), 0U);
}

}  // namespace
}  // namespace hankki::test
