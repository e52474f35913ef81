// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "ui/plots/selection.h"

class QUndoStack;

namespace hankki {

/// Every change of a selection, whoever makes it, can be taken back and done again. GUI thread
/// only.
class SelectionUndo : public QObject {
  Q_OBJECT
 public:
  /// `selection` and `stack` outlive it; what changes is pushed on `stack`.
  SelectionUndo(Selection& selection, QUndoStack& stack, QObject* parent = nullptr);

  /// The ids mean other things from now on: nothing is selected, and nothing can be taken back.
  void forget();

 private:
  using Ids = std::shared_ptr<const Selection::Ids>;
  class Change;

  void take();
  void show(const Ids& ids);

  Selection& selection_;
  QUndoStack& stack_;
  Ids shown_;
  bool showing_ = false;  // a step of the stack
};

}  // namespace hankki
