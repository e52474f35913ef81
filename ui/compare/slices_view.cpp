// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/slices_view.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <algorithm>
#include <optional>

#include "core/report/run_table.h"
#include "ui/compare/figure_cells.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/reference_roles.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

/// "new", "1-2", "up to a year": what core calls a slice.
QString sliceText(SliceBy by, const std::string& id) {
  const QString name = QString::fromStdString(id);
  if (by == SliceBy::Cuisine) return name;
  if (by == SliceBy::Popularity) {
    if (id == "new") return SlicesView::tr("new");
    if (id == "tail") return SlicesView::tr("long tail");
    return id == "head" ? SlicesView::tr("popular") : SlicesView::tr("most popular");
  }
  if (by != SliceBy::Age) return QString(name).replace('-', QStringLiteral("–"));
  if (id == "new") return SlicesView::tr("new");
  if (id == "up to 30 days") return SlicesView::tr("up to 30 days");
  if (id == "up to a year") return SlicesView::tr("up to a year");
  if (id == "older") return SlicesView::tr("older");
  return id == "age unknown" ? SlicesView::tr("age unknown") : name;
}

QString metricText(const std::string& name) {
  const auto among = name.find(kAmong);
  const QString title = coreText(metric_title(name.substr(0, among)));
  return among == std::string::npos ? title : SlicesView::tr("%1 among these recipes").arg(title);
}

/// None where the run was judged at other ks.
std::optional<double> valueOf(const SlicedRun& run, std::size_t row, const std::string& metric) {
  if (row >= run.slices.size()) return std::nullopt;
  const auto& metrics = run.slices[row].metrics;
  const auto found = metrics.find(metric);
  return found == metrics.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

SlicesView::SlicesView(AppState& state, JobRunner& jobs, const RunTableModel& model,
                       QWidget* parent)
    : JudgedView(state, jobs, model, QStringLiteral("Slices"), parent),
      by_(new Segment(Segment::Look::Segment, this)),
      metric_(new ChoiceBox(this)),
      items_(new QStandardItemModel(this)),
      table_(new DataTable(this)) {
  build();
  connect(by_, &Segment::chosen, this, &SlicesView::refresh);
  connect(metric_, &QComboBox::activated, this, &SlicesView::fillTable);
}

void SlicesView::build() {
  by_->setObjectName("sliceBy");
  for (const SliceBy by :
       {SliceBy::History, SliceBy::Age, SliceBy::Popularity, SliceBy::Cuisine, SliceBy::Shown})
    by_->addOption(QString::fromStdString(to_text(by)), {});
  metric_->setObjectName("sliceMetric");
  metric_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  metric_->setMinimumContentsLength(12);
  table_->setObjectName("sliceTable");
  table_->setModel(items_);
  table_->setItemDelegate(new TableDelegate(table_));
  table_->setSortingEnabled(false);
  table_->horizontalHeader()->setResizeContentsPrecision(-1);
  layOut({by_, metric_}, table_);
}

SliceBy SlicesView::by() const { return parse_slice_by(by_->current().toStdString()); }

std::vector<RunId> SlicesView::missing() const {
  std::vector<RunId> runs;
  for (const RunInfo& run : judgeable())
    if (!judged_.contains({by(), run.id})) runs.push_back(run.id);
  return runs;
}

void SlicesView::forget() { judged_.clear(); }

void SlicesView::judge() {
  const std::vector<RunId> runs = missing();
  if (runs.empty() || !state_.workspace() || isBusy()) return;
  SliceRequest request{.by = by()};
  request.options.ks = judgeable().front().request.ks;
  begin([] { return tr("Judging by slices"); },
        [workspace = state_.workspace(), data = state_.loadedData(), runs, request](
            const JobContext& job) { return slice_runs(*workspace, runs, request, data, job); },
        [this, by = request.by](std::vector<SlicedRun>&& sliced) {
          for (SlicedRun& one : sliced) judged_[{by, one.run}] = std::move(one);
        });
}

void SlicesView::fillMetrics() {
  const QVariant before = metric_->currentData();
  metric_->clear();
  std::vector<std::string> names;
  for (const auto& [key, run] : judged_)
    if (key.first == by() && !run.slices.empty())
      for (const auto& [name, value] : run.slices.front().metrics)  // imported lists have fewer
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  std::ranges::stable_sort(names, {}, [](const std::string& name) {  // as they are read
    return name.starts_with("ndcg") ? 0 : name.starts_with("recall") ? 1 : 2;
  });
  for (const std::string& name : names)
    metric_->addItem(metricText(name), QString::fromStdString(name));
  metric_->setCurrentIndex(std::max(0, metric_->findData(before)));
  metric_->setVisible(metric_->count() > 0);
}

/// A row a slice, a column a run; the best run of a slice is strong.
void SlicesView::fillTable() {
  items_->clear();
  std::vector<std::pair<RunInfo, const SlicedRun*>> shown;
  const SlicedRun* first = nullptr;
  QStringList header{tr("Slice"), tr("Users"), tr("To find")};
  for (const RunInfo& run : judgeable()) {
    const auto found = judged_.find({by(), run.id});
    if (found == judged_.end()) continue;
    shown.emplace_back(run, &found->second);
    header << runLabel(run);
    if (!first && !found->second.slices.empty()) first = &found->second;
  }
  items_->setHorizontalHeaderLabels(header);
  for (int column = 0; column < header.size(); ++column) {
    const bool isRun = column >= 3;
    const SlicedRun* run = isRun ? shown[static_cast<std::size_t>(column - 3)].second : nullptr;
    auto* item = items_->horizontalHeaderItem(column);
    item->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                       : Qt::AlignRight | Qt::AlignVCenter);
    if (run && !run->fault.empty()) item->setToolTip(coreSentence(run->fault));
  }
  const auto base = std::ranges::find_if(
      shown, [this](const auto& one) { return one.first.id == model_.baseline(); });
  const std::string metric = metric_->currentData().toString().toStdString();
  for (std::size_t row = 0; first && row < first->slices.size(); ++row) {
    const Slice& slice = first->slices[row];
    QList<QStandardItem*> cells{figureCell(sliceText(by(), slice.id), false),
                                figureCell(formatCount(slice.users)),
                                figureCell(formatCount(slice.interactions))};
    cells[1]->setData(static_cast<qlonglong>(slice.users), FileRole);
    cells[2]->setData(static_cast<qlonglong>(slice.interactions), FileRole);
    double best = 0;
    for (const auto& [run, sliced] : shown)
      best = std::max(best, valueOf(*sliced, row, metric).value_or(0));
    for (const auto& [run, sliced] : shown) {
      const auto value = valueOf(*sliced, row, metric);
      cells << figureCell(value ? formatNumber(*value, kDecimals) : noValue());
      cells.back()->setData(best > 0 && value == best, StrongRole);
      cells.back()->setData(value ? QVariant(*value) : unknownValue(), FileRole);
      const auto from = base == shown.end() ? std::nullopt : valueOf(*base->second, row, metric);
      if (value && from)
        cells.back()->setData(formatDifference(*value - *from, kDecimals), DeltaRole);
    }
    items_->appendRow(cells);
  }
  table_->resizeColumnsToContents();
}

