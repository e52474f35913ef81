// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parameter_fields.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/parameters/parameter_field.h"
#include "ui/theme/core_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

bool isAdvanced(const Parameter& parameter) { return parameter.role == ParameterRole::Advanced; }

}  // namespace

ParameterFields::ParameterFields(const ParameterSchema& schema, TextRole headings, QWidget* parent)
    : QWidget(parent), advanced_(new QToolButton(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  Message group;
  for (const Parameter& parameter : schema.parameters()) {
    if (isAdvanced(parameter)) continue;
    if (parameter.group != group) addHeading(layout, group = parameter.group, headings);
    addField(layout, parameter);
  }
  advanced_->setObjectName("advanced");
  advanced_->setCheckable(true);
  advanced_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setStyleProperty(advanced_, "kind", "text");
  layout->addWidget(advanced_);
  for (const Parameter& parameter : schema.parameters())
    if (isAdvanced(parameter)) addField(layout, parameter);
  connect(advanced_, &QToolButton::toggled, this, &ParameterFields::updateShown);
  connect(&Theme::instance(), &Theme::changed, this, &ParameterFields::updateShown);
  retranslate();
}

void ParameterFields::addHeading(QVBoxLayout* layout, const Message& group, TextRole role) {
  auto* label = makeLabel(role, {}, this);
  if (role == TextRole::Help) setTone(label, Tone::Muted);
  label->setContentsMargins(0, metrics::kSpace, 0, 0);
  layout->addWidget(label);
  headings_.push_back({label, group});
}

void ParameterFields::addField(QVBoxLayout* layout, const Parameter& parameter) {
  auto* field = new ParameterField(parameter, this);
  layout->addWidget(field);
  rows_.push_back({field});
  connect(field, &ParameterField::edited, this, &ParameterFields::edited);
}

ParameterField& ParameterFields::field(std::string_view name) const {
  return *std::ranges::find(rows_, name, [](const Row& row) -> std::string_view {
            return row.field->parameter().name;
          })->field;
}

void ParameterFields::setBase(const ParameterValues& base) {
  for (const Row& row : rows_)
    if (const auto value = base.all().find(row.field->parameter().name); value != base.all().end())
      row.field->setBase(value->second);
}

void ParameterFields::reset() {
  for (const Row& row : rows_) row.field->reset();
}

void ParameterFields::setValues(const ParameterValues& values) {
  for (const Row& row : rows_) row.field->setValue(values.at(row.field->parameter().name));
}

int ParameterFields::changedCount() const {
  return static_cast<int>(
      std::ranges::count_if(rows_, [](const Row& row) { return row.field->isChanged(); }));
}

ParameterField* ParameterFields::wrongField() const {
  const auto wrong =
      std::ranges::find_if(rows_, [](const Row& row) { return !row.field->value(); });
  return wrong == rows_.end() ? nullptr : wrong->field;
}

ParameterValues ParameterFields::values() const {
  ParameterValues values;
  for (const Row& row : rows_) values.set(row.field->parameter().name, *row.field->value());
  return values;
}

void ParameterFields::setOffered(std::string_view name, bool offered) {
  for (Row& row : rows_)
    if (row.field->parameter().name == name) row.offered = offered;
  updateShown();
}

void ParameterFields::reveal(ParameterField* field) {
  if (isAdvanced(field->parameter())) advanced_->setChecked(true);
  for (Row& row : rows_)
    if (row.field == field) row.offered = true;
  updateShown();
  field->focusEditor();
}

void ParameterFields::updateShown() {
  const bool open = advanced_->isChecked();
  for (const Row& row : rows_)
    row.field->setVisible(row.offered && (open || !isAdvanced(row.field->parameter())));
  advanced_->setVisible(std::ranges::any_of(
      rows_, [](const Row& row) { return row.offered && isAdvanced(row.field->parameter()); }));
  advanced_->setIcon(icon(open ? "chevron-down" : "chevron-right"));
}

void ParameterFields::retranslate() {
  advanced_->setText(tr("Advanced"));
  for (const Heading& heading : headings_) heading.label->setText(coreText(heading.group));
  for (const Row& row : rows_) row.field->retranslate();
  updateShown();
}

}  // namespace hankki
