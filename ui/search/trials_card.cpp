// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/trials_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "core/models/registry.h"
#include "ui/tables/sorted_rows.h"
#include "ui/tables/table_selection.h"
#include "ui/tables/trial_table_model.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/widgets/column_keeper.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/elided_label.h"

namespace hankki {

TrialsCard::TrialsCard(Selection& selection, QWidget* parent)
    : Card(parent),
      selection_(selection),
      model_(new TrialTableModel(this)),
      sorted_(new SortedRows(*model_, this)),
      table_(new DataTable(this)),
      export_(makeButton(ButtonKind::Small, "export", this)),
      best_(new ElidedLabel(this)),
      use_(makeButton(ButtonKind::Small, "edit", this)),
      train_(makeButton(ButtonKind::Small, "play", this)) {
  setFlush();
  buildTable();
  best_->setTextFormat(Qt::PlainText);
  setTextRole(best_, TextRole::HelpStrong);
  best_->setObjectName("bestTrial");
  use_->setObjectName("useButton");
  train_->setObjectName("trainBestButton");
  export_->setObjectName("exportTrials");
  addHeaderWidget(export_);
  addHeaderWidget(table_->makeColumnButton(this));
  body()->addWidget(table_);
  footer()->addWidget(best_, 1);
  footer()->addWidget(use_);
  footer()->addWidget(train_);
  connect(use_, &QPushButton::clicked, this, [this] { emit useRequested(*chosen()); });
  connect(train_, &QPushButton::clicked, this, [this] { emit trainRequested(*chosen()); });
  retranslate();
}

void TrialsCard::buildTable() {
  table_->setObjectName("trialTable");
  table_->setModel(sorted_);
  columns_ = new ColumnKeeper(*table_);
  connect(columns_, &ColumnKeeper::columnsReset, this, &TrialsCard::updateColumns);
  connect(columns_, &ColumnKeeper::sortingLost, this,
          [this] { table_->sortByColumn(0, Qt::AscendingOrder); });
  table_->horizontalHeader()->setResizeContentsPrecision(-1);  // all rows, also before it is shown
  table_->sortByColumn(0, Qt::AscendingOrder);
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(table_, &QWidget::customContextMenuRequested, this, &TrialsCard::showMenu);
  new TableSelection(*table_, TrialTableModel::TrialRole, selection_);
  connect(&selection_, &Selection::changed, this, &TrialsCard::updateFooter);
}

void TrialsCard::setTrials(const StudyInfo& study, std::vector<Trial> trials, bool running) {
  const bool same = study.id == study_.id;
  study_ = study;
  if (!same) {
    selection_.set({});
    model_->setTrials({}, {}, false);
    columns_->forget();
  }
  model_->setTrials(study.request, std::move(trials), running);
  updateFooter();
}

/// New columns get their usual look; the keeper gives the others back what the user made of them.
void TrialsCard::updateColumns() {
  for (int column = 0; column < model_->columnCount(); ++column) {
    const QString name = model_->columnName(column);
    QAbstractItemDelegate* delegate = nullptr;
    if (name == "model") delegate = new ModelDelegate(table_);
    if (name == "state") delegate = new PillDelegate(table_);
    if (column == model_->metricColumn()) delegate = new BarDelegate(table_);
    // Taken off before it goes: the view would keep an empty place for one that is gone.
    const QAbstractItemDelegate* before = table_->itemDelegateForColumn(column);
    table_->setItemDelegateForColumn(column, delegate);
    delete before;
    table_->setColumnHidden(column, !model_->isUsualColumn(column));
  }
  table_->resizeColumnsToContents();
  // What came of a trial stands before the parameters, which may be many.
  QHeaderView* header = table_->horizontalHeader();
  for (int column = 0; column < model_->columnCount(); ++column)
    header->moveSection(header->visualIndex(column), column);
  constexpr int kBehindEpochs = 5;
  if (model_->metricColumn() >= 0)
    header->moveSection(header->visualIndex(model_->metricColumn()), kBehindEpochs);
}

std::optional<qint64> TrialsCard::chosen() const {
  if (selection_.ids().size() == 1) return selection_.ids().front();
  const Trial* best = best_trial(model_->trials());
  return best ? std::optional<qint64>(best->number) : std::nullopt;
}

QString TrialsCard::trainText(qint64 trial) const {
  const auto made = study_.final_runs.find(trial);
  if (made != study_.final_runs.end()) return tr("Open run #%1").arg(made->second);
  const Trial* best = best_trial(model_->trials());
  return best && best->number == trial ? tr("Train the best") : tr("Train trial #%1").arg(trial);
}

void TrialsCard::showMenu(QPoint position) {
  const QModelIndex row = table_->indexAt(position);
  if (!row.isValid()) return;
  const qint64 trial = row.data(TrialTableModel::TrialRole).toLongLong();
  QMenu menu(this);
  menu.addAction(trainText(trial), this, [this, trial] { emit trainRequested(trial); });
  menu.addAction(tr("Use these values"), this, [this, trial] { emit useRequested(trial); });
  menu.addSeparator();
  menu.addActions(table_->actions());
  menu.exec(table_->viewport()->mapToGlobal(position));
}

void TrialsCard::updateFooter() {
  const Trial* best = best_trial(model_->trials());
  const auto trial = chosen();
  best_->setText(best ? tr("Best: trial #%1, %2, %3 %4")
                            .arg(best->number)
                            .arg(QString::fromStdString(model_name(best->model)),
                                 coreText(metric_title(study_.request.metric)),
                                 formatNumber(best->value, 4))
                      : QString());
  train_->setText(trial ? trainText(*trial) : tr("Train the best"));
  const QString reason = trial ? QString() : tr("No trial has a value yet.");
  setDisabledReason(use_, reason);
  setDisabledReason(train_, reason);
  if (!trial) return;
  use_->setToolTip(
      tr("Puts the parameters of trial #%1 into the form of the Train page.").arg(*trial));
  train_->setToolTip(study_.final_runs.contains(*trial)
                         ? tr("The run that was trained with these parameters, and its test.")
                         : tr("Trains these parameters in full, and tests them once."));
}

void TrialsCard::retranslate() {
  setTitle(tr("Trials"));
  export_->setText(tr("Export CSV"));
  use_->setText(tr("Use these values"));
  model_->retranslate();
  updateFooter();
}

void TrialsCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
