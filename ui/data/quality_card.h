// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/data/quality_text.h"
#include "ui/tables/data_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QTableView;

namespace hankki {

/// What is missing or odd in a data set, with counts, shares and bars. A click on a row (or Enter)
/// asks for the rows behind it.
class QualityCard : public Card {
  Q_OBJECT
 public:
  explicit QualityCard(QWidget* parent = nullptr);
  ~QualityCard() override;

  /// `refused` of `rows` were refused at the import.
  void setView(DataViewPtr view, std::int64_t refused, std::int64_t rows);

 signals:
  void issueChosen(QualityIssue issue);
  void refusedChosen();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  class Model;
  void retranslate();
  void updateSummary();
  void choose(int row);

  Model* model_;
  QTableView* list_;
  QLabel* errors_;
  QLabel* warnings_;
  QPushButton* show_;
};

}  // namespace hankki
