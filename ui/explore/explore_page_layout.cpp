// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands on the Explore page.
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/explore/clusters_card.h"
#include "ui/explore/duplicates_view.h"
#include "ui/explore/explore_page.h"
#include "ui/explore/figures_view.h"
#include "ui/explore/likeness_view.h"
#include "ui/explore/map_card.h"
#include "ui/explore/near_card.h"
#include "ui/explore/recipe_card.h"
#include "ui/explore/search_card.h"
#include "ui/explore/selection_menu.h"
#include "ui/explore/terms_card.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"

namespace hankki {
namespace {

constexpr int kLeft = 236, kCentre = 700, kRight = 310;  // px, at first
constexpr int kLeastLeft = 200, kLeastCentre = 330, kLeastRight = 276;
constexpr int kLeastHeight = 600;  // of the right column's three cards; less scrolls
// In a narrow page what stands around the map goes on in further rows.
constexpr int kNarrow = 1100, kLeastNarrowHeight = 760;

}  // namespace

void ExplorePage::layOut() {
  selectionButton_->setObjectName("selectionMenu");
  selectionButton_->setMenu(selectionMenu_);
  map_->addView(QStringLiteral("figures"), figures_);
  map_->addView(QStringLiteral("likeness"), likeness_);
  map_->addView(QStringLiteral("duplicates"), duplicates_);
  settings_->setObjectName("textSettings");
  vectors_->setObjectName("vectors");
  vectors_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  vectors_->setMinimumContentsLength(18);
  header_->addAction(vectors_);
  header_->addAction(selectionButton_);
  header_->addAction(settings_);
  themes_->setObjectName("useAsThemes");
  header_->addAction(themes_);
  auto* emptyCard = new Card(this);
  emptyCard->body()->addWidget(empty_);
  loadingCard_->body()->addWidget(loading_);
  stack_->addWidget(emptyCard);
  stack_->addWidget(loadingCard_);
  stack_->addWidget(makeContent());
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  outer->setSpacing(0);
  outer->addWidget(header_);
  outer->addWidget(stack_, 1);
}

QWidget* ExplorePage::makeContent() {
  auto* left = new PaneSplitter(Qt::Vertical, QStringLiteral("explore-left"), this);
  left->addWidget(search_);
  left->addWidget(clustersCard_);
  left->setPanes({{.size = 420, .stretch = 3}, {.size = 280, .stretch = 2}});
  auto* cards = new PaneSplitter(Qt::Vertical, QStringLiteral("explore-recipe"), this);
  cards->addWidget(near_);
  cards->addWidget(terms_);
  cards->setPanes({{.size = 300, .stretch = 1}, {.size = 300, .stretch = 1}});
  auto* right = new QWidget(this);
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kCardGap);
  column->addWidget(recipe_);
  column->addWidget(cards, 1);

  auto* columns = new PaneSplitter(Qt::Horizontal, QStringLiteral("explore-columns"), this);
  left->setMinimumWidth(kLeastLeft);
  map_->setMinimumWidth(kLeastCentre);
  right->setMinimumWidth(kLeastRight);
  for (QWidget* pane : {static_cast<QWidget*>(left), static_cast<QWidget*>(map_), right})
    columns->addWidget(pane);
  columns->setPanes({{.size = kLeft, .stretch = 0},
                     {.size = kCentre, .stretch = 1},
                     {.size = kRight, .stretch = 0}});
  columns_ = columns;
  return columns;
}

void ExplorePage::resizeEvent(QResizeEvent* event) {
  columns_->setMinimumHeight(width() < kNarrow ? kLeastNarrowHeight : kLeastHeight);
  Page::resizeEvent(event);
}

}  // namespace hankki
