// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <cstdint>

#include "ui/tables/data_view.h"

class QLabel;
class QTextBrowser;
class QToolButton;

namespace hankki {

/// All that a data set knows of one recipe, beside the table that lists it, with a button that
/// closes it.
class RecipeRecord : public QWidget {
  Q_OBJECT
 public:
  explicit RecipeRecord(QWidget* parent = nullptr);

  /// `recipe`: its dense index.
  void setRecipe(DataViewPtr view, std::uint32_t recipe);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  QString facts(const Recipe& recipe) const;
  QString texts(const Recipe& recipe) const;

  DataViewPtr view_;
  std::uint32_t recipe_ = 0;
  QLabel* name_;
  QToolButton* close_;
  QTextBrowser* text_;
};

}  // namespace hankki
