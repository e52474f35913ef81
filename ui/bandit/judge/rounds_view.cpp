// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/rounds_view.h"

#include <fmt/format.h>

#include <QVBoxLayout>
#include <cmath>

#include "core/bandit/policy.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/judge/form_parameters.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/plots/line_plot.h"
#include "ui/plots/plot_csv.h"
#include "ui/tables/run_label.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/export_file.h"

namespace hankki {
namespace {

constexpr int kLeastPlot = 180, kLeastTable = 140;

const ParameterSchema& schema() {
  const Message visits = en::say("Visits");
  static const ParameterSchema made(
      {choice_parameter("policy", en::say("Policy"), visits,
                        {"blend", "thompson", "ucb", "kl-ucb", "epsilon-greedy", "uniform"},
                        en::say("What divides the slots of each list among the models.")),
       integer_parameter("rounds", en::say("Retrainings"), visits, 10, 0, 100,
                         en::say("How often the models are trained again on what was clicked.")),
       integer_parameter("visits", en::say("Visits of a round"), visits, 2000, 1, 10'000'000,
                         en::say("Between two trainings.")),
       integer_parameter("seed", en::say("Seed"), visits, 1, 0, kLargestWhole,
                         en::say("The same seed gives the same visits."))});
  return made;
}

double shownOf(const RetrainRound& round, const char* what) {
  const auto found = round.shown.find(what);
  return found == round.shown.end() ? NAN : found->second;
}

double clicksOf(const RetrainRound& round) {
  return round.visits > 0 ? static_cast<double>(round.clicks) / static_cast<double>(round.visits)
                          : NAN;
}

std::string roundsCsv(const std::vector<RunInfo>& runs, const std::vector<RetrainRound>& rounds) {
  PlotCsv csv{"round", "visits", "clicks", "added", "gini", "coverage", "diversity"};
  for (const RunInfo& run : runs) csv.text(runLabel(run));
  csv.endRow();
  for (const RetrainRound& round : rounds) {
    csv.count(round.round).count(round.visits).count(round.clicks).count(round.added);
    for (const char* what : {"gini", "coverage", "diversity"}) csv.number(shownOf(round, what));
    for (std::size_t run = 0; run < runs.size(); ++run)
      run < round.shares.size() ? csv.number(round.shares[run]) : csv.blank();
    csv.endRow();
  }
  return csv.bytes();
}

}  // namespace

BanditViewKind RoundsView::kind() {
  return {
      .id = "rounds",
      .title = [] { return tr("Retraining"); },
      .make = [](Session& session, QWidget* parent) { return new RoundsView(session, parent); }};
}

RoundsView::RoundsView(Session& session, QWidget* parent)
    : RunsJudgeView(session, QStringLiteral("rounds"), QStringLiteral("roundsRuns"), 1, parent),
      fields_(new ParameterFields(schema(), TextRole::Help, this)),
      plot_(new LinePlot(this)),
      rows_(new FigureRows(this)),
      table_(makeFigureTable(*rows_, QStringLiteral("roundsTable"), this)) {
  fields_->setObjectName("roundsForm");
  fields_->setBase(schema().defaults());
  fields_->reset();
  form()->addWidget(fields_);
  plot_->setObjectName("roundsPlot");
  plot_->setMinimumHeight(kLeastPlot);
  table_->setMinimumHeight(kLeastTable);
  auto* around = new QVBoxLayout;
  around->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  around->addWidget(plot_, 1);
  answer()->addLayout(around, 3);
  answer()->addWidget(table_, 2);
  finishRuns();
}

void RoundsView::forget() {
  asked_.clear();
  rounds_.clear();
}

void RoundsView::begin() {
  if (!accept(*fields_)) return;
  const ParameterValues values = fields_->values();
  RetrainTask task{.rounds = values.integer("rounds")};
  RunListsSetting lists;
  const std::vector<RunInfo> chosen = chosenRuns();
  for (const RunInfo& run : chosen) lists.runs.push_back(run.id);
  task.request.environment = lists;
  task.request.policy = {values.choice("policy"),
                         policy_spec(values.choice("policy")).parameters.defaults()};
  task.request.visits = values.integer("visits");
  task.request.seed = static_cast<std::uint64_t>(values.integer("seed"));
  run([] { return tr("Training in rounds"); },
      [workspace = session_.state().workspace(), known = session_.state().loadedData(), task,
       chosen](const JobContext& job) {
        return std::pair(chosen, retrain_rounds(*workspace, task, known, {}, job));
      },
      [this](std::pair<std::vector<RunInfo>, std::vector<RetrainRound>>&& made) {
        asked_ = std::move(made.first);
        rounds_ = std::move(made.second);
      });
}

void RoundsView::showAnswer() {
  setAnswerTitle(tr("What is shown, round by round"), {});
  showPlot();
  showTable();
  fitColumns(*table_);
}

void RoundsView::showPlot() {
  const std::pair<const char*, QString> shown[] = {
      {"gini", tr("Gini")}, {"coverage", tr("Coverage")}, {"diversity", tr("Diversity")}};
  std::vector<LineSeries> lines;
  for (const auto& [what, name] : shown) {
    LineSeries line{.id = what, .name = name};
    line.style.series = static_cast<int>(lines.size());
    for (const RetrainRound& round : rounds_)
      line.points.push_back({static_cast<double>(round.round), shownOf(round, what)});
    lines.push_back(std::move(line));
  }
  plot_->setXAxis({tr("Round"), LineAxis::Figures::Count, 1});
  plot_->setYName(tr("From 0 to 1"));
  plot_->setSeries(std::move(lines));
}

void RoundsView::showTable() {
  std::vector<FigureColumn> columns{
      {tr("Round"), tr("0: the models as they are")},
      {tr("Clicks a visit"), tr("Clicks / visits of the round")},
      {tr("Added"), tr("New interactions that the models of the next round learn from")},
      {tr("Gini"), tr("Of how often each recipe is shown: 0 all alike, 1 all to one")},
      {tr("Coverage"), tr("Share of the catalogue that is shown to anybody")},
      {tr("Diversity"), tr("How little the recipes of one answer are alike; – without tags")}};
  for (const RunInfo& run : asked_)
    columns.push_back({runLabel(run), tr("Share of the slots in the round")});
  std::vector<std::vector<FigureCell>> cells;
  for (const RetrainRound& round : rounds_) {
    std::vector<FigureCell> row{countCell(round.round),
                                figureCell(clicksOf(round), 4),
                                countCell(round.added),
                                figureCell(shownOf(round, "gini"), 4),
                                percentCell(shownOf(round, "coverage")),
                                figureCell(shownOf(round, "diversity"), 4)};
    for (const double share : round.shares) row.push_back(percentCell(share));
    row.resize(columns.size());
    cells.push_back(std::move(row));
  }
  rows_->setTable(std::move(columns), std::move(cells));
}

FileExport RoundsView::answerFile() const {
  return {.title = tr("Export the rounds"),
          .suggested = QStringLiteral("rounds.csv"),
          .filter = tr("CSV (*.csv)"),
          .contents = [runs = asked_, rounds = rounds_](const JobContext&) {
            return roundsCsv(runs, rounds);
          }};
}

void RoundsView::retranslate() {
  setTexts(tr("Models and rounds"),
           tr("Here models learn again and again from the clicks on their own lists: whether what "
              "is shown narrows to what is popular, round by round."),
           tr("Train in rounds"));
  fields_->retranslate();
  updateObstacle();
}

}  // namespace hankki
