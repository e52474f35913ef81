// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/checks_view.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/store/workspace.h"
#include "ui/compare/figure_cells.h"
#include "ui/compare/suite_dialog.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

QStandardItem* textCell(const QString& text) {
  auto* item = new QStandardItem(text);
  item->setEditable(false);
  return item;
}

QStandardItem* pillCell(const QString& text, PillKind kind, const QString& tip) {
  QStandardItem* item = textCell(text);
  item->setData(static_cast<int>(kind), PillKindRole);
  item->setToolTip(tip);
  return item;
}

QStandardItem* outcomeCell(const CheckOutcome& outcome) {
  if (!outcome.passed)
    return pillCell(ChecksView::tr("nothing to judge"), PillKind::Neutral,
                    ChecksView::tr("No such slice has %1 users.").arg(formatCount(kFewestUsers)));
  const QString tip =
      ChecksView::tr("The lowest is %1 with %2; the bound is %3.")
          .arg(QString::fromStdString(outcome.worst), formatNumber(outcome.value, kDecimals),
               formatNumber(outcome.bound, kDecimals));
  return *outcome.passed ? pillCell(ChecksView::tr("passes"), PillKind::Success, tip)
                         : pillCell(ChecksView::tr("fails"), PillKind::Error, tip);
}

}  // namespace

ChecksView::ChecksView(AppState& state, JobRunner& jobs, Removals& removals,
                       const RunTableModel& model, QWidget* parent)
    : QWidget(parent),
      state_(state),
      jobs_(jobs),
      removals_(removals),
      model_(model),
      suite_(new ChoiceBox(this)),
      judge_(makeButton(ButtonKind::Normal, {}, this)),
      new_(makeButton(ButtonKind::Small, {}, this)),
      remove_(makeButton(ButtonKind::Small, {}, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-compare"), this)),
      items_(new QStandardItemModel(this)),
      table_(new DataTable(this)),
      pills_(new PillDelegate(table_)) {
  build();
  connect(suite_, &QComboBox::activated, this, &ChecksView::forget);
  connect(judge_, &QPushButton::clicked, this, &ChecksView::judge);
  connect(new_, &QPushButton::clicked, this, &ChecksView::makeSuite);
  connect(remove_, &QPushButton::clicked, this, &ChecksView::removeSuite);
  connect(empty_->button(), &QPushButton::clicked, this, [this] {
    if (!suite()) return makeSuite();
    judge();
  });
  connect(&state_, &AppState::splitChanged, this, &ChecksView::forget);
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    forget();
    readSuites();
  });
  connect(&removals_, &Removals::removed, this, [this] { readSuites(wanted_); });
  connect(&removals_, &Removals::undone, this, [this] { readSuites(wanted_); });
  connect(&state_, &AppState::folderFilesChanged, this, [this] { readSuites(wanted_); });
  readSuites();
}

void ChecksView::build() {
  setObjectName("checksView");
  suite_->setObjectName("suite");
  suite_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  judge_->setObjectName("judgeSuite");
  new_->setObjectName("newSuite");
  remove_->setObjectName("removeSuite");
  table_->setObjectName("checkTable");
  table_->setModel(items_);
  table_->setItemDelegate(new TableDelegate(table_));
  table_->setSortingEnabled(false);
  auto* head = new FlowLayout(metrics::kSpace, nullptr);
  head->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  for (QWidget* part : {static_cast<QWidget*>(suite_), static_cast<QWidget*>(judge_),
                        static_cast<QWidget*>(new_), static_cast<QWidget*>(remove_)})
    head->addWidget(part);
  stack_->addWidget(empty_);
  stack_->addWidget(table_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSpace);
  column->addLayout(head);
  column->addWidget(stack_, 1);
}

