// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/nutrient_choice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

struct Option {
  NutrientWish wish;
  const char* id;
};
constexpr Option kOptions[] = {
    {NutrientWish::Low, "low"}, {NutrientWish::Off, "off"}, {NutrientWish::High, "high"}};

}  // namespace

NutrientChoice::NutrientChoice(EnergyNutrient nutrient, QWidget* parent)
    : QWidget(parent),
      nutrient_(nutrient),
      label_(makeShopLabel(ShopText::Help)),
      segment_(new Segment(Segment::Look::Segment, this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::kSpace);
  row->addWidget(label_);
  row->addWidget(segment_);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  for (const Option& option : kOptions) segment_->addOption(option.id, {});
  setWish(NutrientWish::Off);
  connect(segment_, &Segment::chosen, this, [this] { emit chosen(wish()); });
  retranslate();
}

NutrientWish NutrientChoice::wish() const {
  for (const Option& option : kOptions)
    if (segment_->current() == option.id) return option.wish;
  return NutrientWish::Off;
}

void NutrientChoice::setWish(NutrientWish wish) {
  for (const Option& option : kOptions)
    if (option.wish == wish) segment_->setCurrent(option.id);
}

void NutrientChoice::retranslate() {
  const QString name = nutrient_ == EnergyNutrient::Carbohydrate ? tr("Carbs")
                       : nutrient_ == EnergyNutrient::Protein    ? tr("Protein")
                                                                 : tr("Fat");
  label_->setText(name);
  segment_->setText("low", tr("low"));
  segment_->setText("off", tr("off"));
  segment_->setText("high", tr("high"));
  segment_->setAccessibleName(name);
}

void NutrientChoice::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
