#pragma once

#include <map>
#include <optional>
#include <set>

#include "core/store/studies.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;

namespace hankki {

class DataTable;
class TrialTableModel;

/// The trials of a study as a table, and what can be done with the best or the chosen one.
class TrialsCard : public Card {
  Q_OBJECT
 public:
  explicit TrialsCard(QWidget* parent = nullptr);

  /// Of a study that is not `running`, a trial that is Running was interrupted.
  void setTrials(const StudyInfo& study, std::vector<Trial> trials, bool running);
  void select(const std::set<qint64>& trials);
  std::set<qint64> selected() const;

  const TrialTableModel& model() const { return *model_; }
  QPushButton* exportButton() const { return export_; }

 signals:
  void selectionChanged(const std::set<qint64>& trials);  ///< by the user
  void trainRequested(qint64 trial);  ///< in full, and tested; or its run to be shown
  void useRequested(qint64 trial);    ///< its parameters in the form that starts runs

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildTable();
  void updateColumns();
  std::map<QString, bool> hiddenColumns() const;
  std::optional<qint64> chosen() const;  // the only one that is selected, else the best
  QString trainText(qint64 trial) const;
  void showMenu(QPoint position);
  void updateFooter();
  void retranslate();

  StudyInfo study_;
  TrialTableModel* model_;
  QSortFilterProxyModel* sorted_;
  DataTable* table_;
  QPushButton* export_;
  QLabel* best_;
  QPushButton* use_;
  QPushButton* train_;
  bool selecting_ = false;  // by select(): nobody is told
};

}  // namespace hankki
