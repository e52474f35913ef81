// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <map>
#include <set>

#include "core/store/demo_file.h"
#include "core/store/own_recipes.h"
#include "core/store/shop_choices.h"
#include "core/store/shop_marks.h"
#include "core/store/shop_tastes.h"
#include "core/workbench/publishing.h"
#include "core/workbench/sign_in.h"
#include "tests/gui/storefront_page_fixture.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/storefront/kit/pair_view.h"
#include "ui/storefront/kit/recipe_form.h"
#include "ui/storefront/shop_window.h"

namespace hankki::test {
namespace {

constexpr const char* kPassword = "correct horse";

/// The whole way of somebody new, as the real window shows it.
TEST_F(StorefrontPageTest, SomebodyNewBecomesSomebodyTheShopKnows) {
  begin(false);
  ASSERT_TRUE(sees("shopEmpty"));
  find<EmptyState>("shopEmpty").button()->click();
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("door")) << find<MessageStrip>("messageStrip").sentence().toStdString();

  // In by the door; the shop knows nothing and shows themes.
  signUp("Minji", kPassword);
  ASSERT_TRUE(sees("themes"));
  const std::size_t needed = visit().needed();
  EXPECT_EQ(needed, 10U);

  // Ten ratings, each on a recipe's own page, which a tile of a theme opens.
  std::set<QString> rated;
  for (std::size_t given = 0; given < needed; ++given) {
    ASSERT_TRUE(sees("themes"));
    QString opened;
    for (RecipeTile* tile : find<ThemesView>().findChildren<RecipeTile*>())
      if (opened.isEmpty() && tile->isVisible() && !rated.contains(tile->face().id)) {
        opened = tile->face().id;
        tile->click();
      }
    ASSERT_FALSE(opened.isEmpty());
    ASSERT_TRUE(settle());
    ASSERT_TRUE(sees("recipe"));
    EXPECT_EQ(find<RecipeView>().page().face.id, opened);
    giveStars(5);
    rated.insert(opened);
    EXPECT_EQ(visit().ratings(), given + 1);
    back();
  }
  EXPECT_EQ(opinions().size(), needed);

  // Made for whoever it is by now: ten, none of them rated, each by a model.
  EXPECT_FALSE(visit().isNew());
  click("placeForYou");
  ASSERT_TRUE(settle());
  ASSERT_EQ(cards().faces().size(), 10U);
  EXPECT_EQ(find<QLabel>("forYouTitle").text(), "Made for you, Minji");
  EXPECT_TRUE(find<QLabel>("forYouNote").text().contains("10 ratings so far"));
  for (const RecipeFace& face : cards().faces()) {
    EXPECT_FALSE(rated.contains(face.id));
    ASSERT_TRUE(face.xray);
    EXPECT_GE(face.xray->arm, 0);
    EXPECT_EQ(face.xray->ranks.size(), 3U);
  }

  // Filters: what is at hand, and little time.
  auto& hand = find<ChipField>("atHand");
  QTest::keyClicks(&hand.field(), "onion");
  QTest::keyClick(&hand.field(), Qt::Key_Return);
  find<QSlider>("minutesSlider").setValue(60 / 5);
  ASSERT_TRUE(waitFor([this] {
    return session.jobs().isIdle() && find<QLabel>("remaining").text().contains("minutes");
  }));
  ASSERT_FALSE(cards().faces().empty());
  for (const RecipeFace& face : cards().faces()) {
    EXPECT_TRUE(has(face.id, "onion")) << face.name.toStdString();
    EXPECT_LE(recipe(face.id).minutes, 60);
    EXPECT_FALSE(face.atHand.isEmpty());
  }

  // A rating of a card is a success of the model that put it there.
  QSignalSpy said(&visit(), &ShopVisit::opinionChanged);
  const RecipeFace first = cards().faces().front();
  cards().setCurrent(0);
  QTest::keyClick(&cards(), Qt::Key_Return);
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("recipe"));
  giveStars(5);
  ASSERT_EQ(said.size(), 1);
  EXPECT_EQ(said[0][2].toString(), first.xray->model);
  const auto successes = [this] {
    std::int64_t all = 0;
    const auto served = workspace().batches().served();
    for (const BatchModel& model : served->models) all += model.successes;
    return all;
  };
  EXPECT_EQ(successes(), 1);

