// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/storefront_tour.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "ui/storefront/demo_recorder.h"
#include "ui/storefront/demonstrator.h"
#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/kit/my_page_view.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/recipe_column.h"
#include "ui/storefront/shop_story.h"
#include "ui/storefront/storefront.h"
#include "ui/storefront/storefront_page.h"
#include "ui/theme/paths.h"
#include "ui/widgets/empty_state.h"

namespace hankki {
namespace {

constexpr int kPatience = 60'000;
constexpr const char* kName = "Minji";
constexpr const char* kPassword = "correct horse";

class Tour {
 public:
  Tour(Page& page, const Camera& camera)
      : shop_(static_cast<StorefrontPage&>(page).shop()), camera_(camera) {}

  void run() {
    if (is("shopEmpty")) {
      camera_.settled("storefront-nothing-served");
      shop_.findChild<EmptyState*>("shopEmpty")->button()->click();
      if (!waitUntil([this] { return is("door"); })) return;
    }
    camera_.settled("storefront-door");
    comeIn();
    camera_.settled("storefront-themes");
    click("thisOrThat");
    waitUntil([this] { return is("pairs"); });
    camera_.settled("storefront-pairs");
    for (int pair = 0; pair < 5; ++pair)
      QTest::keyClick(shop_.findChild<QWidget*>("pairs"), Qt::Key_Left);
    camera_.settled("storefront-themes-chosen");
    click("placeForYou");
    camera_.settled("storefront-for-you-chosen");
    click("placeThemes");
    click("forgetChoices");
    camera_.skip();
    waitUntil([this] { return !is("forgetChoices"); });
    out();
    visit();
    camera_.settled("storefront-for-you");
    click("xRaySwitch");
    hold("onion");
    camera_.settled("storefront-x-ray");
    for (const char* name : {"chocolate", "salmon", "flour"}) hold(name);
    camera_.settled("storefront-nothing-left");
    click("dropFilters");
    camera_.settled("storefront-dropped");
    auto* cards = shop_.findChild<CardStrip*>("forYouCards");
    if (!cards->faces().empty()) emit cards->opened(cards->faces().front().id);
    camera_.settled("storefront-recipe");
    click("placeMyPage");
    camera_.settled("storefront-my-page");
    auto* mine = shop_.findChild<MyPageView*>();
    mine->setSection(MyPageView::Section::Taste);
    camera_.settled("storefront-my-taste");
    mine->setSection(MyPageView::Section::Ratings);
    click("placeBrowse");
    camera_.settled("storefront-browse");
    auto* search = shop_.findChild<QLineEdit*>("shopSearch");
    search->setText("kimchi");
    QTest::keyClick(search, Qt::Key_Return);
    camera_.settled("storefront-search");
    click("xRaySwitch");
    demonstrate();
    out();
    tell();
  }

 private:
  template <typename Ready>
  bool waitUntil(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }
  bool is(const char* room) { return shop_.findChild<QWidget*>(room)->isVisible(); }
  void click(const char* name) { shop_.findChild<QAbstractButton*>(name)->click(); }
  void out() { shop_.findChild<QAction*>("signOut")->trigger(); }

  /// A dialog of the door is filled, seen, and sent; it stays where what it asks is refused.
  void ask(const char* door, const char* name, const QString& picture,
           const std::vector<std::pair<const char*, QString>>& fields) {
    camera_.skip();
    click(door);
    auto* dialog = shop_.findChild<QDialog*>(name);
    for (const auto& [field, text] : fields) dialog->findChild<QLineEdit*>(field)->setText(text);
    waitUntil([dialog] { return dialog->isVisible(); });
    camera_.beside(*dialog, picture);
    dialog->findChild<QAbstractButton*>("go")->click();
    waitUntil([this, dialog] {
      return shop_.visit().person() || dialog->findChild<QAbstractButton*>("go")->isEnabled();
    });
    if (!shop_.visit().person()) dialog->reject();
    camera_.skip();
  }
  /// Who signed up at an earlier look has an account by now.
  void comeIn() {
    ask("doorSignUp", "signUpDialog", "storefront-sign-up",
        {{"name", kName}, {"password", kPassword}, {"passwordAgain", kPassword}});
    if (!shop_.visit().person())
      ask("doorSignIn", "signInDialog", "storefront-sign-in",
          {{"name", kName}, {"password", kPassword}});
  }
  void visit() {
    camera_.skip();
    click("doorVisit");
    auto* dialog = shop_.findChild<QDialog*>("visitDialog");
    auto* users = dialog->findChild<QListWidget*>("users");
    waitUntil([users] { return users->count() > 0; });
    camera_.beside(*dialog, "storefront-visit");
    dialog->findChild<QLineEdit*>("user")->setText(users->item(0)->data(Qt::UserRole).toString());
    dialog->findChild<QAbstractButton*>("go")->click();
    waitUntil([this] { return shop_.visit().person().has_value(); });
  }
  void hold(const char* ingredient) {
    const auto* remaining = shop_.findChild<QLabel*>("remaining");
    const QString before = remaining->text();
    QLineEdit& field = shop_.findChild<ChipField*>("atHand")->field();
    QTest::keyClicks(&field, ingredient);
    QTest::keyClick(&field, Qt::Key_Return);
    waitUntil([&] { return remaining->text() != before; });
  }
  void choose(const char* action) { shop_.findChild<QAction*>(action)->trigger(); }

  /// What a demonstrator adds to the shop of a user who is visited.
  void demonstrate() {
    choose("timeMachine");
    camera_.settled("storefront-time-machine");
    choose("twoShopsSideBySide");
    auto* list = shop_.findChild<RecipeColumn*>("otherList");
    waitUntil([list] { return !list->face().rows.empty(); });
    for (int visit = 0; visit < 2; ++visit) {
      emit list->opened(list->face().rows.front().recipe.id);
      emit list->opened(list->face().rows.back().recipe.id);
      if (visit > 0) break;
      const QString before = list->face().rows.front().recipe.id;
      click("nextVisit");
      waitUntil([&] { return list->face().rows.front().recipe.id != before; });
    }
    camera_.settled("storefront-two-shops");
    click("leaveTwoShops");
    choose("recordDemo");
    waitUntil([this] { return is("recordingStrip"); });
    camera_.settled("storefront-recording");
    const QTemporaryDir folder;
    shop_.findChild<Demonstrator*>()->recorder().stopInto(toPath(folder.filePath("demo.jsonl")));
    waitUntil([this] { return !is("recordingStrip"); });
  }

  /// The story, by hand.
  void tell() {
    camera_.settled("storefront-story-offered");
    click("storyPlay");
    ShopStory& story = shop_.findChild<Demonstrator*>()->story();
    waitUntil([&] { return story.isReady(); });
    story.setRuns(false);
    for (int step = 1; step < ShopStory::kSteps; ++step) {
      story.next();
      waitUntil([&] { return story.isReady() && story.step() == step; });
      if (step != ShopStory::Traffic)
        camera_.settled(QStringLiteral("storefront-story-%1").arg(step + 1));
    }
    auto& autopilot = shop_.findChild<LivePanel*>("livePanel")->autopilot();
    waitUntil([&] { return autopilot.visits() > 60; });
    camera_.now("storefront-story-traffic");
    story.stop();
    waitUntil([&] { return !story.isOn(); });
  }

  Storefront& shop_;
  const Camera& camera_;
};

}  // namespace

void tourStorefront(Page& page, const Camera& camera) { Tour(page, camera).run(); }

}  // namespace hankki
