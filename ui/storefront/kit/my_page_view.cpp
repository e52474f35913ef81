// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/my_page_view.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/storefront/kit/recipe_row.h"
#include "ui/storefront/kit/row_list.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/kit/star_rating.h"
#include "ui/storefront/kit/taste_sliders.h"
#include "ui/storefront/kit/visit_row.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kMostWidth = 1000;
constexpr int kSmallStars = 20;

/// By Section.
constexpr const char* kSectionIds[] = {"ratings", "recipes", "putAway", "history", "taste"};

QString dayText(const QDateTime& when) {
  return when.isValid() ? when.toLocalTime().date().toString(Qt::ISODate) : QString();
}

}  // namespace

MyPageView::MyPageView(QWidget* parent)
    : ShopPage(kMostWidth, parent),
      title_(makeShopLabel(ShopText::Title)),
      tabs_(new Segment(Segment::Look::Tabs)),
      sections_(new QStackedWidget),
      ratings_(new RowList),
      recipes_(new RowList),
      putAway_(new RowList),
      history_(new RowList),
      add_(makeShopButton(ShopButton::Primary, "plus")),
      tastes_(new TasteSliders) {
  for (const char* id : kSectionIds) tabs_->addOption(id, {});
  auto* own = new QWidget;
  auto* rows = new QVBoxLayout(own);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addWidget(add_, 0, Qt::AlignLeft);
  rows->addWidget(recipes_, 1);
  for (QWidget* section :
       std::initializer_list<QWidget*>{ratings_, own, putAway_, history_, tastes_})
    sections_->addWidget(section);
  column()->addWidget(title_);
  column()->addWidget(tabs_);
  column()->addWidget(sections_, 1);
  connect(tabs_, &Segment::chosen, this, &MyPageView::showSection);
  connect(add_, &QPushButton::clicked, this, &MyPageView::addWanted);
  connect(tastes_, &TasteSliders::changed, this, &MyPageView::tasteChanged);
  connect(tastes_, &TasteSliders::reset, this, &MyPageView::tasteReset);
  showSection();
  retranslate();
}

MyPageView::Section MyPageView::section() const {
  return static_cast<Section>(sections_->currentIndex());
}

void MyPageView::setSection(Section section) {
  tabs_->setCurrent(kSectionIds[static_cast<std::size_t>(section)]);
  showSection();
}

/// A section that is not seen lends its height to none.
void MyPageView::showSection() {
  for (int i = 0; i < sections_->count(); ++i) {
    const bool seen = tabs_->current() == QLatin1String(kSectionIds[i]);
    const auto vertical = seen ? QSizePolicy::Preferred : QSizePolicy::Ignored;
    sections_->widget(i)->setSizePolicy(QSizePolicy::Preferred, vertical);
    if (seen) sections_->setCurrentIndex(i);
  }
  fillSection();
  sections_->updateGeometry();
}

/// What is not seen is made when it is: all at once would hold the window up.
void MyPageView::fillSection() {
  if (!std::exchange(stale_[static_cast<std::size_t>(section())], false)) return;
  switch (section()) {
    case Section::Ratings:
      return fillRatings();
    case Section::Recipes:
      return fillRecipes();
    case Section::PutAway:
      return fillPutAway();
    case Section::History:
      return fillHistory();
    case Section::Taste:
      return tastes_->setTastes(page_.tastes);
  }
}

void MyPageView::show(const MyPageFace& page) {
  page_ = page;
  retranslate();
}

bool MyPageView::setStars(const QString& recipe, double stars) {
  const auto rating =
      std::ranges::find(page_.ratings, recipe, [](const MyRating& one) { return one.recipe.id; });
  if (rating == page_.ratings.end()) return false;
  rating->stars = stars;
  if (const auto row = stars_.find(recipe); row != stars_.end()) row->second->setStars(stars);
  return true;
}

void MyPageView::setTastes(const std::vector<TasteFace>& tastes) {
  page_.tastes = tastes;
  tastes_->setTastes(tastes);
}

