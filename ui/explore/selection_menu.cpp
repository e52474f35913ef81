// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/selection_menu.h"

#include <QUndoStack>

#include "ui/explore/explore_view.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"
#include "ui/widgets/name_dialog.h"

namespace hankki {

SelectionMenu::SelectionMenu(ExploreView& view, NamedSelections& named, QUndoStack& undo,
                             QWidget* parent)
    : QMenu(parent), view_(view), named_(named), undo_(undo) {
  setObjectName("selectionActions");
  connect(this, &QMenu::aboutToShow, this, &SelectionMenu::fill);
}

void SelectionMenu::setTerm(const QString& term, const std::vector<ItemIndex>& recipes) {
  term_ = term;
  withTerm_ = recipes;
}

std::vector<ItemIndex> SelectionMenu::selected() const {
  const Selection::Ids& ids = view_.selection().ids();
  return {ids.begin(), ids.end()};
}

void SelectionMenu::set(const std::vector<ItemIndex>& recipes) {
  view_.selection().set({recipes.begin(), recipes.end()});
}

void SelectionMenu::combine(const std::vector<ItemIndex>& recipes, Combination combination) {
  set(combined(selected(), recipes, combination));
}

void SelectionMenu::fill() {
  for (QMenu* menu : findChildren<QMenu*>()) delete menu;
  clear();
  addChoices();
  addSeparator();
  addUndo();
  addSeparator();
  addNamed();
}

void SelectionMenu::addChoices() {
  const bool any = !view_.selection().empty();
  addAction(tr("Select what is listed (%1)").arg(formatCount(std::ssize(listed_))), this, [this] {
    set(listed_);
  })->setEnabled(!listed_.empty());
  if (!term_.isEmpty())
    addAction(
        withParticles(
            tr("Select recipes with “%1” (%2)").arg(term_, formatCount(std::ssize(withTerm_)))),
        this, [this] { set(withTerm_); });
  addAction(tr("Select all others"), this, [this] {
    set(combined(view_.texts()->terms.recipes, selected(), Combination::Minus));
  })->setEnabled(any);
  addAction(tr("Select nothing"), this, [this] { set({}); })->setEnabled(any);
}

void SelectionMenu::addUndo() {
  addAction(tr("Take back"), &undo_, &QUndoStack::undo)->setEnabled(undo_.canUndo());
  addAction(tr("Do again"), &undo_, &QUndoStack::redo)->setEnabled(undo_.canRedo());
}

void SelectionMenu::addNamed() {
  addAction(tr("Save the selection…"), this, &SelectionMenu::askName)
      ->setEnabled(!view_.selection().empty());
  for (const NamedSelection& selection : named_.all()) addNamed(selection);
}

void SelectionMenu::addNamed(const NamedSelection& selection) {
  // By its number: the list may be read again while the menu is open.
  const auto add = [this, id = selection.info.id](QMenu* menu, const QString& text, auto act) {
    return menu->addAction(text, this, [this, id, act] {
      if (const NamedSelection* found = named_.find(id)) act(*found);
    });
  };
  QString name = selection.name();
  name.replace('&', "&&");
  QMenu* menu = addMenu(tr("%1 (%2)").arg(name, formatCount(selection.info.recipes)));
  const bool any = !view_.selection().empty();
  add(menu, tr("Select it"), [this](const NamedSelection& one) { set(one.recipes); });
  const auto addCombination = [&](const QString& text, Combination combination) {
    add(menu, text, [this, combination](const NamedSelection& one) {
      combine(one.recipes, combination);
    })->setEnabled(any);
  };
  addCombination(tr("Keep only what is in it too"), Combination::And);
  addCombination(tr("Add it"), Combination::Or);
  addCombination(tr("Take it away"), Combination::Minus);
  menu->addSeparator();
  add(menu, tr("Remove"), [this](const NamedSelection& one) { named_.remove(one.info.id); });
}

void SelectionMenu::askName() {
  auto* dialog = new NameDialog(
      {.title = [] { return tr("Save the selection"); },
       .label = [] { return tr("Name of the selection"); },
       .taken = [] { return tr("Another selection is called so. Choose another name."); }},
      [this](const QString& name) { return named_.isTaken(name); }, parentWidget());
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { named_.save(dialog->name(), view_.selection().ids()); });
  dialog->open();
}

}  // namespace hankki
