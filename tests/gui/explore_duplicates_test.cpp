// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include "core/store/splits.h"
#include "tests/gui/explore_page_fixture.h"
#include "ui/explore/duplicate_rows.h"
#include "ui/explore/duplicates_view.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/widgets/message_strip.h"

namespace hankki::test {
namespace {

constexpr std::size_t kCopies = 5;

/// The built-in data with copies of its first recipes; whoever rated one of these rated the copy
/// too, right behind it.
Dataset withCopies(const Dataset& data) {
  DatasetBuilder builder;
  const auto add = [&](Recipe recipe, std::string id) {
    for (std::uint32_t& term : recipe.ingredients)
      term = builder.ingredients().intern(data.ingredients().term(term));
    for (std::uint32_t& tag : recipe.tags) tag = builder.tags().intern(data.tags().term(tag));
    recipe.id = std::move(id);
    builder.add_recipe(std::move(recipe));
  };
  const auto copyOf = [](std::size_t recipe) { return std::to_string(900'000 + recipe); };
  for (const Recipe& recipe : data.recipes()) add(recipe, recipe.id);
  for (std::size_t i = 0; i < kCopies; ++i) add(data.recipes()[i], copyOf(i));
  for (const Interaction& one : data.interactions()) {
    const std::string& user = data.users()[one.user];
    builder.add_interaction(user, data.recipes()[one.item].id, one.rating, one.time);
    if (one.item < kCopies) builder.add_interaction(user, copyOf(one.item), one.rating, one.time);
  }
  return builder.build();
}

class ExploreDuplicatesTest : public ExplorePageTest {
 protected:
  void SetUp() override {
    ExplorePageTest::SetUp();
    const Dataset data = withCopies(builtin());
    const DatasetId id = add(data, "with copies");
    std::vector<Part> parts(data.interactions().size(), Part::Train);
    for (std::size_t row = 0; row < parts.size(); row += 7) parts[row] = Part::Test;
    Workspace::open(path(), Workspace::Access::ReadWrite)->splits().add(id, data, parts, {});
    open();
    ASSERT_TRUE(waitFor([&] { return view().texts() && session.jobs().isIdle(); }));
  }
  RecipeMapView& maps() { return *page->findChild<RecipeMapView*>(); }
  DuplicateRows& rows() { return *page->findChild<DuplicateRows*>(); }

  /// Makes vectors and finds what is nearly the same among them.
  void findDuplicates() {
    ParameterValues settings = maps().settings();
    settings.set("epochs", std::int64_t{20});
    maps().make(settings);
    ASSERT_TRUE(settle());
    find<QToolButton>("duplicates").click();
    page->findChild<DuplicatesView*>()->find();
    ASSERT_TRUE(settle());
  }
  NearDuplicates expected() {
    return {maps().map()->vectors, 0.9F, kMostDuplicatePairs, JobContext()};
  }
  void setThreshold(int thousandths) {
    find<QSlider>("duplicateThreshold").setValue(thousandths);
    const auto groups = expected().counts(static_cast<float>(thousandths) / 1000).groups;
    ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && rows().rowCount() == groups; }));
  }
};

TEST_F(ExploreDuplicatesTest, CountsFollowTheSliderAndGroupsAreListed) {
  EXPECT_EQ(rows().rowCount(), 0);
  findDuplicates();
  setThreshold(1000);
  const auto text = [&] { return find<QLabel>("duplicateCounts").text(); };
  EXPECT_TRUE(text().contains(QStringLiteral("groups: %1").arg(expected().counts(1).groups)))
      << text().toStdString();
  EXPECT_GE(rows().rowCount(), static_cast<int>(kCopies));
  setThreshold(950);
  EXPECT_TRUE(text().contains(QStringLiteral("groups: %1").arg(expected().counts(0.95F).groups)))
      << text().toStdString();
}

TEST_F(ExploreDuplicatesTest, AGroupIsLookedAtAsASelection) {
  findDuplicates();
  setThreshold(1000);
  auto& list = find<QAbstractItemView>("duplicateGroups");
  emit list.clicked(rows().index(1));
  const DuplicateGroup& group = rows().groups()[1];
  EXPECT_EQ(view().recipe(), group.kept);
  EXPECT_EQ(view().selection().ids(), Selection::Ids(group.recipes.begin(), group.recipes.end()));
}

TEST_F(ExploreDuplicatesTest, CopiesAcrossTrainAndTestAreWarnedOf) {
  findDuplicates();
  auto* strip = page->findChild<DuplicatesView*>()->findChild<MessageStrip*>();
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && strip->isVisible(); }));
  EXPECT_EQ(strip->kind(), MessageStrip::Kind::Warn);
}

TEST_F(ExploreDuplicatesTest, OneClickMakesADataSetWithoutTheOthers) {
  const DatasetId before = state.datasetInfo()->id;
  const auto recipes = state.datasetInfo()->recipes;
  findDuplicates();
  setThreshold(1000);
  std::int64_t gone = 0;
  for (const DuplicateGroup& group : rows().groups()) gone += std::ssize(group.recipes) - 1;
  ASSERT_GE(gone, std::int64_t{kCopies});
  QTest::mouseClick(&find<QPushButton>("duplicateClean"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] {
    return session.jobs().isIdle() && state.datasetInfo() && state.datasetInfo()->id != before;
  }));
  EXPECT_EQ(state.datasetInfo()->recipes, recipes - gone);
  EXPECT_EQ(state.datasetInfo()->derived_from, before);
}

}  // namespace
}  // namespace hankki::test
