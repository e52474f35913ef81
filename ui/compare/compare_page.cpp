// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/curves_card.h"
#include "ui/compare/metrics_card.h"
#include "ui/compare/parameters_card.h"
#include "ui/tables/run_table_model.h"
#include "ui/tables/table_selection.h"
#include "ui/theme/core_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

constexpr int kCardWidth = 260;
constexpr int kRowsForWidths = 200;

}  // namespace

PageKind ComparePage::pageKind() {
  return {.id = "compare",
          .icon = "compare",
          .title = [] { return tr("Compare"); },
          .make = [](Session& session) { return std::make_unique<ComparePage>(session); }};
}

ComparePage::ComparePage(Session& session)
    : Page(pageKind()),
      state_(session.state()),
      jobs_(session.jobs()),
      model_(new RunTableModel(this)),
      sorted_(new QSortFilterProxyModel(this)),
      header_(new PageHeader),
      export_(makeButton(ButtonKind::Primary, QStringLiteral("export"))),
      empty_(new EmptyState(QStringLiteral("empty-compare"))),
      runs_(new Card),
      table_(new DataTable),
      values_(new Segment),
      filter_(new QLineEdit),
      metrics_(new MetricsCard(*model_, selection_)),
      curves_(new CurvesCard(state_, jobs_, *model_)),
      parameters_(new ParametersCard(*model_)) {
  buildTable();
  layOut();
  connect(export_, &QPushButton::clicked, this, &ComparePage::exportData);
  connect(empty_->button(), &QPushButton::clicked, this,
          [this] { emit pageRequested(QStringLiteral("train")); });
  connect(model_, &RunTableModel::checkedChanged, this, [this] {
    metrics_->refresh();
    curves_->refresh();
    parameters_->refresh();
  });
  connect(&state_, &AppState::runsChanged, this, &ComparePage::takeRuns);
  connect(&state_, &AppState::splitChanged, this, &ComparePage::takeRuns);
  connect(&state_, &AppState::workspaceChanged, this, &ComparePage::updateEmpty);
  retranslate();
  takeRuns();
}

void ComparePage::buildTable() {
  sorted_->setSourceModel(model_);
  sorted_->setSortRole(SortRole);
  sorted_->setFilterKeyColumn(-1);
  sorted_->setFilterCaseSensitivity(Qt::CaseInsensitive);
  table_->setModel(sorted_);
  new TableSelection(*table_, RunTableModel::RunRole, selection_);
  // More rows than these say nothing new about the widths; also before it is shown.
  table_->horizontalHeader()->setResizeContentsPrecision(kRowsForWidths);
  table_->setItemDelegate(new TableDelegate(table_));
  values_->addOption(QStringLiteral("best"), {});
  values_->addOption(QStringLiteral("last"), {});
  connect(values_, &Segment::chosen, this, [this](const QString& id) {
    model_->setValues(id == "last" ? RunTableModel::Values::LastEpoch
                                   : RunTableModel::Values::BestEpoch);
  });
  filter_->setClearButtonEnabled(true);
  filter_->addAction(icon(QStringLiteral("search"), &Tokens::muted), QLineEdit::LeadingPosition);
  connect(filter_, &QLineEdit::textChanged, sorted_, &QSortFilterProxyModel::setFilterFixedString);
  runs_->setFlush();
  runs_->addHeaderWidget(values_);
  runs_->addHeaderWidget(filter_);
  runs_->addHeaderWidget(table_->makeColumnButton(runs_));
  runs_->body()->addWidget(table_);
}

void ComparePage::layOut() {
  header_->addAction(export_);
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(metrics::kCardGap);
  grid->addWidget(runs_, 0, 0, 1, 3);
  grid->addWidget(metrics_, 1, 0);
  grid->addWidget(curves_, 1, 1);
  grid->addWidget(parameters_, 1, 2);
  grid->setColumnStretch(0, 6);
  grid->setColumnStretch(1, 5);
  grid->setColumnStretch(2, 4);
  grid->setRowStretch(0, 3);
  grid->setRowStretch(1, 5);
  // Contents differ in width from run to run; the cards' shares should not.
  for (Card* card :
       {static_cast<Card*>(metrics_), static_cast<Card*>(curves_), static_cast<Card*>(parameters_)})
    card->setMinimumWidth(kCardWidth);

  auto* emptyCard = new Card;
  emptyCard->body()->addWidget(empty_);
  auto* holder = new QWidget;
  stack_ = new QStackedLayout(holder);
  stack_->addWidget(emptyCard);
  stack_->addWidget(content);

  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  outer->setSpacing(0);
  outer->addWidget(header_);
  outer->addWidget(holder, 1);
}

