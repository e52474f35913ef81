// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/quality_strip.h"

#include <QLabel>

#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {
namespace {

constexpr double kGood = 0.9, kPoor = 0.7;  // of trustworthiness and continuity

Tone toneOf(double value) {
  return value >= kGood ? Tone::Success : value >= kPoor ? Tone::Normal : Tone::Warn;
}

QString withError(const Estimate& estimate) {
  const QString value = formatPercent(estimate.value, 0);
  return estimate.error > 0 ? value + QStringLiteral(" ± ") + formatPercent(estimate.error, 1)
                            : value;
}

}  // namespace

QualityStrip::QualityStrip(QWidget* parent)
    : QWidget(parent),
      alike_(makeLabel(TextRole::Help, {}, this)),
      together_(makeLabel(TextRole::Help, {}, this)),
      kept_(makeLabel(TextRole::Help, {}, this)) {
  setObjectName("qualityStrip");
  auto* layout = new FlowLayout(metrics::kCardGap, this);
  for (QLabel* label : {alike_, together_, kept_}) layout->addWidget(label);
  retranslate();
}

void QualityStrip::setQuality(const MapQuality& quality, std::size_t k) {
  quality_ = quality;
  k_ = k;
  retranslate();
}

void QualityStrip::retranslate() {
  alike_->setText(tr("Neighbours are alike: %1").arg(withError(quality_.trustworthiness)));
  together_->setText(tr("Alike lie together: %1").arg(withError(quality_.continuity)));
  kept_->setText(tr("Nearest kept: %1").arg(withError(quality_.preservation)));
  setTone(alike_, toneOf(quality_.trustworthiness.value));
  setTone(together_, toneOf(quality_.continuity.value));
  const auto k = static_cast<std::int64_t>(k_);
  const auto sample = static_cast<std::int64_t>(quality_.sample);
  const QString asked =
      tr("Asked of %1 recipes, %2 neighbours each.").arg(formatCount(sample), formatCount(k));
  alike_->setToolTip(
      tr("Trustworthiness: whether what lies close on the map is really alike. Below "
         "70 %, neighbours on the map mean little.") +
      '\n' + asked);
  together_->setToolTip(tr("Continuity: whether recipes that are alike lie close on the map. Below "
                           "70 %, groups are torn apart.") +
                        '\n' + asked);
  kept_->setToolTip(tr("Preservation: how many of each recipe's nearest are its nearest on the map "
                       "too. No map in two dimensions keeps all.") +
                    '\n' + asked);
}

}  // namespace hankki
