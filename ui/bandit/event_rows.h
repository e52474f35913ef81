// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <optional>
#include <vector>

#include "ui/bandit/live_history.h"

namespace hankki {

/// What happened last before the moment that is looked at, newest first: choices and changes.
class EventRows : public QAbstractListModel {
  Q_OBJECT
 public:
  enum class Filter { All, Clicks, Changes };
  enum Role : int {
    VisitRole = Qt::UserRole + 1,  ///< "45,900"
    LineRole,                      ///< "user 312, slot 4", or what changed
    ModelRole,                     ///< "RecVAE, propensity 0.64"; empty of a change
    ArmRole,                       ///< int
    ClickedRole,                   ///< bool
  };
  static constexpr std::size_t kMost = 200;

  using QAbstractListModel::QAbstractListModel;

  void setFilter(Filter filter) { filter_ = filter; }
  void showFrame(const LiveFrame& frame);
  void forget();

  /// Of a row that is a choice: its number in LiveEvents, counted from the first of all.
  std::optional<std::size_t> eventAt(int row) const;
  int rowOf(std::size_t event) const;  ///< -1: it has none
  const std::vector<ArmLook>& arms() const { return arms_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Row {
    std::int64_t visit;
    std::optional<std::size_t> event;
    std::uint64_t user = 0;
    int slot = 0, arm = -1;
    double propensity = 1;
    bool clicked = false;
    QString change;
  };
  void addEvents(const LiveFrame& frame, std::vector<Row>& rows) const;
  QString lineOf(const Row& row) const;

  Filter filter_ = Filter::All;
  std::vector<Row> rows_;
  std::vector<ArmLook> arms_;
  bool lists_ = false;
};

/// A choice in two lines, with a pill where it was clicked; a change in one, on raised ground.
class EventDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace hankki
