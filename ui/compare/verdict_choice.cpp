// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/verdict_choice.h"

#include <QDoubleSpinBox>
#include <QLabel>

#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {

VerdictChoice::VerdictChoice(const QString& name, QWidget* parent)
    : QObject(parent),
      correction_(new ChoiceBox(parent)),
      thresholdLabel_(makeLabel(TextRole::Help, {}, parent)),
      threshold_(new QDoubleSpinBox(parent)) {
  correction_->setObjectName(name + QStringLiteral("Correction"));
  for (const auto correction :
       {MultipleCorrection::Holm, MultipleCorrection::BenjaminiHochberg, MultipleCorrection::None})
    correction_->addItem(QString(), static_cast<int>(correction));
  threshold_->setObjectName(name + QStringLiteral("Threshold"));
  threshold_->setRange(0, 1);
  threshold_->setSingleStep(0.001);
  threshold_->setDecimals(4);
  threshold_->setKeyboardTracking(false);
  thresholdLabel_->setBuddy(threshold_);
  thresholdLabel_->setMinimumHeight(threshold_->sizeHint().height());
  connect(correction_, &QComboBox::activated, this, &VerdictChoice::changed);
  connect(threshold_, &QDoubleSpinBox::valueChanged, this, &VerdictChoice::changed);
}

QList<QWidget*> VerdictChoice::controls() const {
  return {correction_, thresholdLabel_, threshold_};
}

MultipleCorrection VerdictChoice::correction() const {
  return static_cast<MultipleCorrection>(correction_->currentData().toInt());
}

QString VerdictChoice::correctionText() const { return correction_->currentText(); }

double VerdictChoice::threshold() const { return threshold_->value(); }

void VerdictChoice::retranslate() {
  const QStringList corrections{tr("Holm"), tr("Benjamini-Hochberg"), tr("Not adjusted")};
  for (int i = 0; i < correction_->count(); ++i) correction_->setItemText(i, corrections[i]);
  correction_->setAccessibleName(tr("Adjustment for many tests"));
  thresholdLabel_->setText(tr("Practically equal within"));
  threshold_->setAccessibleName(tr("Practically equal within"));
}

}  // namespace hankki
