// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "core/workbench/selections.h"
#include "ui/explore/named_selections.h"

class QUndoStack;

namespace hankki {

class ExploreView;

/// What can be done with the selection: take what is listed or what has a term, take back, give it
/// a name, and combine it with those that have one.
class SelectionMenu : public QMenu {
  Q_OBJECT
 public:
  SelectionMenu(ExploreView& view, NamedSelections& named, QUndoStack& undo,
                QWidget* parent = nullptr);

  void setListed(const std::vector<ItemIndex>& recipes) { listed_ = recipes; }
  /// A term, and the recipes that have it; an empty one: none is looked at.
  void setTerm(const QString& term, const std::vector<ItemIndex>& recipes);
  void askName();  ///< and saves the selection under it

 private:
  void fill();
  void addChoices();
  void addUndo();
  void addNamed();
  void addNamed(const NamedSelection& selection);
  void set(const std::vector<ItemIndex>& recipes);
  void combine(const std::vector<ItemIndex>& recipes, Combination combination);
  std::vector<ItemIndex> selected() const;

  ExploreView& view_;
  NamedSelections& named_;
  QUndoStack& undo_;
  std::vector<ItemIndex> listed_;
  QString term_;
  std::vector<ItemIndex> withTerm_;
};

}  // namespace hankki
