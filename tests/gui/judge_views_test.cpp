// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/judge_views.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QToolButton>

#include "core/report/bandit_csv.h"
#include "tests/gui/judge_view_fixture.h"
#include "ui/bandit/judge/compare_form.h"
#include "ui/bandit/judge/compare_view.h"
#include "ui/bandit/judge/estimators_view.h"
#include "ui/bandit/judge/health_view.h"
#include "ui/bandit/judge/off_policy_view.h"
#include "ui/plots/interval_plot.h"
#include "ui/theme/format.h"
#include "ui/theme/paths.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

using test::JudgeViewTest;

class CompareViewTest : public JudgeViewTest {
 protected:
  QListWidget& policies() { return find<QListWidget>("policyList"); }
  /// Of the world's form.
  void setWorld(const char* name, const ParameterValue& value) {
    find<QWidget>("comparedWorld").findChild<ParameterFields*>()->field(name).setValue(value);
  }
  void check(const QStringList& names) {
    for (int i = 0; i < policies().count(); ++i)
      policies().item(i)->setCheckState(names.contains(policies().item(i)->text()) ? Qt::Checked
                                                                                   : Qt::Unchecked);
  }
  QStringList checked() {
    QStringList names;
    for (int i = 0; i < policies().count(); ++i)
      if (policies().item(i)->checkState() == Qt::Checked) names << policies().item(i)->text();
    return names;
  }
};

TEST_F(CompareViewTest, SaysWhatItIsForAndThenShowsWhatCoreSays) {
  auto& shown = open<CompareView>();
  auto* empty = view->findChild<EmptyState*>();
  ASSERT_TRUE(empty->isVisible());
  EXPECT_FALSE(view->canExport());
  setWorld("horizon", std::int64_t{500});
  setWorld("replications", std::int64_t{20});
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  EXPECT_TRUE(view->isBusy());
  EXPECT_TRUE(button("cancel").isVisible());
  EXPECT_FALSE(button("ask").isEnabled());
  ASSERT_TRUE(settle());
  EXPECT_FALSE(empty->isVisible());
  ASSERT_NE(shown.comparison(), nullptr);

  std::vector<PolicyChoice> policies;
  for (const char* id : {"uniform", "epsilon-greedy", "ucb", "kl-ucb", "thompson"})
    policies.push_back(parse_policy(id));
  ParameterValues values = trialsSpec().preset("default");
  values.set("horizon", std::int64_t{500});
  values.set("replications", std::int64_t{20});
  const Comparison expected = compare_policies(policies, trialsOf(values), {});
  QAbstractItemModel& rows = table("comparedPolicies");
  ASSERT_EQ(rows.rowCount(), 5);
  for (int row = 0; row < 5; ++row) {
    const ComparedPolicy& policy = expected.policies[static_cast<std::size_t>(row)];
    EXPECT_EQ(text(rows, row, 0).toStdString(), to_text(policy.policy));
    EXPECT_TRUE(text(rows, row, 1).startsWith(formatNumber(policy.result.regret.mean, 2) + " "));
    EXPECT_EQ(rows.index(row, 1).data(SortRole).toDouble(), policy.result.regret.mean);
    EXPECT_EQ(rows.index(row, 4).data(SortRole).toDouble(), policy.saved.mean);
    EXPECT_EQ(rows.index(row, 5).data(SortRole).toDouble(), policy.result.best_share);
  }
  EXPECT_EQ(text(rows, static_cast<int>(expected.best), 3), "the least");
  for (int column = 0; column < rows.columnCount(); ++column)
    EXPECT_FALSE(rows.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());

  QTest::mouseClick(find<Segment>("comparedTabs").findChild<QToolButton*>("pairs"), Qt::LeftButton);
  ASSERT_EQ(rows.rowCount(), 10);
  const PairedDifference pair = paired_difference(expected, 0, 1);
  EXPECT_EQ(rows.index(0, 2).data(SortRole).toDouble(), pair.regret.mean);
  EXPECT_EQ(text(rows, 0, 3), formatNumber(pair.low, 2) + " to " + formatNumber(pair.high, 2));
  EXPECT_TRUE(view->canExport());
}

