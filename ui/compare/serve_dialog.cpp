// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/serve_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "core/evaluation/per_user.h"
#include "core/report/run_table.h"
#include "core/store/batches.h"
#include "core/workbench/publishing.h"
#include "ui/compare/figure_cells.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

constexpr QSize kServeSize(560, 480);
constexpr int kUsualTop = 3, kMostTop = 20;
constexpr int kNamed = 8;  // of the runs that are left out
constexpr const char* kUsualMetric = "recall@10";
constexpr const char *kRanked = "best", *kSelected = "selected";  // of the segment

}  // namespace

ServeDialog::ServeDialog(AppState& state, JobRunner& jobs, std::vector<RunId> selected,
                         qsizetype others, QWidget* parent)
    : QDialog(parent),
      state_(state),
      jobs_(jobs),
      split_(state.splitInfo() ? state.splitInfo()->id : 0),
      selected_(std::move(selected)),
      others_(others),
      which_(new Segment(Segment::Look::Segment, this)),
      metricLabel_(makeLabel(TextRole::Help, {}, this)),
      metric_(new ChoiceBox(this)),
      topLabel_(makeLabel(TextRole::Help, {}, this)),
      top_(new QSpinBox(this)),
      busy_(new BusyBar(BusyBar::kThin, this)),
      strip_(new MessageStrip(this)),
      items_(new QStandardItemModel(this)),
      table_(new DataTable(this)),
      note_(makeLabel(TextRole::Caption, {}, this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      serve_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("serveDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  build();
  connect(which_, &Segment::chosen, this, &ServeDialog::choose);
  connect(metric_, &QComboBox::activated, this, &ServeDialog::choose);
  connect(top_, &QSpinBox::valueChanged, this, &ServeDialog::choose);
  connect(cancel_, &QPushButton::clicked, this, &ServeDialog::reject);
  connect(serve_, &QPushButton::clicked, this, &ServeDialog::serve);
  connect(&state_, &AppState::workspaceChanged, this, [this] { QDialog::reject(); });
  retranslate();
  readMetrics();
}

void ServeDialog::build() {
  which_->setObjectName("serveWhich");
  which_->addOption(kRanked, {});
  which_->addOption(kSelected, {});
  which_->setVisible(!selected_.empty());
  if (selected_.size() > 1) which_->setCurrent(kSelected);
  metric_->setObjectName("serveMetric");
  metric_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  top_->setObjectName("serveTop");
  top_->setRange(1, kMostTop);
  top_->setValue(kUsualTop);
  top_->setKeyboardTracking(false);
  metricLabel_->setBuddy(metric_);
  topLabel_->setBuddy(top_);
  table_->setObjectName("serveTable");
  table_->setModel(items_);
  table_->setItemDelegate(new TableDelegate(table_));
  table_->setSortingEnabled(false);
  note_->setWordWrap(true);
  note_->setObjectName("serveNote");
  serve_->setObjectName("serveThese");
  auto* head = new QHBoxLayout;
  head->setSpacing(metrics::kSpace);
  for (QWidget* part :
       std::initializer_list<QWidget*>{which_, topLabel_, top_, metricLabel_, metric_})
    head->addWidget(part);
  head->addStretch(1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(serve_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(metrics::kSpace);
  column->addWidget(strip_);
  column->addLayout(head);
  column->addWidget(busy_);
  column->addWidget(table_, 1);
  column->addWidget(note_);
  column->addLayout(buttons);
  resize(kServeSize);
}

/// Those that a run of the split has, on whichever part they are ranked by. In a job: there may be
/// ten thousand runs.
void ServeDialog::readMetrics() {
  choosing_ = jobs_.run(
      this, [] { return tr("Ranking runs"); },
      [runs = state_.runs(), split = split_](const JobContext&) {
        std::set<std::string> names;
        for (const RunInfo& run : runs)
          if (run.split == split)
            for (const auto* metrics : {&run.result.validation, &run.result.test})
              for (const auto& [name, value] : *metrics)
                if (!names.contains(name) && find_per_user_metric(name)) names.insert(name);
        return names;
      },
      {.done =
           [this](std::set<std::string>&& names) {
             fillMetrics(names);
             choose();
           },
       .failed = [this](const JobError& error) { fail(error); }},
      JobRunner::Visibility::Quiet);
  updateControls();
}

void ServeDialog::fillMetrics(const std::set<std::string>& names) {
  named_ = true;
  for (const std::string& name : names)
    metric_->addItem(coreText(metric_title(name)), QString::fromStdString(name));
  metric_->setCurrentIndex(std::max(0, metric_->findData(QString::fromLatin1(kUsualMetric))));
}

bool ServeDialog::ofSelected() const { return which_->current() == kSelected; }

void ServeDialog::updateControls() {
  const QString storing = serving_ != 0 ? tr("Wait until the lists are stored.") : QString();
  busy_->setVisible(choosing_ != 0 || serving_ != 0);
  for (QWidget* part : std::initializer_list<QWidget*>{topLabel_, top_})
    part->setVisible(!ofSelected());
  metricLabel_->setText(ofSelected() ? tr("ranked by") : tr("by"));
  for (const char* which : {kRanked, kSelected})
    which_->setOptionEnabled(which, serving_ == 0, storing);
  setDisabledReason(top_, storing);
  setDisabledReason(metric_, storing);
  setDisabledReason(serve_, serving_ != 0    ? storing
                            : choosing_ != 0 ? tr("Wait until the runs are ranked.")
                            : !choice_       ? tr("The runs could not be ranked.")
                                             : QString());
}

void ServeDialog::choose() {
  if (!named_ || serving_ != 0) return;  // what is chosen is taken up once the metrics are known
  jobs_.drop(choosing_);
  choice_.reset();
  strip_->clear();
  const ServingRequest request{.split = split_,
                               .metric = metric_->currentData().toString().toStdString(),
                               .top = static_cast<std::size_t>(top_->value()),
                               .runs = ofSelected() ? selected_ : std::vector<RunId>{}};
  choosing_ = jobs_.run(
      this, [] { return tr("Ranking runs"); },
      [workspace = state_.workspace(), data = state_.loadedData(), request](const JobContext& job) {
        return choose_to_serve(*workspace, request, data, job);
      },
      {.done = [this](ServingChoice&& choice) { take(std::move(choice)); },
       .failed = [this](const JobError& error) { fail(error); }},
      JobRunner::Visibility::Quiet);
  fillTable();
  updateControls();
}

/// Nothing is ranked, and nothing goes on any more.
void ServeDialog::fail(const JobError& error) {
  choosing_ = 0;
  strip_->showError(error);
  updateControls();
}

void ServeDialog::take(ServingChoice&& choice) {
  choosing_ = 0;
  choice_ = std::move(choice);
  fillTable();
  updateControls();
}

void ServeDialog::fillTable() {
  items_->clear();
  items_->setHorizontalHeaderLabels({tr("Run"), metric_->currentText(), tr("Served"), tr("Prior")});
  items_->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  items_->horizontalHeaderItem(3)->setToolTip(
      tr("Where a blend of the models begins: the Beta distribution of each one's chance"));
  note_->clear();
  if (!choice_) return;
  const RankedRuns& ranked = choice_->ranked;
  for (std::size_t at = 0; at < ranked.runs.size(); ++at) {
    const bool served = at < choice_->top;
    QString prior;
    if (served) {
      const Beta& beta = choice_->priors[at];
      prior = tr("Beta(%1, %2)").arg(formatNumber(beta.a, 1), formatNumber(beta.b, 1));
    }
    QList<QStandardItem*> cells{figureCell(runLabel(ranked.runs[at]), false),
                                figureCell(formatNumber(ranked.values[at], kDecimals), true),
                                figureCell(served ? tr("yes") : QString(), false),
                                figureCell(prior, false)};
    cells.front()->setData(served, StrongRole);
    cells[1]->setData(ranked.values[at], FileRole);
    items_->appendRow(cells);
  }
  table_->resizeColumnsToContents();
  QStringList lines{ranked.part == Part::Validation
                        ? tr("Ranked by the validation part.")
                        : tr("Ranked by the test part: no run has values of the validation part.")};
  if (others_ > 0) lines << tr("Selected runs of other splits, left out: %1.").arg(others_);
  if (!choice_->note.empty()) lines << coreSentence(choice_->note) + '.';
  QStringList numbers, reasons;
  for (const LeftOutRun& run : ranked.left_out) {
    if (numbers.size() < kNamed) numbers << QString::number(run.run);
    reasons << coreSentence(run.why) + '.';
  }
  if (numbers.size() < reasons.size()) numbers << QStringLiteral("…");
  if (!reasons.isEmpty()) lines << tr("Left out: runs %1.").arg(numbers.join(", "));
  note_->setToolTip(reasons.join('\n'));
  note_->setText(lines.join(' '));
}

void ServeDialog::serve() {
  if (!choice_ || serving_ != 0) return;
  PublishTask task;
  for (std::size_t at = 0; at < choice_->top; ++at)
    task.runs.push_back(choice_->ranked.runs[at].id);
  strip_->clear();
  serving_ = jobs_.run(
      this, [] { return tr("Storing lists to serve"); },
      [workspace = state_.workspace(), data = state_.loadedData(), task](const JobContext& job) {
        return publish_batch(*workspace, task, data, job).tag;
      },
      {.done =
           [this](std::string&& tag) {
             emit served(QString::fromStdString(tag));
             accept();
           },
       .failed =
           [this](const JobError& error) {
             serving_ = 0;
             strip_->showError(error);
             updateControls();
           },
       .cancelled =
           [this] {
             serving_ = 0;
             reject();
           }},
      JobRunner::Visibility::Work);
  updateControls();
}

/// It goes on until the job has ended: whether there is a batch is known only then.
void ServeDialog::reject() {
  if (serving_ != 0) return jobs_.cancel(serving_);
  jobs_.drop(choosing_);
  QDialog::reject();
}

void ServeDialog::retranslate() {
  setWindowTitle(tr("Choose models to serve"));
  topLabel_->setText(tr("The best"));
  which_->setText(kRanked, tr("The best ones"));
  which_->setText(kSelected, tr("%n selected run(s)", nullptr, static_cast<int>(selected_.size())));
  top_->setAccessibleName(tr("How many models"));
  metric_->setAccessibleName(tr("Metric"));
  table_->setAccessibleName(tr("Runs that could be served"));
  cancel_->setText(tr("Cancel"));
  serve_->setText(tr("Serve these"));
  for (int i = 0; i < metric_->count(); ++i)
    metric_->setItemText(i, coreText(metric_title(metric_->itemData(i).toString().toStdString())));
  fillTable();
  updateControls();
}

void ServeDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