  // Why it was there: what was rated before, and what would be without that.
  const auto& why = find<RecipeView>().page().why;
  ASSERT_TRUE(why);
  ASSERT_FALSE(why->reasons.empty());
  EXPECT_TRUE(why->reasons[0].text.contains("5 stars")) << why->reasons[0].text.toStdString();
  EXPECT_TRUE(why->reasons[0].counterfactual.contains("without"));

  // My page has them all; changed to less than four stars, the credit is gone; withdrawn, so is the
  // rating.
  click("placeMyPage");
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("myPage"));
  auto& mine = find<MyPageView>();
  QWidget* row = mine.findChild<StarRating*>();
  emit mine.rated(first.id, 2);
  ASSERT_TRUE(settle());
  EXPECT_EQ(mine.findChild<StarRating*>(), row) << "the rows stay where they are";
  EXPECT_EQ(successes(), 0);
  EXPECT_EQ(visit().ratings(), needed + 1);
  emit mine.withdrawn(first.id);
  ASSERT_TRUE(settle());
  EXPECT_EQ(visit().ratings(), needed);

  // Out, and in again: a wrong password takes itself away and nothing else.
  choose("signOut");
  ASSERT_TRUE(sees("door"));
  signIn("minji", "something else");
  QDialog& form = dialog("signInDialog");
  EXPECT_FALSE(visit().person());
  EXPECT_EQ(field(form, "name").text(), "minji");
  EXPECT_EQ(field(form, "password").text(), "");
  EXPECT_EQ(complaint(form, "password"), "The name or the password is not right.");
  field(form, "password").setText(kPassword);
  go(form);
  ASSERT_TRUE(settle());
  ASSERT_TRUE(visit().person());
  EXPECT_TRUE(sees("forYou"));
  EXPECT_EQ(visit().ratings(), needed);
}

TEST_F(StorefrontPageTest, SomebodyNewWarmsUpByFivePairs) {
  begin();
  signUp("Minji", kPassword);
  const auto chosen = [this] { return workspace().shop().choices().of(visit().person()->key); };
  click("thisOrThat");
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("pairs"));
  auto& pairs = find<PairView>("pairs");
  QTest::keyClick(&pairs, Qt::Key_Left);
  const auto says = [&pairs](const QString& text) {
    return std::ranges::any_of(pairs.findChildren<QLabel*>(),
                               [&](const QLabel* label) { return label->text() == text; });
  };
  setLanguage("ko");
  EXPECT_TRUE(waitFor([&] { return says(QStringLiteral("5쌍 중 2번째")); })) << "it goes on there";
  ASSERT_TRUE(settle());
  setLanguage("en");
  EXPECT_TRUE(waitFor([&] { return says("2 of 5"); }));
  ASSERT_TRUE(settle());
  click("neither");
  for (int pair = 2; pair < 5; ++pair) QTest::keyClick(&pairs, Qt::Key_Right);
  ASSERT_TRUE(settle());
  EXPECT_FALSE(pairs.isVisible());
  EXPECT_EQ(chosen().size(), 4U);
  EXPECT_EQ(visit().ratings(), 0U) << "a choice is no rating";
  EXPECT_TRUE(sees("forgetChoices"));
  click("placeForYou");
  ASSERT_TRUE(settle());
  ASSERT_FALSE(cards().faces().empty());
  EXPECT_GE(cards().faces().front().xray->arm, 0) << "models know the person by the choices";
  click("placeThemes");
  ASSERT_TRUE(settle());
  click("forgetChoices");
  ASSERT_TRUE(settle());
  EXPECT_TRUE(chosen().empty());
  EXPECT_FALSE(sees("forgetChoices"));
  // Somebody else does not see the pairs of whoever left.
  click("thisOrThat");
  ASSERT_TRUE(settle());
  choose("signOut");
  visitUser(regular());
  click("placeThemes");
  ASSERT_TRUE(settle());
  EXPECT_FALSE(pairs.isVisible());
}

