// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

#include "ui/bandit/live_history.h"
#include "ui/widgets/delegates.h"

namespace hankki {

/// Figures of arms, a row each, as they were last set: name first, then texts that the card made.
class LiveTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  struct Row {
    ArmLook arm;
    QStringList figures;  ///< one for each further column
    QVariantList values;  ///< the same as a file has them (FileRole)
    bool strong = false;  ///< the best
    bool muted = false;   ///< is not there any more
  };
  static constexpr int kArmRole = Qt::UserRole + 60;  ///< const ArmLook*

  using QAbstractTableModel::QAbstractTableModel;

  void setTitles(const QStringList& titles, const QStringList& tips = {});  ///< of all columns
  void setRows(std::vector<Row> rows);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QStringList titles_, tips_;
  std::vector<Row> rows_;
};

/// An arm's marker and name.
class ArmDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  int extraWidth(const QModelIndex& index) const override;
};

class DataTable;
/// A table of it as the cards of the page have it: as high as its rows, up to some.
DataTable* makeLiveTable(LiveTable* model, QWidget* parent);

}  // namespace hankki