void ChecksView::readSuites(const QString& chosen) {
  jobs_.drop(reading_);
  wanted_ = chosen;
  const auto workspace = state_.workspace();
  if (!workspace) return takeSuites({}, {});
  reading_ = jobs_.run(
      this, [] { return tr("Reading suites"); },
      [workspace](const JobContext&) { return list_suites(*workspace); },
      {.done = [this,
                chosen](std::vector<Suite>&& suites) { takeSuites(std::move(suites), chosen); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void ChecksView::takeSuites(std::vector<Suite> suites, const QString& chosen) {
  wanted_.clear();
  const bool same = chosen.isEmpty() || chosen == suite_->currentText();
  if (same && suites == suites_) return;  // what was judged is as it was
  const QString before = chosen.isEmpty() ? suite_->currentText() : chosen;
  const std::optional<Suite> judgedBy = suite() ? std::optional(*suite()) : std::nullopt;
  suites_ = std::move(suites);
  suite_->clear();
  for (const Suite& suite : suites_) suite_->addItem(QString::fromStdString(suite.name));
  suite_->setCurrentIndex(std::max(0, suite_->findText(before)));
  if (suite() && judgedBy == *suite()) return show();  // what was judged by it stays
  forget();
}

const Suite* ChecksView::suite() const {
  const auto found = std::ranges::find(suites_, suite_->currentText().toStdString(), &Suite::name);
  return found == suites_.end() ? nullptr : &*found;
}

void ChecksView::makeSuite() {
  auto* dialog = new SuiteDialog(this);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { save(dialog->name(), dialog->checks()); });
  dialog->open();
}

void ChecksView::save(const QString& name, const std::vector<SliceCheck>& checks) {
  const auto workspace = state_.workspace();
  if (!workspace) return;
  jobs_.run(
      this, [] { return tr("Saving a suite"); },
      [workspace, suite = name.toStdString(), checks](const JobContext&) {
        save_suite(*workspace, suite, checks);
        return true;
      },
      {.done =
           [this, workspace, name](bool&&) {
             if (workspace == state_.workspace()) readSuites(name);
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void ChecksView::removeSuite() {
  if (!suite()) return;
  const QString shown = suite_->currentText();
  const std::string name = shown.toStdString();
  removals_.remove(
      tr("suite “%1”").arg(shown), [name](Workspace& workspace) { remove_suite(workspace, name); },
      [name](Workspace& workspace) { restore_suite(workspace, name); },
      {.failed = [this](const JobError& error) { emit failed(error); }});
}

std::vector<RunInfo> ChecksView::judgeable() const {
  std::vector<RunInfo> runs;
  for (RunInfo& run : model_.checkedRuns())
    if (!run.result.test.empty()) runs.push_back(std::move(run));
  return runs;
}

std::vector<RunId> ChecksView::missing() const {
  std::vector<RunId> ids;
  for (const RunInfo& run : judgeable())
    if (!judged_.contains(run.id)) ids.push_back(run.id);
  return ids;
}

void ChecksView::forget() {
  jobs_.drop(judging_);
  judging_ = 0;
  emit busyChanged(false);
  judged_.clear();
  show();
}

void ChecksView::judge() {
  const Suite* chosen = suite();
  const auto runs = missing();
  if (!chosen || runs.empty() || jobs_.isRunning(judging_)) return;
  judging_ = jobs_.run(
      this, [] { return tr("Judging runs by slices"); },
      [workspace = state_.workspace(), data = state_.loadedData(), runs, checks = chosen->checks](
          const JobContext& job) { return check_runs(*workspace, runs, checks, data, job); },
      {.done =
           [this](std::vector<CheckedRun>&& checked) {
             for (CheckedRun& run : checked) judged_[run.run] = std::move(run);
             emit busyChanged(false);
             show();
           },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             emit failed(error);
             show();
           },
       .cancelled =
           [this] {
             emit busyChanged(false);
             show();
           }});
  emit busyChanged(true);
  show();
}

void ChecksView::fillTable() {
  items_->clear();
  const Suite* chosen = suite();
  if (!chosen) return;
  QStringList header{tr("Check")};
  std::vector<const CheckedRun*> shown;
  for (const RunInfo& run : judgeable())
    if (const auto found = judged_.find(run.id); found != judged_.end()) {
      header << runLabel(run);
      shown.push_back(&found->second);
    }
  items_->setHorizontalHeaderLabels(header);
  for (int column = 1; column < header.size(); ++column)
    table_->setItemDelegateForColumn(column, nullptr);
  const auto addRow = [&](const QString& title, auto cellOf) {
    QList<QStandardItem*> cells{textCell(title)};
    for (const CheckedRun* run : shown)
      cells << (run->fault.empty()
                    ? cellOf(*run)
                    : pillCell(tr("not judged"), PillKind::Neutral, coreSentence(run->fault)));
    items_->appendRow(cells);
  };
  for (std::size_t at = 0; at < chosen->checks.size(); ++at)
    addRow(QString::fromStdString(to_text(chosen->checks[at])),
           [at](const CheckedRun& run) { return outcomeCell(run.outcomes[at]); });
  addRow(tr("The whole suite"), [](const CheckedRun& run) {
    const std::optional<bool> passed = run.passed();
    return !passed   ? pillCell(tr("not judged"), PillKind::Neutral, {})
           : *passed ? pillCell(tr("passes"), PillKind::Success, {})
                     : pillCell(tr("fails"), PillKind::Error, {});
  });
  for (int column = 1; column < header.size(); ++column)
    table_->setItemDelegateForColumn(column, pills_);
  table_->resizeColumnsToContents();
}

void ChecksView::show() {
  const bool busy = jobs_.isRunning(judging_);
  const auto left = std::ssize(missing());
  const bool any = !judged_.empty() && suite();
  suite_->setVisible(suite());
  remove_->setVisible(suite());
  new_->setVisible(suite());
  judge_->setVisible(any && left > 0 && !busy);
  judge_->setText(tr("Judge the others: %1").arg(formatCount(left)));
  stack_->setCurrentIndex(any ? 1 : 0);
  if (!suite())
    empty_->setTexts(tr("Here runs pass or fail a saved suite of checks: that cold users get at "
                        "least .9 of the mean, that no cuisine falls below .7 of it."),
                     state_.workspace() ? tr("New suite") : QString());
  else if (busy)
    empty_->setTexts(tr("Their lists are being made and judged."));
  else if (left == 0)
    empty_->setTexts(tr("Check a trained run, to judge it by the suite."));
  else
    empty_->setTexts(tr("Here runs pass or fail the suite's checks."),
                     tr("Judge the checked runs: %1").arg(formatCount(left)));
  fillTable();
}

void ChecksView::refresh() { show(); }

void ChecksView::retranslate() {
  suite_->setAccessibleName(tr("Suite"));
  new_->setText(tr("New suite"));
  remove_->setText(tr("Remove"));
  table_->setAccessibleName(tr("Checks"));
  show();
}

}  // namespace hankki
