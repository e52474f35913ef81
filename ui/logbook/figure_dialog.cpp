// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logbook/figure_dialog.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <array>
#include <utility>

#include "core/report/run_table.h"
#include "core/workbench/note_figures.h"
#include "core/workbench/run_values.h"
#include "ui/tables/run_picker.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr std::array<const char*, 4> kFigureIds{"curves", "losses", "bars", "table"};
constexpr std::size_t kUsuallyChosen = 3;
constexpr QSize kFigureDialog(480, 460);

}  // namespace

FigureDialog::FigureDialog(std::vector<SharedRuns::Pointer> runs, QWidget* parent)
    : QDialog(parent),
      kindLabel_(makeLabel(TextRole::Body, {}, this)),
      kind_(new Segment(Segment::Look::Segment, this)),
      metricLabel_(makeLabel(TextRole::Body, {}, this)),
      metric_(new ChoiceBox(this)),
      runsLabel_(makeLabel(TextRole::Body, {}, this)),
      runs_(new RunPicker(QStringLiteral("figure"), std::move(runs), this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      insert_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName(QStringLiteral("figureDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  kind_->setObjectName(QStringLiteral("figureKind"));
  for (const char* id : kFigureIds) kind_->addOption(QString::fromLatin1(id), {});
  std::vector<RunId> newest;
  for (std::size_t at = 0; at < std::min(runs_->all().size(), kUsuallyChosen); ++at)
    newest.push_back(runs_->all()[at]->id);
  runs_->check(newest);
  metricLabel_->setBuddy(metric_);
  runsLabel_->setBuddy(runs_);
  insert_->setObjectName(QStringLiteral("insertChosen"));
  insert_->setDefault(true);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(insert_);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(24, 24, 24, 16);
  layout->setHorizontalSpacing(16);
  layout->setVerticalSpacing(8);
  layout->addWidget(kindLabel_, 0, 0);
  layout->addWidget(kind_, 0, 1, Qt::AlignLeft);
  layout->addWidget(metricLabel_, 1, 0);
  layout->addWidget(metric_, 1, 1);
  layout->addWidget(runsLabel_, 2, 0, Qt::AlignTop);
  layout->addWidget(runs_, 2, 1);
  layout->addLayout(buttons, 3, 0, 1, 2);
  layout->setColumnStretch(1, 1);
  resize(kFigureDialog);
  connect(kind_, &Segment::chosen, this, &FigureDialog::check);
  connect(runs_, &RunPicker::listedChanged, this, &FigureDialog::fillMetrics);
  connect(runs_, &RunPicker::checkedChanged, this, &FigureDialog::check);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(insert_, &QPushButton::clicked, this, &QDialog::accept);
  fillMetrics();
  retranslate();
}

NoteFigure::Kind FigureDialog::kind() const {
  const auto found = std::ranges::find_if(
      kFigureIds, [this](const char* id) { return kind_->current() == QLatin1String(id); });
  return static_cast<NoteFigure::Kind>(found - kFigureIds.begin());
}

std::string FigureDialog::metric() const {
  const bool has = kind() == NoteFigure::Kind::Curves || kind() == NoteFigure::Kind::Bars;
  return has ? metric_->currentData().toString().toStdString() : std::string();
}

std::vector<RunId> FigureDialog::runs() const { return runs_->checked(); }

/// What was chosen stays chosen, where it is there.
void FigureDialog::fillMetrics() {
  const std::vector<RunInfo> runs = runs_->listed();
  const QVariant before = metric_->currentData();
  metric_->clear();
  for (const std::string& name : note_metrics(runs))
    metric_->addItem(QString(), QVariant(QString::fromStdString(name)));
  nameMetrics();
  const int usual = metric_->findData(QString::fromStdString(usual_metric(runs)));
  const int same = metric_->findData(before);
  metric_->setCurrentIndex(same >= 0 ? same : std::max(usual, 0));
}

void FigureDialog::nameMetrics() {
  for (int at = 0; at < metric_->count(); ++at)
    metric_->setItemText(at,
                         coreText(metric_title(metric_->itemData(at).toString().toStdString())));
}

void FigureDialog::check() {
  const auto chosen = runs().size();
  setDisabledReason(insert_, chosen == 0 ? tr("Choose at least one run.")
                             : chosen > kMostFigureRuns
                                 ? tr("A figure shows at most %1 runs.").arg(kMostFigureRuns)
                                 : QString());
  setDisabledReason(metric_, kind() == NoteFigure::Kind::Curves || kind() == NoteFigure::Kind::Bars
                                 ? QString()
                                 : tr("This figure has no metric to choose."));
}

void FigureDialog::retranslate() {
  setWindowTitle(tr("Insert a figure"));
  kindLabel_->setText(tr("Figure"));
  kind_->setText(QStringLiteral("curves"), tr("Validation"));
  kind_->setText(QStringLiteral("losses"), tr("Loss"));
  kind_->setText(QStringLiteral("bars"), tr("Bars"));
  kind_->setText(QStringLiteral("table"), tr("Table"));
  metricLabel_->setText(tr("Metric"));
  nameMetrics();
  runsLabel_->setText(tr("Runs"));
  cancel_->setText(tr("Cancel"));
  insert_->setText(tr("Insert"));
  check();
}

void FigureDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
