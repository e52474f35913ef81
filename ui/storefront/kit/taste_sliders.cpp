// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/taste_sliders.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/storefront/kit/bipolar_slider.h"
#include "ui/storefront/kit/clear_layout.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kScale = 100;  // steps of the slider for a weight of 1
constexpr int kWordWidth = 150;
constexpr int kRowsAtOnce = 4;  // rows

}  // namespace

TasteSliders::TasteSliders(QWidget* parent)
    : QWidget(parent), about_(makeShopLabel(ShopText::Body)), grid_(new QGridLayout) {
  setTone(about_, Tone::Muted);
  about_->setWordWrap(true);
  grid_->setHorizontalSpacing(shop::kGap);
  grid_->setVerticalSpacing(metrics::kSpace);
  grid_->setColumnStretch(1, 1);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(shop::kGap);
  rows->addWidget(about_);
  rows->addLayout(grid_);
  rows->addStretch();
  retranslate();
}

void TasteSliders::setTastes(const std::vector<TasteFace>& tastes) {
  if (!std::ranges::equal(tastes, tastes_, {}, &TasteFace::id, &TasteFace::id)) {
    clearLayout(*grid_);
    rows_.clear();
  }
  tastes_ = tastes;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].slider->isSliderDown()) continue;
    rows_[i].taste = tastes[i];
    showRow(rows_[i]);
  }
  makeFew();
  retranslate();
}

/// All at once would hold the window up.
void TasteSliders::makeFew() {
  for (int few = 0; few < kRowsAtOnce && rows_.size() < tastes_.size(); ++few) {
    makeRow(tastes_[rows_.size()]);
    showRow(rows_.back());
  }
  if (rows_.size() < tastes_.size()) QTimer::singleShot(0, this, &TasteSliders::makeFew);
}

void TasteSliders::makeRow(const TasteFace& taste) {
  const Row row{taste, makeShopLabel(ShopText::Strong), new BipolarSlider,
                makeShopLabel(ShopText::Help), makeShopButton(ShopButton::Link, "reset")};
  row.slider->setRange(-kScale, kScale);
  row.slider->setPageStep(kScale / 4);
  row.word->setFixedWidth(kWordWidth);
  const int at = grid_->rowCount();
  grid_->addWidget(row.name, at, 0);
  grid_->addWidget(row.slider, at, 1);
  grid_->addWidget(row.word, at, 2);
  grid_->addWidget(row.reset, at, 3);
  const std::size_t index = rows_.size();
  rows_.push_back(row);
  connect(row.slider, &QSlider::valueChanged, this, [this, index](int value) {
    Row& moved = rows_[index];
    moved.taste.weight = value / static_cast<double>(kScale);
    moved.taste.own = true;
    showRow(moved);
    emit changed(moved.taste.id, moved.taste.weight);
  });
  connect(row.reset, &QPushButton::clicked, this,
          [this, index] { emit reset(rows_[index].taste.id); });
}

void TasteSliders::showRow(Row& row) {
  const TasteFace& taste = row.taste;
  const QString word = taste.weight <= -0.6   ? tr("never")
                       : taste.weight < -0.15 ? tr("rather not")
                       : taste.weight <= 0.15 ? tr("neutral")
                       : taste.weight < 0.6   ? tr("like it")
                                              : tr("love it");
  row.name->setText(taste.name);
  row.word->setText(taste.own ? tr("%1 · set by you").arg(word) : word);
  setTone(row.word, taste.own ? Tone::Accent : Tone::Muted);
  row.reset->setEnabled(taste.own);
  row.reset->setText(tr("Reset"));
  row.reset->setAccessibleName(tr("What the shop believes of %1").arg(taste.name));
  row.slider->setAccessibleName(QStringLiteral("%1: %2").arg(taste.name, row.word->text()));
  const QSignalBlocker quiet(row.slider);
  row.slider->setValue(static_cast<int>(std::lround(taste.weight * kScale)));
}

void TasteSliders::retranslate() {
  about_->setText(tastes_.empty()
                      ? tr("The shop does not know your taste yet. Rate some recipes, and "
                           "what it believes will stand here.")
                      : tr("What the shop believes that you like. Move a slider, and what "
                           "is made for you is put in a new order at once."));
  for (Row& row : rows_) showRow(row);
}

void TasteSliders::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
