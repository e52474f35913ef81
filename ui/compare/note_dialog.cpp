// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/note_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/store/run_edits.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kLeastWidth = 400;

}  // namespace

NoteDialog::NoteDialog(const QString& title, const QString& text, QWidget* parent)
    : QDialog(parent),
      column_(new QVBoxLayout(this)),
      text_(new QPlainTextEdit(text, this)),
      fault_(makeLabel(TextRole::Help, {}, this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  setObjectName("curveNoteDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  text_->setObjectName("curveNote");
  text_->setTabChangesFocus(true);
  text_->setAccessibleName(tr("Note"));
  fault_->setObjectName("curveNoteFault");
  setTone(fault_, Tone::Error);
  fault_->setWordWrap(true);
  for (const auto button : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
    buttons_->button(button)->setIcon({});
  setStyleProperty(buttons_->button(QDialogButtonBox::Ok), "kind", "primary");
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Save"));
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  column_->setContentsMargins(24, 24, 24, 16);
  column_->setSpacing(metrics::kSpace);
  for (QWidget* part : std::initializer_list<QWidget*>{text_, fault_, buttons_})
    column_->addWidget(part);
  setMinimumWidth(kLeastWidth);
  connect(text_, &QPlainTextEdit::textChanged, this, &NoteDialog::check);
  connect(buttons_, &QDialogButtonBox::accepted, this, &NoteDialog::enter);
  connect(buttons_, &QDialogButtonBox::rejected, this, &NoteDialog::reject);
  check();
}

void NoteDialog::offerPlaces(const std::vector<NotableRun>& runs) {
  run_ = new ChoiceBox(this);
  run_->setObjectName("curveNoteRun");
  run_->setAccessibleName(tr("Run"));
  epoch_ = new QSpinBox(this);
  epoch_->setObjectName("curveNoteEpoch");
  epoch_->setAccessibleName(tr("Epoch"));
  auto* label = makeLabel(TextRole::Help, tr("Epoch"), this);
  label->setBuddy(epoch_);
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::kSpace);
  row->addWidget(run_, 1);
  row->addWidget(label);
  row->addWidget(epoch_);
  column_->insertLayout(0, row);
  for (const NotableRun& one : runs) run_->addItem(one.name, static_cast<qlonglong>(one.id));
  const auto limit = [this, runs] {
    const int at = run_->currentIndex();
    if (at >= 0) epoch_->setRange(1, static_cast<int>(runs[static_cast<std::size_t>(at)].epochs));
  };
  connect(run_, &QComboBox::currentIndexChanged, this, limit);
  limit();
  setTabOrder(run_, epoch_);
  setTabOrder(epoch_, text_);
  run_->setFocus();
}

RunId NoteDialog::run() const { return run_ ? run_->currentData().toLongLong() : 0; }

std::int64_t NoteDialog::epoch() const { return epoch_ ? epoch_->value() - 1 : 0; }

void NoteDialog::check() {
  QString wrong;
  bool empty = true;
  try {
    empty = checked_run_note(text_->toPlainText().toStdString()).empty();
  } catch (const Error& error) {
    wrong = coreSentence(error.message());
  }
  fault_->setText(wrong);
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(!writing_ && wrong.isEmpty() && !empty);
}

void NoteDialog::enter() {
  setWriting(true);
  emit entered(text_->toPlainText());
}

void NoteDialog::setWriting(bool writing) {
  writing_ = writing;
  text_->setReadOnly(writing);
  for (QWidget* part : std::initializer_list<QWidget*>{run_, epoch_, buttons_})
    if (part) part->setEnabled(!writing);
  check();
}

void NoteDialog::fail(const Message& why) {
  resume();
  fault_->setText(coreSentence(why));
}

void NoteDialog::resume() { setWriting(false); }

void NoteDialog::reject() {
  if (!writing_) QDialog::reject();
}

}  // namespace hankki