TEST_F(StorefrontPageTest, ManyWrongPasswordsHaveToWait) {
  begin();
  sign_up(workspace(), "Minji", kPassword, {});
  click("doorSignIn");
  QDialog& form = dialog("signInDialog");
  field(form, "name").setText("Minji");
  const auto* trouble = form.findChild<QLabel*>("trouble");
  for (int tries = 0; tries < 6 && !trouble->isVisible(); ++tries) {
    field(form, "password").setText("not that one");
    go(form);
    ASSERT_TRUE(settle());
  }
  EXPECT_TRUE(trouble->text().contains("try again in")) << trouble->text().toStdString();
}

TEST_F(StorefrontPageTest, WhatIsWrongWithASignUpStandsAtItsField) {
  begin();
  click("doorSignUp");
  QDialog& form = dialog("signUpDialog");
  field(form, "name").setText("no spaces");
  field(form, "password").setText("short");
  go(form);
  EXPECT_FALSE(complaint(form, "name").isEmpty());
  EXPECT_FALSE(complaint(form, "password").isEmpty());
  field(form, "name").setText("Minji");
  field(form, "password").setText(kPassword);
  field(form, "passwordAgain").setText("another one");
  go(form);
  EXPECT_TRUE(complaint(form, "name").isEmpty());
  EXPECT_FALSE(complaint(form, "passwordAgain").isEmpty());
  EXPECT_TRUE(workspace().accounts().list().empty());
}

TEST_F(StorefrontPageTest, TheDoorsDialogsFollowTheLanguageWhileTheyAreOpen) {
  begin();
  const auto korean = [](const QString& text) {
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Hangul; });
  };
  for (const auto& [button, name] : {std::pair{"doorSignUp", "signUpDialog"},
                                     {"doorSignIn", "signInDialog"},
                                     {"doorVisit", "visitDialog"}}) {
    click(button);
    QDialog& form = dialog(name);
    ASSERT_TRUE(settle());
    if (QString(name) == "signInDialog") {
      field(form, "name").setText("Nobody");
      field(form, "password").setText("something");
    }
    go(form);  // so that something is wrong
    ASSERT_TRUE(settle());
    setLanguage("ko");
    ASSERT_TRUE(waitFor([&] { return korean(form.windowTitle()); })) << name;
    for (const QLabel* label : form.findChildren<QLabel*>())
      if (label->isVisible() && !label->text().isEmpty()) {
        EXPECT_TRUE(korean(label->text())) << label->text().toStdString();
      }
    for (const QAbstractButton* shown : form.findChildren<QAbstractButton*>())
      if (shown->isVisible() && !shown->text().isEmpty()) {
        EXPECT_TRUE(korean(shown->text())) << shown->text().toStdString();
      }
    setLanguage("en");
    ASSERT_TRUE(waitFor([&] { return !korean(form.windowTitle()); })) << name;
    for (const QLabel* label : form.findChildren<QLabel*>())
      EXPECT_FALSE(korean(label->text())) << label->text().toStdString();
    form.reject();
    ASSERT_TRUE(settle());
  }
}

TEST_F(StorefrontPageTest, AKioskHasNoMenusAndOneWayOut) {
  begin();
  click("xRaySwitch");
  choose("kiosk");
  QDialog& ask = dialog("kioskDialog");
  EXPECT_EQ(ask.findChild<QLabel*>("leavingKeys")->text(),
            ShopWindow::leavingKeys().toString(QKeySequence::NativeText))
      << "the demonstrator is told";
  go(ask);
  ShopWindow* kiosk = page().window();
  ASSERT_TRUE(kiosk);
  EXPECT_TRUE(kiosk->isKiosk() && kiosk->isVisible() && kiosk->isFullScreen());
  EXPECT_FALSE(window.isVisible());
  EXPECT_FALSE(sees("xRay"));
  EXPECT_FALSE(find<QAbstractButton>("xRaySwitch").isChecked());
  EXPECT_FALSE(sees("doorVisit"));
  EXPECT_TRUE(sees("doorSignUp"));
  EXPECT_FALSE(sees("storyStrip")) << "no story is offered to visitors";
  for (const char* action : {"visitUser", "markShop", "resetDemo", "ownWindow", "kiosk"})
    EXPECT_FALSE(find<QAction>(action).isVisible()) << action;
  EXPECT_TRUE(find<QAction>("signIn").isVisible());
  for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_F11}) QTest::keyClick(kiosk, key);
  EXPECT_FALSE(kiosk->close());
  EXPECT_TRUE(kiosk->isVisible() && kiosk->isFullScreen());
  const QKeyCombination out = ShopWindow::leavingKeys()[0];
  QTest::keyClick(kiosk, out.key(), out.keyboardModifiers());
  EXPECT_TRUE(window.isVisible());
  EXPECT_FALSE(page().window());
  EXPECT_TRUE(sees("xRay") && sees("doorVisit"));
  EXPECT_TRUE(find<QAction>("kiosk").isVisible());
  // As the command line begins it.
  window.beginKiosk();
  ASSERT_TRUE(page().window());
  EXPECT_TRUE(page().window()->isKiosk());
  QTest::keyClick(page().window(), out.key(), out.keyboardModifiers());
  EXPECT_TRUE(window.isVisible());
}

