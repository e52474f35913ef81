// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/verdict_choice.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <utility>

#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kDecimals = 4;
}  // namespace

VerdictChoice::VerdictChoice(const QString& name, Keeps keeps, QWidget* parent)
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
  alpha_->setRange(kLeastAlpha, 1 - kLeastAlpha);
  alpha_->setSingleStep(0.01);
  threshold_->setRange(0, 1);
  threshold_->setSingleStep(0.001);
  show(KeptVerdictRule::instance().rule());
  const auto chosen = [this, keeps] {
    if (keeps == Keeps::AtOnce) keep();
    emit changed();
  };
  connect(correction_, &QComboBox::activated, this, chosen);
  for (const QDoubleSpinBox* box : {alpha_, threshold_})
    connect(box, &QDoubleSpinBox::valueChanged, this, chosen);
  connect(&KeptVerdictRule::instance(), &KeptVerdictRule::changed, this, &VerdictChoice::follow);
}

VerdictRule VerdictChoice::rule() const { return {correction(), alpha(), threshold()}; }

void VerdictChoice::keep() const { KeptVerdictRule::instance().choose(rule()); }

void VerdictChoice::show(const VerdictRule& rule) {
  const QSignalBlocker alphaQuiet(alpha_), thresholdQuiet(threshold_);
  correction_->setCurrentIndex(correction_->findData(static_cast<int>(rule.correction)));
  alpha_->setValue(rule.alpha);
  threshold_->setValue(rule.threshold);
}

void VerdictChoice::follow() {
  const VerdictRule before = rule();
  show(KeptVerdictRule::instance().rule());
  if (rule() != before) emit changed();
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
