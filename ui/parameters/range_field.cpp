// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/range_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include "core/base/error.h"
#include "core/search/search_space.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kKindWidth = 116;
constexpr int kPointsWidth = 40;
constexpr int kIndent = 22;  // under the text of the check box

/// As the field's own type writes it: a whole number without a point.
QString boundText(const Parameter& parameter, double value) {
  const ParameterValue typed = parameter.type == ParameterType::Integer
                                   ? ParameterValue(static_cast<std::int64_t>(value))
                                   : ParameterValue(value);
  return QString::fromStdString(to_text(typed));
}

/// All choices of a word or a switch; of a number, where nobody said more, its usual value.
ParameterRange usualRange(const Parameter& parameter) {
  if (parameter.search) return *parameter.search;
  std::vector<ParameterValue> values;
  for (const std::string& choice : parameter.choices) values.emplace_back(choice);
  if (parameter.type == ParameterType::Boolean) values = {false, true};
  if (values.empty()) values.push_back(parameter.default_value);
  return values;
}

}  // namespace

RangeField::RangeField(const Parameter& parameter, QWidget* parent)
    : QWidget(parent),
      parameter_(parameter),
      schema_({parameter}),
      check_(new QCheckBox(this)),
      fixed_(makeLabel(TextRole::Help, {}, this)),
      kind_(new ChoiceBox(this)),
      editors_(new QWidget(this)),
      values_(new QLineEdit(editors_)),
      low_(new QLineEdit(editors_)),
      high_(new QLineEdit(editors_)),
      to_(makeLabel(TextRole::Help, {}, editors_)),
      times_(makeLabel(TextRole::Help, QStringLiteral("×"), editors_)),
      points_(new QLineEdit(editors_)),
      error_(makeLabel(TextRole::Caption, {}, this)) {
  setObjectName("range:" + QString::fromStdString(parameter_.name));
  check_->setObjectName("searched");
  kind_->setObjectName("kind");
  values_->setObjectName("values");
  low_->setObjectName("low");
  high_->setObjectName("high");
  points_->setObjectName("points");
  error_->setObjectName("error");
  for (QLabel* label : {fixed_, to_, times_}) setTone(label, Tone::Muted);
  setTone(error_, Tone::Error);
  error_->setWordWrap(true);
  kind_->addItem({}, int(Kind::Values));
  if (is_number(parameter_.type)) {
    kind_->addItem({}, int(Kind::Linear));
    kind_->addItem({}, int(Kind::Logarithmic));
  }
  layOut();
  connect(check_, &QCheckBox::toggled, this, &RangeField::read);
  connect(kind_, &QComboBox::currentIndexChanged, this, &RangeField::read);
  for (const QLineEdit* line : {values_, low_, high_, points_})
    connect(line, &QLineEdit::textChanged, this, &RangeField::read);
  setFixed(parameter_.default_value);
  reset();
  retranslate();
}

