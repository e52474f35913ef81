// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what the shop is made of, in light and dark, English and Korean, into a folder to be looked
// at, and prints how long the carousel takes to paint. Usage: shop_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QPixmap>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdio>

#include "tests/gui/shop_faces_fixture.h"
#include "ui/session/language.h"
#include "ui/storefront/kit/browse_view.h"
#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/kit/nutrient_choice.h"
#include "ui/storefront/kit/pair_view.h"
#include "ui/storefront/kit/recipe_form.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

using namespace testing;  // the faces

class Gallery {
 public:
  explicit Gallery(QString folder) : folder_(std::move(folder)) {}

  /// `view` as the shop's whole window shows it.
  void add(const QString& name, QWidget* view, QSize size) {
    QWidget root;
    dressAsShop(root);
    auto* layout = new QVBoxLayout(&root);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view);
    root.resize(size);
    root.show();
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
      Theme::instance().setMode(mode);
      for (const char* language : {"en", "ko"}) {
        setLanguage(language);
        QApplication::processEvents();
        QApplication::processEvents();
        const QString path =
            QString("%1/%2-%3-%4.png").arg(folder_, name, toText(mode), QString(language));
        if (!root.grab().save(path)) failed_ = true;
      }
    }
    Theme::instance().setMode(ThemeMode::Light);
    setLanguage("en");
  }

  bool failed() const { return failed_; }

 private:
  QString folder_;
  bool failed_ = false;
};

QWidget* withMargins(std::initializer_list<QWidget*> widgets) {
  auto* page = new QWidget;
  auto* rows = new QVBoxLayout(page);
  rows->setContentsMargins(24, 24, 24, 24);
  rows->setSpacing(16);
  for (QWidget* widget : widgets) rows->addWidget(widget);
  return page;
}

CardStrip* makeStrip(bool xray) {
  auto* strip = new CardStrip;
  strip->setFaces(tenFaces());
  strip->setXRay(xray);
  return strip;
}

void addAll(Gallery& gallery) {
  gallery.add("strip-xray", withMargins({makeStrip(true)}), {1072, 600});
  gallery.add("strip-small", withMargins({makeStrip(false)}), {880, 470});
  gallery.add("strip-large", withMargins({makeStrip(true)}), {1560, 760});

  auto* themes = new ThemesView;
  themes->show(fiveThemes());
  gallery.add("themes", themes, {1360, 800});
  auto* narrow = new ThemesView;
  narrow->show(fiveThemes());
  gallery.add("themes-narrow", narrow, {900, 900});

  auto* recipe = new RecipeView;
  recipe->show(recipePage());
  gallery.add("recipe", recipe, {1200, 1150});
  auto* small = new RecipeView;
  RecipePageFace page = recipePage();
  page.putAway = PutAway::Hidden;
  page.nutrition = {};
  small->show(page);
  gallery.add("recipe-narrow", small, {700, 1500});

  for (const auto& [section, name] : {std::pair(MyPageView::Section::Ratings, "ratings"),
                                      {MyPageView::Section::Recipes, "own"},
                                      {MyPageView::Section::PutAway, "away"},
                                      {MyPageView::Section::History, "history"},
                                      {MyPageView::Section::Taste, "taste"}}) {
    auto* mine = new MyPageView;
    mine->show(myPage());
    mine->setSection(section);
    gallery.add(QString("my-") + name, mine, {1000, 640});
  }

  auto* browse = new BrowseView;
  browse->setTopics({{"korean", "Korean", 212}, {"soup", "soups", 148}, {"baking", "baking", 173}});
  browse->setTopic("korean");
  browse->show({"Korean", "212 recipes", {}, tenFaces(), true});
  gallery.add("browse", browse, {1100, 640});

  auto* pairs = new PairView;
  const auto faces = tenFaces();
  pairs->setPairs({{faces[0], faces[9]}, {faces[1], faces[2]}});
  gallery.add("pairs", pairs, {1000, 640});

  auto* form = new RecipeForm;
  form->show({"7",
              "Kimchi Stew",
              35,
              {"kimchi", "pork belly", "tofu"},
              {"Fry.", "Simmer."},
              {"stew"},
              "Sour."});
  gallery.add("form", withMargins({form}), {560, 760});

  auto* chips = new ChipField;
  chips->setPlaceholder("Add an ingredient");
  chips->setChips({"egg", "rice"});
  gallery.add("filters", withMargins({chips, new NutrientChoice(EnergyNutrient::Protein)}),
              {640, 160});
}

/// The best and the middle of a hundred paints of the strip while it moves.
void measure() {
  QWidget root;
  dressAsShop(root);
  auto* layout = new QVBoxLayout(&root);
  layout->addWidget(makeStrip(true));
  root.resize(1280, 800);
  root.show();
  auto& strip = *root.findChild<CardStrip*>();
  strip.setProperty("animated", false);
  QPixmap target(strip.size());
  std::vector<double> times;
  QElapsedTimer timer;
  timer.start();
  strip.render(&target);
  const double first = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  for (int i = 0; i < 100; ++i) {
    strip.setCurrent(i % 10);
    timer.restart();
    strip.render(&target);
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::ranges::sort(times);
  std::printf("carousel at 1280x800: first paint %.1f ms, then middle %.2f ms, most %.2f ms\n",
              first, times[times.size() / 2], times.back());
}

}  // namespace
}  // namespace hankki

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  if (argc != 2) {
    std::fprintf(stderr, "usage: shop_gallery FOLDER\n");
    return 2;
  }
  const QString folder = QString::fromLocal8Bit(argv[1]);
  QDir().mkpath(folder);
  hankki::Gallery gallery(folder);
  hankki::addAll(gallery);
  hankki::measure();
  return gallery.failed() ? 1 : 0;
}
