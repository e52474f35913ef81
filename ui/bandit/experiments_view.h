// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/store/experiments.h"
#include "ui/bandit/bandit_view.h"

class QHBoxLayout;
class QModelIndex;
class QPushButton;
class QStackedLayout;

namespace hankki {

class Card;
class DataTable;
class EmptyState;
class FigureRows;
class Session;
class StoredExperiments;

/// The experiments that the workspace keeps: each simulation that was played, and what commands
/// stored. Follows the workspace, whoever changes it.
class ExperimentsView final : public BanditView {
  Q_OBJECT
 public:
  ExperimentsView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  void choose(ExperimentId id);
  std::optional<ExperimentInfo> chosen() const;
  const StoredExperiments& stored() const { return *stored_; }

 signals:
  void openRequested(const hankki::ExperimentInfo& stored);
  void resumeRequested(const hankki::ExperimentInfo& stored);  ///< played on, live
  void againRequested(const hankki::ExperimentInfo& stored);
  void beginRequested();  ///< there is none yet

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void widen(const QModelIndex& cell);
  void updateButtons();
  void resume();
  void rename();
  void remove();
  void retranslate();

  Session& session_;
  StoredExperiments* stored_;
  QStackedLayout* stack_;
  EmptyState* empty_;
  Card* card_;
  FigureRows* rows_;
  DataTable* table_;
  QPushButton *open_, *again_, *resume_, *rename_, *remove_;
  ExperimentId id_ = 0;  // chosen
  bool filling_ = false;
  bool widthsChosen_ = false;  // by the user
  bool unread_ = false;        // the strip says why
};

}  // namespace hankki
