// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/study_bar.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "core/models/registry.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

struct Method {
  Q_DECLARE_TR_FUNCTIONS(hankki::SearchForm)
};

QString methodText(SearchMethod method) {
  switch (method) {
    case SearchMethod::Grid:
      return Method::tr("Grid");
    case SearchMethod::Random:
      return Method::tr("Random");
    case SearchMethod::Asha:
      return Method::tr("ASHA");
  }
  return {};
}

}  // namespace

StudyBar::StudyBar(StudyView& view, StudyQueue& queue, QWidget* parent)
    : QWidget(parent),
      view_(view),
      queue_(queue),
      label_(makeLabel(TextRole::Help, {}, this)),
      studies_(new ChoiceBox(this)),
      remove_(makeIconButton("trash", {}, this)),
      toggle_(makeButton(ButtonKind::Normal, {}, this)) {
  studies_->setObjectName("studyCombo");
  studies_->setMinimumWidth(150);
  studies_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  studies_->setFixedHeight(metrics::kButtonHeight);
  remove_->setObjectName("removeStudy");
  toggle_->setObjectName("toggleStudy");
  label_->setBuddy(studies_);
  setTone(label_, Tone::Muted);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSpace);
  for (QWidget* widget : {static_cast<QWidget*>(label_), static_cast<QWidget*>(studies_),
                          static_cast<QWidget*>(remove_), static_cast<QWidget*>(toggle_)})
    layout->addWidget(widget);
  connect(studies_, &QComboBox::activated, this,
          [this](int index) { emit chosen(studies_->itemData(index).toLongLong()); });
  connect(remove_, &QToolButton::clicked, this, &StudyBar::removeRequested);
  connect(toggle_, &QPushButton::clicked, this, &StudyBar::toggle);
}

void StudyBar::setStudies(const std::vector<StudyInfo>& studies) {
  studies_->clear();
  for (const StudyInfo& study : studies)
    studies_->addItem(nameOf(study), QVariant::fromValue<qint64>(study.id));
  setDisabledReason(studies_,
                    studies.empty() ? tr("Nothing was searched on this split yet.") : QString());
  refresh();
}

void StudyBar::toggle() {
  const auto& study = view_.study();
  if (!study) return;
  if (view_.canResume())
    queue_.resume(study->id);
  else
    queue_.cancel(study->id);
}

QString StudyBar::nameOf(const StudyInfo& study) const {
  constexpr qsizetype kMostNamed = 2;
  QStringList models;
  for (const StudyModel& model : study.request.models)
    models << QString::fromStdString(model_name(model.model));
  const QString named = models.size() <= kMostNamed
                            ? models.join(QStringLiteral(", "))
                            : tr("%n model(s)", nullptr, static_cast<int>(models.size()));
  return QStringLiteral("#%1  %2 · %3").arg(study.id).arg(methodText(study.request.method), named);
}

void StudyBar::refresh() {
  const auto& study = view_.study();
  const RunState state = view_.state();
  const bool active = study && (state == RunState::Running || state == RunState::Queued);
  const bool cancelling = active && state == RunState::Running && queue_.isCancelling();
  studies_->setCurrentIndex(study ? studies_->findData(QVariant::fromValue<qint64>(study->id))
                                  : -1);
  toggle_->setVisible(active || view_.canResume());
  toggle_->setText(cancelling ? tr("Cancelling…") : active ? tr("Cancel") : tr("Resume"));
  toggle_->setIcon(icon(active ? "cancel" : "play"));
  toggle_->setEnabled(!cancelling);
  remove_->setVisible(study.has_value());
  setDisabledReason(remove_, active ? tr("Cancel the study first.") : QString());
  if (!active) remove_->setToolTip(tr("Remove the study"));
  remove_->setAccessibleName(tr("Remove the study"));
}

void StudyBar::retranslate() {
  label_->setText(tr("Study"));
  refresh();
}

}  // namespace hankki
