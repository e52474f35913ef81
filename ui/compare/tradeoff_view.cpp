// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/tradeoff_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/models/registry.h"
#include "core/report/pareto.h"
#include "core/workbench/seed_groups.h"
#include "ui/plots/scatter_plot.h"
#include "ui/tables/run_label.h"
#include "ui/tables/table_cells.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {
namespace {

constexpr const char* kUsualX = "total_seconds";
constexpr const char* kUsualY = "test ndcg@";

constexpr double kWide = 100;  // times the smallest value: figures for a logarithmic axis
constexpr int kColumnLetters = 20;

bool isParameter(const RunTable::Column& column) {
  return column.group == RunTable::Group::Parameter;
}

/// Whether one end of it is the better one.
bool hasBetterEnd(const RunTable::Column& column) {
  return !isParameter(column) && column.name != "threads";
}

/// A model takes seconds, another one hours; parameters are often tried by powers of ten.
bool isWide(const std::vector<double>& values) {
  double least = INFINITY, most = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    least = std::min(least, value);
    most = std::max(most, value);
  }
  return least > 0 && most >= kWide * least;
}

double meanOf(const std::vector<double>& values, const std::vector<std::size_t>& of) {
  double sum = 0;
  for (const std::size_t at : of) sum += values[at];
  return sum / static_cast<double>(of.size());
}

}  // namespace

TradeoffView::TradeoffView(const RunTableModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      x_(new ChoiceBox(this)),
      y_(new ChoiceBox(this)),
      seeds_(new QCheckBox(this)),
      plot_(new ScatterPlot(this)),
      about_(makeLabel(TextRole::Caption, {}, this)) {
  setObjectName("tradeoffView");
  x_->setObjectName("tradeoffX");
  y_->setObjectName("tradeoffY");
  seeds_->setObjectName("tradeoffSeeds");
  seeds_->setChecked(true);
  for (ChoiceBox* box : {x_, y_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kColumnLetters);
    connect(box, &QComboBox::activated, this, [this] {
      chosenX_ = x_->currentData().toString();
      chosenY_ = y_->currentData().toString();
      show();
    });
  }
  connect(seeds_, &QCheckBox::toggled, this, &TradeoffView::show);
  plot_->setObjectName("tradeoffPlot");
  about_->setWordWrap(true);
  auto* head = new FlowLayout(metrics::kSpace, nullptr);
  for (QWidget* part :
       {static_cast<QWidget*>(y_), static_cast<QWidget*>(x_), static_cast<QWidget*>(seeds_)})
    head->addWidget(part);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  column->setSpacing(metrics::kSpace);
  column->addLayout(head);
  column->addWidget(plot_, 1);
  column->addWidget(about_);
}

void TradeoffView::fillColumns() {
  x_->clear();
  y_->clear();
  const RunTable& table = model_.table();
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    const RunTable::Column& column = table.columns[at];
    if (column.group == RunTable::Group::Run) continue;
    // By the first row that has something: a column holds figures or words, thousands of them.
    const auto first = std::ranges::find_if(table.rows, [at](const auto& row) {
      return std::holds_alternative<std::string>(row[at]) || !std::isnan(cellNumber(row[at]));
    });
    if (first == table.rows.end() || std::holds_alternative<std::string>((*first)[at])) continue;
    const QString name = QString::fromStdString(column.name);
    const QString title = columnTitle(column);
    y_->addItem(tr("Up: %1").arg(title), name);
    x_->addItem(tr("Right: %1").arg(title), name);
  }
  const auto choose = [](ChoiceBox& box, const QString& before, const QString& usual) {
    int index = before.isEmpty() ? -1 : box.findData(before);
    for (int at = 0; index < 0 && at < box.count(); ++at)
      if (box.itemData(at).toString().startsWith(usual)) index = at;
    box.setCurrentIndex(std::max(0, index));
  };
  choose(*x_, chosenX_, kUsualX);
  choose(*y_, chosenY_, kUsualY);
}