TEST_F(CompareViewTest, ASweepMakesAPolicyOfEachValue) {
  auto& shown = open<CompareView>();
  check({});
  for (int i = 0; i < policies().count(); ++i)
    if (policies().item(i)->toolTip() == "") ADD_FAILURE() << "no description";
  const auto named = policies().findItems("Epsilon-greedy", Qt::MatchFixedString);
  ASSERT_EQ(named.size(), 1);
  policies().setCurrentItem(named.front());
  auto& name = find<QComboBox>("sweepName");
  name.setCurrentIndex(name.findData("epsilon"));
  ASSERT_GE(name.currentIndex(), 0);
  find<QLineEdit>("sweepValues").setText(".01, 2");
  QTest::mouseClick(&find<QPushButton>("sweepAdd"), Qt::LeftButton);
  EXPECT_TRUE(find<QLabel>("sweepFault").isVisible()) << "2 is no probability";
  EXPECT_TRUE(checked().isEmpty());
  find<QLineEdit>("sweepValues").setText(".01, .3");
  QTest::mouseClick(&find<QPushButton>("sweepAdd"), Qt::LeftButton);
  EXPECT_FALSE(find<QLabel>("sweepFault").isVisible());
  EXPECT_EQ(checked(), (QStringList{"epsilon-greedy:epsilon=0.01", "epsilon-greedy:epsilon=0.3"}));
  setWorld("horizon", std::int64_t{200});
  setWorld("replications", std::int64_t{5});
  ask();
  ASSERT_NE(shown.comparison(), nullptr) << stripText().toStdString();
  EXPECT_EQ(to_text(shown.comparison()->policies[1].policy), "epsilon-greedy:epsilon=0.3");
}

TEST_F(CompareViewTest, CanBeCancelledAndSaysWhatIsWrong) {
  auto& shown = open<CompareView>();
  check({"Thompson sampling"});
  setWorld("replications", std::int64_t{1'000'000});
  QTest::mouseClick(&button("ask"), Qt::LeftButton);
  ASSERT_TRUE(view->isBusy());
  QTest::mouseClick(&button("cancel"), Qt::LeftButton);
  ASSERT_TRUE(settle());
  EXPECT_EQ(shown.comparison(), nullptr);
  EXPECT_TRUE(stripText().startsWith("Cancelled")) << stripText().toStdString();
  EXPECT_TRUE(view->findChild<EmptyState*>()->isVisible());
  setWorld("drift", std::string("nonsense"));
  QTest::mouseClick(&button("ask"), Qt::LeftButton);
  EXPECT_FALSE(view->isBusy());
  EXPECT_TRUE(stripText().contains("nonsense")) << stripText().toStdString();
  check({});
  setWorld("drift", std::string());
  ask();
  EXPECT_TRUE(stripText().contains("no policy")) << stripText().toStdString();
}

class OffPolicyViewTest : public JudgeViewTest {
 protected:
  bool isBad(int row, int column) {
    return table("estimates").index(row, column).data(BadRole).toBool();
  }
};

TEST_F(OffPolicyViewTest, ShowsEachEstimatorOfARealLogAndInRedWhatIsWorthless) {
  HANKKI_REAL_DATA(file, "open-bandit/bts/men/men.csv");
  auto& shown = open<OffPolicyView>();
  set("logQuestion", "log", pathText(file).toStdString());
  set("logQuestion", "bootstraps", std::int64_t{50});
  ask();
  ASSERT_NE(shown.evaluation(), nullptr) << stripText().toStdString();
  QAbstractItemModel& rows = table("estimates");
  QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const LogEvaluation expected = evaluate_log({.log = file, .options = {.bootstraps = 50}}, {});
  ASSERT_EQ(rows.rowCount(), static_cast<int>(expected.estimates().size()));
  for (int row = 0; row < rows.rowCount(); ++row) {
    const OffPolicyEstimate& estimate = expected.estimates()[static_cast<std::size_t>(row)];
    EXPECT_EQ(rows.index(row, 1).data(SortRole).toDouble(), *estimate.value) << estimate.id;
    EXPECT_EQ(rows.index(row, 5).data(SortRole).toDouble(), estimate.bootstrap->low);
    EXPECT_EQ(isBad(row, 1), !estimate.trusted()) << estimate.id;
  }
  EXPECT_NEAR(rows.index(0, 1).data(SortRole).toDouble(), .0030086263, 5e-11) << "IPS";
  EXPECT_TRUE(isBad(0, 1));
  EXPECT_TRUE(find<QLabel>("logDoubts").text().contains("655.7"));
  const QString csv = find<IntervalPlot>("estimatePlot").toCsv();
  EXPECT_EQ(csv.count("\r\n"), 1 + 3 * rows.rowCount());
}