TEST_F(StorefrontPageTest, AnEmptyAnswerNamesTheFiltersToDrop) {
  begin();
  visitUser(regular());
  auto& hand = find<ChipField>("atHand");
  for (const char* name : {"onion", "chocolate", "salmon", "flour"}) {
    QTest::keyClicks(&hand.field(), name);
    QTest::keyClick(&hand.field(), Qt::Key_Return);
  }
  ASSERT_EQ(hand.chips().size(), 4);
  ASSERT_TRUE(waitFor([this] { return session.jobs().isIdle() && sees("noRecipes"); }));
  ASSERT_TRUE(sees("dropFilters"));
  click("dropFilters");
  ASSERT_TRUE(settle());
  EXPECT_FALSE(cards().faces().empty());
  EXPECT_LT(hand.chips().size(), 4);
}

TEST_F(StorefrontPageTest, AVisitIsMarkedAndWhatIsPutAwayComesBack) {
  begin();
  visitUser(regular());
  EXPECT_TRUE(visit().isVisitor());
  EXPECT_TRUE(find<QAbstractButton>("account").text().startsWith("Visiting"));
  const QString gone = cards().faces().front().id;
  emit cards().opened(gone);
  ASSERT_TRUE(settle());
  emit find<RecipeView>().putAwayWanted(gone, PutAway::Hidden);
  ASSERT_TRUE(settle());
  back();
  for (const RecipeFace& face : cards().faces()) EXPECT_NE(face.id, gone);
  // Nor is it found by its name, which says why.
  auto& search = find<QLineEdit>("shopSearch");
  search.setText(QString::fromStdString(recipe(gone).name));
  QTest::keyClick(&search, Qt::Key_Return);
  ASSERT_TRUE(settle());
  for (const RecipeTile* tile : find<QWidget>("browse").findChildren<RecipeTile*>())
    if (tile->isVisible()) {
      EXPECT_NE(tile->face().id, gone);
    }
  click("placeForYou");
  ASSERT_TRUE(settle());
  const auto vetoes = [this] { return workspace().shop().vetoes(visit().person()->key, 0).size(); };
  EXPECT_EQ(vetoes(), 1U);
  find<MessageStrip>("messageStrip").findChild<QAbstractButton*>("stripAction")->click();
  ASSERT_TRUE(settle());
  EXPECT_EQ(vetoes(), 0U);
}

TEST_F(StorefrontPageTest, ARecipeOfOnesOwnIsAddedEditedRemovedAndBroughtBack) {
  begin();
  visitUser(regular());
  click("placeMyPage");
  ASSERT_TRUE(settle());
  auto& mine = find<MyPageView>();
  const auto own = [this] { return workspace().shop().recipes().list(visit().person()->key); };
  emit mine.addWanted();
  auto* form = dialog("ownRecipeDialog").findChild<RecipeForm*>();
  RecipeDraft draft{.name = "Kimchi toast", .minutes = 10, .ingredients = {"bread", "kimchi"}};
  emit form->saved(draft);
  ASSERT_TRUE(settle());
  ASSERT_EQ(own().size(), 1U);
  const QString id = QString::fromStdString(own_recipe_name(own()[0].id));
  // It is a recipe as any other: it has a page, and is found by its name.
  emit mine.opened(id);
  ASSERT_TRUE(settle());
  EXPECT_EQ(find<RecipeView>().page().face.name, "Kimchi toast");
  click("placeMyPage");
  ASSERT_TRUE(settle());
  emit mine.editWanted(id);
  ASSERT_TRUE(settle());
  form = dialog("ownRecipeDialog").findChild<RecipeForm*>();
  draft = form->draft();
  EXPECT_EQ(draft.minutes, 10);
  draft.name = "Kimchi sandwich";
  emit form->saved(draft);
  ASSERT_TRUE(settle());
  EXPECT_EQ(own()[0].recipe.name, "Kimchi sandwich");
  emit mine.deleteWanted(id);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(own().empty());
  find<MessageStrip>("messageStrip").findChild<QAbstractButton*>("stripAction")->click();
  ASSERT_TRUE(settle());
  EXPECT_EQ(own().size(), 1U);
}