std::vector<double> TradeoffView::valuesOf(const std::vector<RunInfo>& runs,
                                           const QString& column) const {
  const auto at = model_.table().find(column.toStdString());
  std::vector<double> values;
  for (const RunInfo& run : runs) {
    const int row = model_.rowOf(run.id);
    values.push_back(at < 0 || row < 0 ? std::nan("")
                                       : cellNumber(model_.table().rows[static_cast<std::size_t>(
                                             row)][static_cast<std::size_t>(at)]));
  }
  return values;
}

const RunTable::Column* TradeoffView::columnOf(const QString& name) const {
  const auto at = model_.table().find(name.toStdString());
  return at < 0 ? nullptr : &model_.table().columns[static_cast<std::size_t>(at)];
}

/// The baseline among several counts more than a pin.
ScatterPoint::Standing TradeoffView::standingOf(const std::vector<RunInfo>& runs,
                                                const std::vector<std::size_t>& group) const {
  using Standing = ScatterPoint::Standing;
  Standing standing = Standing::Plain;
  for (const std::size_t at : group) {
    if (runs[at].id == model_.baseline()) return Standing::Baseline;
    if (model_.references().isPinned(runs[at].id)) standing = Standing::Pinned;
  }
  return standing;
}

void TradeoffView::show() {
  const QString x = x_->currentData().toString(), y = y_->currentData().toString();
  const std::vector<RunInfo> runs = model_.comparableRuns();
  const std::vector<double> all_x = valuesOf(runs, x), all_y = valuesOf(runs, y);
  std::vector<std::vector<std::size_t>> groups;
  if (seeds_->isChecked())
    groups = alike_but_for_seeds(runs);
  else
    for (std::size_t at = 0; at < runs.size(); ++at) groups.push_back({at});
  std::vector<ScatterPoint> points;
  std::vector<double> xs, ys;
  for (const auto& group : groups) {
    const RunInfo& first = runs[group.front()];
    xs.push_back(meanOf(all_x, group));
    ys.push_back(meanOf(all_y, group));
    const QString name = group.size() == 1
                             ? runLabel(first)
                             : tr("%1, %2 seeds")
                                   .arg(QString::fromStdString(model_name(first.request.model)))
                                   .arg(group.size());
    points.push_back({.name = name,
                      .style = model_.styleOf(first.id),
                      .x = xs.back(),
                      .y = ys.back(),
                      .standing = standingOf(runs, group)});
  }
  const RunTable::Column *right = columnOf(x), *up = columnOf(y);
  const auto better = [](const RunTable::Column& column) {
    return column.higher_is_better ? Better::Higher : Better::Lower;
  };
  const bool ends = right && up && hasBetterEnd(*right) && hasBetterEnd(*up);
  const auto front =
      ends ? pareto_front(xs, better(*right), ys, better(*up)) : std::vector<std::size_t>();
  for (const auto& group : groups)
    for (std::size_t at = 0; group.size() > 1 && at < group.size(); ++at)
      points.push_back({.name = runLabel(runs[group[at]]),
                        .style = model_.styleOf(runs[group.front()].id),
                        .x = all_x[group[at]],
                        .y = all_y[group[at]],
                        .small = true});
  const auto title = [](const RunTable::Column* column) {
    if (!column) return QString();
    const QString plain = columnTitle(*column);
    return column->name.find("seconds") != std::string::npos ? tr("%1, s").arg(plain) : plain;
  };
  plot_->setAxisNames(title(right), title(up));
  const bool time = right && right->group == RunTable::Group::Cost && hasBetterEnd(*right);
  plot_->setLogX(time || isWide(xs));
  plot_->setPoints(std::move(points), front);
  const auto word = [](const RunTable::Column& column) {
    return column.higher_is_better ? tr("more") : tr("less");
  };
  about_->setText(ends ? tr("Dashed: the runs that no other one beats in both (the Pareto front). "
                            "Better is %1 upwards and %2 to the right.")
                             .arg(word(*up), word(*right))
                       : QString());
  about_->setVisible(ends);
}

void TradeoffView::refresh() {
  fillColumns();
  show();
}

void TradeoffView::retranslate() {
  x_->setAccessibleName(tr("Figure to the right"));
  y_->setAccessibleName(tr("Figure upwards"));
  seeds_->setText(tr("Seeds as their mean"));
  plot_->setAccessibleName(tr("Trade-off"));
  refresh();
}

}  // namespace hankki
