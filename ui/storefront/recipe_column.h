// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>
#include <optional>
#include <vector>

#include "ui/storefront/shop_faces.h"

class QLabel;
class QVBoxLayout;

namespace hankki {

class ModelMarker;

/// A list as a column shows it, one of two beside each other.
struct ColumnFace {
  struct Row {
    RecipeFace recipe;
    std::optional<ServedModelLook> arm;  ///< that put it there
    QString note;
    bool marked = false;
    bool gone = false;  ///< there is no such recipe any more
  };
  QString title, note;
  std::optional<ModelStyle> style;  ///< of the title
  std::vector<Row> rows;
  QString empty;  ///< said where there are no rows
};

class RecipeColumn : public QFrame {
  Q_OBJECT
 public:
  explicit RecipeColumn(QWidget* parent = nullptr);

  void show(const ColumnFace& face);
  using QWidget::show;
  const ColumnFace& face() const { return face_; }
  void setMarked(const QString& recipe, bool marked);  ///< its row stays as it is

 signals:
  void opened(const QString& recipe);

 private:
  void addRow();
  QWidget* makeRow(std::size_t place);
  void showMark(std::size_t place);

  struct Marks {
    QWidget *number, *tick;
  };

  ColumnFace face_;
  std::vector<Marks> marks_;  // by row
  ModelMarker* marker_;
  QLabel *title_, *note_, *empty_;
  QVBoxLayout* rows_;
  QTimer more_{this};  // to the next row
};

}  // namespace hankki