TEST_F(OffPolicyViewTest, ListsAndPoliciesOfAFileAreTaken) {
  std::string log = "list,slot,item_id,click,item_propensity\n";
  for (int i = 0; i < 8; ++i)
    for (int slot = 0; slot < 2; ++slot)
      log += std::to_string(i) + ',' + std::to_string(slot + 1) + ',' +
             std::to_string((i + slot) % 3) + ',' + (i % 3 == slot ? "1" : "0") +
             (slot == 0 ? ",.333333\n" : ",.5\n");
  auto& shown = open<OffPolicyView>();
  set("logQuestion", "log", pathText(folder.write("lists.csv", log)).toStdString());
  set("logQuestion", "kind", std::string("lists"));
  set("logQuestion", "policy", std::string("file"));
  EXPECT_TRUE(find<ParameterFields>("logQuestion").field("file").isVisible());
  EXPECT_FALSE(find<ParameterFields>("logQuestion").field("tau").isVisible());
  const auto weights = folder.write("weights.csv", "item_id,weight\n0,5\n1,3\n2,2\n");
  set("logQuestion", "file", pathText(weights).toStdString());
  ask();
  ASSERT_NE(shown.evaluation(), nullptr) << stripText().toStdString();
  ASSERT_NE(shown.evaluation()->lists(), nullptr);
  EXPECT_EQ(text(table("estimates"), 0, 0), "SIPS");
  EXPECT_TRUE(find<QLabel>("logDoubts").text().contains("marginal_propensity"));
}

TEST_F(OffPolicyViewTest, EstimatedPropensitiesAreMarkedAndAMissingFileIsSaid) {
  open<OffPolicyView>();
  ask();
  EXPECT_TRUE(stripText().startsWith("No log is chosen")) << stripText().toStdString();
  set("logQuestion", "log", (folder.path() / "nothing.csv").string());
  ask();
  EXPECT_TRUE(stripText().contains("nothing.csv")) << stripText().toStdString();
  EXPECT_FALSE(view->canExport());
  std::string log = "item_id,click\n";
  for (int i = 0; i < 400; ++i) log += std::to_string(i % 4) + (i % 5 == 0 ? ",1\n" : ",0\n");
  set("logQuestion", "log", pathText(folder.write("log.csv", log)).toStdString());
  ask();
  EXPECT_TRUE(find<QLabel>("logDoubts").text().contains("no propensities"));
  bool marked = false;
  for (auto* label : find<QWidget>("logFacts").findChildren<QLabel*>())
    marked = marked || label->text() == "estimated";
  EXPECT_TRUE(marked);
  EXPECT_TRUE(stripText().isEmpty()) << "the earlier fault is gone";
}

class EstimatorsViewTest : public JudgeViewTest {};

TEST_F(EstimatorsViewTest, ShowsHowFarOffEachEstimatorIs) {
  auto& shown = open<EstimatorsView>();
  set("trialSetup", "rows", std::int64_t{500});
  set("trialSetup", "repetitions", std::int64_t{20});
  ask();
  TrialSetup setup{
      .rates = {.06, .055, .05, .04}, .logging = {.4, .3, .2, .1}, .rows = 500, .repetitions = 20};
  setup.targets = usual_targets(setup.rates);
  const auto expected = try_estimators(setup, {});
  ASSERT_EQ(shown.records().size(), expected.size()) << stripText().toStdString();
  QAbstractItemModel& rows = table("estimatorRecords");
  for (int row = 0; row < rows.rowCount(); ++row) {
    const EstimatorRecord& record = expected[static_cast<std::size_t>(row)];
    EXPECT_EQ(rows.index(row, 1).data(SortRole).toDouble(), record.bias) << record.id;
    EXPECT_EQ(rows.index(row, 2).data(SortRole).toDouble(), record.rmse);
    EXPECT_EQ(rows.index(row, 3).data(SortRole).toDouble(), record.coverage);
    EXPECT_EQ(rows.index(row, 5).data(SortRole).toDouble(), *record.rank_correlation);
  }
}

