// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/suite_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kWidth = 460, kChecksHeight = 120;
constexpr int kLongest = 80;  // letters
/// What the first suite of most people would be.
constexpr const char* kUsual =
    "history:0,1-2,3-5:recall@10>=0.9*mean\ncuisine:*:recall@10>=0.7*mean";
}  // namespace

SuiteDialog::SuiteDialog(QWidget* parent)
    : QDialog(parent),
      nameLabel_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(this)),
      checksLabel_(makeLabel(TextRole::Help, {}, this)),
      checks_(new QPlainTextEdit(this)),
      wrong_(makeLabel(TextRole::Help, {}, this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      save_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("suiteDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  name_->setObjectName("suiteName");
  name_->setMaxLength(kLongest);
  nameLabel_->setBuddy(name_);
  checks_->setObjectName("suiteChecks");
  checks_->setTabChangesFocus(true);
  checks_->setFixedHeight(kChecksHeight);
  checks_->setPlainText(QString::fromLatin1(kUsual));
  checksLabel_->setBuddy(checks_);
  checksLabel_->setWordWrap(true);
  setTone(wrong_, Tone::Error);
  wrong_->setWordWrap(true);
  save_->setObjectName("saveSuite");
  save_->setDefault(true);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(save_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(metrics::kSpace);
  for (QWidget* part : {static_cast<QWidget*>(nameLabel_), static_cast<QWidget*>(name_),
                        static_cast<QWidget*>(checksLabel_), static_cast<QWidget*>(checks_),
                        static_cast<QWidget*>(wrong_)})
    layout->addWidget(part);
  layout->addStretch(1);
  layout->addLayout(buttons);
  connect(name_, &QLineEdit::textChanged, this, &SuiteDialog::check);
  connect(checks_, &QPlainTextEdit::textChanged, this, &SuiteDialog::check);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(save_, &QPushButton::clicked, this, &QDialog::accept);
  retranslate();
  resize(kWidth, layout->totalHeightForWidth(kWidth));  // with the lines of wrapped texts
}

QString SuiteDialog::name() const { return name_->text().trimmed(); }

std::vector<SliceCheck> SuiteDialog::checks() const {
  std::vector<SliceCheck> checks;
  for (const QString& line : checks_->toPlainText().split('\n', Qt::SkipEmptyParts))
    if (!line.trimmed().isEmpty()) {
      checks.push_back(parse_slice_check(line.trimmed().toStdString()));
      require_slices(checks.back());
    }
  return checks;
}

void SuiteDialog::check() {
  QString wrong;
  try {
    if (checks().empty()) wrong = tr("Write a check a line.");
  } catch (const Error& error) {
    wrong = coreSentence(error.message()) + '.';
  }
  wrong_->setText(wrong);
  setFieldError(checks_, wrong);
  setDisabledReason(save_, name().isEmpty() ? tr("Type a name first.") : wrong);
}

void SuiteDialog::retranslate() {
  setWindowTitle(tr("New suite of checks"));
  nameLabel_->setText(tr("Name of the suite"));
  name_->setAccessibleName(nameLabel_->text());
  checksLabel_->setText(
      tr("A check a line: by history, age, popularity, cuisine or shown; which slices, * for each; "
         "and the least value of a metric, or its share of the mean over all users"));
  checks_->setAccessibleName(tr("Checks"));
  cancel_->setText(tr("Cancel"));
  save_->setText(tr("Save"));
  check();
}

void SuiteDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
