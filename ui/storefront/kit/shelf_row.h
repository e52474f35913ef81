// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/storefront/kit/recipe_tile.h"
#include "ui/storefront/kit/themes_view.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace hankki {

/// A theme: its title and how to refresh it, then its recipes side by side. Where there is little
/// width the title stands above them.
class ShelfRow : public QWidget {
  Q_OBJECT
 public:
  explicit ShelfRow(QWidget* parent = nullptr);

  void show(const ShelfFace& shelf);
  using QWidget::show;
  const QString& id() const { return id_; }
  void setTileHeight(int height);  ///< of recipes that stand beside the title

 signals:
  void opened(const QString& recipe);
  void refreshWanted(const QString& shelf);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void place(bool beside);

  QString id_;
  QLabel* title_;
  QLabel* note_;
  QPushButton* refresh_;
  QWidget* head_;
  QWidget* row_;
  QGridLayout* grid_;
  std::vector<RecipeTile*> tiles_;
  int tileHeight_ = RecipeTile::kLeastHeight;
  bool beside_ = true;  // the title stands at the recipes' left
};

}  // namespace hankki
