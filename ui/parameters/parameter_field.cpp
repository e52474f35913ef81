// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parameter_field.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include "core/report/run_table.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki {
namespace {

constexpr int kEditorWidth = 124;
constexpr int kDotWidth = 12;

/// Bounds as a sentence shows them: grouped where they are whole, short where they are tiny.
QString bound(ParameterType type, double value) {
  if (type == ParameterType::Integer) return formatCount(static_cast<std::int64_t>(value));
  return QString::fromStdString(to_text(ParameterValue(value)));
}

/// Its editor has a line of its own below the label, and keeps spaces as they are typed.
bool isWide(ParameterType type) {
  return type == ParameterType::Text || type == ParameterType::Path;
}

}  // namespace

ParameterField::ParameterField(const Parameter& parameter, QWidget* parent)
    : QWidget(parent),
      parameter_(parameter),
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
  if (isWide(parameter_.type))
    layout->addWidget(editor_, 1, 1, 1, 2);
  else
    layout->addWidget(editor_, 0, 2, toggle_ ? Qt::AlignLeft | Qt::AlignVCenter : Qt::Alignment());
  layout->addWidget(error_, 2, 1, 1, 2);
  layout->setColumnStretch(1, 1);
  layout->setRowMinimumHeight(0, metrics::kFieldHeight);
  layout->setColumnMinimumWidth(2, kEditorWidth);
  reset();
  retranslate();
}

void ParameterField::makeEditor() {
  switch (parameter_.type) {
    case ParameterType::Integer:
    case ParameterType::Real:
    case ParameterType::Text:
    case ParameterType::Path:
    case ParameterType::List: {
      editor_ = line_ = new QLineEdit(this);
      unitLabel_ = makeLabel(TextRole::Caption, {}, line_);
      setTone(unitLabel_, Tone::Muted);
      unitLabel_->setAttribute(Qt::WA_TransparentForMouseEvents);
      auto* inside = new QGridLayout(line_);
      inside->setContentsMargins(0, 0, 8, 0);
      inside->addWidget(unitLabel_, 0, 0, Qt::AlignRight | Qt::AlignVCenter);
      if (!isWide(parameter_.type)) line_->setFixedWidth(kEditorWidth);
      if (parameter_.type == ParameterType::Path) {
        browse_ = line_->addAction(icon("folder"), QLineEdit::TrailingPosition);
        connect(browse_, &QAction::triggered, this, &ParameterField::browse);
      }
      connect(line_, &QLineEdit::textChanged, this, &ParameterField::read);
      break;
    }
    case ParameterType::Boolean:
      editor_ = toggle_ = new ToggleSwitch(this);
      connect(toggle_, &QAbstractButton::toggled, this, &ParameterField::read);
      break;
    case ParameterType::Choice:
      editor_ = choice_ = new ChoiceBox(this);
      for (const auto& choice : parameter_.choices) {
        const bool metric = choice.find('@') != std::string::npos;
        choice_->addItem(metric ? coreText(metric_title(choice)) : QString::fromStdString(choice),
                         QString::fromStdString(choice));
      }
      choice_->setFixedWidth(kEditorWidth);
      connect(choice_, &QComboBox::currentIndexChanged, this, &ParameterField::read);
      break;
  }
}

void ParameterField::browse() {
  const QString title = coreText(parameter_.label);
  const QString chosen = parameter_.path == PathKind::Folder
                             ? QFileDialog::getExistingDirectory(this, title, line_->text())
                             : QFileDialog::getOpenFileName(this, title, line_->text());
  if (!chosen.isEmpty()) line_->setText(chosen);
}

QString ParameterField::editorText() const {
  if (line_) return isWide(parameter_.type) ? line_->text() : line_->text().trimmed();
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
  value_ = parse_value(parameter_, editorText().toStdString());
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
  const bool list = parameter_.type == ParameterType::List;
  const ParameterType type = list ? parameter_.element : parameter_.type;
  const QString least = bound(type, parameter_.minimum), most = bound(type, parameter_.maximum);
  switch (type) {
    case ParameterType::Integer:
      return list ? tr("Enter whole numbers from %1 to %2, with commas between.").arg(least, most)
                  : tr("Enter a whole number from %1 to %2.").arg(least, most);
    case ParameterType::Real:
      return list ? tr("Enter numbers from %1 to %2, with commas between.").arg(least, most)
                  : tr("Enter a number from %1 to %2.").arg(least, most);
    case ParameterType::Text:
      if (list) return tr("Enter texts with commas between.");
      return tr("Enter %1 to %2 characters.")
          .arg(formatCount(parameter_.shortest), formatCount(parameter_.longest));
    case ParameterType::Path:
      return parameter_.path == PathKind::Folder ? tr("Choose a folder.") : tr("Choose a file.");
    default:
      return {};
  }
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
  if (browse_) {
    browse_->setIcon(icon("folder"));
    browse_->setText(tr("Choose..."));
  }
  if (unitLabel_) {
    const QString unit = unit_.isEmpty() ? coreText(parameter_.unit) : unit_;
    unitLabel_->setText(unit);
    line_->setTextMargins(0, 0, unit.isEmpty() ? 0 : unitLabel_->sizeHint().width() + 4, 0);
  }
  updateMarks();
}

}  // namespace hankki
