// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/interleaving_view.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/report/bandit_csv.h"
#include "core/workbench/list_worlds.h"
#include "ui/bandit/judge/facts_row.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/judge/form_parameters.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/plots/interval_plot.h"
#include "ui/tables/run_label.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kLeastPlot = 150, kLeastTable = 140;

const ParameterSchema& schema() {
  const Message visits = en::say("Visits"), clicks = en::say("Clicks");
  static const ParameterSchema made(
      {integer_parameter("visits", en::say("Visits"), visits, 10'000, 1, 100'000'000,
                         en::say("Each draws a user with something in the test part.")),
       integer_parameter("length", en::say("Slots"), visits, 10, 1, 1000,
                         en::say("Length of the interleaved list.")),
       integer_parameter("seed", en::say("Seed"), visits, 1, 0, kLargestWhole,
                         en::say("The same seed gives the same visits.")),
       choice_parameter("model", en::say("Click model"), clicks, {"position", "cascade"},
                        en::say("Slot k is looked at with chance 1 / k^decay, or the slots in "
                                "order until the first click.")),
       real_parameter("appeal", en::say("Appeal"), clicks, 0.5, 0, 1,
                      en::say("Chance that an item of the user's test part is clicked where it is "
                              "looked at.")),
       real_parameter("decay", en::say("Decay"), clicks, 1, 0, 10,
                      en::say("Of the position-based model; 0: every slot is looked at.")),
       real_parameter("noise", en::say("Noise"), clicks, 0, 0, 1,
                      en::say("Chance that any item is clicked where it is looked at.")),
       advanced(real_parameter("power", en::say("Power"), clicks, 0.8, 0.01, 0.9999,
                               en::say("To which visits are counted."))),
       advanced(real_parameter("alpha", en::say("Level"), clicks, 0.05, 1e-6, 0.5,
                               en::say("Of the sign test and the z-test.")))});
  return made;
}

void setClicks(const ParameterValues& values, ListWorld& world) {
  world.length = static_cast<std::size_t>(values.integer("length"));
  world.appeal = values.real("appeal");
  world.clicks.kind =
      values.choice("model") == "cascade" ? ClickModel::Kind::Cascade : ClickModel::Kind::Position;
  world.clicks.decay = values.real("decay");
  world.clicks.noise = values.real("noise");
}

FigureCell visitsCell(const std::optional<NeededVisits>& needed) {
  if (!needed) return {.text = InterleavingView::tr("not told apart"), .value = {}};
  FigureCell cell = countCell(needed->visits);
  cell.tip = InterleavingView::tr("Experiments of that size found it in %1 of the cases")
                 .arg(formatPercent(needed->power, 1));
  return cell;
}

}  // namespace

BanditViewKind InterleavingView::kind() {
  return {.id = "interleaving",
          .title = [] { return tr("Interleaving"); },
          .make = [](Session& session,
                     QWidget* parent) { return new InterleavingView(session, parent); }};
}

InterleavingView::InterleavingView(Session& session, QWidget* parent)
    : RunsJudgeView(session, QStringLiteral("interleaving"), QStringLiteral("interleavedRuns"), 2,
                    parent),
      fields_(new ParameterFields(schema(), TextRole::Help, this)),
      facts_(new FactsRow(QStringLiteral("interleavingFacts"), this)),
      plot_(new IntervalPlot(this)),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      rows_(new FigureRows(this)),
      table_(makeFigureTable(*rows_, QStringLiteral("interleavedModels"), this)) {
  fields_->setObjectName("interleavingForm");
  fields_->setBase(schema().defaults());
  fields_->reset();
  form()->addWidget(fields_);
  plot_->setObjectName("winPlot");
  plot_->setMinimumHeight(kLeastPlot);
  tabs_->setObjectName("interleavingTabs");
  for (const char* tab : {"pairs", "models"}) tabs_->addOption(tab, {});
  table_->setMinimumHeight(kLeastTable);
  auto* around = new QVBoxLayout;
  around->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  around->addWidget(plot_, 1);
  around->addWidget(tabs_);
  answer()->addWidget(facts_);
  answer()->addLayout(around, 3);
  answer()->addWidget(table_, 2);
  connect(tabs_, &Segment::chosen, this, &InterleavingView::showAnswer);
  finishRuns();
}

void InterleavingView::forget() { found_.reset(); }

void InterleavingView::begin() {
  if (!accept(*fields_)) return;
  std::vector<RunId> ids;
  for (const RunInfo& run : chosenRuns()) ids.push_back(run.id);
  run([] { return tr("Interleaving models"); },
      [workspace = session_.state().workspace(), known = session_.state().loadedData(),
       ids = std::move(ids), values = fields_->values()](const JobContext& job) {
        RunWorldTask task{.runs = ids};
        task.depth = std::max(task.depth, static_cast<std::int32_t>(values.integer("length")));
        RunWorld world = make_run_world(*workspace, task, known, job);
        setClicks(values, world.world);
        const auto seed = static_cast<std::uint64_t>(values.integer("seed"));
        const InterleavingTrials trials{
            .visits = values.integer("visits"),
            .goal = {.alpha = values.real("alpha"), .power = values.real("power"), .seed = seed}};
        return Answer{world.runs, interleave_lists(world.world, trials, job), seed};
      },
      [this](Answer&& made) { found_ = std::make_shared<const Answer>(std::move(made)); });
}

