// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/method_choice.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/parameters/parameter_form.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"

namespace hankki {

MethodChoice::MethodChoice(std::vector<const Spec*> specs, QWidget* parent)
    : QWidget(parent),
      specs_(std::move(specs)),
      methods_(new ChoiceBox(this)),
      forms_(new QStackedWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSpace);
  column->addWidget(methods_);
  column->addWidget(forms_);
  column->addStretch(1);
  for (const Spec* spec : specs_) {
    methods_->addItem(QString::fromStdString(spec->name), QString::fromStdString(spec->id));
    auto* page = new QWidget(forms_);
    (new QVBoxLayout(page))->setContentsMargins(0, 0, 0, 0);
    forms_->addWidget(page);
    made_.push_back(nullptr);
  }
  connect(methods_, &QComboBox::currentIndexChanged, this, [this](int place) {
    forms_->setCurrentIndex(place);
    if (isVisible()) made(place);
  });
  connect(methods_, &QComboBox::activated, this, &MethodChoice::chosen);
}

/// A form is made when it is first shown or asked: all at once would keep the window busy.
ParameterForm& MethodChoice::made(int place) {
  ParameterForm*& form = made_[static_cast<std::size_t>(place)];
  if (!form) {
    QWidget* page = forms_->widget(place);
    form = new ParameterForm(*specs_[static_cast<std::size_t>(place)], page);
    page->layout()->addWidget(form);
    if (place == awaiting_) setValues(place, awaited_);
  }
  return *form;
}

void MethodChoice::setValues(int place, const ParameterValues& values) {
  const Spec& spec = *specs_[static_cast<std::size_t>(place)];
  made(place).setValues(spec.presets.front().name, spec.parameters.complete(values));
}

void MethodChoice::showEvent(QShowEvent* event) {
  form();
  QWidget::showEvent(event);
}

std::string MethodChoice::method() const {
  return methods_->currentData().toString().toStdString();
}

void MethodChoice::setMethod(const std::string& id, const ParameterValues& values) {
  const int place = methods_->findData(QString::fromStdString(id));
  if (place < 0) return;
  awaiting_ = place;
  awaited_ = values;
  methods_->setCurrentIndex(place);
  if (made_[static_cast<std::size_t>(place)]) setValues(place, values);
}

ParameterForm& MethodChoice::form() { return made(methods_->currentIndex()); }
void MethodChoice::reset() { form().reset(); }
void MethodChoice::setAccessibleTitle(const QString& title) { methods_->setAccessibleName(title); }

void MethodChoice::retranslate() {
  for (ParameterForm* form : made_)
    if (form) form->retranslate();
}

}  // namespace hankki
