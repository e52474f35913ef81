// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <map>
#include <string>
#include <vector>

#include "core/store/runs.h"
#include "ui/bandit/live_setup.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace hankki {

class MessageStrip;
class ParameterFields;
class ParameterForm;
class Segment;

/// What a new simulation is to be: the environment, the policy, and how long it goes on. The forms
/// come from the schemas; policies keep their values while they are not chosen.
class SimulationDialog : public QDialog {
  Q_OBJECT
 public:
  /// `runs`: trained runs of the chosen split; without two of them only arms can be simulated.
  SimulationDialog(std::vector<RunInfo> runs, QWidget* parent = nullptr);

  void setPolicy(const std::string& id);
  LiveSetup setup() const { return setup_; }  ///< once it is accepted

  void accept() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  bool lists() const;
  bool log() const;
  ParameterFields& environmentFields() const;  ///< of the chosen one
  QWidget* makeEnvironment();
  QWidget* makePolicy();
  void environmentChosen();
  void policyChosen();
  LiveSetup made() const;  ///< throws Error
  bool revealWrong();
  void retranslate();

  std::vector<RunInfo> runs_;
  LiveSetup setup_;
  bool policyByUser_ = false;
  Segment* environment_;
  QLabel* environmentHelp_;
  QStackedWidget* environments_;
  ParameterFields* arms_;
  ParameterFields* listFields_;
  ParameterFields* logFields_;
  QLabel* runsLabel_;
  QListWidget* runList_;
  ParameterFields* course_;
  QLabel* policyLabel_;
  QComboBox* policy_;
  QStackedWidget* forms_;
  std::map<std::string, ParameterForm*> made_;
  MessageStrip* strip_;
  QDialogButtonBox* buttons_;
};

}  // namespace hankki