void SlicesView::show() {
  const bool busy = isBusy();
  const std::vector<RunInfo> runs = judgeable();
  const auto left = std::ssize(missing());
  bool any = false;
  Message fault;  // of what was judged; where nothing came of it
  for (const auto& [key, run] : judged_) {
    any = any || (key.first == by() && !run.slices.empty());
    if (key.first == by() && !run.fault.empty()) fault = run.fault;
  }
  stack_->setCurrentIndex(any ? 1 : 0);
  judge_->setVisible(any && left > 0 && !busy);
  judge_->setText(tr("Judge the others: %1").arg(formatCount(left)));
  cancel_->setVisible(any && busy);
  if (runs.empty())
    empty_->setTexts(
        tr("Here the metrics of checked runs stand apart for users with short and "
           "long histories, and for new and old recipes. Check a trained run first."));
  else if (busy)
    empty_->setTexts(tr("Their lists are being made and judged."), tr("Cancel"));
  else if (left == 0)
    empty_->setTexts(coreSentence(fault));
  else
    empty_->setTexts(tr("Here the metrics of checked runs stand apart for users with short and "
                        "long histories, and for new and old recipes."),
                     tr("Judge the checked runs: %1").arg(formatCount(left)));
  fillTable();
}

void SlicesView::refresh() {
  fillMetrics();
  show();
}

void SlicesView::retranslate() {
  by_->setText(QStringLiteral("history"), tr("History"));
  by_->setText(QStringLiteral("age"), tr("Age"));
  by_->setText(QStringLiteral("popularity"), tr("Popularity"));
  by_->setText(QStringLiteral("cuisine"), tr("Cuisine"));
  by_->setText(QStringLiteral("shown"), tr("New users"));
  metric_->setAccessibleName(tr("Metric"));
  cancel_->setText(tr("Cancel"));
  table_->setAccessibleName(tr("Slices"));
  refresh();
}

}  // namespace hankki
