// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>
#include <QRect>

namespace hankki {

/// The head of a card: what it is at the left, what can be chosen at the right. Choices that have
/// no room there stand in rows of their own below, so a card may be as narrow as the widest of
/// them.
class HeaderLayout : public QLayout {
 public:
  explicit HeaderLayout(QWidget* parent);
  ~HeaderLayout() override;

  void insertLeft(int index, QWidget* widget);
  /// The last at the left, which gives way first: it gets what the others leave.
  void setElastic(QWidget* widget);
  void addRight(QWidget* widget);

  void addItem(QLayoutItem* item) override { right_.append(item); }
  int count() const override { return static_cast<int>(left_.size() + right_.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize minimumSize() const override;
  QSize sizeHint() const override;
  void setGeometry(const QRect& rect) override;

 private:
  /// The height that it takes in `rect`; puts the items there where `place`.
  int arrange(const QRect& rect, bool place) const;
  using Items = QList<QLayoutItem*>;
  int leftWidth() const;
  /// How many of the choices stand at the right of the first row.
  qsizetype beside(const Items& choices, int room) const;
  int placeLeft(const QRect& row, bool place) const;
  int placeRight(const Items& choices, const QRect& row, bool place) const;
  int placeBelow(const Items& choices, const QRect& room, bool place) const;

  Items left_, right_;
  const QWidget* elastic_ = nullptr;
};

}  // namespace hankki
