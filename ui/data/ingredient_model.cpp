// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/ingredient_model.h"

#include <QUndoCommand>
#include <algorithm>
#include <map>
#include <set>

#include "ui/theme/format.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

/// Other choices for some rows, and back.
class IngredientModel::Change : public QUndoCommand {
 public:
  Change(IngredientModel& model, const QString& what, Changes changes)
      : QUndoCommand(what), model_(model), after_(std::move(changes)) {
    for (const auto& [row, choice] : after_) before_.emplace_back(row, model.at(row).choice);
  }
  void redo() override { model_.apply(after_); }
  void undo() override { model_.apply(before_); }

 private:
  IngredientModel& model_;
  Changes after_, before_;
};

namespace {

QString textOf(RenameReason reason) {
  switch (reason) {
    case RenameReason::Plural:
      return IngredientModel::tr("Plural");
    case RenameReason::Brand:
      return IngredientModel::tr("Brand");
    case RenameReason::Remnant:
      return IngredientModel::tr("Part of a word");
    case RenameReason::Spelling:
      break;
  }
  return IngredientModel::tr("Spelling");
}

}  // namespace

IngredientModel::IngredientModel(std::vector<IngredientSuggestion> suggestions,
                                 const Vocabulary& ingredients,
                                 const std::vector<std::int64_t>& recipes, QObject* parent)
    : QAbstractTableModel(parent) {
  std::set<std::string_view> suggested;
  for (const IngredientSuggestion& suggestion : suggestions)
    suggested.insert(suggestion.rename.from);
  std::vector<Row> others;
  for (std::uint32_t term = 0; term < ingredients.size(); ++term)
    if (const std::string& name = ingredients.term(term); !suggested.contains(name))
      others.push_back({.from = name, .reason = {}, .recipes = recipes[term], .choice = {name}});
  std::ranges::stable_sort(others, std::greater(), &Row::recipes);
  for (const IngredientSuggestion& suggestion : suggestions)
    rows_.push_back({.from = suggestion.rename.from,
                     .reason = suggestion.reason,
                     .recipes = suggestion.recipes,
                     .choice = {suggestion.rename.to}});
  std::ranges::move(others, std::back_inserter(rows_));
}

void IngredientModel::choose(const std::vector<Replacement>& renames) {
  std::map<std::string_view, std::string_view> names;
  for (const Replacement& rename : renames) names[rename.from] = rename.to;
  Changes changes;
  for (int row = 0; row < rowCount(); ++row)
    if (const auto found = names.find(at(row).from); found != names.end())
      changes.emplace_back(row, Choice{std::string(found->second), true});
  apply(changes);
}

std::vector<Replacement> IngredientModel::chosen() const {
  std::vector<Replacement> renames;
  for (const Row& row : rows_)
    if (row.choice.ticked) renames.push_back({row.from, row.choice.to});
  return renames;
}

void IngredientModel::setTicked(const std::vector<int>& rows, bool ticked) {
  Changes changes;
  for (const int row : rows)
    if (at(row).choice.to != at(row).from && at(row).choice.ticked != ticked)
      changes.emplace_back(row, Choice{at(row).choice.to, ticked});
  change(ticked ? tr("Tick %n", nullptr, static_cast<int>(changes.size()))
                : tr("Untick %n", nullptr, static_cast<int>(changes.size())),
         changes);
}

void IngredientModel::change(const QString& what, const Changes& changes) {
  if (!changes.empty()) undo_.push(new Change(*this, what, changes));
}

void IngredientModel::apply(const Changes& changes) {
  if (changes.empty()) return;
  for (const auto& [row, choice] : changes) rows_[static_cast<std::size_t>(row)].choice = choice;
  const auto [first, last] = std::ranges::minmax(
      changes, {}, [](const std::pair<int, Choice>& change) { return change.first; });
  emit dataChanged(index(first.first, 0), index(last.first, Columns - 1));
  emit chosenChanged();
}

int IngredientModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int IngredientModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : Columns;
}

QVariant IngredientModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = at(index.row());
  const bool renamed = row.choice.to != row.from;
  if (role == MutedRole) return index.column() == Why || (index.column() == To && !renamed);
  if (role == StrongRole) return index.column() == To && row.choice.ticked;
  if (role == Qt::CheckStateRole && index.column() == From)
    return row.choice.ticked ? Qt::Checked : Qt::Unchecked;
  if (role == Qt::TextAlignmentRole && index.column() == Recipes)
    return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == SortRole && index.column() == Recipes) return static_cast<qlonglong>(row.recipes);
  if (role != Qt::DisplayRole && role != Qt::EditRole && role != SortRole) return {};
  switch (index.column()) {
    case From:
      return QString::fromStdString(row.from);
    case To:
      return QString::fromStdString(row.choice.to);
    case Why:
      return row.reason ? textOf(*row.reason) : QString();
    default:
      return formatCount(row.recipes);
  }
}

bool IngredientModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid()) return false;
  const Row& row = at(index.row());
  if (role == Qt::CheckStateRole && index.column() == From) {
    setTicked({index.row()}, value.toInt() == Qt::Checked);
    return true;
  }
  if (role != Qt::EditRole || index.column() != To) return false;
  const std::string to = value.toString().trimmed().toStdString();
  if (to.empty() || to == row.choice.to) return false;
  change(tr("Rename %1").arg(QString::fromStdString(row.from)),
         {{index.row(), Choice{to, to != row.from}}});
  return true;
}

Qt::ItemFlags IngredientModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (!index.isValid()) return flags;
  const Row& row = at(index.row());
  if (index.column() == From && row.choice.to != row.from) flags |= Qt::ItemIsUserCheckable;
  if (index.column() == To) flags |= Qt::ItemIsEditable;
  return flags;
}

QVariant IngredientModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (section == Recipes ? Qt::AlignRight : Qt::AlignLeft));
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return QAbstractTableModel::headerData(section, orientation, role);
  switch (section) {
    case From:
      return tr("Ingredient");
    case To:
      return tr("Would be called");
    case Why:
      return tr("Why");
    default:
      return tr("Recipes");
  }
}

}  // namespace hankki
