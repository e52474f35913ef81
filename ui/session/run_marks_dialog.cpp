// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_marks_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <algorithm>

#include "core/base/error.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

/// What the one list has and the other has not.
std::vector<std::string> without(std::vector<std::string> texts,
                                 const std::vector<std::string>& others) {
  std::erase_if(texts, [&](const std::string& text) {
    return std::ranges::find(others, text) != others.end();
  });
  return texts;
}

}  // namespace

RunMarksDialog::RunMarksDialog(const RunInfo& run, QWidget* parent)
    : QDialog(parent),
      before_(run),
      nameLabel_(makeLabel(TextRole::Body, {}, this)),
      tagsLabel_(makeLabel(TextRole::Body, {}, this)),
      noteLabel_(makeLabel(TextRole::Body, {}, this)),
      fault_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(QString::fromStdString(run.name), this)),
      tags_(new QLineEdit(this)),
      note_(new QPlainTextEdit(QString::fromStdString(run.note), this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  QStringList tags;
  for (const std::string& tag : run.tags) tags << QString::fromStdString(tag);
  tags_->setText(tags.join(QStringLiteral(", ")));
  name_->setObjectName("runName");
  tags_->setObjectName("runTags");
  note_->setObjectName("runNote");
  note_->setTabChangesFocus(true);
  nameLabel_->setBuddy(name_);
  tagsLabel_->setBuddy(tags_);
  noteLabel_->setBuddy(note_);
  setTone(fault_, Tone::Error);
  fault_->setWordWrap(true);
  buttons_->button(QDialogButtonBox::Ok)->setProperty("kind", "primary");
  for (const auto button : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
    buttons_->button(button)->setIcon({});

  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(24, 24, 24, 16);
  layout->setHorizontalSpacing(16);
  layout->setVerticalSpacing(8);
  layout->addWidget(nameLabel_, 0, 0);
  layout->addWidget(name_, 0, 1);
  layout->addWidget(tagsLabel_, 1, 0);
  layout->addWidget(tags_, 1, 1);
  layout->addWidget(noteLabel_, 2, 0, Qt::AlignTop);
  layout->addWidget(note_, 2, 1);
  layout->addWidget(fault_, 3, 1);
  layout->addWidget(buttons_, 4, 0, 1, 2);
  layout->setColumnStretch(1, 1);
  setMinimumWidth(480);
  connect(name_, &QLineEdit::textChanged, this, &RunMarksDialog::check);
  connect(tags_, &QLineEdit::textChanged, this, &RunMarksDialog::check);
  connect(note_, &QPlainTextEdit::textChanged, this, &RunMarksDialog::check);
  connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  retranslate();
  check();
}

RunEdit RunMarksDialog::edit() const {
  std::vector<std::string> tags;
  for (const QString& tag : tags_->text().split(',', Qt::SkipEmptyParts))
    if (!tag.trimmed().isEmpty()) tags.push_back(checked_run_tag(tag.toStdString()));
  RunEdit edit{.add_tags = without(tags, before_.tags), .drop_tags = without(before_.tags, tags)};
  edited_tags(before_.tags, edit);
  const std::string name = checked_run_name(name_->text().toStdString());
  const std::string note = checked_run_note(note_->toPlainText().toStdString());
  if (name != before_.name) edit.name = name;
  if (note != before_.note) edit.note = note;
  return edit;
}

void RunMarksDialog::check() {
  QString fault;
  try {
    edit();
  } catch (const Error& error) {
    fault = coreSentence(error.message());
  }
  fault_->setText(fault);
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(!writing_ && fault.isEmpty());
}

void RunMarksDialog::setWriting(bool writing) {
  writing_ = writing;
  for (QWidget* part : std::initializer_list<QWidget*>{name_, tags_, note_, buttons_})
    part->setEnabled(!writing);
  check();
}

void RunMarksDialog::accept() {
  if (writing_) return;
  const RunEdit entry = edit();
  setWriting(true);
  emit entered(entry);
}

void RunMarksDialog::reject() {
  if (!writing_) QDialog::reject();
}

void RunMarksDialog::fail(const Message& why) {
  setWriting(false);
  fault_->setText(coreSentence(why));
}

void RunMarksDialog::retranslate() {
  setWindowTitle(tr("Run #%1").arg(before_.id));
  nameLabel_->setText(tr("Name"));
  tagsLabel_->setText(tr("Tags"));
  noteLabel_->setText(tr("Note"));
  tags_->setPlaceholderText(tr("with commas between them"));
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("OK"));
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void RunMarksDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
