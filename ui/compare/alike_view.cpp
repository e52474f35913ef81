// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/alike_view.h"

#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "core/evaluation/similarity_aware.h"
#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "core/store/workspace.h"
#include "ui/compare/figure_cells.h"
#include "ui/plots/histogram_plot.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/reference_roles.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

constexpr int kTableHeight = 190, kPlotHeight = 150;

/// Sizes of classes that stand together in the histogram: from, to.
constexpr std::array<std::pair<std::size_t, std::size_t>, 7> kSizes{
    {{1, 1}, {2, 2}, {3, 5}, {6, 10}, {11, 50}, {51, 200}, {201, SIZE_MAX}}};

struct MetricWords {
  const char* kind;
  QString (*title)();
  QString (*tip)();
};

/// Of those that core/report has no title for.
const MetricWords* wordsOf(const QString& kind) {
  static const std::array kWords{
      MetricWords{"class_recall", [] { return AlikeView::tr("Recall of classes"); },
                  [] {
                    return AlikeView::tr(
                        "Of the classes of alike recipes that hold a held-out one, how many the "
                        "list hits");
                  }},
      MetricWords{"class_recall_chance",
                  [] { return AlikeView::tr("Recall of classes by chance"); },
                  [] { return AlikeView::tr("What a list drawn at random hits of them"); }},
      MetricWords{"soft_recall", [] { return AlikeView::tr("Soft recall"); },
                  [] {
                    return AlikeView::tr(
                        "Held-out recipes and those of the list are paired one to one; each pair "
                        "counts by its cosine");
                  }},
      MetricWords{"novelty_ndcg", [] { return AlikeView::tr("NDCG, a class once"); },
                  [] {
                    return AlikeView::tr(
                        "By rank; of a class of alike recipes only the first hit counts");
                  }},
      MetricWords{"soft_ndcg", [] { return AlikeView::tr("Soft NDCG"); },
                  [] {
                    return AlikeView::tr(
                        "By rank; each recipe counts by the cosine to the held-out one that it "
                        "takes");
                  }},
  };
  const auto found = std::ranges::find_if(
      kWords, [&](const MetricWords& one) { return kind == QLatin1String(one.kind); });
  return found == kWords.end() ? nullptr : &*found;
}

QString titleOf(const std::string& name) {
  const QString metric = QString::fromStdString(name);
  const MetricWords* words = wordsOf(metric.section('@', 0, 0));
  return words ? words->title() + '@' + metric.section('@', 1) : coreText(metric_title(name));
}

QString rowName(const SimilarityRow& row) {
  const QString model = QString::fromStdString(model_name(row.model));
  return row.run ? QStringLiteral("%1 #%2").arg(model).arg(*row.run) : model;
}

}  // namespace

AlikeView::AlikeView(AppState& state, JobRunner& jobs, const RunTableModel& model, QWidget* parent)
    : JudgedView(state, jobs, model, QStringLiteral("Alike"), parent),
      vectors_(new ChoiceBox(this)),
      thresholdLabel_(makeLabel(TextRole::Help, {}, this)),
      threshold_(new QDoubleSpinBox(this)),
      summary_(makeLabel(TextRole::Help, {}, this)),
      items_(new QStandardItemModel(this)),
      table_(new DataTable(this)),
      sizes_(new HistogramPlot(this)) {
  build();
  connect(&state_, &AppState::vectorsChanged, this, &AlikeView::readVectors);
  connect(&state_, &AppState::datasetChanged, this, &AlikeView::readVectors);
  connect(&state_, &AppState::workspaceChanged, this, &AlikeView::readVectors);
  readVectors();
}

