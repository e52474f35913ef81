#include "ui/search/model_ranges.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/search/range_field.h"
#include "ui/theme/metrics.h"
#include "ui/train/parameter_field.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

/// Belongs to the study as a whole (check_study): how long a trial trains, and what it watches.
bool isOfTraining(const Parameter& parameter) { return parameter.role == ParameterRole::Stopping; }

}  // namespace

ModelRanges::ModelRanges(const ModelSpec& spec, QWidget* parent)
    : QWidget(parent),
      spec_(spec),
      preset_(spec.presets.front().name),
      presetLabel_(makeLabel(TextRole::HelpStrong, {}, this)),
      presets_(new Segment(Segment::Look::Segment, this)),
      nothing_(makeLabel(TextRole::Help, {}, this)) {
  setObjectName("ranges:" + QString::fromStdString(spec_.id));
  setTone(nothing_, Tone::Muted);
  nothing_->setWordWrap(true);
  for (const Preset& preset : spec_.presets)
    presets_->addOption(QString::fromStdString(preset.name), QString::fromStdString(preset.name));
  connect(presets_, &Segment::chosen, this, [this](const QString& preset) {
    choosePreset(preset);
    emit edited();
  });

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  auto* presetRow = new QHBoxLayout;
  presetRow->addWidget(presetLabel_, 1);
  presetRow->addWidget(presets_);
  layout->addLayout(presetRow);
  layout->addWidget(nothing_);
  for (const Parameter& parameter : spec_.parameters.parameters()) {
    if (isOfTraining(parameter)) {
      if (parameter.type != ParameterType::Integer) continue;  // the metric is the study's
      auto* field = new ParameterField(parameter, this);
      fields_.push_back(field);
      connect(field, &ParameterField::edited, this, &ModelRanges::edited);
    } else {
      auto* field = new RangeField(parameter, this);
      ranges_.push_back(field);
      layout->addWidget(field);
      connect(field, &RangeField::edited, this, &ModelRanges::edited);
    }
  }
  for (ParameterField* field : fields_) layout->addWidget(field);
  const bool any = !spec_.parameters.parameters().empty();
  presetLabel_->setVisible(any);
  presets_->setVisible(any);
  choosePreset(QString::fromStdString(preset_));
  retranslate();
}

void ModelRanges::choosePreset(const QString& preset) {
  preset_ = preset.toStdString();
  presets_->setCurrent(preset);
  const ParameterValues values = spec_.preset(preset_);
  for (RangeField* field : ranges_) field->setFixed(values.at(field->parameter().name));
  for (ParameterField* field : fields_) {
    field->setBase(values.at(field->parameter().name));
    field->reset();
  }
}

void ModelRanges::setMethod(SearchMethod method) {
  for (RangeField* field : ranges_) field->setPointsVisible(method == SearchMethod::Grid);
}

void ModelRanges::reset() {
  for (RangeField* field : ranges_) field->reset();
  choosePreset(QString::fromStdString(spec_.presets.front().name));
}

QWidget* ModelRanges::wrongField() const {
  const auto range = std::ranges::find_if(ranges_, &RangeField::isWrong);
  if (range != ranges_.end()) return *range;
  const auto field =
      std::ranges::find_if(fields_, [](const ParameterField* field) { return !field->value(); });
  return field == fields_.end() ? nullptr : *field;
}

void ModelRanges::focus(QWidget* wrongField) {
  if (auto* range = qobject_cast<RangeField*>(wrongField)) range->focusEditor();
  if (auto* field = qobject_cast<ParameterField*>(wrongField)) field->focusEditor();
}

ParameterRanges ModelRanges::ranges() const {
  ParameterRanges ranges;
  for (const RangeField* field : ranges_)
    if (field->range()) ranges.emplace(field->parameter().name, *field->range());
  return ranges;
}

StudyModel ModelRanges::model() const {
  StudyModel model{.model = spec_.id,
                   .preset = preset_,
                   .parameters = spec_.preset(preset_),
                   .ranges = ranges()};
  for (const ParameterField* field : fields_)
    model.parameters.set(field->parameter().name, *field->value());
  return model;
}

std::uint64_t ModelRanges::gridSize() const {
  return wrongField() ? 0 : SearchSpace(spec_.parameters, ranges()).grid_size();
}

void ModelRanges::retranslate() {
  presetLabel_->setText(tr("Preset"));
  nothing_->setText(spec_.parameters.parameters().empty()
                        ? tr("This model has no parameters: one trial says what it reaches.")
                        : tr("Ticked parameters are searched; the others stay as the preset "
                             "has them."));
  for (RangeField* field : ranges_) field->retranslate();
  for (ParameterField* field : fields_) field->retranslate();
}

void ModelRanges::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
