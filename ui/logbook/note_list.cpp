// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logbook/note_list.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/logbook/note_rows.h"
#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kDateLetters = 10;  // of "2026-11-28T21:10:00Z"

}  // namespace

NoteList::NoteList(QWidget* parent)
    : Card(parent),
      list_(new QListWidget(this)),
      up_(makeButton(ButtonKind::Small, QStringLiteral("chevron-up"), this)),
      down_(makeButton(ButtonKind::Small, QStringLiteral("chevron-down"), this)),
      remove_(makeButton(ButtonKind::Small, QStringLiteral("trash"), this)) {
  list_->setObjectName(QStringLiteral("notes"));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setMouseTracking(true);
  list_->setItemDelegate(new NoteRowDelegate(list_));
  up_->setObjectName(QStringLiteral("noteUp"));
  down_->setObjectName(QStringLiteral("noteDown"));
  remove_->setObjectName(QStringLiteral("removeNote"));
  setFlush();
  body()->addWidget(list_);
  footer()->addWidget(up_);
  footer()->addWidget(down_);
  footer()->addStretch(1);
  footer()->addWidget(remove_);
  connect(list_, &QListWidget::currentRowChanged, this, [this] {
    check();
    emit chosenChanged();
  });
  connect(up_, &QPushButton::clicked, this, [this] { move(-1); });
  connect(down_, &QPushButton::clicked, this, [this] { move(1); });
  connect(remove_, &QPushButton::clicked, this, [this] {
    if (chosen() != 0) emit removeRequested(chosen());
  });
  check();
}

NoteId NoteList::chosen() const {
  const int row = list_->currentRow();
  return row < 0 ? 0 : notes_[static_cast<std::size_t>(row)].note.id;
}

const NoteSummary* NoteList::find(NoteId id) const {
  const auto found =
      std::ranges::find(notes_, id, [](const NoteSummary& summary) { return summary.note.id; });
  return found == notes_.end() ? nullptr : &*found;
}

void NoteList::setNotes(std::vector<NoteSummary> notes) {
  const NoteId before = chosen();
  const int row = list_->currentRow();
  const NoteId wanted = wanted_ != 0 ? wanted_ : before;
  {
    const QSignalBlocker quiet(list_);
    notes_ = std::move(notes);
    fill();
    int at = std::min(std::max(row, 0), static_cast<int>(notes_.size()) - 1);
    for (std::size_t i = 0; i < notes_.size(); ++i)
      if (notes_[i].note.id == wanted) at = static_cast<int>(i);
    list_->setCurrentRow(at);
  }
  if (chosen() == wanted_) wanted_ = 0;
  check();
  if (chosen() != before) emit chosenChanged();
}

void NoteList::setContent(NoteId id, const NoteContent& content) {
  for (NoteSummary& summary : notes_)
    if (summary.note.id == id) summary.note.content = content;
}

void NoteList::choose(NoteId id) {
  wanted_ = id;
  for (std::size_t i = 0; i < notes_.size(); ++i)
    if (notes_[i].note.id == id) {
      wanted_ = 0;
      list_->setCurrentRow(static_cast<int>(i));
    }
}

void NoteList::fill() {
  list_->clear();
  for (const NoteSummary& summary : notes_) {
    const QString title =
        summary.title.empty() ? tr("Empty note") : QString::fromStdString(summary.title);
    const QString date = QString::fromStdString(summary.note.changed).left(kDateLetters);
    auto* item = new QListWidgetItem(title + '\n' + date, list_);
    item->setToolTip(title);
    if (!summary.stale) continue;
    item->setIcon(icon(QStringLiteral("warning"), &Tokens::warn));
    item->setToolTip(title + '\n' + tr("A figure of this note is stale."));
  }
}

void NoteList::move(int by) {
  const int from = list_->currentRow(), to = from + by;
  if (from < 0 || to < 0 || to >= static_cast<int>(notes_.size())) return;
  const auto behind = static_cast<std::size_t>(by < 0 ? to : to + 1);
  emit moveRequested(chosen(), behind < notes_.size() ? notes_[behind].note.id : 0);
}

void NoteList::check() {
  const int row = list_->currentRow();
  up_->setEnabled(row > 0);
  down_->setEnabled(row >= 0 && row + 1 < list_->count());
  remove_->setEnabled(row >= 0);
}

void NoteList::retranslate() {
  setTitle(tr("Notes"));
  up_->setText(tr("Up"));
  down_->setText(tr("Down"));
  remove_->setText(tr("Remove"));
  setNotes(notes_);
}

}  // namespace hankki
