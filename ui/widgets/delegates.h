// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/tokens.h"

namespace hankki {

/// Background, focus and text as every table paints them: honours StrongRole, MutedRole, BadRole,
/// DeltaRole and LeadIconRole.
class TableDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  static constexpr int kPadding = 10;  ///< px left and right of what stands in a cell

  using QStyledItemDelegate::QStyledItemDelegate;

  /// Where the text of a cell begins that can be ticked.
  static int behindCheck(const QRect& cell, const QWidget* table);

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  /// What stands in the cell, within its padding; the background is painted.
  virtual void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
  /// Width beside the text that sizeHint() adds.
  virtual int extraWidth(const QModelIndex& index) const;
  static void paintText(QPainter& painter, const QRect& rect, const QModelIndex& index);
};

/// A bar of `share` in [0, 1] of the track's width.
void paintBar(QPainter& painter, const QRectF& track, double share, const QColor& color);

/// A bar of ShareRole left of the number.
class BarDelegate : public TableDelegate {
  Q_OBJECT
 public:
  explicit BarDelegate(QObject* parent = nullptr, TokenColor color = &Tokens::muted);

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  int extraWidth(const QModelIndex& index) const override;

 private:
  TokenColor color_;
};

/// A bar of ShareRole alone: progress of a run (success where the share is 1).
class ProgressDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  int extraWidth(const QModelIndex& index) const override;
};

/// The text in a pill of PillKindRole.
class PillDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  int extraWidth(const QModelIndex& index) const override;
};

/// Marker (or line sample) of ModelIdRole, then the name.
class ModelDelegate : public TableDelegate {
  Q_OBJECT
 public:
  enum class Sample { Marker, Line };
  explicit ModelDelegate(QObject* parent = nullptr, Sample sample = Sample::Marker);

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  int extraWidth(const QModelIndex& index) const override;

 private:
  int sampleWidth() const;
  Sample sample_;
};

/// ChipsRole as chips.
class ChipsDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  int extraWidth(const QModelIndex& index) const override;
};

/// A star left of the number; nothing where the text is a dash.
class StarsDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  int extraWidth(const QModelIndex& index) const override;
};

}  // namespace hankki
