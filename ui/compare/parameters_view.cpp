// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/parameters_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <set>

#include "core/models/registry.h"
#include "ui/tables/table_cells.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

struct Row {
  QString label;
  QStringList values;  // one a run
};

QString presetOf(const RunInfo& run) {
  return QString::fromStdString(run.request.preset) +
         (differs_from_preset(run.request) ? QStringLiteral("*") : QString());
}

/// As the table of runs writes it.
QString valueText(const ParameterValue& value) {
  return formatCell({.name = {}, .title = {}, .group = RunTable::Group::Parameter}, to_cell(value));
}

std::vector<Row> rowsOf(const std::vector<RunInfo>& runs) {
  std::vector<Row> rows;
  Row model{ParametersView::tr("Model"), {}}, preset{ParametersView::tr("Preset"), {}},
      seed{ParametersView::tr("Seed"), {}};
  for (const RunInfo& run : runs) {
    model.values << QString::fromStdString(model_name(run.request.model));
    preset.values << presetOf(run);
    seed.values << QString::number(run.request.seed);
  }
  rows = {model, preset, seed};
  std::set<std::string> seen;
  for (const RunInfo& run : runs) {
    const ModelSpec* spec = find_model_spec(run.request.model);
    if (!spec) continue;
    for (const Parameter& parameter : spec->parameters.parameters()) {
      if (!seen.insert(parameter.name).second) continue;
      Row row{coreText(parameter.label), {}};
      for (const RunInfo& other : runs) {
        const auto& all = other.request.parameters.all();
        const auto found = all.find(parameter.name);
        row.values << (found == all.end() ? noValue() : valueText(found->second));
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

/// Between the runs that have the parameter at all.
bool differs(const Row& row) {
  std::set<QString> values(row.values.begin(), row.values.end());
  values.erase(noValue());
  return values.size() > 1;
}

}  // namespace

ParametersView::ParametersView(const RunTableModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      items_(new QStandardItemModel(this)),
      table_(new DataTable(this)),
      shown_(makeLabel(TextRole::Help, {}, this)),
      all_(makeButton(ButtonKind::Link, {}, this)) {
  setObjectName("parametersView");
  all_->setCheckable(true);
  setTone(shown_, Tone::Muted);
  table_->setModel(items_);
  table_->setItemDelegate(new TableDelegate(table_));
  table_->horizontalHeader()->setResizeContentsPrecision(-1);  // all rows, also before it is shown
  table_->setSortingEnabled(false);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  head->addWidget(shown_, 1);
  head->addWidget(all_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(head);
  column->addWidget(table_, 1);
  connect(all_, &QPushButton::toggled, this, &ParametersView::retranslate);
}

void ParametersView::refresh() {
  const auto runs = model_.checkedRuns();
  const auto rows = rowsOf(runs);
  items_->clear();
  QStringList header{tr("Parameter")};
  for (const RunInfo& run : runs) header << QStringLiteral("#%1").arg(run.id);
  items_->setHorizontalHeaderLabels(header);
  // It stands first; what the others have of their own is strong.
  const bool atBaseline = !runs.empty() && runs.front().id == model_.baseline();
  int differing = 0;
  for (const Row& row : rows) {
    if (differs(row)) ++differing;
    if (!all_->isChecked() && !differs(row)) continue;
    QList<QStandardItem*> items{new QStandardItem(row.label)};
    for (const QString& value : row.values) {
      items << new QStandardItem(value);
      items.back()->setData(atBaseline && value != row.values.front(), StrongRole);
    }
    items_->appendRow(items);
  }
  shown_->setText(runs.empty()
                      ? QString()
                      : tr("%1 of %2 differ").arg(differing).arg(static_cast<int>(rows.size())));
  table_->resizeColumnsToContents();
}

void ParametersView::retranslate() {
  all_->setText(all_->isChecked() ? tr("Show differing") : tr("Show all"));
  table_->setAccessibleName(all_->isChecked() ? tr("Parameters") : tr("Parameters that differ"));
  refresh();
}

}  // namespace hankki
