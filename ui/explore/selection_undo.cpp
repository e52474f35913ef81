// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/selection_undo.h"

#include <QScopedValueRollback>
#include <QUndoCommand>
#include <QUndoStack>
#include <utility>

namespace hankki {
namespace {
constexpr int kSteps = 50;  // each may hold every recipe of a large catalogue
}

class SelectionUndo::Change : public QUndoCommand {
 public:
  Change(SelectionUndo& undo, Ids before, Ids after)
      : undo_(undo), before_(std::move(before)), after_(std::move(after)) {}

  void undo() override { undo_.show(before_); }
  void redo() override { undo_.show(after_); }

 private:
  SelectionUndo& undo_;
  const Ids before_, after_;
};

SelectionUndo::SelectionUndo(Selection& selection, QUndoStack& stack, QObject* parent)
    : QObject(parent),
      selection_(selection),
      stack_(stack),
      shown_(std::make_shared<const Selection::Ids>(selection.ids())) {
  stack_.setUndoLimit(kSteps);
  connect(&selection_, &Selection::changed, this, &SelectionUndo::take);
}

void SelectionUndo::take() {
  if (showing_) return;
  auto after = std::make_shared<const Selection::Ids>(selection_.ids());
  stack_.push(new Change(*this, std::exchange(shown_, after), after));
}

void SelectionUndo::show(const Ids& ids) {
  const QScopedValueRollback own(showing_, true);
  shown_ = ids;
  selection_.set(*ids);
}

void SelectionUndo::forget() {
  show(std::make_shared<const Selection::Ids>());
  stack_.clear();
}

}  // namespace hankki
