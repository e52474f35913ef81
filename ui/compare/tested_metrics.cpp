// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/tested_metrics.h"

#include <QMenu>

#include "core/report/run_table.h"
#include "core/workbench/run_values.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/controls.h"

namespace hankki {

TestedMetrics::TestedMetrics(const RunTableModel& model, QWidget* parent)
    : QToolButton(parent), model_(model), menu_(new QMenu(this)) {
  setStyleProperty(this, "kind", "small");
  setPopupMode(QToolButton::InstantPopup);
  setMenu(menu_);
  connect(menu_, &QMenu::aboutToShow, this, &TestedMetrics::fillMenu);
}

QStringList TestedMetrics::available() const {
  QStringList names;
  for (const auto& [name, count] : per_user_metrics_of(model_.comparableRuns()))
    names << QString::fromStdString(name);
  return names;
}

QStringList TestedMetrics::chosen() const {
  const QStringList all = available();
  QStringList names;
  for (const QString& name : all)
    if (wanted_.contains(name)) names << name;
  if (!names.isEmpty()) return names;
  for (const std::string& name : usual_tests(model_.comparableRuns()))
    if (const auto usual = QString::fromStdString(name); all.contains(usual)) names << usual;
  return names;
}

void TestedMetrics::fillMenu() {
  menu_->clear();
  const QStringList before = chosen();
  for (const QString& name : available()) {
    QAction* action = menu_->addAction(coreText(metric_title(name.toStdString())));
    action->setCheckable(true);
    action->setChecked(before.contains(name));
    connect(action, &QAction::toggled, this, [this, name](bool on) {
      wanted_ = chosen();
      if (on) wanted_ << name;
      if (!on) wanted_.removeAll(name);
      emit chosenChanged();
    });
  }
}

}  // namespace hankki
