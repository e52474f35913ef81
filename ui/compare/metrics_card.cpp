// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/metrics_card.h"

#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/plots/bar_plot.h"
#include "ui/plots/polar_plot.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kUsualPanels = 3;
constexpr const char* kBars = "bars";
constexpr const char* kRadar = "radar";

QString titleOf(const QString& column) {
  return coreText(metric_title(column.section(' ', 1).toStdString()));
}

double valueOf(const RunTableModel& model, const RunInfo& run, const std::string& column) {
  const auto at = model.table().find(column);
  const int row = model.rowOf(run.id);
  if (at < 0 || row < 0) return std::nan("");
  const auto& cell =
      model.table().rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(at)];
  const auto* value = std::get_if<double>(&cell);
  return value ? *value : std::nan("");
}

}  // namespace

MetricsCard::MetricsCard(const RunTableModel& model, Selection& selection, QWidget* parent)
    : Card(parent),
      model_(model),
      plot_(new BarPlot),
      radar_(new PolarPlot),
      look_(new Segment),
      button_(new QToolButton),
      menu_(new QMenu(this)) {
  setStyleProperty(button_, "kind", "small");
  button_->setPopupMode(QToolButton::InstantPopup);
  button_->setMenu(menu_);
  look_->setObjectName("metricsLook");
  look_->addOption(kBars, {});
  look_->addOption(kRadar, {});
  addHeaderWidget(button_);
  addHeaderWidget(look_);
  plot_->setSelection(selection);
  auto* holder = new QWidget;
  stack_ = new QStackedLayout(holder);
  stack_->addWidget(plot_);
  stack_->addWidget(radar_);
  body()->addWidget(holder);
  connect(look_, &Segment::chosen, this, &MetricsCard::choosePlot);
  connect(menu_, &QMenu::aboutToShow, this, &MetricsCard::fillMenu);
}

QStringList MetricsCard::available() const {
  QStringList columns;
  for (const auto& column : model_.table().columns)
    if (column.group == RunTable::Group::Test) columns << QString::fromStdString(column.name);
  return columns;
}

QStringList MetricsCard::chosen() const {
  const QStringList all = available();
  QStringList columns;
  for (const QString& column : all)
    if (wanted_.contains(column)) columns << column;
  if (!columns.isEmpty()) return columns;
  for (const QString& kind : {QStringLiteral("test ndcg@"), QStringLiteral("test recall@"),
                              QStringLiteral("test coverage@")}) {
    const auto found =
        std::ranges::find_if(all, [&](const QString& column) { return column.startsWith(kind); });
    if (found != all.end() && columns.size() < kUsualPanels) columns << *found;
  }
  return columns;
}

void MetricsCard::fillMenu() {
  menu_->clear();
  const QStringList shown = chosen();
  for (const QString& column : available()) {
    QAction* action = menu_->addAction(titleOf(column));
    action->setCheckable(true);
    action->setChecked(shown.contains(column));
    connect(action, &QAction::toggled, this, [this, column](bool on) {
      wanted_ = chosen();
      if (on) wanted_ << column;
      if (!on) wanted_.removeAll(column);
      refresh();
    });
  }
}

/// The best run stands on top, below the baseline and the pins.
void MetricsCard::sortByFirstMetric(std::vector<RunInfo>& runs) const {
  const QStringList columns = chosen();
  if (columns.isEmpty()) return;
  const std::string name = columns.front().toStdString();
  const auto column = std::ranges::find(model_.table().columns, name,
                                        &RunTable::Column::name);  // is there: chosen()
  std::ranges::stable_sort(runs, std::ranges::greater(), [&](const RunInfo& run) {
    const double value = valueOf(model_, run, name);
    return std::isnan(value) ? -INFINITY : column->higher_is_better ? value : -value;
  });
  std::ranges::stable_sort(runs, std::ranges::greater(),
                           [&](const RunInfo& run) { return model_.references().rankOf(run.id); });
}

void MetricsCard::choosePlot() {
  const bool radar = look_->current() == kRadar;
  stack_->setCurrentWidget(radar ? static_cast<QWidget*>(radar_) : plot_);
  button_->setVisible(!radar);
  refresh();
}

void MetricsCard::refresh() {
  std::vector<RunInfo> runs = model_.comparableRuns();
  sortByFirstMetric(runs);
  if (look_->current() == kRadar)
    showRadar(runs);
  else
    showBars(runs);
}

