// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/page.h"
#include "ui/session/session.h"

class QPushButton;
class QStackedLayout;

namespace hankki {

class CurvesCard;
class DetailsCard;
class EmptyState;
class MessageStrip;
class MetricsCard;
class PageHeader;
class PaneSplitter;
class RunsCard;

/// Runs of the chosen split side by side: table, metrics, learning curves, and a
/// closer look at them.
class ComparePage final : public Page {
  Q_OBJECT
 public:
  explicit ComparePage(Session& session);
  static PageKind pageKind();

  /// Checks and selects the run, as soon as it is there.
  void visit(const Visit& visit) override;
  bool canExport() const override;
  void exportData() override;

 protected:
  void retranslate() override;

 private:
  void tellCompared(Session& session) const;
  void layOut();
  void updateActions();
  void importLists();
  bool canServe() const;
  void chooseToServe();
  void updateEmpty();
  bool othersHaveRuns() const;  // that the table could show

  AppState& state_;
  JobRunner& jobs_;
  PageHeader* header_;
  QPushButton* import_;
  QPushButton* export_;
  QPushButton* serve_;
  MessageStrip* strip_;
  QStackedLayout* stack_;
  // What stands in another widget is made in it: each change of parents styles all within again.
  QWidget* holder_;
  PaneSplitter* content_;
  EmptyState* empty_;
  RunsCard* runs_;
  PaneSplitter* plots_;
  MetricsCard* metrics_;
  CurvesCard* curves_;
  DetailsCard* details_;
};

}  // namespace hankki
