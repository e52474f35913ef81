// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/verdict_choice.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <utility>

#include "core/workbench/run_comparison.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kDecimals = 4;
constexpr double kLeast = 0.0001;  // a p of 0 and one of 1 are no levels
}  // namespace

VerdictChoice::VerdictChoice(const QString& name, QWidget* parent)
    : QObject(parent),
      correction_(new ChoiceBox(parent)),
      alphaLabel_(makeLabel(TextRole::Help, {}, parent)),
      alpha_(new QDoubleSpinBox(parent)),
      thresholdLabel_(makeLabel(TextRole::Help, {}, parent)),
      threshold_(new QDoubleSpinBox(parent)),
      ofAlpha_(named(alphaLabel_, alpha_, parent)),
      ofThreshold_(named(thresholdLabel_, threshold_, parent)) {
  correction_->setObjectName(name + QStringLiteral("Correction"));
  for (const auto correction :
       {MultipleCorrection::Holm, MultipleCorrection::BenjaminiHochberg, MultipleCorrection::None})
    correction_->addItem(QString(), static_cast<int>(correction));
  alpha_->setObjectName(name + QStringLiteral("Alpha"));
  threshold_->setObjectName(name + QStringLiteral("Threshold"));
  for (const auto& [label, box] :
       {std::pair(alphaLabel_, alpha_), std::pair(thresholdLabel_, threshold_)}) {
    box->setDecimals(kDecimals);
    box->setKeyboardTracking(false);
    label->setBuddy(box);
  }
  alpha_->setRange(kLeast, 1 - kLeast);
  alpha_->setSingleStep(0.01);
  alpha_->setValue(RunComparisonRequest().alpha);
  threshold_->setRange(0, 1);
  threshold_->setSingleStep(0.001);
  connect(correction_, &QComboBox::activated, this, &VerdictChoice::changed);
  for (const QDoubleSpinBox* box : {alpha_, threshold_})
    connect(box, &QDoubleSpinBox::valueChanged, this, &VerdictChoice::changed);
}

QWidget* VerdictChoice::named(QLabel* label, QDoubleSpinBox* box, QWidget* parent) {
  auto* both = new QWidget(parent);
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::kSpace);
  row->addWidget(label);
  row->addWidget(box);
  return both;
}

QList<QWidget*> VerdictChoice::controls() const { return {correction_, ofAlpha_, ofThreshold_}; }

MultipleCorrection VerdictChoice::correction() const {
  return static_cast<MultipleCorrection>(correction_->currentData().toInt());
}

QString VerdictChoice::correctionText() const { return correction_->currentText(); }

double VerdictChoice::alpha() const { return alpha_->value(); }

double VerdictChoice::threshold() const { return threshold_->value(); }

void VerdictChoice::retranslate() {
  const QStringList corrections{tr("Holm"), tr("Benjamini-Hochberg"), tr("Not adjusted")};
  for (int i = 0; i < correction_->count(); ++i) correction_->setItemText(i, corrections[i]);
  correction_->setAccessibleName(tr("Adjustment for many tests"));
  alphaLabel_->setText(tr("Significance level"));
  alpha_->setAccessibleName(tr("Significance level"));
  alpha_->setToolTip(tr("Runs differ where the adjusted p lies below this."));
  thresholdLabel_->setText(tr("Practically equal within"));
  threshold_->setAccessibleName(tr("Practically equal within"));
  threshold_->setToolTip(
      tr("Runs whose difference from the baseline, with its interval, lies within this on both "
         "sides are practically equal; 0: none are."));
}

}  // namespace hankki
