// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "ui/compare/tests_view.h"
#include "ui/session/session.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace hankki {

class AlikeView;
class ChecksView;
class OverlapView;
class ParametersView;
class Removals;
class SeedsView;
class Segment;
class SlicesView;
class TestsView;
class TradeoffView;
class UsersView;

/// The checked runs looked at closer, behind tabs: whether they differ from a
/// baseline, what they score for whom and for each user, which checks they pass, what is their
/// seeds', how they stand where nearly the same dish counts, and in which parameters they differ.
class DetailsCard : public Card {
  Q_OBJECT
 public:
  DetailsCard(AppState& state, JobRunner& jobs, Removals& removals, const RunTableModel& model,
              QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();

 signals:
  /// The runs were tested against a baseline; null: what was tested is of the past.
  void compared(const hankki::RunsComparedPtr& comparison);

 private:
  void addTab(const QString& id, QWidget* view);
  template <typename View>
  void followBusy(View* view);
  template <typename View>
  void follow(View* view);

  Segment* tabs_;
  QStackedWidget* stack_;
  QHash<QString, QWidget*> views_;  // by tab
  TestsView* tests_;
  SlicesView* slices_;
  ChecksView* checks_;
  SeedsView* seeds_;
  AlikeView* alike_;
  ParametersView* parameters_;
  UsersView* users_;
  OverlapView* overlap_;
  TradeoffView* tradeoff_;
  QSet<const QWidget*> busy_;        // views that work
  const QWidget* failed_ = nullptr;  // the view whose error is shown
};

}  // namespace hankki
