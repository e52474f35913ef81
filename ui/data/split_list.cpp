// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/split_list.h"

#include <QEvent>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/session/app_state.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/widgets/controls.h"

namespace hankki {

SplitList::SplitList(AppState& state, QWidget* parent)
    : QWidget(parent), state_(state), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  connect(&state_, &AppState::datasetChanged, this, &SplitList::fill);
  connect(&state_, &AppState::splitsChanged, this, &SplitList::fill);
  connect(&state_, &AppState::splitChanged, this, &SplitList::fill);
  fill();
}

void SplitList::fill() {
  if (rows_) rows_->deleteLater();  // a row may be the sender
  rows_ = new QWidget(this);
  auto* rows = new QVBoxLayout(rows_);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  const auto info = state_.datasetInfo();
  const auto chosen = state_.splitInfo();
  int count = 0;
  for (const SplitInfo& split : state_.splits()) {
    if (!info || split.dataset != info->id) continue;
    auto* row = new QRadioButton(rows_);
    row->setText(tr("%1 · %2 / %3 / %4")
                     .arg(coreText(describe(split.recipe)), formatCount(split.train),
                          formatCount(split.validation), formatCount(split.test)));
    row->setToolTip(coreSentence(split.warning));
    row->setChecked(chosen && chosen->id == split.id);
    connect(row, &QRadioButton::clicked, this, [this, id = split.id] { state_.selectSplit(id); });
    rows->addWidget(row);
    ++count;
  }
  if (count == 0) {
    auto* none = makeLabel(TextRole::Help, tr("None yet."), rows_);
    setTone(none, Tone::Muted);
    rows->addWidget(none);
  }
  rows->addStretch(1);
  layout_->addWidget(rows_);
}

void SplitList::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) fill();
  QWidget::changeEvent(event);
}

}  // namespace hankki