void MyPageView::fillRatings() {
  stars_.clear();
  const auto make = [this](std::size_t i) {
    const MyRating& rating = page_.ratings[i];
    const QString id = rating.recipe.id;
    auto* row = new RecipeRow(rating.recipe, dayText(rating.when));
    connect(row, &RecipeRow::opened, this, &MyPageView::opened);
    auto* stars = new StarRating;
    stars->setStarSize(kSmallStars);
    stars->setStars(rating.stars);
    connect(stars, &StarRating::rated, this, [this, id](double given) { emit rated(id, given); });
    connect(stars, &StarRating::withdrawn, this, [this, id] { emit withdrawn(id); });
    auto* withdraw = makeIconButton("trash", tr("Withdraw this rating"));
    connect(withdraw, &QToolButton::clicked, this, [this, id] { emit withdrawn(id); });
    stars_[id] = stars;
    row->right()->addWidget(stars);
    row->right()->addWidget(withdraw);
    return row;
  };
  ratings_->setRows(page_.ratings.size(), make,
                    tr("You have not rated a recipe yet. Open one and give it stars."));
}

void MyPageView::fillRecipes() {
  const auto make = [this](std::size_t i) {
    const RecipeFace& face = page_.recipes[i];
    auto* row = new RecipeRow(face, minutesText(face.minutes));
    connect(row, &RecipeRow::opened, this, &MyPageView::opened);
    auto* edit = makeIconButton("edit", tr("Edit this recipe"));
    auto* remove = makeIconButton("trash", tr("Delete this recipe"));
    connect(edit, &QToolButton::clicked, this, [this, id = face.id] { emit editWanted(id); });
    connect(remove, &QToolButton::clicked, this, [this, id = face.id] { emit deleteWanted(id); });
    row->right()->addWidget(edit);
    row->right()->addWidget(remove);
    return row;
  };
  recipes_->setRows(page_.recipes.size(), make,
                    tr("Recipes that you add stand here, and others get to see them at once."));
}

void MyPageView::fillPutAway() {
  const auto make = [this](std::size_t i) {
    const MyPutAway& away = page_.putAway[i];
    const QString note = away.how == PutAway::NotForMe ? tr("Not for me")
                         : away.how == PutAway::Hidden ? tr("Hidden")
                         : away.until.isValid() ? tr("Left out until %1").arg(dayText(away.until))
                                                : tr("Left out for some time");
    auto* row = new RecipeRow(away.recipe, note);
    connect(row, &RecipeRow::opened, this, &MyPageView::opened);
    auto* again = makeShopButton(ShopButton::Normal, "undo");
    again->setText(tr("Show again"));
    connect(again, &QPushButton::clicked, this,
            [this, id = away.recipe.id] { emit showAgainWanted(id); });
    row->right()->addWidget(again);
    return row;
  };
  putAway_->setRows(page_.putAway.size(), make, tr("You have not put a recipe away."));
}

void MyPageView::fillHistory() {
  const auto make = [this](std::size_t i) {
    const MyVisit& visit = page_.visits[i];
    auto* row = new VisitRow(visit);
    connect(row, &VisitRow::opened, this, &MyPageView::opened);
    connect(row, &VisitRow::visitOpened, this, [this, id = visit.id] { emit visitOpened(id); });
    return row;
  };
  history_->setRows(page_.visits.size(), make, tr("What the shop showed you will stand here."));
}

void MyPageView::retranslate() {
  title_->setText(page_.name.isEmpty() ? tr("My page") : tr("%1’s page").arg(page_.name));
  const auto name = [this](Section section, const QString& text, std::size_t count) {
    tabs_->setText(kSectionIds[static_cast<std::size_t>(section)],
                   count == 0 ? text : QStringLiteral("%1 · %2").arg(text).arg(count));
  };
  name(Section::Ratings, tr("Ratings"), page_.ratings.size());
  name(Section::Recipes, tr("My recipes"), page_.recipes.size());
  name(Section::PutAway, tr("Put away"), page_.putAway.size());
  name(Section::History, tr("History"), page_.visits.size());
  name(Section::Taste, tr("My taste"), 0);
  add_->setText(tr("Add a recipe"));
  stale_.fill(true);
  fillSection();
}

void MyPageView::changeEvent(QEvent* event) {
  ShopPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
