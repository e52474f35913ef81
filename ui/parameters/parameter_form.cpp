// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parameter_form.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/preset_row.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {

ParameterForm::ParameterForm(const Spec& spec, QWidget* parent)
    : QWidget(parent),
      spec_(spec),
      description_(makeLabel(TextRole::Help, {}, this)),
      noParameters_(makeLabel(TextRole::Help, {}, this)),
      presets_(new PresetRow(spec.presets, this)),
      fields_(new ParameterFields(spec.parameters, TextRole::Help, this)) {
  setTone(description_, Tone::Muted);
  setTone(noParameters_, Tone::Muted);
  description_->setTextFormat(Qt::RichText);
  description_->setWordWrap(true);
  description_->setOpenExternalLinks(true);
  description_->setObjectName("modelDescription");
  const bool any = !spec_.parameters.parameters().empty();
  noParameters_->setVisible(!any);
  presets_->setVisible(any);
  fields_->setVisible(any);
  presets_->setContentsMargins(0, metrics::kSpace, 0, 0);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  for (QWidget* part : {static_cast<QWidget*>(description_), static_cast<QWidget*>(noParameters_),
                        static_cast<QWidget*>(presets_), static_cast<QWidget*>(fields_)})
    layout->addWidget(part);
  connect(presets_, &PresetRow::chosen, this, &ParameterForm::choosePreset);
  connect(fields_, &ParameterFields::edited, this, &ParameterForm::fieldEdited);
  // Rich text keeps the colour of its link, so it is set again.
  connect(&Theme::instance(), &Theme::changed, this, &ParameterForm::retranslate);
  choosePreset(presets_->current());
  retranslate();
}

const std::string& ParameterForm::preset() const { return presets_->current(); }

void ParameterForm::choosePreset(const std::string& preset) {
  fields_->setBase(spec_.preset(preset));
  fields_->reset();
  presets_->setCurrent(preset);
  fieldEdited();
}

void ParameterForm::reset() { choosePreset(preset()); }

void ParameterForm::setValues(const std::string& preset, const ParameterValues& values) {
  choosePreset(preset);
  fields_->setValues(values);
  fieldEdited();
}

void ParameterForm::fieldEdited() {
  presets_->setChanged(changedCount() > 0);
  emit edited();
}

int ParameterForm::changedCount() const { return fields_->changedCount(); }
ParameterField* ParameterForm::wrongField() const { return fields_->wrongField(); }
ParameterValues ParameterForm::values() const { return fields_->values(); }

void ParameterForm::retranslate() {
  QString text = coreText(spec_.description).toHtmlEscaped();
  if (!spec_.paper_url.empty())
    text += QStringLiteral(" <a href=\"%1\">%2</a>")
                .arg(QString::fromStdString(spec_.paper_url).toHtmlEscaped(), tr("Paper"));
  // The keyboard stops only where there is a link to open.
  description_->setTextInteractionFlags(spec_.paper_url.empty() ? Qt::TextSelectableByMouse
                                                                : Qt::TextBrowserInteraction);
  description_->clear();
  description_->setText(text);
  description_->setToolTip(QString::fromStdString(spec_.paper));
  noParameters_->setText(tr("There are no parameters to set."));
  presets_->retranslate();
  fields_->retranslate();
}

}  // namespace hankki
