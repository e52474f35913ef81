// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/model_form.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include "core/base/threads.h"
#include "core/training/run_parameters.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/parameter_form.h"
#include "ui/session/preferences.h"
#include "ui/theme/metrics.h"

namespace hankki {

ModelForm::ModelForm(const ModelSpec& spec, QWidget* parent)
    : QScrollArea(parent),
      spec_(spec),
      content_(new QWidget(viewport())),
      form_(new ParameterForm(spec_, content_)),
      run_(new ParameterFields(run_parameters(), TextRole::Help, content_)) {
  setObjectName("form:" + QString::fromStdString(spec_.id));
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  auto* layout = new QVBoxLayout(content_);
  using namespace metrics;
  layout->setContentsMargins(kCardPadding, 10, kCardPadding, kCardPadding);
  layout->setSpacing(kSmallSpace);
  layout->addWidget(form_);
  layout->addWidget(run_);
  layout->addStretch(1);
  setWidget(content_);
  connect(form_, &ParameterForm::edited, this, &ModelForm::edited);
  connect(run_, &ParameterFields::edited, this, &ModelForm::edited);
  updateUsualThreads();
  retranslate();
}

QSize ModelForm::minimumSizeHint() const {
  return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
          QScrollArea::minimumSizeHint().height()};
}

void ModelForm::reset() {
  run_->reset();
  form_->reset();
}

void ModelForm::setValues(const std::string& preset, const ParameterValues& values) {
  form_->setValues(preset, values);
}

void ModelForm::updateUsualThreads() {
  ParameterField& threads = run_->field("threads");
  const bool changed = threads.isChanged();
  threads.setBase(std::int64_t{loadPreferences().threads});
  if (!changed) threads.reset();
}

int ModelForm::changedCount() const { return form_->changedCount() + run_->changedCount(); }

ParameterField* ModelForm::wrongField() const {
  ParameterField* wrong = form_->wrongField();
  return wrong ? wrong : run_->wrongField();
}

RunRequest ModelForm::usualRequest(const ModelSpec& spec) {
  const std::string& preset = spec.presets.front().name;
  RunRequest request{.model = spec.id, .preset = preset, .parameters = spec.preset(preset)};
  ParameterValues run = run_parameters().defaults();
  run.set("threads", std::int64_t{loadPreferences().threads});
  set_run_parameters(request, run);
  return request;
}

RunRequest ModelForm::request() const {
  RunRequest request{.model = spec_.id, .preset = form_->preset(), .parameters = form_->values()};
  set_run_parameters(request, run_->values());
  return request;
}

void ModelForm::reveal(ParameterField* field) {
  (run_->isAncestorOf(field) ? *run_ : form_->fields()).reveal(field);
  ensureWidgetVisible(field);
}

void ModelForm::retranslate() {
  form_->retranslate();
  run_->retranslate();
  run_->field("threads").setUnit(tr("of %1").arg(hardware_threads()));
}

void ModelForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QScrollArea::changeEvent(event);
}

}  // namespace hankki