void AlikeView::build() {
  vectors_->setObjectName("alikeVectors");
  vectors_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  vectors_->setMinimumContentsLength(12);
  threshold_->setObjectName("alikeThreshold");
  threshold_->setRange(0.5, 1.01);
  threshold_->setSingleStep(0.01);
  threshold_->setDecimals(2);
  threshold_->setValue(AlikeOptions().threshold);
  thresholdLabel_->setBuddy(threshold_);
  thresholdLabel_->setMinimumHeight(threshold_->sizeHint().height());
  table_->setObjectName("alikeTable");
  table_->setModel(items_);
  table_->setItemDelegate(new TableDelegate(table_));
  table_->setSortingEnabled(false);
  table_->horizontalHeader()->setResizeContentsPrecision(-1);
  table_->setMinimumHeight(kTableHeight);
  sizes_->setObjectName("classSizes");
  sizes_->setMinimumHeight(kPlotHeight);
  sizes_->setCountsVisible(true);
  summary_->setObjectName("alikeSummary");
  summary_->setWordWrap(true);
  setTone(summary_, Tone::Muted);
  auto* content = new QWidget(this);
  auto* rows = new QVBoxLayout(content);
  rows->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  rows->setSpacing(metrics::kSpace);
  rows->addWidget(summary_);
  rows->addWidget(table_, 2);
  rows->addWidget(sizes_, 1);
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(content);
  layOut({vectors_, thresholdLabel_, threshold_}, scroll);
}

