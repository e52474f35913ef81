// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/tests_table.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <algorithm>

#include "ui/compare/figure_cells.h"
#include "ui/compare/verdict_pill.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

enum Column { Run, Verdict, Difference, Range, P, Effect, Assumption };
constexpr double kSurely = 0.001;

QString pText(double p) {
  return p < kSurely ? QStringLiteral("< %1").arg(formatNumber(kSurely, 3)) : formatNumber(p, 3);
}

}  // namespace

TestsTable::TestsTable(const RunTableModel& model, QWidget* parent)
    : DataTable(parent), model_(model), items_(new QStandardItemModel(this)) {
  setModel(items_);
  setItemDelegate(new TableDelegate(this));
  setItemDelegateForColumn(Run, new ModelDelegate(this));
  for (const Column column : {Verdict, Assumption})
    setItemDelegateForColumn(column, new PillDelegate(this));
  setSortingEnabled(false);
  horizontalHeader()->setResizeContentsPrecision(-1);
}

bool TestsTable::isEmpty() const { return items_->rowCount() == 0; }

void TestsTable::fill(const RunsCompared* comparison, const std::string& metric) {
  items_->clear();
  addTitles();
  if (comparison) {
    std::vector<std::pair<const TestedRun*, const BaselineDifference*>> runs;
    for (const TestedRun& run : comparison->runs)
      if (const auto found = run.metrics.find(metric);
          found != run.metrics.end() && found->second.against)
        runs.emplace_back(&run, &*found->second.against);
    std::ranges::stable_sort(runs, std::ranges::greater(),
                             [](const auto& row) { return row.second->difference.mean; });
    for (const auto& [run, against] : runs) addRun(*run, *against);
  }
  resizeColumnsToContents();
}

void TestsTable::addTitles() {
  items_->setHorizontalHeaderLabels({tr("Model"), tr("Verdict"), tr("Difference"),
                                     tr("95 % interval"), tr("p"), tr("Effect d"),
                                     tr("Assumption")});
  for (int column = Difference; column <= Effect; ++column)
    items_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  items_->horizontalHeaderItem(Range)->setData(intervalTitles(tr("95 % interval")), FileRole);
  items_->horizontalHeaderItem(Effect)->setToolTip(
      tr("Cohen's d: the mean difference in standard deviations of the differences"));
  items_->horizontalHeaderItem(Assumption)
      ->setToolTip(tr("Whether the differences are what the test takes them for"));
  items_->horizontalHeaderItem(P)->setToolTip(tr("Adjusted for all tests of the family"));
}

void TestsTable::addRun(const TestedRun& run, const BaselineDifference& against) {
  const int row = model_.rowOf(run.run);
  QList<QStandardItem*> cells;
  const auto add = [&](const QString& text, bool right = true) {
    cells << figureCell(text, right);
    return cells.back();
  };
  QStandardItem* name = add(
      row < 0 ? QString::number(run.run) : runLabel(model_.runs()[static_cast<std::size_t>(row)]),
      false);
  name->setData(QString::fromStdString(run.model), ModelIdRole);
  if (row >= 0) name->setData(model_.index(row, 0).data(VariantRole), VariantRole);
  QStandardItem* verdict = add(verdictText(against.verdict), false);
  verdict->setData(static_cast<int>(verdictPill(against.verdict)), PillKindRole);
  verdict->setToolTip(
      tr("Users for whom it is better: %1, equal: %2, worse: %3")
          .arg(formatCount(against.wins), formatCount(against.ties), formatCount(against.losses)));
  const MeanInterval& of = against.difference;
  add(formatDifference(of.mean, kDecimals))->setData(of.mean, FileRole);
  add(tr("%1 to %2").arg(formatNumber(of.low, kDecimals), formatNumber(of.high, kDecimals)))
      ->setData(intervalValue(of.low, of.high), FileRole);
  QStandardItem* p = add(pText(against.adjusted_p));
  p->setToolTip(tr("Unadjusted: %1").arg(pText(against.outcome.p)));
  p->setData(against.adjusted_p, FileRole);
  add(formatDifference(against.effect, 2))->setData(against.effect, FileRole);
  QStandardItem* assumption = add(against.assumption.holds ? tr("holds") : tr("doubtful"), false);
  assumption->setData(
      static_cast<int>(against.assumption.holds ? PillKind::Neutral : PillKind::Warn),
      PillKindRole);
  assumption->setToolTip(coreSentence(against.assumption.said) + '.');
  items_->appendRow(cells);
}

}  // namespace hankki
