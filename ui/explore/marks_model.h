// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/text/term_statistics.h"
#include "ui/explore/explore_texts.h"

namespace hankki {

/// Terms that set recipes apart from the rest, the strongest first.
class MarksModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Term, Z, Q, Recipes, Elsewhere, G2, ColumnCount };
  static constexpr double kSure = 0.05;  ///< q below it: hardly by chance

  using QAbstractTableModel::QAbstractTableModel;

  void setMarks(ExploreTextsPtr texts, std::vector<Mark> marks);
  const std::vector<Mark>& marks() const { return marks_; }
  QString term(int row) const;
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const Mark& mark, int column) const;
  static QVariant fileValue(const Mark& mark, int column);

  ExploreTextsPtr texts_;
  std::vector<Mark> marks_;
};

}  // namespace hankki
