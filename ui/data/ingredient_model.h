// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QUndoStack>
#include <optional>
#include <vector>

#include "core/data/ingredient_suggestions.h"

namespace hankki {

/// The ingredients of a data set, those with a suggested name first: a tick gives an ingredient the
/// name beside it, which can be edited (and is then ticked). Everything can be undone.
class IngredientModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : int { From, To, Why, Recipes, Columns };

  explicit IngredientModel(std::vector<IngredientSuggestion> suggestions,
                           const Vocabulary& ingredients, const std::vector<std::int64_t>& recipes,
                           QObject* parent = nullptr);

  /// What was chosen before; cannot be undone.
  void choose(const std::vector<Replacement>& renames);
  std::vector<Replacement> chosen() const;

  bool isSuggested(int row) const {
    return rows_[static_cast<std::size_t>(row)].reason.has_value();
  }

  /// Ticks the rows, or takes their ticks away, as one thing to undo; those without another name
  /// are left alone.
  void setTicked(const std::vector<int>& rows, bool ticked);

  QUndoStack& undoStack() { return undo_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 signals:
  void chosenChanged();

 private:
  struct Choice {
    std::string to;
    bool ticked = false;
    bool operator==(const Choice&) const = default;
  };
  struct Row {
    std::string from;
    std::optional<RenameReason> reason;
    std::int64_t recipes = 0;
    Choice choice;
  };
  using Changes = std::vector<std::pair<int, Choice>>;
  class Change;

  const Row& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  void change(const QString& what, const Changes& changes);
  void apply(const Changes& changes);

  std::vector<Row> rows_;
  QUndoStack undo_;
};

}  // namespace hankki
