// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/form_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/memory.h"
#include "core/models/registry.h"
#include "core/training/memory_estimate.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/train/model_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr int kWidth = 296;
}

FormCard::FormCard(QWidget* parent)
    : Card(parent),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      tabArea_(new QScrollArea(this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState("empty-train", this)),
      memory_(makeLabel(TextRole::Help, {}, this)),
      changed_(makeLabel(TextRole::Help, {}, this)),
      reset_(makeButton(ButtonKind::Small, "reset", this)) {
  setFlush();
  setFixedWidth(kWidth);
  tabs_->setObjectName("modelTabs");
  // More tabs than there is room for are reached by the arrow keys, the list, or the wheel.
  tabArea_->setFrameShape(QFrame::NoFrame);
  tabArea_->setWidget(tabs_);
  tabArea_->setWidgetResizable(true);
  tabArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tabArea_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tabArea_->setFocusPolicy(Qt::NoFocus);
  tabArea_->setFixedHeight(32);
  tabArea_->setFixedWidth(kWidth - 2 * metrics::kCardPadding - 2);
  addHeaderLeadingWidget(tabArea_);
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
  connect(tabs_, &Segment::chosen, this, [this](const QString& id) {
    show(id);
    emit currentChanged(id);
  });
  connect(reset_, &QPushButton::clicked, this, [this] {
    if (chosen_.contains(current())) form(current())->reset();
  });
  retranslate();
}

ModelForm* FormCard::form(const QString& id) {
  ModelForm*& form = forms_[id];
  if (!form) {
    form = new ModelForm(model_spec(id.toStdString()), this);
    stack_->addWidget(form);
    connect(form, &ModelForm::edited, this, &FormCard::updateFooter);
  }
  return form;
}

QString FormCard::current() const { return tabs_->current(); }

void FormCard::setModels(const QStringList& ids) {
  if (ids == chosen_) return;
  const QString before = current();
  chosen_ = ids;
  tabs_->clear();
  for (const QString& id : ids)
    tabs_->addOption(id, QString::fromStdString(model_name(id.toStdString())));
  tabArea_->setVisible(!ids.isEmpty());
  show(ids.contains(before) ? before : ids.value(0));
}

void FormCard::setCurrent(const QString& id) {
  if (chosen_.contains(id)) show(id);
}

void FormCard::show(const QString& id) {
  if (id.isEmpty()) {
    stack_->setCurrentWidget(empty_);
  } else {
    tabs_->setCurrent(id);
    stack_->setCurrentWidget(form(id));
    if (auto* tab = tabs_->findChild<QToolButton*>(id)) tabArea_->ensureWidgetVisible(tab);
  }
  updateFooter();
}

std::vector<RunRequest> FormCard::requests() {
  std::vector<RunRequest> requests;
  for (const QString& id : chosen_) {
    ModelForm* model = form(id);
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
  updateFooter();
}

void FormCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
