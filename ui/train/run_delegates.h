// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/run_queue_model.h"
#include "ui/widgets/delegates.h"

namespace hankki {

/// The row's action as a small button; Enter on the row does the same.
class RunActionDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;

  static QString text(RunAction action);  ///< translated, as the button says it

 signals:
  void clicked(hankki::RunId run);

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  int extraWidth(const QModelIndex& index) const override;
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
};

/// Text whose end, NoteRole, is muted: "0.0356 at 61".
class NotedDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
};

/// Progress; where the run failed, the sentence why.
class RunProgressDelegate : public ProgressDelegate {
  Q_OBJECT
 public:
  using ProgressDelegate::ProgressDelegate;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
};

}  // namespace hankki
