// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace hankki {

/// The head of a table's columns. A column that is as wide as its contents holds its title whole,
/// also where it was measured before the style sheet, with its padding, came to the table.
class TableHeader : public QHeaderView {
  Q_OBJECT
 public:
  explicit TableHeader(QWidget* parent = nullptr);

 protected:
  QSize sectionSizeFromContents(int logicalIndex) const override;
};

}  // namespace hankki