void ComparePage::takeRuns() {
  std::vector<RunInfo> runs;
  const auto split = state_.splitInfo();
  for (const RunInfo& run : state_.runs())
    if (split && run.split == split->id) runs.push_back(run);
  const auto hidden = hiddenColumns();
  model_->setRuns(std::move(runs));
  updateColumns(hidden);
  const bool any = canExport();
  stack_->setCurrentIndex(any ? 1 : 0);
  setDisabledReason(export_, any ? QString() : tr("There is no finished run to export."));
  updateNote();
}

void ComparePage::updateNote() {
  const auto data = state_.datasetInfo();
  const auto split = state_.splitInfo();
  runs_->setNote(data && split ? tr("%1 · %2").arg(QString::fromStdString(data->name),
                                                   coreText(describe(split->recipe)))
                               : QString());
}

/// Columns come and go with the runs; what the user chose to see stays with a column's name.
void ComparePage::updateColumns(const std::map<QString, bool>& hidden) {
  for (int column = 0; column < model_->columnCount(); ++column) {
    const QString name = model_->columnName(column);
    QAbstractItemDelegate* delegate = nullptr;
    if (name == "model") delegate = new ModelDelegate(table_);
    if (name == "state") delegate = new PillDelegate(table_);
    if (name.startsWith("test ndcg@")) delegate = new BarDelegate(table_);
    delete table_->itemDelegateForColumn(column);
    table_->setItemDelegateForColumn(column, delegate);
    const auto known = hidden.find(name);
    table_->setColumnHidden(column,
                            known == hidden.end() ? !model_->isUsualColumn(column) : known->second);
  }
  table_->resizeColumnsToContents();
  table_->horizontalHeader()->setStretchLastSection(false);  // the last one may be hidden now
  table_->horizontalHeader()->setStretchLastSection(true);
  const auto ndcg = std::ranges::find_if(model_->table().columns, [](const auto& column) {
    return column.name.starts_with("test ndcg@");
  });
  if (ndcg == model_->table().columns.end() || hidden.contains(QString::fromStdString(ndcg->name)))
    return;
  table_->sortByColumn(static_cast<int>(ndcg - model_->table().columns.begin()),
                       Qt::DescendingOrder);
}

std::map<QString, bool> ComparePage::hiddenColumns() const {
  std::map<QString, bool> hidden;
  for (int column = 0; column < model_->columnCount(); ++column)
    hidden[model_->columnName(column)] = table_->isColumnHidden(column);
  return hidden;
}

void ComparePage::visit(const Visit& visit) {
  const int row = model_->rowOf(visit.run);
  if (row < 0) return;
  const QModelIndex source = model_->index(row, 0);
  model_->setData(source, Qt::Checked, Qt::CheckStateRole);
  selection_.set({visit.run});
}

bool ComparePage::canExport() const {
  return std::ranges::any_of(model_->runs(),
                             [](const auto& run) { return !run.result.test.empty(); });
}

void ComparePage::exportData() {
  exportFile(jobs_, *runs_->strip(),
             {.title = tr("Export runs"),
              .suggested = QStringLiteral("runs.csv"),
              .filter = tr("CSV (*.csv)"),
              .contents = [table = model_->table()](const JobContext&) { return to_csv(table); }});
}

void ComparePage::updateEmpty() {
  if (!state_.workspace()) return empty_->setTexts(noWorkspaceText());
  empty_->setTexts(tr("Here finished runs stand side by side. Train a model on this split first."),
                   tr("Train models"));
}

void ComparePage::retranslate() {
  header_->setTexts(tr("Compare"),
                    tr("See which models are better, by how much, and at what cost."));
  export_->setText(tr("Export CSV"));
  updateEmpty();
  runs_->setTitle(tr("Runs"));
  updateNote();
  values_->setText(QStringLiteral("best"), tr("best epoch"));
  values_->setText(QStringLiteral("last"), tr("last epoch"));
  filter_->setPlaceholderText(tr("Filter"));
  model_->retranslate();
  metrics_->retranslate();
  curves_->retranslate();
  parameters_->retranslate();
}

}  // namespace hankki