TEST_F(StorefrontPageTest, ATasteThatIsMovedIsStoredOnceItRestsAndGivenBack) {
  begin();
  visitUser(regular());
  click("placeMyPage");
  ASSERT_TRUE(settle());
  auto& mine = find<MyPageView>();
  const auto own = [this] { return workspace().shop().tastes().of(visit().person()->key); };
  const std::string term = "ingredient:" + builtin().ingredients().term(0);
  emit mine.tasteChanged(QString::fromStdString(term), -0.5);
  emit mine.tasteChanged(QString::fromStdString(term), -1);
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && !own().empty(); }));
  EXPECT_EQ(own().at(term), -1);
  emit mine.tasteReset(QString::fromStdString(term));
  ASSERT_TRUE(settle());
  EXPECT_TRUE(own().empty());
}

TEST_F(StorefrontPageTest, AResetTakesBackWhatWasDoneSinceTheMarkAndIsUndone) {
  begin();
  choose("markShop");
  ASSERT_TRUE(settle());
  visitUser(regular());
  const std::string key = visit().person()->key;
  const auto rated = [&] { return workspace().shop().opinions(key).size(); };
  visit().rate(cards().faces().front().id, 5);
  ASSERT_TRUE(settle());
  ASSERT_EQ(rated(), 1U);
  choose("resetDemo");
  ASSERT_TRUE(settle());
  dialog("resetDialog").findChild<QAbstractButton*>("resetNow")->click();
  ASSERT_TRUE(settle());
  EXPECT_EQ(rated(), 0U);
  EXPECT_TRUE(sees("door"));
  find<MessageStrip>("messageStrip").findChild<QAbstractButton*>("stripAction")->click();
  ASSERT_TRUE(settle());
  EXPECT_EQ(rated(), 1U);
}

TEST_F(StorefrontPageTest, TheDemonstratorSetsWhichBatchIsServedAndByWhichRules) {
  begin();
  const BatchId first = visit().shop().facts().batch.id;
  const BatchId second =
      publish_batch(workspace(), {.runs = {1}, .tag = "later"}, {}, JobContext()).id;
  ASSERT_TRUE(waitFor([&] { return visit().shop().facts().batch.id == second; }));
  choose("shopSettings");
  ASSERT_TRUE(settle());
  QDialog& settings = dialog("shopSettingsDialog");
  auto* batch = settings.findChild<QComboBox*>("servedBatch");
  ASSERT_TRUE(batch);
  EXPECT_EQ(batch->currentText(), "later");
  batch->setCurrentIndex(0);
  auto* fields = settings.findChild<ParameterFields*>();
  ParameterValues values = fields->values();
  values.set("ratings", std::int64_t{3});
  values.set("surprise", .5);
  fields->setValues(values);
  settings.findChild<QAbstractButton*>("saveSettings")->click();
  ASSERT_TRUE(settle());
  EXPECT_EQ(workspace().batches().served_id(), first);
  EXPECT_EQ(stored_settings(workspace()).surprise, .5);
  ASSERT_TRUE(waitFor([&] { return visit().shop().facts().batch.id == first; }));
  EXPECT_EQ(visit().needed(), 3U);
}

