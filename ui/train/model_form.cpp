#include "ui/train/model_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/threads.h"
#include "core/models/common_parameters.h"
#include "ui/session/preferences.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/train/parameter_field.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr double kLargestSeed = 9'007'199'254'740'992;  // the largest that a double counts exactly

constexpr const char* kTexts[] = {
    QT_TRANSLATE_NOOP("hankki::core", "Run"), QT_TRANSLATE_NOOP("hankki::core", "Seed"),
    QT_TRANSLATE_NOOP("hankki::core", "The same seed, data and threads give the same numbers."),
    QT_TRANSLATE_NOOP("hankki::core", "Threads"),
    QT_TRANSLATE_NOOP("hankki::core", "How many threads train and evaluate; 0 uses all cores.")};

const std::vector<Parameter>& runParameters() {
  static const std::vector<Parameter> parameters{
      integer_parameter("seed", kTexts[1], kTexts[0], 1, 0, kLargestSeed, kTexts[2]),
      integer_parameter("threads", kTexts[3], kTexts[0], 0, 0, 1024, kTexts[4])};
  return parameters;
}

}  // namespace

ModelForm::ModelForm(const ModelSpec& spec, QWidget* parent)
    : QScrollArea(parent),
      spec_(spec),
      preset_(spec.presets.front().name),
      description_(makeLabel(TextRole::Help, {}, this)),
      presetLabel_(makeLabel(TextRole::HelpStrong, {}, this)),
      presets_(new Segment(Segment::Look::Segment, this)),
      presetDoc_(makeLabel(TextRole::Caption, {}, this)),
      noParameters_(makeLabel(TextRole::Help, {}, this)) {
  setObjectName("form:" + QString::fromStdString(spec_.id));
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  setTone(description_, Tone::Muted);
  setTone(noParameters_, Tone::Muted);
  description_->setTextFormat(Qt::RichText);
  description_->setWordWrap(true);
  description_->setOpenExternalLinks(true);
  description_->setTextInteractionFlags(Qt::TextBrowserInteraction);
  noParameters_->setVisible(spec_.parameters.parameters().empty());
  presets_->setObjectName("presets");
  presetDoc_->setObjectName("presetDoc");
  setTone(presetDoc_, Tone::Muted);
  presetDoc_->setWordWrap(true);
  for (QWidget* widget : {static_cast<QWidget*>(presetLabel_), static_cast<QWidget*>(presets_),
                          static_cast<QWidget*>(presetDoc_)})
    widget->setVisible(!spec_.parameters.parameters().empty());
  for (const Preset& preset : spec_.presets)
    presets_->addOption(QString::fromStdString(preset.name), {});
  connect(presets_, &Segment::chosen, this, &ModelForm::choosePreset);
  // Rich text keeps the colour of its link, so it is set again.
  connect(&Theme::instance(), &Theme::changed, this, &ModelForm::retranslate);

  auto* content = new QWidget(this);
  auto* layout = new QVBoxLayout(content);
  using namespace metrics;
  layout->setContentsMargins(kCardPadding, 10, kCardPadding, kCardPadding);
  layout->setSpacing(kSmallSpace);
  layout->addWidget(description_);
  layout->addWidget(noParameters_);
  auto* presetRow = new QHBoxLayout;
  presetRow->setContentsMargins(0, kSpace, 0, 0);
  presetRow->addWidget(presetLabel_, 1);
  presetRow->addWidget(presets_);
  layout->addLayout(presetRow);
  layout->addWidget(presetDoc_);
  std::string group;
  for (const Parameter& parameter : spec_.parameters.parameters())
    addField(layout, group, parameter, fields_);
  for (const Parameter& parameter : runParameters()) addField(layout, group, parameter, runFields_);
  layout->addStretch(1);
  setWidget(content);
  choosePreset(QString::fromStdString(preset_));
  updateUsualThreads();
  retranslate();
}