void RangeField::layOut() {
  kind_->setFixedSize(kKindWidth, metrics::kFieldHeight);
  points_->setFixedWidth(kPointsWidth);
  auto* row = new QHBoxLayout(editors_);
  row->setContentsMargins(kIndent, 0, 0, 0);
  row->setSpacing(6);
  for (QWidget* widget : {static_cast<QWidget*>(values_), static_cast<QWidget*>(low_),
                          static_cast<QWidget*>(to_), static_cast<QWidget*>(high_),
                          static_cast<QWidget*>(times_), static_cast<QWidget*>(points_)})
    row->addWidget(widget);
  for (QLineEdit* line : {values_, low_, high_, points_})
    line->setFixedHeight(metrics::kFieldHeight);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setHorizontalSpacing(metrics::kSpace);
  layout->setVerticalSpacing(metrics::kSmallSpace);
  layout->addWidget(check_, 0, 0);
  layout->addWidget(fixed_, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
  layout->addWidget(kind_, 0, 1, Qt::AlignRight);
  layout->addWidget(editors_, 1, 0, 1, 2);
  layout->addWidget(error_, 2, 0, 1, 2);
  layout->setColumnStretch(0, 1);
  layout->setRowMinimumHeight(0, metrics::kFieldHeight);
}

void RangeField::setFixed(const ParameterValue& value) {
  fixed_->setText(QString::fromStdString(to_text(value)));
}

void RangeField::setPointsVisible(bool visible) {
  if (pointsVisible_ == visible) return;
  pointsVisible_ = visible;
  read();
}

bool RangeField::isSearched() const { return check_->isChecked(); }
void RangeField::setSearched(bool searched) { check_->setChecked(searched); }

void RangeField::reset() {
  {
    const QSignalBlocker blocker(check_);
    check_->setChecked(parameter_.search.has_value());
  }
  show(usualRange(parameter_));
}

void RangeField::show(const ParameterRange& range) {
  const QSignalBlocker one(kind_), two(values_), three(low_), four(high_), five(points_);
  if (const auto* among = std::get_if<std::vector<ParameterValue>>(&range)) {
    QStringList texts;
    for (const ParameterValue& value : *among) texts << QString::fromStdString(to_text(value));
    values_->setText(texts.join(QStringLiteral(", ")));
    kind_->setCurrentIndex(kind_->findData(int(Kind::Values)));
    low_->setText(texts.value(0));
    high_->setText(texts.isEmpty() ? QString() : texts.back());
    points_->setText(QString::number(ParameterInterval().points));
  } else {
    const auto& interval = std::get<ParameterInterval>(range);
    low_->setText(boundText(parameter_, interval.low));
    high_->setText(boundText(parameter_, interval.high));
    points_->setText(QString::number(interval.points));
    values_->setText(low_->text() + QStringLiteral(", ") + high_->text());
    kind_->setCurrentIndex(
        kind_->findData(int(interval.logarithmic ? Kind::Logarithmic : Kind::Linear)));
  }
  read();
}

RangeField::Kind RangeField::kind() const {
  return static_cast<Kind>(kind_->currentData().toInt());
}

void RangeField::read() {
  range_.reset();
  if (isSearched()) range_ = kind() == Kind::Values ? readValues() : readInterval();
  updateMarks();
  emit edited();
}

std::optional<ParameterRange> RangeField::readValues() const {
  std::vector<ParameterValue> values;
  try {
    for (const QString& text : values_->text().split(',', Qt::SkipEmptyParts))
      values.push_back(schema_.parse(parameter_.name, text.trimmed().toStdString()));
    check_range(parameter_, values);
  } catch (const Error&) {
    return std::nullopt;
  }
  return values;
}

double RangeField::number(const QLineEdit& line) const {
  const ParameterValue value = schema_.parse(parameter_.name, line.text().trimmed().toStdString());
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  return std::get<double>(value);
}

std::optional<ParameterRange> RangeField::readInterval() const {
  try {
    bool whole = true;
    ParameterInterval interval{
        .low = number(*low_), .high = number(*high_), .logarithmic = kind() == Kind::Logarithmic};
    if (pointsVisible_) interval.points = points_->text().toInt(&whole);
    if (!whole || interval.points < 1) return std::nullopt;
    check_range(parameter_, interval);
    return interval;
  } catch (const Error&) {
    return std::nullopt;
  }
}

void RangeField::updateMarks() {
  const bool searched = isSearched(), values = kind() == Kind::Values;
  fixed_->setVisible(!searched);
  kind_->setVisible(searched && kind_->count() > 1);
  editors_->setVisible(searched);
  values_->setVisible(values);
  for (QWidget* widget :
       {static_cast<QWidget*>(low_), static_cast<QWidget*>(to_), static_cast<QWidget*>(high_)})
    widget->setVisible(!values);
  times_->setVisible(!values && pointsVisible_);
  points_->setVisible(!values && pointsVisible_);
  const QString error = errorText();
  error_->setText(error);
  error_->setVisible(!error.isEmpty());
  for (QLineEdit* line : {values_, low_, high_, points_}) setFieldError(line, error);
}

QString RangeField::errorText() const {
  if (!isWrong()) return {};
  if (!is_number(parameter_.type)) {
    QStringList choices;
    for (const std::string& choice : parameter_.choices) choices << QString::fromStdString(choice);
    if (choices.isEmpty()) choices = QStringList{"true", "false"};
    return tr("Enter some of these, with commas between: %1.").arg(choices.join(", "));
  }
  const QString least = boundText(parameter_, parameter_.minimum);
  const QString most = boundText(parameter_, parameter_.maximum);
  if (kind() == Kind::Values)
    return parameter_.type == ParameterType::Integer
               ? tr("Enter whole numbers from %1 to %2, with commas between.").arg(least, most)
               : tr("Enter numbers from %1 to %2, with commas between.").arg(least, most);
  const QString sentence =
      parameter_.type == ParameterType::Integer
          ? tr("Enter two whole numbers from %1 to %2, the smaller one first.").arg(least, most)
          : tr("Enter two numbers from %1 to %2, the smaller one first.").arg(least, most);
  return kind() == Kind::Logarithmic && parameter_.minimum <= 0
             ? sentence + ' ' + tr("A logarithmic range starts above 0.")
             : sentence;
}

void RangeField::focusEditor() {
  (kind() == Kind::Values ? values_ : low_)->setFocus(Qt::OtherFocusReason);
}

void RangeField::retranslate() {
  const QString label = coreText(parameter_.label), help = coreText(parameter_.doc);
  check_->setText(label);
  check_->setToolTip(help);
  check_->setAccessibleDescription(help);
  fixed_->setToolTip(tr("Not searched: every trial has the preset's value."));
  to_->setText(tr("to", "between the ends of a range"));
  const QStringList kinds{tr("values"), tr("even range"), tr("log range")};
  for (int i = 0; i < kind_->count(); ++i) kind_->setItemText(i, kinds[i]);
  kind_->setAccessibleName(tr("%1: kind of range").arg(label));
  values_->setAccessibleName(tr("%1: values").arg(label));
  low_->setAccessibleName(tr("%1: from").arg(label));
  high_->setAccessibleName(tr("%1: to").arg(label));
  points_->setAccessibleName(tr("%1: points of the grid").arg(label));
  points_->setToolTip(tr("How many points of the range a grid takes."));
  updateMarks();
}

}  // namespace hankki