/// Nobody's new batch is taken back by who looked at the settings meanwhile.
TEST_F(StorefrontPageTest, SettingsThatAreSavedLeaveTheBatchThatWasServedMeanwhile) {
  begin();
  choose("shopSettings");
  ASSERT_TRUE(settle());
  QDialog& settings = dialog("shopSettingsDialog");
  const BatchId second =
      publish_batch(workspace(), {.runs = {1}, .tag = "later"}, {}, JobContext()).id;
  ASSERT_TRUE(waitFor([&] { return visit().shop().facts().batch.id == second; }));
  auto* fields = settings.findChild<ParameterFields*>();
  ParameterValues values = fields->values();
  values.set("surprise", .5);
  fields->setValues(values);
  const std::uint64_t edition = visit().shop().facts().edition;
  settings.findChild<QAbstractButton*>("saveSettings")->click();
  ASSERT_TRUE(settle());
  ASSERT_TRUE(waitFor([&] { return visit().shop().facts().settings.surprise == .5; }));
  EXPECT_EQ(workspace().batches().served_id(), second);
  EXPECT_EQ(visit().shop().facts().edition, edition) << "what refers to the batch stays";
}

TEST_F(StorefrontPageTest, WhatAnotherProcessDoesForThePersonIsSeen) {
  begin();
  visitUser(regular());
  const std::string key = visit().person()->key;
  click("placeMyPage");
  ASSERT_TRUE(settle());
  const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
  const ShopRecords records = other->shop();
  const MarkId start = records.marks().set("start");
  const std::size_t before = visit().ratings();

  QSignalSpy tastes(&visit(), &ShopVisit::tasteChanged);
  const std::string term = "ingredient:" + builtin().ingredients().term(0);
  records.tastes().set(key, {{term, -1}}, shopTime());
  ASSERT_TRUE(waitFor([&] { return tastes.size() == 1 && session.jobs().isIdle(); }));

  QSignalSpy recipes(&visit().shop(), &ShopSession::recipesChanged);
  const OwnRecipeId own =
      records.recipes().add(key, {.name = "Kimchi toast", .ingredients = {"bread"}}, shopTime());
  ASSERT_TRUE(waitFor([&] { return recipes.size() == 1 && session.jobs().isIdle(); }));
  emit find<MyPageView>().opened(QString::fromStdString(own_recipe_name(own)));
  ASSERT_TRUE(settle());
  EXPECT_EQ(find<RecipeView>().page().face.name, "Kimchi toast");

  other->shop().judge(key, {.recipe = own_recipe_name(own), .stars = 5, .at = shopTime()}, {});
  ASSERT_TRUE(waitFor([&] { return visit().ratings() == before + 1 && session.jobs().isIdle(); }));

  records.marks().reset(start);
  ASSERT_TRUE(waitFor([&] { return visit().ratings() == before && session.jobs().isIdle(); }));
  EXPECT_TRUE(visit().person()) << "is still there";
}

TEST_F(StorefrontPageTest, APackedDemoIsForReadingUntilItIsReset) {
  begin();
  const auto pack = folder.path() / "shop.hankkidemo";
  pack_demo(workspace(), pack, {});
  session.state().setDemoCache(folder.path() / "cache");
  const auto opened = [&](Workspace::Access access) {
    return waitFor([&] {
      const auto& now = session.state().workspace();
      return now && session.state().demo() == pack && now->access() == access &&
             session.jobs().isIdle();
    });
  };
  window.openWorkspace(pathText(pack));
  ASSERT_TRUE(opened(Workspace::Access::ReadOnly));
  EXPECT_EQ(session.state().workspaceName(), "shop.hankkidemo");
  ASSERT_TRUE(sees("door"));
  choose("resetDemo");
  dialog("resetDialog").findChild<QAbstractButton*>("resetNow")->click();
  ASSERT_TRUE(opened(Workspace::Access::ReadWrite));
}

TEST_F(StorefrontPageTest, AnotherBatchIsTakenUpAsSoonAsItIsServed) {
  begin();
  visitUser(regular());
  const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
  publish_batch(*other, {.runs = {runs[0], runs[1]}, .tag = "second"}, {}, {});
  ASSERT_TRUE(waitFor([this] {
    return find<MessageStrip>("messageStrip").sentence().contains("second") &&
           session.jobs().isIdle();
  }));
  ASSERT_FALSE(cards().faces().empty());
  EXPECT_EQ(cards().faces().front().xray->ranks.size(), 2U);
  other->batches().roll_back();
  EXPECT_TRUE(waitFor([this] {
    return find<MessageStrip>("messageStrip").sentence().contains("first") &&
           session.jobs().isIdle();
  }));
  EXPECT_EQ(cards().faces().front().xray->ranks.size(), 3U);
}

