// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/nutrition_ring.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <array>

#include "ui/storefront/kit/colour_dot.h"
#include "ui/storefront/kit/ring_chart.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kRing = 156;  // px

/// kcal of a percent of the daily value.
constexpr double kCarbohydrateEnergy = 4 * 3, kProteinEnergy = 4 * 0.5, kFatEnergy = 9 * 0.65;
constexpr int kCarbohydrateSeries = 4, kProteinSeries = 0, kFatSeries = 1;

QString percentText(const std::optional<double>& percent) {
  return percent ? formatPercent(*percent / 100) : noValue();
}

}  // namespace

NutritionRing::NutritionRing(QWidget* parent)
    : QWidget(parent), ring_(new RingChart(this)), note_(makeShopLabel(ShopText::Help)) {
  ring_->setFixedSize(kRing, kRing);
  note_->setWordWrap(true);
  setTone(note_, Tone::Muted);
  auto* values = new QGridLayout;
  values->setHorizontalSpacing(metrics::kSpace);
  values->setVerticalSpacing(2);
  values->setColumnStretch(1, 1);
  auto* right = new QVBoxLayout;
  right->setSpacing(metrics::kSmallSpace);
  right->addStretch();
  right->addLayout(values);
  right->addWidget(note_);
  right->addStretch();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(shop::kGap);
  row->addWidget(ring_);
  row->addLayout(right, 1);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const int at = static_cast<int>(i);
    rows_[i] = {new ColourDot, makeShopLabel(ShopText::Help), makeShopLabel(ShopText::Help)};
    values->addWidget(rows_[i].dot, at, 0);
    values->addWidget(rows_[i].name, at, 1);
    values->addWidget(rows_[i].value, at, 2, Qt::AlignRight);
  }
  retranslate();
}

void NutritionRing::show(const NutritionFace& nutrition) {
  nutrition_ = nutrition;
  retranslate();
}

void NutritionRing::retranslate() {
  const NutritionFace& n = nutrition_;
  struct Value {
    QString name;
    std::optional<double> percent;
    int series;  // -1: not in the ring
    double energy;
  };
  const std::array<Value, kRows> values = {{
      {tr("Carbohydrate"), n.carbohydrate, kCarbohydrateSeries, kCarbohydrateEnergy},
      {tr("Protein"), n.protein, kProteinSeries, kProteinEnergy},
      {tr("Fat"), n.fat, kFatSeries, kFatEnergy},
      {tr("Saturated fat"), n.saturatedFat, -1, 0},
      {tr("Sugar"), n.sugar, -1, 0},
      {tr("Sodium"), n.sodium, -1, 0},
  }};
  std::vector<RingSlice> slices;
  for (std::size_t i = 0; i < values.size(); ++i) {
    rows_[i].dot->setSeries(values[i].series);
    rows_[i].name->setText(values[i].name);
    rows_[i].value->setText(percentText(values[i].percent));
    if (values[i].series < 0 || !values[i].percent) continue;
    const double energy = *values[i].percent * values[i].energy;
    slices.push_back(
        {values[i].name, energy, values[i].series, tr("%1 kcal").arg(formatNumber(energy, 0))});
  }
  const bool known = n.calories.has_value();
  ring_->setSlices(std::move(slices), known ? formatNumber(*n.calories, 0) : noValue(), tr("kcal"));
  ring_->setAccessibleName(known ? tr("%1 kcal").arg(formatNumber(*n.calories, 0))
                                 : tr("Nutrition is not known"));
  note_->setText(known ? tr("In % of the daily value; the ring: where the kcal come from")
                       : tr("This recipe does not tell its nutrition."));
}

void NutritionRing::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
