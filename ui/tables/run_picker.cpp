// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/run_picker.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

#include "ui/tables/run_label.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

QString pickedRunText(const RunInfo& run) {
  const QString label = runLabel(run);
  return run.name.empty() ? label
                          : label + QStringLiteral(" · ") + QString::fromStdString(run.name);
}

}  // namespace

RunPicker::RunPicker(const QString& name, std::vector<SharedRuns::Pointer> runs, QWidget* parent)
    : QWidget(parent),
      all_(std::move(runs)),
      filter_(new QLineEdit(this)),
      list_(new QListWidget(this)),
      more_(makeLabel(TextRole::Caption, {}, this)) {
  list_->setObjectName(name + QStringLiteral("Runs"));
  filter_->setObjectName(name + QStringLiteral("Filter"));
  filter_->setClearButtonEnabled(true);
  setFocusProxy(filter_);
  more_->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(filter_);
  column->addWidget(list_, 1);
  column->addWidget(more_);
  connect(filter_, &QLineEdit::textChanged, this, &RunPicker::fill);
  connect(list_, &QListWidget::itemChanged, this, &RunPicker::take);
  fill();
  retranslate();
}

std::vector<RunId> RunPicker::checked() const { return {checked_.rbegin(), checked_.rend()}; }

void RunPicker::check(const std::vector<RunId>& runs) {
  checked_ = {runs.begin(), runs.end()};
  fill();
  emit checkedChanged();
}

std::vector<RunInfo> RunPicker::listed() const {
  std::set<RunId> shown;
  for (int row = 0; row < list_->count(); ++row)
    shown.insert(list_->item(row)->data(Qt::UserRole).toLongLong());
  std::vector<RunInfo> runs;
  for (const SharedRuns::Pointer& run : all_)
    if (shown.contains(run->id)) runs.push_back(*run);
  return runs;
}

void RunPicker::take(QListWidgetItem* item) {
  const RunId id = item->data(Qt::UserRole).toLongLong();
  if (item->checkState() == Qt::Checked)
    checked_.insert(id);
  else
    checked_.erase(id);
  emit checkedChanged();
}

void RunPicker::fill() {
  const QSignalBlocker quiet(list_);
  list_->clear();
  const bool seesChecked = checked_.size() <= kMostListed;
  std::size_t found = 0;
  for (const SharedRuns::Pointer& run : all_) {
    const bool checked = checked_.contains(run->id);
    const QString text = pickedRunText(*run);
    const bool matches = text.contains(filter_->text().trimmed(), Qt::CaseInsensitive);
    if (matches) ++found;
    if (!(checked && seesChecked) && (!matches || found > kMostListed)) continue;
    auto* item = new QListWidgetItem(text, list_);
    item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(run->id));
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
  }
  more_->setVisible(found > kMostListed);
  emit listedChanged();
}

void RunPicker::retranslate() {
  filter_->setPlaceholderText(tr("Model, number or name"));
  more_->setText(tr("The newest %1 are listed; type above to find others.").arg(kMostListed));
}

void RunPicker::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
