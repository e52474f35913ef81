// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/shelf_row.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

#include "ui/storefront/kit/recipe_tile.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kHeadWidth = 184;
constexpr int kLeastBeside = 1120;  // px of the row; below it the title stands above

}  // namespace

ShelfRow::ShelfRow(QWidget* parent)
    : QWidget(parent),
      title_(makeShopLabel(ShopText::CardName)),
      note_(makeShopLabel(ShopText::Help)),
      refresh_(makeShopButton(ShopButton::Link, "refresh")),
      head_(new QWidget(this)),
      row_(new QWidget(this)),
      grid_(new QGridLayout(this)) {
  title_->setWordWrap(true);
  note_->setWordWrap(true);
  setTone(note_, Tone::Muted);
  refresh_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  auto* tiles = new QHBoxLayout(row_);
  tiles->setContentsMargins(0, 0, 0, 0);
  tiles->setSpacing(metrics::kCardGap);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(metrics::kSpace);
  grid_->setVerticalSpacing(metrics::kSmallSpace);
  place(true);
  connect(refresh_, &QPushButton::clicked, this, [this] { emit refreshWanted(id_); });
  retranslate();
}

void ShelfRow::place(bool beside) {
  beside_ = beside;
  delete head_->layout();
  if (beside) {
    head_->setFixedWidth(kHeadWidth);
    auto* texts = new QVBoxLayout(head_);
    texts->addStretch();
    texts->addWidget(title_);
    texts->addWidget(note_);
    texts->addWidget(refresh_);
    texts->addStretch();
  } else {
    head_->setMinimumWidth(0);
    head_->setMaximumWidth(QWIDGETSIZE_MAX);
    auto* texts = new QHBoxLayout(head_);
    texts->addWidget(title_);
    texts->addWidget(note_, 1);
    texts->addWidget(refresh_);
  }
  head_->layout()->setContentsMargins(0, 0, 0, 0);
  head_->layout()->setSpacing(beside ? 2 : metrics::kCardGap);
  title_->setSizePolicy(beside ? QSizePolicy::Preferred : QSizePolicy::Maximum,
                        QSizePolicy::Preferred);
  title_->setWordWrap(beside);
  grid_->removeWidget(head_);
  grid_->removeWidget(row_);
  grid_->addWidget(head_, 0, 0);
  grid_->addWidget(row_, beside ? 0 : 1, beside ? 1 : 0);
  grid_->setColumnStretch(0, beside ? 0 : 1);
  grid_->setColumnStretch(1, beside ? 1 : 0);
}

void ShelfRow::setTileHeight(int height) {
  tileHeight_ = height;
  for (RecipeTile* tile : tiles_) tile->setTileHeight(beside_ ? height : RecipeTile::kLeastHeight);
}

void ShelfRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (const bool beside = event->size().width() >= kLeastBeside; beside != beside_) {
    place(beside);
    setTileHeight(tileHeight_);
  }
}

void ShelfRow::show(const ShelfFace& shelf) {
  id_ = shelf.id;
  title_->setText(shelf.title);
  note_->setText(shelf.note);
  note_->setVisible(!shelf.note.isEmpty());
  while (tiles_.size() > shelf.recipes.size()) {
    tiles_.back()->hide();
    tiles_.back()->deleteLater();  // it may be the sender
    tiles_.pop_back();
  }
  while (tiles_.size() < shelf.recipes.size()) {
    tiles_.push_back(new RecipeTile(row_));
    connect(tiles_.back(), &RecipeTile::opened, this, &ShelfRow::opened);
    static_cast<QHBoxLayout*>(row_->layout())->addWidget(tiles_.back(), 1);
  }
  for (std::size_t i = 0; i < tiles_.size(); ++i) tiles_[i]->setFace(shelf.recipes[i]);
  setTileHeight(tileHeight_);
  retranslate();
}

void ShelfRow::retranslate() {
  refresh_->setText(tr("Refresh this one"));
  refresh_->setAccessibleName(tr("Other recipes of %1").arg(title_->text()));
}

void ShelfRow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
