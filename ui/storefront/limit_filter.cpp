// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/limit_filter.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki {
namespace {

constexpr int kSliderWidth = 72;

}  // namespace

LimitFilter::LimitFilter(const QString& name, Range range, QWidget* parent)
    : QWidget(parent),
      range_(range),
      switch_(new ToggleSwitch(this)),
      label_(makeShopLabel(ShopText::Help, {}, this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      value_(makeShopLabel(ShopText::Help, {}, this)) {
  setObjectName(name);
  switch_->setObjectName(name + QStringLiteral("Switch"));
  slider_->setObjectName(name + QStringLiteral("Slider"));
  slider_->setRange(range.least / range.step, range.most / range.step);
  slider_->setFixedWidth(kSliderWidth);
  slider_->setValue(range.usual / range.step);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSpace);
  for (QWidget* part : std::initializer_list<QWidget*>{switch_, label_, slider_, value_})
    layout->addWidget(part);
  connect(switch_, &ToggleSwitch::toggled, this, [this] {
    tell();
    emit changed();
  });
  connect(slider_, &QSlider::valueChanged, this, [this] {
    {
      const QSignalBlocker once(switch_);
      switch_->setChecked(true);  // who moves it means it
    }
    tell();
    emit changed();
  });
  tell();
}

void LimitFilter::setTexts(const QString& label, const QString& value, const QString& off) {
  label_->setText(label);
  valueText_ = value;
  off_ = off;
  switch_->setAccessibleName(label);
  slider_->setAccessibleName(label);
  tell();
}

std::optional<double> LimitFilter::limit() const {
  if (!switch_->isChecked()) return std::nullopt;
  return slider_->value() * range_.step;
}

void LimitFilter::setLimit(std::optional<double> limit) {
  const QSignalBlocker one(switch_), other(slider_);
  switch_->setChecked(limit.has_value());
  if (limit) slider_->setValue(static_cast<int>(std::lround(*limit / range_.step)));
  switch_->update();
  tell();
}

void LimitFilter::tell() {
  const auto most = limit();
  // As wide as it can get, so that nothing beside it moves while it is dragged.
  const QFontMetrics metrics(shopFont(ShopText::HelpStrong));
  value_->setMinimumWidth(most ? metrics.horizontalAdvance(valueText_.arg(range_.most)) : 0);
  value_->setText(most ? valueText_.arg(*most) : off_);
  setStyleProperty(value_, "shopText", most ? "helpStrong" : "help");
  setTone(value_, most ? Tone::Normal : Tone::Muted);
  setTone(label_, most ? Tone::Normal : Tone::Muted);
  setStyleProperty(slider_, "off", !most);
}

}  // namespace hankki