TEST_F(StorefrontPageTest, OfSeveralRatingsTheNewestIsToldOfAndAllAreStoredThoughTheShopCloses) {
  begin();
  visitUser(regular());
  const std::string key = visit().person()->key;
  const QString twice = cards().faces()[0].id, once = cards().faces()[1].id;
  QSignalSpy said(&visit(), &ShopVisit::opinionChanged);
  visit().rate(twice, 2);
  visit().rate(twice, 3);
  ASSERT_TRUE(settle());
  ASSERT_EQ(said.size(), 1);
  EXPECT_EQ(said[0][1].value<std::optional<double>>(), 3);
  visit().rate(twice, 4);
  visit().rate(once, 5);  // waits behind it
  MainWindowFixture::open(folder.path() / "another");
  EXPECT_FALSE(visit().person());
  const auto before = Workspace::open(path(), Workspace::Access::ReadWrite);
  std::map<std::string, double> stars;
  for (const Opinion& opinion : before->shop().opinions(key))
    stars[opinion.recipe] = opinion.stars.value_or(0);
  EXPECT_EQ(stars[twice.toStdString()], 4);
  EXPECT_EQ(stars[once.toStdString()], 5);
}

TEST_F(StorefrontPageTest, NobodyComesInByADialogThatWasCancelled) {
  begin();
  sign_up(workspace(), "Minji", kPassword, {});
  click("doorSignIn");
  QDialog& form = dialog("signInDialog");
  field(form, "name").setText("Minji");
  field(form, "password").setText(kPassword);
  go(form);
  form.reject();
  ASSERT_TRUE(settle());
  EXPECT_FALSE(visit().person());
  EXPECT_TRUE(sees("door"));
}

TEST_F(StorefrontPageTest, FiltersGoWithWhoeverSetThem) {
  begin();
  visitUser(regular());
  auto& hand = find<ChipField>("atHand");
  QTest::keyClicks(&hand.field(), "onion");
  QTest::keyClick(&hand.field(), Qt::Key_Return);
  ASSERT_EQ(find<ForYouRoom>("forYou").wish().have.size(), 1);
  visit().signOut();
  EXPECT_TRUE(find<ForYouRoom>("forYou").wish().have.isEmpty());
  EXPECT_TRUE(cards().faces().empty());
  ASSERT_TRUE(settle());
  EXPECT_TRUE(cards().faces().empty());
}

TEST_F(StorefrontPageTest, TheShopStandsInAWindowOfItsOwn) {
  begin();
  choose("ownWindow");
  ShopWindow* own = page().window();
  ASSERT_TRUE(own);
  EXPECT_TRUE(own->isVisible());
  EXPECT_EQ(shop().window(), own);
  QTest::keyClick(own, Qt::Key_F11);
  EXPECT_TRUE(own->isFullScreen());
  QTest::keyClick(own, Qt::Key_Escape);
  EXPECT_FALSE(own->isFullScreen());
  own->close();
  EXPECT_EQ(page().window(), nullptr);
  EXPECT_EQ(shop().window(), &window);
  EXPECT_TRUE(sees("door"));
}

TEST_F(StorefrontPageTest, SearchFindsAndSpeaksTheLanguageThatIsShown) {
  begin();
  auto& search = find<QLineEdit>("shopSearch");
  search.setText("kimchi");
  QTest::keyClick(&search, Qt::Key_Return);
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("browse"));
  bool found = false;
  for (const RecipeTile* tile : find<QWidget>("browse").findChildren<RecipeTile*>())
    if (tile->isVisible())
      found = found || tile->face().name.contains("kimchi", Qt::CaseInsensitive);
  EXPECT_TRUE(found);
  setLanguage("ko");
  EXPECT_TRUE(waitFor([this] {
    return find<QAbstractButton>("placeBrowse").text() == "둘러보기" && session.jobs().isIdle();
  }));
  visit().visit(regular(), {[] {}, [] {}, [](auto&) {}});
  ASSERT_TRUE(settle());
  EXPECT_TRUE(find<QLabel>("forYouTitle").text().contains("맞춤 추천"));
}

}  // namespace
}  // namespace hankki::test
