// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/split_choice.h"

#include <QEvent>

#include "core/store/splits.h"
#include "ui/session/app_state.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {

SplitChoice::SplitChoice(AppState& state, QWidget* parent) : ChoiceBox(parent), state_(state) {
  setObjectName("splitCombo");
  setMinimumWidth(150);
  setSizeAdjustPolicy(QComboBox::AdjustToContents);  // splits come and go
  setFixedHeight(metrics::kButtonHeight);
  connect(this, &QComboBox::activated, this,
          [this](int index) { state_.selectSplit(itemData(index).toLongLong()); });
  connect(&state_, &AppState::splitsChanged, this, &SplitChoice::fill);
  connect(&state_, &AppState::datasetChanged, this, &SplitChoice::fill);
  connect(&state_, &AppState::splitChanged, this, &SplitChoice::fill);
  fill();
}

void SplitChoice::fill() {
  const auto dataset = state_.datasetInfo();
  const auto split = state_.splitInfo();
  clear();
  for (const SplitInfo& info : state_.splits())
    if (dataset && info.dataset == dataset->id)
      addItem(coreText(describe(info.recipe)), QVariant::fromValue<qint64>(info.id));
  setCurrentIndex(split ? findData(QVariant::fromValue<qint64>(split->id)) : -1);
  setDisabledReason(this, count() > 0 ? QString() : tr("The data set has no split yet."));
  setAccessibleName(tr("Split"));
}

void SplitChoice::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) fill();
  ChoiceBox::changeEvent(event);
}

}  // namespace hankki
