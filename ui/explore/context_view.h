// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/explore/explore_view.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace hankki {

/// Terms where they stand: the texts of the recipe with each word tinted by its weight, or one term
/// in the lines of many recipes.
class ContextView : public QWidget {
  Q_OBJECT
 public:
  ContextView(ExploreView& view, JobRunner& jobs, QWidget* parent = nullptr);

  /// Instead of the recipe, until another one is chosen.
  void showTerm(const QString& term, const std::vector<ItemIndex>& recipes);
  void retranslate() { show(); }

 signals:
  void failed(const hankki::JobError& error);

 private:
  void show();
  void showRecipe();
  void find();
  QString tinted(const QString& title, const std::string& text, std::uint32_t document,
                 double most) const;

  ExploreView& view_;
  JobRunner& jobs_;
  QString term_;  // empty: the recipe
  std::vector<ItemIndex> recipes_;
  QLabel* head_;
  QPushButton* back_;
  QTextBrowser* text_;
  JobId finding_ = 0;
};

}  // namespace hankki
