// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/form_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "core/base/memory.h"
#include "core/models/registry.h"
#include "core/training/memory_estimate.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/train/model_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/model_marker.h"

namespace hankki {

FormCard::FormCard(QWidget* parent)
    : Card(parent),
      marker_(new ModelMarker(this)),
      previous_(makeIconButton("chevron-left", {}, this)),
      next_(makeIconButton("chevron-right", {}, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState("empty-train", this)),
      memory_(makeLabel(TextRole::Help, {}, this)),
      changed_(makeLabel(TextRole::Help, {}, this)),
      reset_(makeButton(ButtonKind::Small, "reset", this)) {
  setFlush();
  setTitleMark(marker_);
  previous_->setObjectName("previousModel");
  next_->setObjectName("nextModel");
  addHeaderWidget(previous_);
  addHeaderWidget(next_);
  stack_->addWidget(empty_);
  body()->addWidget(stack_);
  memory_->setObjectName("memoryEstimate");
  memory_->setContentsMargins(metrics::kCardPadding, metrics::kSmallSpace, metrics::kCardPadding,
                              metrics::kSmallSpace);
  memory_->setWordWrap(true);
  body()->addWidget(memory_);

  setTone(changed_, Tone::Muted);
  changed_->setObjectName("changedCount");
  reset_->setObjectName("resetButton");
  footer()->addWidget(changed_, 1);
  footer()->addWidget(reset_);
  connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
  connect(next_, &QToolButton::clicked, this, [this] { step(1); });
  connect(reset_, &QPushButton::clicked, this, [this] {
    if (chosen_.contains(current())) form(current())->reset();
  });
  retranslate();
}

ModelForm* FormCard::form(const QString& id) {
  ModelForm*& form = forms_[id];
  if (!form) {
    form = new ModelForm(model_spec(id.toStdString()), stack_);
    stack_->addWidget(form);
    connect(form, &ModelForm::edited, this, &FormCard::updateFooter);
  }
  return form;
}

void FormCard::setModels(const QStringList& ids) {
  if (ids == chosen_) return;
  chosen_ = ids;
  show(ids.contains(current_) ? current_ : ids.value(0));
}

void FormCard::setCurrent(const QString& id) {
  if (chosen_.contains(id)) show(id);
}

void FormCard::show(const QString& id) {
  current_ = id;
  stack_->setCurrentWidget(id.isEmpty() ? static_cast<QWidget*>(empty_) : form(id));
  updateTitle();
  updateFooter();
}

void FormCard::step(qsizetype models) {
  const qsizetype count = chosen_.size();
  show(chosen_[(chosen_.indexOf(current_) + models + count) % count]);
  emit currentChanged(current_);
}

void FormCard::updateTitle() {
  const bool any = !current_.isEmpty(), several = chosen_.size() > 1;
  marker_->setVisible(any);
  if (any) marker_->setStyle(modelStyle(current_.toStdString()));
  setTitle(any ? QString::fromStdString(model_name(current_.toStdString())) : tr("Parameters"));
  setNote(several ? tr("%1 of %2").arg(chosen_.indexOf(current_) + 1).arg(chosen_.size())
                  : QString());
  previous_->setVisible(several);
  next_->setVisible(several);
}

std::vector<RunRequest> FormCard::requests() {
  std::vector<RunRequest> requests;
  for (const QString& id : chosen_) {
    const auto made = forms_.find(id);
    if (made == forms_.end()) {  // nobody has looked at it: making it would block the window
      requests.push_back(ModelForm::usualRequest(model_spec(id.toStdString())));
      continue;
    }
    ModelForm* model = made->second;
    if (ParameterField* wrong = model->wrongField()) {
      show(id);
      emit currentChanged(id);
      model->reveal(wrong);
      return {};
    }
    requests.push_back(model->request());
  }
  return requests;
}

void FormCard::setValues(const RunRequest& request) {
  form(QString::fromStdString(request.model))->setValues(request.preset, request.parameters);
}

void FormCard::updateUsualThreads() {
  for (const auto& [id, form] : forms_) form->updateUsualThreads();
  updateFooter();
}

void FormCard::setData(std::optional<DataShape> data) {
  data_ = data;
  updateMemory();
}

/// What the model in front would take beside what there is: amber where that is over half of it.
void FormCard::updateMemory() {
  const QString id = current();
  const bool known = data_ && chosen_.contains(id) && !form(id)->wrongField();
  memory_->setVisible(known);
  if (!known) return;
  const double needed = estimate_memory(form(id)->request(), *data_).peak_mb();
  const double available = available_mb();
  const bool told = available > 0;
  const QString size = formatBytes(needed * 1e6);
  memory_->setText(told ? tr("About %1 of memory; %2 free").arg(size, formatBytes(available * 1e6))
                        : tr("About %1 of memory").arg(size));
  setTone(memory_, told && needed > available       ? Tone::Error
                   : told && needed > available / 2 ? Tone::Warn
                                                    : Tone::Muted);
}

void FormCard::updateFooter() {
  updateMemory();
  const QString id = current();
  const bool any = chosen_.contains(id);
  const int count = any ? form(id)->changedCount() : 0;
  changed_->setText(!any         ? QString()
                    : count == 0 ? tr("As the preset")
                                 : tr("%n changed", nullptr, count));
  setDisabledReason(reset_, !any         ? tr("No model is chosen.")
                            : count == 0 ? tr("Nothing is changed.")
                                         : QString());
}

void FormCard::retranslate() {
  empty_->setTexts(tr("The parameters of the models that you choose at the left appear here."));
  reset_->setText(tr("Reset"));
  for (const auto& [button, text] : {std::pair{previous_, tr("Parameters of the previous model")},
                                     std::pair{next_, tr("Parameters of the next model")}}) {
    button->setToolTip(text);
    button->setAccessibleName(text);
  }
  updateTitle();
  updateFooter();
}

void FormCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
