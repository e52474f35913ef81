// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QList>
#include <functional>

class QTableView;

namespace hankki {

/// The head of a table's columns. Its titles begin and end where the cells below them do, sorted or
/// not: the arrow of a sorted column stands on the title's inner side. A column that is as wide as
/// its contents holds title and arrow whole; where it is narrower, the title is elided and the tip
/// tells all of it.
class TableHeader : public QHeaderView {
  Q_OBJECT
 public:
  /// `contentsWidth` tells how wide the cells of a column want to be.
  TableHeader(QTableView& table, std::function<int(int)> contentsWidth);

  /// What a column takes of its section: all of it, but for figures in the last one, which is
  /// stretched: they stand beside the others, not at the far end of the table. Where there is no
  /// room to be stretched to, that one has what they take.
  int usedWidth(int logicalIndex) const;

  void setModel(QAbstractItemModel* model) override;

 protected:
  QSize sectionSizeFromContents(int logicalIndex) const override;
  void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
  bool viewportEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QString title(int logicalIndex) const;
  Qt::Alignment side(int logicalIndex) const;
  bool isSorted(int logicalIndex) const;
  QRect room(const QRect& section, int logicalIndex) const;
  bool isLastOfFigures(int logicalIndex) const;
  int contentsWidth(int logicalIndex) const;  ///< of a last column of figures
  void fitLast();
  void fitLastSoon();
  void widenToTitles();

  const QTableView& table_;
  std::function<int(int)> contentsWidth_;
  QList<QMetaObject::Connection> watched_;
  struct Used {
    int column = -1, width = 0;
  };
  mutable Used last_;  // column -1: to be measured again
  bool fitting_ = false;
  bool due_ = false;    // fitLast(), once what goes on is done
  bool tight_ = false;  // there is no room that the last one could be stretched to
};

}  // namespace hankki
