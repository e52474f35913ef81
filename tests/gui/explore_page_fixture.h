// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QSettings>
#include <QTest>

#include "core/data/builtin.h"
#include "core/store/datasets.h"
#include "core/store/workspace.h"
#include "tests/support/prepared.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"
#include "ui/explore/explore_page.h"
#include "ui/explore/explore_view.h"
#include "ui/explore/recipe_rows.h"
#include "ui/session/language.h"

namespace hankki::test {

/// The page in a window of its own, on a workspace with the built-in data.
class ExplorePageTest : public testing::Test {
 protected:
  static const Dataset& builtin() {
    static const Dataset data = generate_builtin({});
    return data;
  }

  void SetUp() override { QSettings().clear(); }
  void TearDown() override {
    page.reset();
    setLanguage("en");
  }

  DatasetId add(const Dataset& data, const std::string& name) {
    const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
    return workspace->datasets().add(data, {.name = name, .source = "builtin"}, {});
  }

  /// Shows the page, and waits until nothing goes on.
  void open() {
    page = std::make_unique<ExplorePage>(session);
    page->resize(1300, 780);
    page->show();
    state.openWorkspace(path());
    ASSERT_TRUE(waitFor([&] { return state.workspace() && session.jobs().isIdle(); }));
  }
  void openBuiltin() {
    prepare("explore", path(), [this] { add(builtin(), "built in"); });
    open();
    ASSERT_NE(view().texts(), nullptr);
  }

  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, 60'000);
  }
  bool settle() {
    return waitFor([&] { return session.jobs().isIdle(); });
  }

  template <typename Widget>
  Widget& find(const QString& name = {}) {
    auto* found = page->findChild<Widget*>(name);
    if (!found) throw std::runtime_error("no widget " + name.toStdString());
    return *found;
  }

  ExploreView& view() { return *page->findChild<ExploreView*>(); }
  QAbstractItemModel& list() { return *find<QAbstractItemView>("recipeList").model(); }
  const Recipe& listed(int row) {
    return view().texts()->recipe(
        static_cast<ItemIndex>(list().index(row, 0).data(RecipeRows::RecipeRole).toLongLong()));
  }
  std::filesystem::path path() const { return folder.path() / "w"; }

  TemporaryFolder folder;
  Session session{2};
  AppState& state = session.state();
  std::unique_ptr<ExplorePage> page;
};

}  // namespace hankki::test
