// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_form_row.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kSeparators = 7, kHeaders = 3, kTimeForms = 9;

}  // namespace

TableFormRow::TableFormRow(QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(metrics::kSpace);
  grid->setVerticalSpacing(metrics::kSmallSpace);
  const char* names[] = {"separator", "headerLine", "timeForm"};
  const int counts[] = {kSeparators, kHeaders, kTimeForms};
  for (int field = 0; field < FieldCount; ++field) {
    labels_[field] = makeLabel(TextRole::Help, {}, this);
    setTone(labels_[field], Tone::Muted);
    choices_[field] = new ChoiceBox(this);
    choices_[field]->setObjectName(QLatin1String(names[field]));
    for (int choice = 0; choice < counts[field]; ++choice) choices_[field]->addItem(QString());
    grid->addWidget(labels_[field], 0, field);
    grid->addWidget(choices_[field], 1, field);
    grid->setColumnStretch(field, 1);
    connect(choices_[field], &QComboBox::currentIndexChanged, this,
            field == Times ? &TableFormRow::timesChanged : &TableFormRow::tableChanged);
  }
  retranslate();
}

TableForm TableFormRow::form() const {
  return {.separator = static_cast<Separator>(choices_[Separators]->currentIndex()),
          .header = choices_[Header]->isHidden()
                        ? HeaderLine::Yes
                        : static_cast<HeaderLine>(choices_[Header]->currentIndex()),
          .time = static_cast<TimeForm>(choices_[Times]->currentIndex())};
}

void TableFormRow::setForm(const TableForm& form) {
  const QSignalBlocker one(choices_[Separators]), two(choices_[Header]), three(choices_[Times]);
  choices_[Separators]->setCurrentIndex(static_cast<int>(form.separator));
  choices_[Header]->setCurrentIndex(static_cast<int>(form.header));
  choices_[Times]->setCurrentIndex(static_cast<int>(form.time));
}

void TableFormRow::setHeaderAsked(bool asked) {
  labels_[Header]->setVisible(asked);
  choices_[Header]->setVisible(asked);
}

void TableFormRow::setTimesAsked(bool asked) {
  labels_[Times]->setVisible(asked);
  choices_[Times]->setVisible(asked);
}

void TableFormRow::setTimesRead(bool read) { choices_[Times]->setEnabled(read); }

void TableFormRow::setGuessed(const TablePreview& table) {
  const TableForm asked = form();
  if (asked.separator == Separator::Guess) separator_ = table.separator;
  if (asked.header == HeaderLine::Guess)
    header_ = table.has_header ? HeaderLine::Yes : HeaderLine::No;
  for (const Field field : {Separators, Header}) choices_[field]->setItemText(0, guess(field));
}

QString TableFormRow::guess(Field field) const {
  QString guessed;
  if (field == Separators && separator_ != Separator::Guess)
    guessed = coreText(describe(separator_));
  if (field == Header && header_ != HeaderLine::Guess)
    guessed = choices_[Header]->itemText(static_cast<int>(header_));
  return guessed.isEmpty() ? tr("guessed") : tr("guessed: %1").arg(guessed);
}

void TableFormRow::retranslate() {
  labels_[Separators]->setText(tr("Columns are separated by"));
  labels_[Header]->setText(tr("The first line"));
  labels_[Times]->setText(tr("Times are written"));
  for (int choice = 1; choice < kSeparators; ++choice)
    choices_[Separators]->setItemText(choice, coreText(describe(static_cast<Separator>(choice))));
  choices_[Header]->setItemText(static_cast<int>(HeaderLine::Yes), tr("names the columns"));
  choices_[Header]->setItemText(static_cast<int>(HeaderLine::No), tr("is a row like others"));
  const QString forms[kTimeForms] = {
      guess(Times),       tr("seconds"),     tr("milliseconds"),          tr("microseconds"),
      tr("nanoseconds"),  tr("as 20141231"), tr("days of a spreadsheet"), tr("as 31/12/2014"),
      tr("as 12/31/2014")};
  for (int form = 0; form < kTimeForms; ++form) choices_[Times]->setItemText(form, forms[form]);
  for (const Field field : {Separators, Header}) choices_[field]->setItemText(0, guess(field));
  for (int field = 0; field < FieldCount; ++field)
    choices_[field]->setAccessibleName(labels_[field]->text());
}

void TableFormRow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