void MetricsCard::showBars(const std::vector<RunInfo>& runs) {
  std::vector<BarRow> rows;
  for (const RunInfo& run : runs) rows.push_back({runLabel(run), model_.styleOf(run.id), run.id});
  const auto base = std::ranges::find_if(runs, [&](const RunInfo& run) {
    return model_.baseline() != 0 ? run.id == model_.baseline()
           : comparison_          ? run.id == comparison_->baseline
                                  : run.request.model == "mostpop";
  });
  bool intervals = false;
  std::vector<BarPanel> panels;
  for (const QString& column : chosen()) {
    const std::string name = column.toStdString();
    BarPanel panel{.title = titleOf(column), .percent = column.contains("coverage")};
    panel.xName = panel.percent                   ? tr("share of the catalogue")
                  : column.contains("novelty")    ? tr("mean, bits")
                  : column.contains("popularity") ? tr("mean training interactions")
                  : column.contains("gini")       ? tr("over the catalogue")
                  : column.contains("reo")        ? tr("over groups of items")
                  : column.contains("user_mad")   ? tr("over groups of users")
                                                  : tr("mean over users");
    for (const RunInfo& run : runs) {
      panel.values.push_back({valueOf(model_, run, name), intervalOf(run, name)});
      intervals = intervals || panel.values.back().interval;
    }
    if (base != runs.end()) panel.baseline = valueOf(model_, *base, name);
    panels.push_back(std::move(panel));
  }
  const QString dashed = base != runs.end() ? runLabel(*base) : QString();
  setNote(intervals          ? tr("test part; 95 % bootstrap intervals; dashed: %1").arg(dashed)
          : dashed.isEmpty() ? tr("test part")
                             : tr("test part; dashed: %1").arg(dashed));
  plot_->setBars(std::move(rows), std::move(panels));
}

/// Of the epoch that was kept, which is the one that was tested.
std::optional<std::pair<double, double>> MetricsCard::intervalOf(const RunInfo& run,
                                                                 const std::string& column) const {
  if (!comparison_ || model_.values() != RunTableModel::Values::BestEpoch) return std::nullopt;
  const auto tested = std::ranges::find(comparison_->runs, run.id, &TestedRun::run);
  if (tested == comparison_->runs.end()) return std::nullopt;
  const auto figures = tested->metrics.find(column.substr(column.find(' ') + 1));
  if (figures == tested->metrics.end()) return std::nullopt;
  return std::pair(figures->second.value.low, figures->second.value.high);
}

void MetricsCard::setComparison(const RunsComparedPtr& comparison) {
  comparison_ = comparison;
  refresh();
}

/// One spoke a kind of metric, its end the best of the runs.
void MetricsCard::showRadar(const std::vector<RunInfo>& runs) {
  QStringList spokes;
  std::vector<PolarShape> shapes;
  for (const RunInfo& run : runs)
    shapes.push_back({.name = runLabel(run), .style = model_.styleOf(run.id)});
  const RunTable& table = model_.table();
  for (int column = 0; column < model_.columnCount(); ++column) {
    const auto& about = table.columns[static_cast<std::size_t>(column)];
    if (about.group != RunTable::Group::Test || !model_.isUsualColumn(column)) continue;
    const QString name = QString::fromStdString(about.name);
    spokes << titleOf(name);
    std::vector<double> values;
    for (const RunInfo& run : runs) values.push_back(valueOf(model_, run, about.name));
    double best = 0;
    for (double value : values)
      if (value > best) best = value;
    const auto base = std::ranges::find(runs, model_.baseline(), &RunInfo::id);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      shapes[i].shares.push_back(best > 0 ? values[i] / best : std::nan(""));
      QString text = formatNumber(values[i], 4);
      if (base != runs.end())
        text += QStringLiteral(" (%1)").arg(
            formatDifference(values[i] - values[static_cast<std::size_t>(base - runs.begin())], 4));
      shapes[i].texts << text;
    }
  }
  setNote(tr("test part; the rim is the best of these runs"));
  radar_->setShapes(spokes, std::move(shapes));
}

void MetricsCard::retranslate() {
  setTitle(tr("Metrics"));
  button_->setText(tr("Choose metrics"));
  look_->setText(kBars, tr("Bars"));
  look_->setText(kRadar, tr("Radar"));
  refresh();
}

}  // namespace hankki
