// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "core/data/builtin.h"
#include "core/models/registry.h"
#include "core/store/accounts.h"
#include "core/store/batches.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/shop_records.h"
#include "core/store/splits.h"
#include "core/workbench/publishing.h"
#include "core/workbench/training.h"
#include "tests/gui/main_window_fixture.h"
#include "tests/support/prepared.h"
#include "ui/storefront/for_you_room.h"
#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/kit/my_page_view.h"
#include "ui/storefront/kit/recipe_tile.h"
#include "ui/storefront/kit/recipe_view.h"
#include "ui/storefront/kit/star_rating.h"
#include "ui/storefront/kit/themes_view.h"
#include "ui/storefront/storefront.h"
#include "ui/storefront/storefront_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"

namespace hankki::test {

/// The Storefront page in the real window, on a workspace with the built-in data and three trained
/// models.
class StorefrontPageTest : public MainWindowFixture {
 protected:
  static const Dataset& builtin() {
    static const Dataset data = generate_builtin({});
    return data;
  }

  /// Whoever rated most.
  static QString regular() {
    std::vector<int> counts(builtin().users().size());
    for (const Interaction& one : builtin().interactions()) ++counts[one.user];
    const auto most = std::ranges::max_element(counts) - counts.begin();
    return QString::fromStdString(builtin().users()[static_cast<std::size_t>(most)]);
  }

  void train() {
    const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
    const DatasetId dataset =
        workspace->datasets().add(builtin(), {.name = "built in", .source = "builtin"}, {});
    const SplitRecipe recipe{};
    const SplitId split =
        workspace->splits().add(dataset, builtin(), assign_parts(builtin(), recipe), recipe);
    for (const char* model : {"ease", "itemknn", "mostpop"}) {
      RunRequest request{.model = model, .preset = "default"};
      request.parameters = model_spec(model).preset("default");
      train_run(*workspace, workspace->runs().add(split, request), {}, {}, {});
    }
  }

  /// The page is shown, with `served` already a batch or not.
  void begin(bool served = true) {
    setLanguage("en");  // with its plurals
    prepare(served ? "shop" : "trained", path(), [this, served] {
      train();
      if (!served) return;
      const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
      publish_batch(*workspace, {.runs = runs, .tag = "first"}, {}, {});
    });
    window.resize(1440, 900);
    window.show();
    MainWindowFixture::open(path());
    window.showPage("storefront");
    ASSERT_TRUE(settle());
  }

  bool settle() {
    return waitFor([this] { return session.jobs().isIdle(); });
  }

  StorefrontPage& page() { return *static_cast<StorefrontPage*>(window.page("storefront")); }
  Storefront& shop() { return page().shop(); }
  ShopVisit& visit() { return shop().visit(); }
  Workspace& workspace() { return *session.state().workspace(); }

  template <typename Widget>
  Widget& find(const QString& name = {}) {
    auto* found = shop().findChild<Widget*>(name);
    if (!found) throw std::runtime_error(("no widget " + name).toStdString());
    return *found;
  }
  bool sees(const QString& name) { return find<QWidget>(name).isVisible(); }
  void click(const QString& name) { find<QAbstractButton>(name).click(); }
  void choose(const QString& action) { find<QAction>(action).trigger(); }

  QDialog& dialog(const QString& name) { return find<QDialog>(name); }
  static QLineEdit& field(QDialog& dialog, const QString& name) {
    return *dialog.findChild<QLineEdit*>(name);
  }
  static QString complaint(QDialog& dialog, const QString& of) {
    const auto* label = dialog.findChild<QLabel*>(of + "Complaint");
    return label->isVisible() ? label->text() : QString();
  }
  static void go(QDialog& dialog) { dialog.findChild<QAbstractButton*>("go")->click(); }

  /// Through the door, with nothing told of taste.
  void signUp(const QString& name, const QString& password) {
    click("doorSignUp");
    QDialog& form = dialog("signUpDialog");
    field(form, "name").setText(name);
    field(form, "password").setText(password);
    field(form, "passwordAgain").setText(password);
    go(form);
    ASSERT_TRUE(waitFor([this] { return visit().person().has_value(); }));
    ASSERT_TRUE(settle());
  }
  void signIn(const QString& name, const QString& password) {
    click("doorSignIn");
    QDialog& form = dialog("signInDialog");
    field(form, "name").setText(name);
    field(form, "password").setText(password);
    go(form);
    ASSERT_TRUE(settle());
  }
  void visitUser(const QString& user) {
    click("doorVisit");
    field(dialog("visitDialog"), "user").setText(user);
    go(dialog("visitDialog"));
    ASSERT_TRUE(settle());
    ASSERT_TRUE(visit().person());
  }

  /// On the page of the recipe that is shown, by the keyboard.
  void giveStars(int stars) {
    auto* rating = find<RecipeView>().findChild<StarRating*>();
    ASSERT_TRUE(rating);
    QTest::keyClick(rating, static_cast<Qt::Key>(Qt::Key_0 + stars));
    ASSERT_TRUE(settle());
  }
  void back() {
    QTest::keyClick(&find<RecipeView>(), Qt::Key_Escape);
    ASSERT_TRUE(settle());
  }

  CardStrip& cards() { return find<CardStrip>("forYouCards"); }
  const Recipe& recipe(const QString& id) {
    return builtin().recipes()[*builtin().find_recipe(id.toStdString())];
  }
  bool has(const QString& id, std::string_view ingredient) {
    for (const std::uint32_t one : recipe(id).ingredients)
      if (builtin().ingredients().term(one).find(ingredient) != std::string::npos) return true;
    return false;
  }
  std::vector<Opinion> opinions() { return workspace().shop().opinions(visit().person()->key); }

  const std::vector<RunId> runs{1, 2, 3};  ///< those of train()
};

}  // namespace hankki::test
