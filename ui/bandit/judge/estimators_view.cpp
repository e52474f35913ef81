// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/estimators_view.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/report/bandit_csv.h"
#include "ui/bandit/judge/estimator_text.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/judge/form_parameters.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/plots/interval_plot.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/export_file.h"

namespace hankki {
namespace {

constexpr int kDecimals = 5;
constexpr int kLeastPlot = 220, kLeastTable = 140;
constexpr double kBiasErrors = 1.96;

const ParameterSchema& schema() {
  const Message world = en::say("Environment"), run = en::say("Run");
  static const ParameterSchema made(
      {chancesParameter("rates", en::say("Click rates"), world, {.06, .055, .05, .04},
                        en::say("Chance of a click of each arm, with commas between.")),
       chancesParameter("logging", en::say("Logged with"), world, {.4, .3, .2, .1},
                        en::say("How the logs divide the visits among the arms: above 0, summing "
                                "to 1. Empty: evenly."),
                        0),
       integer_parameter("rows", en::say("Rows of a log"), run, 10'000, 1, 10'000'000,
                         en::say("Decisions that a log tells of.")),
       integer_parameter("repetitions", en::say("Logs"), run, 200, 2, 100'000,
                         en::say("How many logs are drawn.")),
       integer_parameter("bootstraps", en::say("Resamples"), run, 0, 0, 10'000,
                         en::say("Of each log, to tell how often bootstrap intervals hold the "
                                 "truth; 0: none, which is much quicker.")),
       integer_parameter("seed", en::say("Seed"), run, 1, 0, kLargestWhole,
                         en::say("Of what is drawn at random."))});
  return made;
}

FigureCell maybe(const std::optional<double>& value, bool percent) {
  if (!value) return figureCell(NAN, 0);
  return percent ? percentCell(*value) : figureCell(*value, 3);
}

}  // namespace

BanditViewKind EstimatorsView::kind() {
  return {.id = "estimators",
          .title = [] { return tr("Estimators on trial"); },
          .make = [](Session& session,
                     QWidget* parent) { return new EstimatorsView(session, parent); }};
}

EstimatorsView::EstimatorsView(Session& session, QWidget* parent)
    : JudgeView(session, QStringLiteral("estimators"), parent),
      fields_(new ParameterFields(schema(), TextRole::Help, this)),
      plot_(new IntervalPlot(this)),
      rows_(new FigureRows(this)),
      table_(makeFigureTable(*rows_, QStringLiteral("estimatorRecords"), this)) {
  fields_->setObjectName("trialSetup");
  fields_->setBase(schema().defaults());
  fields_->reset();
  form()->addWidget(fields_);
  plot_->setObjectName("biasPlot");
  plot_->setMinimumHeight(kLeastPlot);
  plot_->setDecimals(kDecimals);
  table_->setMinimumHeight(kLeastTable);
  auto* around = new QVBoxLayout;
  around->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  around->addWidget(plot_);
  answer()->addLayout(around, 3);
  answer()->addWidget(table_, 2);
  finish();
}

void EstimatorsView::begin() {
  if (!accept(*fields_)) return;
  const ParameterValues values = fields_->values();
  TrialSetup setup{.rates = std::get<std::vector<double>>(values.at("rates")),
                   .logging = std::get<std::vector<double>>(values.at("logging")),
                   .rows = values.integer("rows"),
                   .repetitions = values.integer("repetitions"),
                   .seed = static_cast<std::uint64_t>(values.integer("seed"))};
  setup.options.bootstraps = values.integer("bootstraps");
  setup.options.seed = setup.seed;
  if (setup.logging.empty())
    setup.logging.assign(setup.rates.size(), 1.0 / static_cast<double>(setup.rates.size()));
  setup.targets = usual_targets(setup.rates);
  run([] { return tr("Trying estimators"); },
      [setup = std::move(setup)](const JobContext& job) {
        return std::pair(setup, try_estimators(setup, job));
      },
      [this](std::pair<TrialSetup, std::vector<EstimatorRecord>>&& made) {
        asked_ = std::move(made.first);
        records_ = std::move(made.second);
      });
}

void EstimatorsView::showAnswer() {
  setAnswerTitle(tr("Bias"),
                 tr("%1 logs of %2 rows, %3 target policies, seed %4")
                     .arg(formatCount(asked_.repetitions), formatCount(asked_.rows),
                          formatCount(std::ssize(asked_.targets)), QString::number(asked_.seed)));
  std::vector<IntervalRow> bars;
  std::vector<std::vector<FigureCell>> cells;
  double least = INFINITY;
  for (const EstimatorRecord& record : records_) least = std::min(least, record.rmse);
  for (const EstimatorRecord& record : records_) {
    const double reach = kBiasErrors * record.bias_error;
    bars.push_back({.name = estimatorName(record.id),
                    .value = record.bias,
                    .intervals = {std::pair(record.bias - reach, record.bias + reach)},
                    .bad = std::abs(record.bias) > reach});
    FigureCell bias = figureCell(record.bias, kDecimals);
    bias.text += QStringLiteral(" ± ") + formatNumber(record.bias_error, kDecimals);
    bias.bad = bars.back().bad;
    FigureCell rmse = figureCell(record.rmse, kDecimals);
    rmse.strong = record.rmse == least;
    cells.push_back({wordsCell(estimatorName(record.id), estimatorTip(record.id)), bias, rmse,
                     percentCell(record.coverage), maybe(record.bootstrap_coverage, true),
                     maybe(record.rank_correlation, false), countCell(record.missing)});
  }
  plot_->setXName(tr("Estimate less truth, clicks a row"));
  plot_->setReference(0, tr("no bias"));
  plot_->setRows(std::move(bars), {tr("95 % interval of the mean")});
  rows_->setTable(
      {{tr("Estimator"), tr("Its formula stands in the tip of its name"), true},
       {tr("Bias"),
        tr("Mean over logs and target policies of estimate − truth ± its standard error; red where "
           "0 lies more than 1.96 of them away")},
       {tr("RMSE"), tr("Root of the mean of (estimate − truth)²")},
       {tr("Coverage"), tr("How often the 95 % delta interval holds the truth")},
       {tr("Bootstrap"), tr("How often the 95 % bootstrap interval does; without resamples it is "
                            "not known")},
       {tr("Rank correlation"),
        tr("Spearman's, of the target policies' estimates with their true values: whether the "
           "better policy looks better")},
       {tr("Missing"), tr("Estimates that there were none of")}},
      std::move(cells));
  fitColumns(*table_);
}

FileExport EstimatorsView::answerFile() const {
  return {.title = tr("Export the trial"),
          .suggested = QStringLiteral("estimators.csv"),
          .filter = tr("CSV (*.csv)"),
          .contents = [records = records_](const JobContext&) {
            return to_csv(records, CsvWriter::Audience::Spreadsheet);
          }};
}

void EstimatorsView::retranslate() {
  setTexts(tr("World and logs"),
           tr("Here the estimators are tried on logs of a world whose right answers are known: "
              "which of them to believe on a log like yours."),
           tr("Try them"));
  fields_->retranslate();
}

}  // namespace hankki
