// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/tests_view.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/run_table.h"
#include "ui/compare/figure_cells.h"
#include "ui/compare/tested_metrics.h"
#include "ui/compare/tests_table.h"
#include "ui/compare/verdict_choice.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kRemarksHeight = 48;  // three lines, at least

}  // namespace

TestsView::TestsView(AppState& state, JobRunner& jobs, const RunTableModel& model, QWidget* parent)
    : QWidget(parent),
      state_(state),
      jobs_(jobs),
      model_(model),
      baseline_(new ChoiceBox(this)),
      metric_(new ChoiceBox(this)),
      metrics_(new TestedMetrics(model, this)),
      test_(new Segment(Segment::Look::Segment, this)),
      verdicts_(new VerdictChoice(QStringLiteral("test"), VerdictChoice::Keeps::AtOnce, this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-compare"), this)),
      table_(new TestsTable(model, this)),
      remarks_(makeLabel(TextRole::Caption, {}, this)),
      foot_(new QScrollArea(this)) {
  build();
  connect(baseline_, &QComboBox::activated, this, [this] {
    const RunId chosen = baseline_->currentData().toLongLong();
    if (chosen == model_.baseline()) return test();
    model_.references().setBaseline(chosen);  // which tests anew
  });
  connect(metric_, &QComboBox::activated, this, &TestsView::fillTable);
  connect(metrics_, &TestedMetrics::chosenChanged, this, &TestsView::refresh);
  connect(test_, &Segment::chosen, this, &TestsView::test);
  connect(verdicts_, &VerdictChoice::changed, this, &TestsView::test);
  connect(empty_->button(), &QPushButton::clicked, this, &TestsView::test);
}

void TestsView::build() {
  setObjectName("testsView");
  baseline_->setObjectName("testBaseline");
  metric_->setObjectName("testMetric");
  for (ChoiceBox* box : {baseline_, metric_}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  test_->setObjectName("testKind");
  for (const auto test :
       {SignificanceTest::T, SignificanceTest::Wilcoxon, SignificanceTest::Randomisation})
    test_->addOption(QString::fromUtf8(to_text(test)), {});
  table_->setObjectName("testTable");
  remarks_->setObjectName("testRemarks");
  remarks_->setWordWrap(true);
  setTone(remarks_, Tone::Muted);
  auto* head = new FlowLayout(metrics::kSpace, nullptr);
  head->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  for (QWidget* part : {static_cast<QWidget*>(baseline_), static_cast<QWidget*>(metric_),
                        static_cast<QWidget*>(metrics_), static_cast<QWidget*>(test_)})
    head->addWidget(part);
  for (QWidget* part : verdicts_->controls()) head->addWidget(part);
  stack_->addWidget(empty_);
  stack_->addWidget(table_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSpace);
  column->addLayout(head);
  column->addWidget(stack_, 1);
  auto* foot = new QVBoxLayout;
  foot->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  foot_->setFrameShape(QFrame::NoFrame);
  foot_->setWidgetResizable(true);
  foot_->setFocusPolicy(Qt::NoFocus);
  foot_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  foot_->setWidget(remarks_);
  remarks_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  foot->addWidget(foot_);
  column->addLayout(foot);
}

std::vector<RunInfo> TestsView::testable() const { return model_.comparableRuns(); }

/// The page's baseline; where it has none, the one from before while it is there, and at first the
/// model that knows nobody.
void TestsView::fillBaselines() {
  const QVariant before = model_.baseline() != 0 ? QVariant(static_cast<qint64>(model_.baseline()))
                                                 : baseline_->currentData();
  baseline_->clear();
  int usual = 0;
  for (const RunInfo& run : testable()) {
    if (run.request.model == "mostpop") usual = baseline_->count();
    baseline_->addItem(tr("Baseline: %1").arg(runLabel(run)), static_cast<qint64>(run.id));
  }
  const int same = before.isValid() ? baseline_->findData(before) : -1;
  baseline_->setCurrentIndex(same >= 0 ? same : usual);
}

void TestsView::fillChoices() {
  fillBaselines();
  const QVariant before = metric_->currentData();
  metric_->clear();
  for (const QString& name : metrics_->chosen())
    metric_->addItem(coreText(metric_title(name.toStdString())), name);
  metric_->setCurrentIndex(std::max(0, metric_->findData(before)));
}

RunComparisonRequest TestsView::request() const {
  RunComparisonRequest request{.baseline = baseline_->currentData().toLongLong()};
  for (const RunInfo& run : testable()) request.runs.push_back(run.id);
  for (const QString& name : metrics_->chosen()) request.metrics.push_back(name.toStdString());
  request.test = parse_significance_test(test_->current().toStdString());
  request.correction = verdicts_->correction();
  request.alpha = verdicts_->alpha();
  request.threshold = verdicts_->threshold();
  return request;
}

void TestsView::test() {
  jobs_.drop(testing_);
  emit busyChanged(false);
  due_ = !isVisible() && !followed_;
  fault_ = {};
  if (due_) return take(nullptr);  // a comparison of the old runs does not stay
  const RunComparisonRequest wanted = request();
  if (wanted.runs.size() < 2 || wanted.metrics.empty() || !state_.workspace()) return take(nullptr);
  testing_ = jobs_.run(
      this, [] { return tr("Comparing runs"); },
      [workspace = state_.workspace(), data = state_.loadedData(), wanted](const JobContext& job) {
        return RunsComparedPtr(std::make_shared<const RunsCompared>(
            compare_with_baseline(*workspace, wanted, data, job)));
      },
      {.done =
           [this](RunsComparedPtr&& comparison) {
             emit busyChanged(false);
             take(std::move(comparison));
           },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             fault_ = error.sentence;
             take(nullptr);
           },
       .cancelled =
           [this] {
             emit busyChanged(false);
             take(nullptr);
           }});
  emit busyChanged(true);
  say();
}

void TestsView::take(RunsComparedPtr comparison) {
  comparison_ = std::move(comparison);
  fillTable();
  emit compared(comparison_);
}

void TestsView::fillTable() {
  table_->fill(comparison_.get(), metric_->currentData().toString().toStdString());
  say();
}

/// Why there is nothing; else what has to be known to read it.
void TestsView::say() {
  const bool busy = jobs_.isRunning(testing_);
  stack_->setCurrentIndex(table_->isEmpty() ? 0 : 1);
  if (!fault_.empty())
    empty_->setTexts(coreSentence(fault_), tr("Compare them"));
  else if (busy)
    empty_->setTexts(tr("The runs are being compared, user by user."));
  else if (testable().size() < 2)
    empty_->setTexts(
        tr("Here runs are tested against a baseline, user by user. Check two trained runs."));
  else
    empty_->setTexts(tr("Here runs are tested against a baseline, user by user."),
                     tr("Compare them"));
  QStringList lines;
  if (comparison_ && !table_->isEmpty()) {
    const std::string metric = metric_->currentData().toString().toStdString();
    lines << tr("Tests that are adjusted together: %1 · significant below p = %2 · users: %3")
                 .arg(formatCount(static_cast<std::int64_t>(comparison_->family)),
                      QString::number(comparison_->alpha, 'g', kDecimals),
                      formatCount(comparison_->users));
    if (const auto nowhere = comparison_->nowhere.find(metric);
        nowhere != comparison_->nowhere.end() && nowhere->second > 0)
      lines.back() += QStringLiteral(" · ") +
                      tr("of these every run has 0 for %1").arg(formatCount(nowhere->second));
    for (const Message& remark : comparison_->remarks) lines << coreSentence(remark) + '.';
  }
  remarks_->setText(lines.join('\n'));
  foot_->setVisible(!lines.isEmpty());
  fitRemarks();
}

/// However much is to be known, the table keeps its room: beyond a third of it all, it is scrolled.
void TestsView::fitRemarks() {
  // The bar that shows while they are laid out takes its room from them.
  const int bar = foot_->verticalScrollBar()->sizeHint().width();
  const int wanted = remarks_->heightForWidth(width() - 2 * metrics::kCardPadding - bar);
  foot_->setFixedHeight(std::min(wanted, std::max(kRemarksHeight, height() / 3)));
}

void TestsView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitRemarks();
}

void TestsView::refresh() {
  fillChoices();
  test();
}

void TestsView::setFollowed(bool followed) {
  followed_ = followed;
  if (followed_ && due_) test();
}

void TestsView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (due_) test();
}

void TestsView::retranslate() {
  baseline_->setAccessibleName(tr("Baseline"));
  metric_->setAccessibleName(tr("Metric"));
  metrics_->setText(tr("Tested metrics"));
  test_->setText(QStringLiteral("t"), tr("t"));
  test_->setText(QStringLiteral("wilcoxon"), tr("Wilcoxon"));
  test_->setText(QStringLiteral("randomisation"), tr("Randomisation"));
  verdicts_->retranslate();
  table_->setAccessibleName(tr("Against the baseline"));
  fillChoices();
  fillTable();
}

}  // namespace hankki
