// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/workbench/run_comparison.h"
#include "core/workbench/user_facts.h"
#include "core/workbench/user_wins.h"
#include "ui/widgets/data_table.h"

class QStandardItemModel;

namespace hankki {

/// How many users get more, as much or less from a run than from the baseline, where they are near
/// each other in their history, the popularity of what is to be found, or what they choose most.
class UserBinsTable : public DataTable {
  Q_OBJECT
 public:
  explicit UserBinsTable(QWidget* parent = nullptr);

  /// `run` 0: titles alone.
  void fill(const RunsCompared& comparison, const std::vector<UserFacts>& users, RunId run,
            const std::string& metric, WinsBy by);

 private:
  void addTitles(WinsBy by);
  void addBin(const QString& name, const QVariant& inFile, const UserBin& bin);

  QStandardItemModel* items_;
};

}  // namespace hankki