void ModelForm::addField(QVBoxLayout* layout, std::string& group, const Parameter& parameter,
                         std::vector<ParameterField*>& fields) {
  if (parameter.group != group) {
    group = parameter.group;
    auto* heading = makeLabel(TextRole::Help, {}, this);
    setTone(heading, Tone::Muted);
    heading->setContentsMargins(0, metrics::kSpace, 0, 0);
    layout->addWidget(heading);
    headings_.push_back({heading, group});
  }
  auto* field = new ParameterField(parameter, this);
  layout->addWidget(field);
  fields.push_back(field);
  connect(field, &ParameterField::edited, this, &ModelForm::fieldEdited);
}

void ModelForm::choosePreset(const QString& preset) {
  preset_ = preset.toStdString();
  const ParameterValues values = spec_.preset(preset_);
  for (ParameterField* field : fields_) {
    field->setBase(values.at(field->parameter().name));
    field->reset();
  }
  fieldEdited();
}

void ModelForm::reset() {
  for (ParameterField* field : runFields_) field->reset();
  choosePreset(QString::fromStdString(preset_));
}

void ModelForm::setValues(const std::string& preset, const ParameterValues& values) {
  choosePreset(QString::fromStdString(preset));
  for (ParameterField* field : fields_) field->setValue(values.at(field->parameter().name));
  fieldEdited();
}

void ModelForm::updateUsualThreads() {
  ParameterField* field = runFields_[1];
  const bool changed = field->isChanged();
  field->setBase(std::int64_t{loadPreferences().threads});
  if (!changed) field->reset();
}

bool ModelForm::differsFromPreset() const {
  return std::ranges::any_of(fields_, &ParameterField::isChanged);
}

int ModelForm::changedCount() const {
  return static_cast<int>(std::ranges::count_if(fields_, &ParameterField::isChanged) +
                          std::ranges::count_if(runFields_, &ParameterField::isChanged));
}

void ModelForm::fieldEdited() {
  updatePresets();
  emit edited();
}

void ModelForm::updatePresets() {
  presets_->setCurrent(QString::fromStdString(preset_));
  for (const Preset& preset : spec_.presets) {
    const bool changed = preset.name == preset_ && differsFromPreset();
    const QString name = QString::fromStdString(preset.name);
    presets_->setText(name, changed ? name + '*' : name);
    if (preset.name == preset_) presetDoc_->setText(coreText(preset.doc));
  }
}

ParameterField* ModelForm::wrongField() const {
  for (const auto* fields : {&fields_, &runFields_})
    for (ParameterField* field : *fields)
      if (!field->value()) return field;
  return nullptr;
}

RunRequest ModelForm::request() const {
  RunRequest request{.model = spec_.id, .preset = preset_};
  for (const ParameterField* field : fields_)
    request.parameters.set(field->parameter().name, *field->value());
  const auto number = [](const ParameterField* field) {
    return std::get<std::int64_t>(*field->value());
  };
  request.seed = static_cast<std::uint64_t>(number(runFields_[0]));
  request.threads = static_cast<int>(number(runFields_[1]));
  return request;
}

void ModelForm::reveal(ParameterField* field) {
  ensureWidgetVisible(field);
  field->focusEditor();
}

void ModelForm::retranslate() {
  QString text = coreText(spec_.description).toHtmlEscaped();
  if (!spec_.paper_url.empty())
    text += QStringLiteral(" <a href=\"%1\">%2</a>")
                .arg(QString::fromStdString(spec_.paper_url).toHtmlEscaped(), tr("Paper"));
  description_->clear();
  description_->setText(text);
  description_->setToolTip(QString::fromStdString(spec_.paper));
  presetLabel_->setText(tr("Preset"));
  noParameters_->setText(tr("This model has no parameters."));
  updatePresets();
  for (const Heading& heading : headings_) heading.label->setText(coreText(heading.group));
  for (ParameterField* field : fields_) field->retranslate();
  for (ParameterField* field : runFields_) field->retranslate();
  runFields_[1]->setUnit(tr("of %1").arg(hardware_threads()));
}

void ModelForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QScrollArea::changeEvent(event);
}

}  // namespace hankki
