// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/model_ranges.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/preset_row.h"
#include "ui/parameters/range_field.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

/// Belongs to the study as a whole (check_study): how long a trial trains, and what it watches.
bool isOfTraining(const Parameter& parameter) { return parameter.role == ParameterRole::Stopping; }

/// What has one value for all trials of the model.
ParameterSchema fixedOf(const ModelSpec& spec) {
  std::vector<Parameter> fixed;
  for (Parameter parameter : spec.parameters.parameters()) {
    // What is watched is the study's metric.
    if (isOfTraining(parameter) ? parameter.type != ParameterType::Integer
                                : is_searchable(parameter.type))
      continue;
    parameter.group = {};
    fixed.push_back(std::move(parameter));
  }
  return ParameterSchema(std::move(fixed));
}

}  // namespace

ModelRanges::ModelRanges(const ModelSpec& spec, QWidget* parent)
    : QWidget(parent),
      spec_(spec),
      presets_(new PresetRow(spec.presets, this)),
      nothing_(makeLabel(TextRole::Help, {}, this)),
      fixed_(new ParameterFields(fixedOf(spec), TextRole::Help, this)) {
  setObjectName("ranges:" + QString::fromStdString(spec_.id));
  setTone(nothing_, Tone::Muted);
  nothing_->setWordWrap(true);
  connect(presets_, &PresetRow::chosen, this, [this](const std::string& preset) {
    choosePreset(preset);
    emit edited();
  });
  connect(fixed_, &ParameterFields::edited, this, &ModelRanges::edited);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  layout->addWidget(presets_);
  layout->addWidget(nothing_);
  for (const Parameter& parameter : spec_.parameters.parameters()) {
    if (isOfTraining(parameter) || !is_searchable(parameter.type)) continue;
    auto* field = new RangeField(parameter, this);
    ranges_.push_back(field);
    layout->addWidget(field);
    connect(field, &RangeField::edited, this, &ModelRanges::edited);
  }
  layout->addWidget(fixed_);
  presets_->setVisible(!spec_.parameters.parameters().empty());
  choosePreset(presets_->current());
  retranslate();
}

void ModelRanges::choosePreset(const std::string& preset) {
  presets_->setCurrent(preset);
  const ParameterValues values = spec_.preset(preset);
  for (RangeField* field : ranges_) field->setFixed(values.at(field->parameter().name));
  fixed_->setBase(values);
  fixed_->reset();
}

void ModelRanges::setMethod(SearchMethod method) {
  for (RangeField* field : ranges_) field->setPointsVisible(method == SearchMethod::Grid);
}

void ModelRanges::reset() {
  for (RangeField* field : ranges_) field->reset();
  choosePreset(spec_.presets.front().name);
}

QWidget* ModelRanges::wrongField() const {
  const auto range = std::ranges::find_if(ranges_, &RangeField::isWrong);
  if (range != ranges_.end()) return *range;
  return fixed_->wrongField();
}

void ModelRanges::reveal(QWidget* wrongField) {
  if (auto* range = qobject_cast<RangeField*>(wrongField)) range->focusEditor();
  if (auto* field = qobject_cast<ParameterField*>(wrongField)) fixed_->reveal(field);
}

ParameterRanges ModelRanges::ranges() const {
  ParameterRanges ranges;
  for (const RangeField* field : ranges_)
    if (field->range()) ranges.emplace(field->parameter().name, *field->range());
  return ranges;
}

StudyModel ModelRanges::model() const {
  const std::string& preset = presets_->current();
  StudyModel model{
      .model = spec_.id, .preset = preset, .parameters = spec_.preset(preset), .ranges = ranges()};
  const ParameterValues fixed = fixed_->values();
  for (const auto& [name, value] : fixed.all()) model.parameters.set(name, value);
  return model;
}

StudyModel ModelRanges::usualModel(const ModelSpec& spec) {
  const std::string& preset = spec.presets.front().name;
  return {.model = spec.id,
          .preset = preset,
          .parameters = spec.preset(preset),
          .ranges = default_ranges(spec)};
}

std::uint64_t ModelRanges::usualGridSize(const ModelSpec& spec) {
  return SearchSpace(spec.parameters, default_ranges(spec)).grid_size();
}

std::uint64_t ModelRanges::gridSize() const {
  return wrongField() ? 0 : SearchSpace(spec_.parameters, ranges()).grid_size();
}

void ModelRanges::retranslate() {
  presets_->retranslate();
  nothing_->setText(spec_.parameters.parameters().empty()
                        ? tr("This model has no parameters: one trial says what it reaches.")
                        : tr("Ticked parameters are searched; the others stay as the preset "
                             "has them."));
  for (RangeField* field : ranges_) field->retranslate();
  fixed_->retranslate();
}

void ModelRanges::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