class HealthViewTest : public JudgeViewTest {
 protected:
  QString fact(const QString& name) {
    const auto labels = find<QWidget>("healthFacts").findChildren<QLabel*>();
    for (qsizetype i = 0; i + 1 < labels.size(); ++i)
      if (labels[i]->text() == name) return labels[i + 1]->text();
    return {};
  }
};

TEST_F(HealthViewTest, HoldsMovingTrafficToTheWeightsInForce) {
  auto& shown = open<HealthView>();
  set("healthForm", "observed", std::string("1380,735,530,355"));
  set("healthForm", "weights", std::string(".25,.25,.25,.25;.4,.3,.2,.1;.7,.2,.09,.01"));
  set("healthForm", "users", std::string("1000,1000,1000"));
  set("healthForm", "clicks", std::string("80,40,30,20"));
  ask();
  ASSERT_NE(shown.found(), nullptr) << stripText().toStdString();
  EXPECT_EQ(fact("χ²"), "1.2213");
  EXPECT_EQ(fact("p"), "0.7479");
  EXPECT_EQ(fact("Sequential p"), "1.0000");
  EXPECT_TRUE(find<QLabel>("adaptiveWarning").isVisible());
  QAbstractItemModel& arms = table("healthArms");
  ASSERT_EQ(arms.rowCount(), 4);
  const double expected[] = {1350, 750, 540, 360};
  for (int row = 0; row < 4; ++row)
    EXPECT_NEAR(arms.index(row, 2).data(SortRole).toDouble(), expected[row], 1e-9);
  QAbstractItemModel& sizes = table("sampleSizes");
  ASSERT_EQ(sizes.rowCount(), 3);
  EXPECT_EQ(text(sizes, 0, 1), "3,838.10");
  EXPECT_EQ(text(sizes, 1, 1), "3,840.85");
}

TEST_F(HealthViewTest, AMismatchIsSaidAndAFaultNamesItsField) {
  open<HealthView>();
  ask();
  EXPECT_FALSE(find<QLabel>("healthVerdict").isVisible()) << "sample sizes alone";
  set("healthForm", "observed", std::string("821588,815482"));
  ask();
  EXPECT_TRUE(find<QLabel>("healthVerdict").text().startsWith("Sample-ratio mismatch"));
  EXPECT_EQ(fact("p"), "1.822e-06");
  EXPECT_FALSE(find<QLabel>("adaptiveWarning").isVisible());
  set("healthForm", "clicks", std::string("5"));
  ask();
  EXPECT_TRUE(stripText().contains("clicks")) << stripText().toStdString();
}

TEST(JudgeViews, HaveDifferentIdsAndTitlesInBothLanguages) {
  QStringList ids, titles;
  for (const char* language : {"en", "ko"}) {
    setLanguage(language);
    for (const BanditViewKind& kind : judgeViews()) {
      ids << kind.id;
      titles << kind.title();
    }
  }
  setLanguage("en");
  const qsizetype both = ids.size();
  ids.removeDuplicates();
  EXPECT_EQ(2 * ids.size(), both);
  EXPECT_EQ(titles.removeDuplicates(), 0);
}

TEST_F(HealthViewTest, FollowsTheLanguage) {
  open<HealthView>();
  set("healthForm", "observed", std::string("500,500"));
  ask();
  const QString english = find<QLabel>("healthVerdict").text();
  const QString header = table("healthArms").headerData(1, Qt::Horizontal).toString();
  setLanguage("ko");
  EXPECT_TRUE(waitFor([&] { return find<QLabel>("healthVerdict").text() != english; }));
  EXPECT_NE(table("healthArms").headerData(1, Qt::Horizontal).toString(), header);
}

}  // namespace
}  // namespace hankki