void InterleavingView::showAnswer() {
  if (!found_) return;
  const ListInterleaving& made = found_->made;
  setAnswerTitle(
      found_->runs.size() > 2 ? tr("Team-draft multileaving") : tr("Team-draft interleaving"),
      tr("seed %1").arg(found_->seed));
  facts_->setFacts(
      {{tr("Visits"), formatCount(made.visits), {}},
       {tr("Clicks"), formatCount(made.clicks), {}},
       {tr("Clicks a visit"),
        formatNumber(static_cast<double>(made.clicks) / static_cast<double>(made.visits), 4),
        tr("Of the interleaved lists")}});
  std::vector<IntervalRow> bars;
  for (const InterleavedPair& pair : made.pairs) {
    const Tally won{pair.wins.wins, pair.wins.wins + pair.wins.losses};
    const RateInterval interval = wilson(won);
    bars.push_back(
        {.name = tr("%1 against %2")
                     .arg(runLabel(found_->runs[pair.one]), runLabel(found_->runs[pair.two])),
         .value = won.trials > 0 ? std::optional(won.rate()) : std::nullopt,
         .intervals = {std::pair(interval.low, interval.high)}});
  }
  plot_->setXName(tr("Share of the decided visits that the first one won"));
  plot_->setReference(0.5, tr("even"));
  plot_->setRows(std::move(bars), {tr("Wilson, 95 %")});
  if (tabs_->current() == "models")
    showModels();
  else
    showPairs();
  fitColumns(*table_);
}

void InterleavingView::showPairs() {
  std::vector<std::vector<FigureCell>> cells;
  for (const InterleavedPair& pair : found_->made.pairs) {
    FigureCell ratio = pair.ratio ? figureCell(*pair.ratio, 1) : figureCell(NAN, 0);
    ratio.strong = pair.ratio && *pair.ratio > 1;
    FigureCell p = {
        .text = pair.p < 1e-4 ? QString::number(pair.p, 'g', 3) : formatNumber(pair.p, 4),
        .value = pair.p};
    cells.push_back({wordsCell(runLabel(found_->runs[pair.one])),
                     wordsCell(runLabel(found_->runs[pair.two])), countCell(pair.wins.wins),
                     countCell(pair.wins.losses), countCell(pair.wins.ties),
                     figureCell(pair.delta, 4), p, visitsCell(pair.interleaved),
                     visitsCell(pair.split), ratio});
  }
  rows_->setTable(
      {{tr("Model"), {}, true},
       {tr("Other"), {}, true},
       {tr("Wins"), tr("Visits in which more of the clicks were on the first one's items")},
       {tr("Losses"), tr("Visits in which more were on the other's")},
       {tr("Ties"), tr("As many, most often none; the sign test drops them")},
       {tr("Delta"), tr("(wins + ties / 2) / visits − ½")},
       {tr("p"), tr("Sign test, exact and two-sided: a coin as far from even")},
       {tr("Visits here"), tr("Interleaved visits until the sign test has the power asked for")},
       {tr("Visits of A/B"),
        tr("Visits, both arms together, until a z-test of P(a click) of whole lists has it")},
       {tr("Times"), tr("Visits of A/B / visits here")}},
      std::move(cells));
}

void InterleavingView::showModels() {
  std::vector<std::vector<FigureCell>> cells;
  const ListInterleaving& made = found_->made;
  for (std::size_t arm = 0; arm < made.arms.size(); ++arm) {
    const InterleavedArm& one = made.arms[arm];
    const auto share = [](std::int64_t part, std::int64_t all) {
      return all > 0 ? static_cast<double>(part) / static_cast<double>(all) : NAN;
    };
    cells.push_back({wordsCell(runLabel(found_->runs[arm])), countCell(one.shown),
                     countCell(one.clicks), percentCell(share(one.clicks, made.clicks)),
                     figureCell(share(one.clicks, one.shown), 4), figureCell(one.any_click, 4)});
  }
  rows_->setTable({{tr("Model"), {}, true},
                   {tr("Slots"), tr("That its team filled")},
                   {tr("Credit"), tr("Clicks on items of its team")},
                   {tr("Share of credit"), tr("Of all clicks")},
                   {tr("Clicks a slot"), tr("Credit / slots")},
                   {tr("Whole list"), tr("P(a click) where the answer is its list alone")}},
                  std::move(cells));
}

FileExport InterleavingView::answerFile() const {
  return {.title = tr("Export the interleaving"),
          .suggested = QStringLiteral("interleaving.csv"),
          .filter = tr("CSV (*.csv)"),
          .contents = [found = found_](const JobContext&) {
            std::vector<std::string> names;
            for (const RunInfo& run : found->runs) names.push_back(runLabel(run).toStdString());
            return to_csv(found->made, names, CsvWriter::Audience::Spreadsheet);
          }};
}

void InterleavingView::retranslate() {
  setTexts(tr("Models and clicks"),
           tr("Here trained models play against each other in one list, which tells them apart in "
              "far fewer visits than an A/B test of whole lists."),
           tr("Interleave"));
  tabs_->setText(QStringLiteral("pairs"), tr("Pairs"));
  tabs_->setText(QStringLiteral("models"), tr("Models"));
  fields_->retranslate();
  updateObstacle();
}

}  // namespace hankki
