// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/seeds_table.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <algorithm>
#include <vector>

#include "core/models/registry.h"
#include "ui/compare/figure_cells.h"
#include "ui/compare/verdict_pill.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"
#include "ui/theme/korean_particles.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

enum Column {
  Model,
  Count,
  Mean,
  Band,
  Users,
  Folds,
  Seeds,
  Difference,
  DifferenceBand,
  P,
  Effect,
  Verdict
};

QString bandText(const SeedMean& of) {
  return SeedsTable::tr("%1 to %2")
      .arg(formatNumber(of.low, kDecimals), formatNumber(of.high, kDecimals));
}

}  // namespace

SeedsTable::SeedsTable(const RunTableModel& model, QWidget* parent)
    : DataTable(parent), model_(model), items_(new QStandardItemModel(this)) {
  setModel(items_);
  setItemDelegate(new TableDelegate(this));
  setItemDelegateForColumn(Model, new ModelDelegate(this));
  setItemDelegateForColumn(Verdict, new PillDelegate(this));
  setSortingEnabled(false);
}

bool SeedsTable::isEmpty() const { return items_->rowCount() == 0; }

void SeedsTable::fill(const SeedGroups* groups, const std::string& metric) {
  items_->clear();
  const bool several = groups && groups->replicates.splits.size() > 1;
  addTitles(several, several && groups->replicates.are_folds(), groups && groups->baseline);
  setColumnHidden(Folds, !several);
  if (groups) {
    std::vector<const SeedGroup*> sorted;
    for (const SeedGroup& group : groups->groups)
      if (group.means.contains(metric)) sorted.push_back(&group);
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             [&](const SeedGroup* group) { return group->means.at(metric).mean; });
    for (const SeedGroup* group : sorted) addGroup(*groups, *group, metric);
  }
  resizeColumnsToContents();
}

void SeedsTable::addTitles(bool several, bool folds, bool against) {
  QStringList header{tr("Model"),      several ? tr("Runs") : tr("Seeds"),
                     tr("Mean"),       tr("95 % band"),
                     tr("From users"), folds ? tr("From folds") : tr("From splits"),
                     tr("From seeds")};
  if (against)
    header << tr("Difference") << tr("95 % band") << tr("p") << tr("Effect d") << tr("Verdict");
  items_->setHorizontalHeaderLabels(header);
  for (int column = Count; column < header.size() && column != Verdict; ++column)
    items_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  items_->horizontalHeaderItem(Band)->setData(intervalTitles(tr("95 % band")), FileRole);
  if (against)
    items_->horizontalHeaderItem(DifferenceBand)
        ->setData(intervalTitles(tr("Difference")), FileRole);
  items_->horizontalHeaderItem(Users)->setToolTip(
      tr("Standard error of the mean, as other users would have given another"));
  items_->horizontalHeaderItem(Folds)->setToolTip(
      folds ? tr("Standard error of the mean, as other folds would have given another; corrected "
                 "(Nadeau and Bengio), since the training parts of folds overlap")
            : tr("Standard error of the mean, as other splits would have given another; corrected "
                 "(Nadeau and Bengio), since their training parts overlap"));
  items_->horizontalHeaderItem(Seeds)->setToolTip(
      tr("Standard error of the mean, as other seeds would have given another"));
}

void SeedsTable::addGroup(const SeedGroups& groups, const SeedGroup& group,
                          const std::string& metric) {
  QList<QStandardItem*> cells;
  const auto add = [&](const QString& text, bool right = true) {
    cells << figureCell(text, right);
    return cells.back();
  };
  QStandardItem* model = add(QString::fromStdString(model_name(group.request.model)), false);
  model->setData(QString::fromStdString(group.request.model), ModelIdRole);
  if (const int row = model_.rowOf(group.runs.front()); row >= 0)
    model->setData(model_.index(row, 0).data(VariantRole), VariantRole);
  QStringList runs;
  for (const RunId run : group.runs) runs << QString::number(run);
  QString tip = runs.join(QStringLiteral(", "));
  for (const RunId run : group.left_out)
    tip += QLatin1Char('\n') +
           withParticles(tr("Run %1 is left out: a newer run has its seed.").arg(run));
  for (const std::size_t place : group.missing)
    tip += QLatin1Char('\n') +
           tr("It has no run on %1 and is compared on what both have.")
               .arg(coreText(replicate_name(groups.replicates.splits[place].recipe)));
  QStandardItem* seeds = add(formatCount(std::ssize(group.runs)));
  seeds->setToolTip(tip);
  seeds->setData(static_cast<qlonglong>(group.runs.size()), FileRole);
  const SeedMean& of = group.means.at(metric);
  add(formatNumber(of.mean, kDecimals))->setData(of.mean, FileRole);
  add(bandText(of))->setData(intervalValue(of.low, of.high), FileRole);
  add(formatNumber(of.from_users, kDecimals))->setData(of.from_users, FileRole);
  const auto part = [&](bool known, double value) {
    add(known ? formatNumber(value, kDecimals) : noValue())
        ->setData(known ? QVariant(value) : unknownValue(), FileRole);
  };
  part(group.folds.size() > 1, of.from_folds);
  part(group.has_seeds(), of.from_seeds);
  if (const auto found = group.differences.find(metric); found != group.differences.end())
    addDifference(found->second, cells);
  items_->appendRow(cells);
}

void SeedsTable::addDifference(const SeedDifference& than, QList<QStandardItem*>& cells) {
  const auto add = [&](const QString& text, bool right = true) {
    cells << figureCell(text, right);
    return cells.back();
  };
  const SeedMean& difference = than.difference;
  add(formatDifference(difference.mean, kDecimals))->setData(difference.mean, FileRole);
  add(bandText(difference))->setData(intervalValue(difference.low, difference.high), FileRole);
  QStandardItem* p = add(formatNumber(than.adjusted_p, 3));
  p->setToolTip(tr("Unadjusted: %1").arg(formatNumber(difference.p, 3)));
  p->setData(than.adjusted_p, FileRole);
  add(formatDifference(difference.effect, 2))->setData(difference.effect, FileRole);
  const RunVerdict verdict = than.verdict;
  add(verdictText(verdict), false)->setData(static_cast<int>(verdictPill(verdict)), PillKindRole);
}

}  // namespace hankki
