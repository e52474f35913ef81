// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/browse_view.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/storefront/kit/round_icon.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/kit/tile_grid.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kMostWidth = 1600;
const QString kAll = QStringLiteral("*");  // the id of the chip for all recipes

}  // namespace

BrowseView::BrowseView(QWidget* parent)
    : ShopPage(kMostWidth, parent),
      topics_(new Segment(Segment::Look::Chips)),
      title_(makeShopLabel(ShopText::Title)),
      note_(makeShopLabel(ShopText::Help)),
      empty_(makeShopLabel(ShopText::Body)),
      nothing_(new RoundIcon(QStringLiteral("search"))),
      grid_(new TileGrid),
      more_(makeShopButton(ShopButton::Normal)) {
  setTone(note_, Tone::Muted);
  setTone(empty_, Tone::Muted);
  for (QLabel* label : {title_, note_, empty_}) label->setWordWrap(true);
  empty_->setAlignment(Qt::AlignCenter);
  topics_->addOption(kAll, {});
  topics_->layout()->setSpacing(metrics::kSpace);
  column()->addWidget(topics_);
  column()->addWidget(title_);
  column()->addWidget(note_);
  column()->addWidget(nothing_, 0, Qt::AlignHCenter);
  column()->addWidget(empty_);
  column()->addWidget(grid_);
  column()->addWidget(more_, 0, Qt::AlignHCenter);
  column()->addStretch();
  connect(topics_, &Segment::chosen, this,
          [this](const QString& id) { emit topicChosen(id == kAll ? QString() : id); });
  connect(grid_, &TileGrid::opened, this, &BrowseView::opened);
  connect(more_, &QPushButton::clicked, this, &BrowseView::moreWanted);
  show(BrowseFace{});
  retranslate();
}

void BrowseView::setTopics(const std::vector<BrowseTopic>& topics) {
  topics_->clear();
  topics_->addOption(kAll, tr("All"));
  for (const BrowseTopic& topic : topics)
    topics_->addOption(topic.id, topic.recipes > 0 ? QStringLiteral("%1 · %2").arg(
                                                         topic.name, formatCount(topic.recipes))
                                                   : topic.name);
}

void BrowseView::setTopic(const QString& id) { topics_->setCurrent(id.isEmpty() ? kAll : id); }

void BrowseView::show(const BrowseFace& face) {
  face_ = face;
  title_->setText(face.title);
  title_->setVisible(!face.title.isEmpty());
  note_->setText(face.note);
  note_->setVisible(!face.note.isEmpty());
  empty_->setText(face.empty);
  const bool none = face.recipes.empty() && !face.empty.isEmpty();
  empty_->setVisible(none);
  nothing_->setVisible(none);
  grid_->setFaces(face.recipes);
  more_->setVisible(face.more);
  toTop();
}

void BrowseView::append(const std::vector<RecipeFace>& recipes, bool more) {
  face_.recipes.insert(face_.recipes.end(), recipes.begin(), recipes.end());
  face_.more = more;
  grid_->setFaces(face_.recipes);
  more_->setVisible(more);
}

void BrowseView::retranslate() {
  topics_->setText(kAll, tr("All"));
  more_->setText(tr("Show more"));
}

void BrowseView::changeEvent(QEvent* event) {
  ShopPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
