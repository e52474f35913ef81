// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/user_bins_table.h"

#include <QStandardItemModel>
#include <algorithm>

#include "core/data/cuisines.h"
#include "ui/compare/figure_cells.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

/// Of a cuisine its name, of another tag itself.
QString groupName(const std::string& tag) {
  const auto found = std::ranges::find(cuisines(), tag, &Cuisine::tag);
  return found == cuisines().end() ? QString::fromStdString(tag) : coreText(found->title);
}

}  // namespace

UserBinsTable::UserBinsTable(QWidget* parent)
    : DataTable(parent), items_(new QStandardItemModel(this)) {
  setModel(items_);
  setItemDelegate(new TableDelegate(this));
  setSortingEnabled(false);
}

void UserBinsTable::fill(const RunsCompared& comparison, const std::vector<UserFacts>& users,
                         RunId run, const std::string& metric, WinsBy by) {
  addTitles(by);
  if (run == 0) return;
  const int decimals = by == WinsBy::History ? 0 : 1;
  for (const auto& [group, bin] : wins_of(comparison, users, run, metric, by)) {
    const QString low = formatNumber(bin.low, decimals), high = formatNumber(bin.high, decimals);
    if (by == WinsBy::Group)
      addBin(group.empty() ? tr("none") : groupName(group), {}, bin);
    else
      addBin(low == high ? low : low + QStringLiteral(" – ") + high,
             intervalValue(bin.low, bin.high), bin);
  }
  resizeColumnsToContents();
}

void UserBinsTable::addTitles(WinsBy by) {
  const QString of = by == WinsBy::Group     ? tr("Cuisine or tag chosen most")
                     : by == WinsBy::History ? tr("Items in train")
                                             : tr("Popularity of targets");
  items_->clear();
  items_->setHorizontalHeaderLabels(
      {of, tr("Users"), tr("Better"), tr("Equal"), tr("Worse"), tr("Mean difference")});
  if (by != WinsBy::Group) items_->horizontalHeaderItem(0)->setData(intervalTitles(of), FileRole);
  for (int column = 1; column < items_->columnCount(); ++column)
    items_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void UserBinsTable::addBin(const QString& name, const QVariant& inFile, const UserBin& bin) {
  QList<QStandardItem*> cells;
  const auto add = [&](const QString& text, const QVariant& value) {
    cells << figureCell(text, !cells.isEmpty());
    cells.back()->setData(value, FileRole);
  };
  const auto addShare = [&](std::int64_t part) {
    const double share = static_cast<double>(part) / static_cast<double>(bin.users);
    add(formatPercent(share), share);
  };
  add(name, inFile);
  add(formatCount(bin.users), static_cast<qlonglong>(bin.users));
  for (const std::int64_t part : {bin.wins, bin.ties, bin.losses}) addShare(part);
  add(formatDifference(bin.difference, kDecimals), bin.difference);
  items_->appendRow(cells);
}

}  // namespace hankki
