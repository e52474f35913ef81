// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/bandit/simulation.h"
#include "core/base/spec.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;

namespace hankki {

class ChoiceBox;
class ParameterForm;

/// Policies that are checked in a list. The one that is current shows its parameters below, and can
/// be swept: each of some values of a parameter becomes a policy of its own in the list.
class PolicyChooser : public QWidget {
  Q_OBJECT
 public:
  explicit PolicyChooser(QWidget* parent = nullptr);

  /// Those that are checked. Nothing where a value of one can not be taken; it is shown then.
  std::optional<std::vector<PolicyChoice>> choices();
  void retranslate();

 private:
  struct Row {
    const Spec* spec;
    std::optional<PolicyChoice> swept;  // made by a sweep: its parameters are fixed
    ParameterForm* form = nullptr;      // once it was looked at
  };
  void build();
  void addRow(const Spec& spec, std::optional<PolicyChoice> swept, int at, bool checked);
  void showCurrent();
  void sweepCurrent();
  void fillSweep();
  QString textOf(const Row& row) const;
  Row& current();

  std::vector<Row> rows_;  // as the list has them
  QListWidget* list_;
  QLabel* parametersTitle_;
  QStackedWidget* forms_;
  QLabel* fixed_;  // instead of a form
  QWidget* sweepRow_;
  ChoiceBox* sweepName_;
  QLineEdit* sweepValues_;
  QPushButton* sweep_;
  QLabel* fault_;
};

}  // namespace hankki
