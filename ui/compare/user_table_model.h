// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/workbench/user_facts.h"
#include "ui/widgets/reference_roles.h"

namespace hankki {

/// Users that runs were judged on, one a row: what is known of them, then what each run scores for
/// them, with how far that is from the baseline (DeltaRole). Sort by SortRole.
class UserTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  enum Column { User, History, ToFind, Popularity, FirstRun };

  struct Run {
    QString name;
    std::vector<double> values;  ///< one a user
  };
  struct Contents {
    std::vector<UserFacts> users;
    std::vector<Run> runs;
    std::size_t baseline = 0;  ///< of the runs
  };
  void setContents(Contents contents);
  const Contents& contents() const { return contents_; }
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  double number(std::size_t user, int column) const;

  Contents contents_;
};

}  // namespace hankki
