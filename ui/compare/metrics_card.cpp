#include "ui/compare/metrics_card.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/plots/bar_plot.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kUsualPanels = 3;

QString titleOf(const QString& column) {
  return coreText(metric_title(column.section(' ', 1).toStdString()));
}

double valueOf(const RunTable& table, const RunInfo& run, const std::string& column) {
  const auto at = table.find(column);
  const auto runColumn = static_cast<std::size_t>(table.find("run"));
  for (const auto& row : table.rows)
    if (std::get<std::int64_t>(row[runColumn]) == run.id)
      if (const auto* value = std::get_if<double>(&row[static_cast<std::size_t>(at)]))
        return *value;
  return std::nan("");
}

}  // namespace

MetricsCard::MetricsCard(const RunTableModel& model, QWidget* parent)
    : Card(parent),
      model_(model),
      plot_(new BarPlot),
      button_(new QToolButton),
      menu_(new QMenu(this)) {
  setStyleProperty(button_, "kind", "small");
  button_->setPopupMode(QToolButton::InstantPopup);
  button_->setMenu(menu_);
  addHeaderWidget(button_);
  body()->addWidget(plot_);
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

/// The best run stands on top.
void MetricsCard::sortByFirstMetric(std::vector<RunInfo>& runs) const {
  const QStringList columns = chosen();
  if (columns.isEmpty()) return;
  const std::string name = columns.front().toStdString();
  std::ranges::stable_sort(runs, std::ranges::greater(), [&](const RunInfo& run) {
    const double value = valueOf(model_.table(), run, name);
    return std::isnan(value) ? -1 : value;
  });
}

void MetricsCard::refresh() {
  std::vector<BarRow> rows;
  std::vector<RunInfo> runs;
  for (RunInfo& run : model_.checkedRuns())
    if (!run.result.test.empty()) runs.push_back(std::move(run));
  sortByFirstMetric(runs);
  for (const RunInfo& run : runs) rows.push_back({runLabel(run), model_.styleOf(run.id)});
  const auto popular =
      std::ranges::find_if(runs, [](const RunInfo& run) { return run.request.model == "mostpop"; });
  std::vector<BarPanel> panels;
  for (const QString& column : chosen()) {
    const std::string name = column.toStdString();
    BarPanel panel{.title = titleOf(column), .percent = column.contains("coverage")};
    panel.xName = panel.percent                   ? tr("share of the catalogue")
                  : column.contains("novelty")    ? tr("mean, bits")
                  : column.contains("popularity") ? tr("mean training interactions")
                  : column.contains("gini")       ? tr("over the catalogue")
                                                  : tr("mean over users");
    for (const RunInfo& run : runs)
      panel.values.push_back({valueOf(model_.table(), run, name), {}});
    if (popular != runs.end()) panel.baseline = valueOf(model_.table(), *popular, name);
    panels.push_back(std::move(panel));
  }
  setNote(popular != runs.end() ? tr("test part; dashed: MostPop") : tr("test part"));
  plot_->setBars(std::move(rows), std::move(panels));
}

void MetricsCard::retranslate() {
  setTitle(tr("Metrics"));
  button_->setText(tr("Choose metrics"));
  refresh();
}

}  // namespace hankki
