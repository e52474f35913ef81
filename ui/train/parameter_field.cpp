#include "ui/train/parameter_field.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include "core/base/error.h"
#include "core/report/run_table.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki {
namespace {

constexpr int kEditorWidth = 124;
constexpr int kDotWidth = 12;

/// Bounds as a sentence shows them: grouped where they are whole, short where they are tiny.
QString bound(const Parameter& parameter, double value) {
  if (parameter.type == ParameterType::Integer)
    return formatCount(static_cast<std::int64_t>(value));
  return QString::fromStdString(to_text(ParameterValue(value)));
}

}  // namespace

ParameterField::ParameterField(const Parameter& parameter, QWidget* parent)
    : QWidget(parent),
      parameter_(parameter),
      schema_({parameter}),
      base_(parameter.default_value),
      value_(parameter.default_value),
      dot_(makeLabel(TextRole::Strong, {}, this)),
      label_(makeLabel(TextRole::Help, {}, this)),
      error_(makeLabel(TextRole::Caption, {}, this)) {
  setObjectName("field:" + QString::fromStdString(parameter_.name));
  setTone(dot_, Tone::Accent);
  setTone(error_, Tone::Error);
  dot_->setFixedWidth(kDotWidth);
  error_->setWordWrap(true);
  error_->setObjectName("error");
  error_->hide();
  makeEditor();
  editor_->setObjectName("editor");
  if (!toggle_) editor_->setFixedHeight(metrics::kFieldHeight);
  label_->setBuddy(editor_);

  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setHorizontalSpacing(0);
  layout->setVerticalSpacing(2);
  layout->addWidget(dot_, 0, 0);
  layout->addWidget(label_, 0, 1);
  layout->addWidget(editor_, 0, 2, toggle_ ? Qt::AlignLeft | Qt::AlignVCenter : Qt::Alignment());
  layout->addWidget(error_, 1, 1, 1, 2);
  layout->setColumnStretch(1, 1);
  layout->setRowMinimumHeight(0, metrics::kFieldHeight);
  layout->setColumnMinimumWidth(2, kEditorWidth);
  reset();
  retranslate();
}

void ParameterField::makeEditor() {
  switch (parameter_.type) {
    case ParameterType::Integer:
    case ParameterType::Real: {
      editor_ = line_ = new QLineEdit(this);
      unitLabel_ = makeLabel(TextRole::Caption, {}, line_);
      setTone(unitLabel_, Tone::Muted);
      unitLabel_->setAttribute(Qt::WA_TransparentForMouseEvents);
      auto* inside = new QGridLayout(line_);
      inside->setContentsMargins(0, 0, 8, 0);
      inside->addWidget(unitLabel_, 0, 0, Qt::AlignRight | Qt::AlignVCenter);
      line_->setFixedWidth(kEditorWidth);
      connect(line_, &QLineEdit::textChanged, this, &ParameterField::read);
      break;
    }
    case ParameterType::Boolean:
      editor_ = toggle_ = new ToggleSwitch(this);
      connect(toggle_, &QAbstractButton::toggled, this, &ParameterField::read);
      break;
    case ParameterType::Choice:
      editor_ = choice_ = new QComboBox(this);
      for (const auto& choice : parameter_.choices) {
        const bool metric = choice.find('@') != std::string::npos;
        choice_->addItem(QString::fromStdString(metric ? metric_title(choice) : choice),
                         QString::fromStdString(choice));
      }
      choice_->setFixedWidth(kEditorWidth);
      connect(choice_, &QComboBox::currentIndexChanged, this, &ParameterField::read);
      break;
  }
}

QString ParameterField::editorText() const {
  if (line_) return line_->text().trimmed();
  if (choice_) return choice_->currentData().toString();
  return toggle_->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
}

void ParameterField::setBase(const ParameterValue& base) {
  base_ = base;
  updateMarks();
}

void ParameterField::setValue(const ParameterValue& value) {
  const QString text = QString::fromStdString(to_text(value));
  {
    const QSignalBlocker blocker(editor_);
    if (line_) line_->setText(text);
    if (choice_) choice_->setCurrentIndex(choice_->findData(text));
    if (toggle_) toggle_->setChecked(std::get<bool>(value));
  }
  value_ = value;
  updateMarks();
}

void ParameterField::read() {
  try {
    value_ = schema_.parse(parameter_.name, editorText().toStdString());
  } catch (const Error&) {
    value_.reset();
  }
  updateMarks();
  emit edited();
}

bool ParameterField::isChanged() const { return value_ != base_; }

void ParameterField::focusEditor() { editor_->setFocus(Qt::OtherFocusReason); }

void ParameterField::setUnit(const QString& unit) {
  unit_ = unit;
  retranslate();
}

void ParameterField::updateMarks() {
  const QString error = errorText();
  error_->setText(error);
  error_->setVisible(!error.isEmpty());
  setFieldError(editor_, error);
  setFieldChanged(editor_, isChanged());
  dot_->setText(isChanged() ? QStringLiteral("•") : QString());
  if (error.isEmpty()) editor_->setToolTip(helpText());
  editor_->setAccessibleDescription(error.isEmpty() ? helpText() : error);
}

QString ParameterField::errorText() const {
  if (value_) return {};
  const QString least = bound(parameter_, parameter_.minimum);
  const QString most = bound(parameter_, parameter_.maximum);
  return parameter_.type == ParameterType::Integer
             ? tr("Enter a whole number from %1 to %2.").arg(least, most)
             : tr("Enter a number from %1 to %2.").arg(least, most);
}

QString ParameterField::helpText() const {
  QString help = coreText(parameter_.doc);
  if (!parameter_.symbol.empty())
    help += '\n' + tr("Symbol in the paper: %1").arg(QString::fromStdString(parameter_.symbol));
  return help;
}

void ParameterField::retranslate() {
  label_->setText(coreText(parameter_.label));
  label_->setToolTip(helpText());
  editor_->setAccessibleName(coreText(parameter_.label));
  if (unitLabel_) {
    const QString unit = unit_.isEmpty() ? coreText(parameter_.unit) : unit_;
    unitLabel_->setText(unit);
    line_->setTextMargins(0, 0, unit.isEmpty() ? 0 : unitLabel_->sizeHint().width() + 4, 0);
  }
  updateMarks();
}

}  // namespace hankki
