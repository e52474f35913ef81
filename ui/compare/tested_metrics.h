// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QToolButton>

#include "ui/tables/run_table_model.h"

class QMenu;

namespace hankki {

/// A button whose menu chooses by which metrics the runs that can be compared are tested; at first
/// by the usual ones.
class TestedMetrics : public QToolButton {
  Q_OBJECT
 public:
  explicit TestedMetrics(const RunTableModel& model, QWidget* parent = nullptr);

  QStringList chosen() const;  ///< per-user metrics that the runs have

 signals:
  void chosenChanged();  ///< by the user

 private:
  QStringList available() const;
  void fillMenu();

  const RunTableModel& model_;
  QMenu* menu_;
  QStringList wanted_;  // by the user; empty: the usual ones
};

}  // namespace hankki
