// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/workbench/vector_benches.h"

namespace hankki {

/// The vectors of a data set, and how good they are as far as that was asked; the last row is what
/// chance gives.
class VectorBenchModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, TagPurity, Auc, ColdRecall, Encoder, Dimensions, Seconds, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  /// Of those that were judged the figures stay.
  void setVectors(const std::vector<VectorsInfo>& all);
  void setJudged(std::vector<JudgedVectors> judged);
  bool isJudged() const { return !judged_.empty(); }
  const std::vector<VectorsInfo>& vectors() const { return all_; }
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const JudgedVectors* judgedAt(int row) const;  // null: it was not asked
  bool isChance(int row) const { return row == static_cast<int>(all_.size()); }
  QString text(int row, int column) const;
  QVariant fileValue(int row, int column) const;
  QString tip(int row, int column) const;

  std::vector<VectorsInfo> all_;
  std::vector<JudgedVectors> judged_;
};

}  // namespace hankki
