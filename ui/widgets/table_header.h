// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace hankki {

/// The head of a table's columns. Its titles begin and end where the cells below them do, sorted or
/// not: the arrow of a sorted column stands on the title's inner side. A column that is as wide as
/// its contents holds title and arrow whole; where it is narrower, the title is elided and the tip
/// tells all of it.
class TableHeader : public QHeaderView {
  Q_OBJECT
 public:
  explicit TableHeader(QWidget* parent = nullptr);

 protected:
  QSize sectionSizeFromContents(int logicalIndex) const override;
  void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
  bool viewportEvent(QEvent* event) override;

 private:
  QString title(int logicalIndex) const;
  Qt::Alignment side(int logicalIndex) const;
  bool isSorted(int logicalIndex) const;
  QRect room(const QRect& section, int logicalIndex) const;
};

}  // namespace hankki
