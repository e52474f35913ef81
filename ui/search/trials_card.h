// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/store/studies.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace hankki {

class ColumnKeeper;
class DataTable;
class Selection;
class SortedRows;
class TrialTableModel;

/// The trials of a study as a table, and what can be done with the best or the chosen one.
class TrialsCard : public Card {
  Q_OBJECT
 public:
  /// `selection` is that of the trials, by number.
  explicit TrialsCard(Selection& selection, QWidget* parent = nullptr);

  /// Of a study that is not `running`, a trial that is Running was interrupted.
  void setTrials(const StudyInfo& study, std::vector<Trial> trials, bool running);

  const TrialTableModel& model() const { return *model_; }
  QPushButton* exportButton() const { return export_; }

 signals:
  void trainRequested(qint64 trial);  ///< in full, and tested; or its run to be shown
  void useRequested(qint64 trial);    ///< its parameters in the form that starts runs

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildTable();
  void updateColumns();
  std::optional<qint64> chosen() const;  // the only one that is selected, else the best
  QString trainText(qint64 trial) const;
  void showMenu(QPoint position);
  void updateFooter();
  void retranslate();

  Selection& selection_;
  StudyInfo study_;
  TrialTableModel* model_;
  SortedRows* sorted_;
  DataTable* table_;
  ColumnKeeper* columns_ = nullptr;
  QPushButton* export_;
  QLabel* best_;
  QPushButton* use_;
  QPushButton* train_;
};

}  // namespace hankki
