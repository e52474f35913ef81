// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hankki {

/// A table that is laid: painted dishes in a row, as many as there is room for.
class DishRow : public QWidget {
  Q_OBJECT
 public:
  explicit DishRow(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
};

}  // namespace hankki