void AlikeView::readVectors() {
  jobs_.drop(reading_);
  if (!state_.workspace() || !state_.datasetInfo()) {
    vectors_->clear();
    return show();
  }
  reading_ = jobs_.run(
      this, tr("Reading vectors"),
      [workspace = state_.workspace(), dataset = state_.datasetInfo()->id](const JobContext&) {
        std::vector<VectorsInfo> all = workspace->vectors().list(dataset);
        std::erase_if(all,
                      [](const VectorsInfo& info) { return info.work.state != RunState::Done; });
        return all;
      },
      {.done =
           [this](std::vector<VectorsInfo>&& all) {
             const QString before = vectors_->currentText();
             vectors_->clear();
             for (const VectorsInfo& info : all)
               vectors_->addItem(QString::fromStdString(info.request.name));
             const int same = vectors_->findText(before);
             if (!all.empty()) vectors_->setCurrentIndex(same >= 0 ? same : vectors_->count() - 1);
             show();
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void AlikeView::judge() {
  const std::vector<RunInfo> runs = judgeable();
  if (runs.empty() || vectors_->count() == 0 || isBusy()) return;
  SimilarityRequest request{.vectors = vectors_->currentText().toStdString()};
  for (const RunInfo& run : runs) request.runs.push_back(run.id);
  request.alike.threshold = threshold_->value();
  request.ks = runs.front().request.ks;
  begin([] { return tr("Judging with alike dishes"); },
        [workspace = state_.workspace(), data = state_.loadedData(), request](
            const JobContext& job) { return judge_by_similarity(*workspace, request, data, job); },
        [this, ks = request.ks](SimilarityJudgement&& judgement) {
          judged_ = std::move(judgement);
          ks_ = ks;
          fillSizes();
        });
}

/// A metric's row, and one without what chance gives where that is known; the best run is strong.
void AlikeView::addMetric(const std::string& name) {
  for (const bool corrected : {false, true}) {
    if (corrected && !judged_->rows.front().corrected.contains(name)) continue;
    QList<QStandardItem*> cells{
        figureCell(corrected ? "   " + tr("without chance") : titleOf(name), false)};
    const MetricWords* words = wordsOf(QString::fromStdString(name).section('@', 0, 0));
    if (words && !corrected) cells.front()->setToolTip(words->tip());
    cells.front()->setData(corrected, MutedRole);
    double best = 0;
    for (const SimilarityRow& row : judged_->rows)
      if (row.run) best = std::max(best, (corrected ? row.corrected : row.metrics).at(name));
    const auto base = std::ranges::find_if(judged_->rows, [this](const SimilarityRow& row) {
      return model_.baseline() != 0 && row.run == model_.baseline();
    });
    for (const SimilarityRow& row : judged_->rows) {
      const double value = (corrected ? row.corrected : row.metrics).at(name);
      cells << figureCell(formatNumber(value, kDecimals));
      cells.back()->setData(value, FileRole);
      cells.back()->setData(row.run && best > 0 && value == best, StrongRole);
      cells.back()->setData(corrected, MutedRole);
      if (base != judged_->rows.end())
        cells.back()->setData(
            formatDifference(value - (corrected ? base->corrected : base->metrics).at(name),
                             kDecimals),
            DeltaRole);
    }
    const auto tau = judged_->agreement.find(name);
    const bool told = !corrected && tau != judged_->agreement.end() && tau->second;
    cells << figureCell(told ? formatNumber(*tau->second, 2) : QString());
    if (told) cells.back()->setData(*tau->second, FileRole);
    items_->appendRow(cells);
  }
}

void AlikeView::fillTable() {
  items_->clear();
  if (!judged_) return;
  QStringList header{tr("Metric")};
  for (const SimilarityRow& row : judged_->rows) header << rowName(row);
  header << tr("Same order");
  items_->setHorizontalHeaderLabels(header);
  for (int column = 0; column < header.size(); ++column)
    items_->horizontalHeaderItem(column)->setTextAlignment(
        column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
  items_->horizontalHeaderItem(static_cast<int>(header.size()) - 1)
      ->setToolTip(
          tr("Kendall's tau of the runs' order by this metric and by the exact one: 1 the same, "
             "−1 turned around"));
  for (const std::string& name : similarity_aware_names(ks_)) addMetric(name);
  table_->resizeColumnsToContents();
}

void AlikeView::fillSizes() {
  if (!judged_) return;
  std::vector<HistogramBin> bins;
  for (const auto& [from, to] : kSizes) {
    HistogramBin bin{.lower = static_cast<double>(bins.size()),
                     .upper = static_cast<double>(bins.size() + 1)};
    for (const auto& [size, classes] : judged_->class_sizes)
      if (size >= from && size <= to) bin.count += static_cast<double>(classes);
    const auto text = [](std::size_t size) { return formatCount(static_cast<std::int64_t>(size)); };
    bin.label = from == to       ? text(from)
                : to == SIZE_MAX ? text(from) + '+'
                                 : text(from) + QStringLiteral("–") + text(to);
    bins.push_back(std::move(bin));
  }
  sizes_->setBins(std::move(bins));
}

void AlikeView::show() {
  const bool busy = isBusy();
  const bool vectors = vectors_->count() > 0;
  stack_->setCurrentIndex(judged_ ? 1 : 0);
  judge_->setVisible(!busy);
  judge_->setText(judged_ ? tr("Judge again") : tr("Judge the checked runs"));
  setDisabledReason(judge_, !vectors              ? tr("The data set has no vectors yet.")
                            : judgeable().empty() ? tr("No trained run is checked.")
                                                  : QString());
  cancel_->setVisible(busy);
  vectors_->setVisible(vectors);
  if (!vectors)
    empty_->setTexts(
        tr("Here a recipe that is nearly the same dish as a held-out one counts too. It needs "
           "vectors first: make a map on the Explore page."));
  else if (busy)
    empty_->setTexts(tr("Alike recipes are being found, and lists judged."));
  else
    empty_->setTexts(
        tr("Here a recipe that is nearly the same dish as a held-out one counts too, beside the "
           "exact metrics and what chance gives."));
  if (!judged_) return;
  summary_->setText(
      tr("By “%1”: pairs of alike recipes: %2; the largest class has %3 of all recipes. Users: %4")
          .arg(QString::fromStdString(judged_->vectors.request.name), formatCount(judged_->edges),
               formatPercent(judged_->largest_share, 1), formatCount(judged_->users)));
}

void AlikeView::refresh() {
  fillTable();
  show();
}

void AlikeView::retranslate() {
  vectors_->setAccessibleName(tr("Vectors"));
  thresholdLabel_->setText(tr("Alike from a cosine of"));
  threshold_->setAccessibleName(tr("Alike from a cosine of"));
  cancel_->setText(tr("Cancel"));
  table_->setAccessibleName(tr("Metrics with alike dishes"));
  sizes_->setAxisNames(tr("Recipes in a class"), tr("Classes"));
  sizes_->setAccessibleName(tr("How large the classes are"));
  fillTable();
  fillSizes();
  show();
}

}  // namespace hankki
