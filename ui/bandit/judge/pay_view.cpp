// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/pay_view.h"

#include <QVBoxLayout>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include "core/bandit/policy.h"
#include "core/report/bandit_csv.h"
#include "ui/bandit/judge/facts_row.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/judge/form_parameters.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/plots/interval_plot.h"
#include "ui/plots/tree_plot.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kLeastPlot = 150, kLeastTable = 140;
constexpr int kIndent = 4;  // blanks a level of the tree

const ParameterSchema& schema() {
  const Message visits = en::say("Visits"), segments = en::say("Segments");
  static const ParameterSchema made(
      {choice_parameter("policy", en::say("Policy"), visits,
                        {"blend", "thompson", "ucb", "kl-ucb", "epsilon-greedy", "uniform"},
                        en::say("What divides the slots of each list among the models.")),
       real_parameter("holdback", en::say("Held back"), visits, 0.2, 0.001, 0.9,
                      en::say("Share of the slots that any model gets with the same chance, "
                              "whatever was learnt: what is won shows against it.")),
       integer_parameter("visits", en::say("Visits"), visits, 5000, 2, 10'000'000,
                         en::say("Each draws a user with something in the test part.")),
       integer_parameter("seed", en::say("Seed"), visits, 1, 0, kLargestWhole,
                         en::say("The same seed gives the same visits.")),
       integer_parameter("least_users", en::say("Least users"), segments, 100, 2, 1'000'000'000,
                         en::say("Of a segment; smaller ones are not looked for.")),
       integer_parameter("depth", en::say("Levels"), segments, 3, 1, 8,
                         en::say("Of the tree of segments.")),
       advanced(integer_parameter("permutations", en::say("Permutations"), segments, 999, 19,
                                  1'000'000,
                                  en::say("Of the users' features, to tell a segment from "
                                          "chance."))),
       advanced(real_parameter("level", en::say("Level"), segments, 0.95, 0.5, 0.9999,
                               en::say("How often intervals hold the truth.")))});
  return made;
}

BanditValueTask taskOf(const ParameterValues& values, const std::vector<RunInfo>& runs) {
  RunListsSetting lists;
  for (const RunInfo& run : runs) lists.runs.push_back(run.id);
  BanditValueTask task{.level = values.real("level")};
  ExperimentRequest& request = task.request;
  request.environment = lists;
  request.policy = {values.choice("policy"),
                    policy_spec(values.choice("policy")).parameters.defaults()};
  request.policy.parameters.set("holdback", values.real("holdback"));
  request.visits = values.integer("visits");
  request.seed = static_cast<std::uint64_t>(values.integer("seed"));
  task.gain_visits = request.visits;
  task.segments.least_users = values.integer("least_users");
  task.segments.depth = static_cast<int>(values.integer("depth"));
  task.segments.permutations = values.integer("permutations");
  task.segments.seed = request.seed;
  return task;
}

}  // namespace

BanditViewKind PayView::kind() {
  return {.id = "pay",
          .title = [] { return tr("Does it pay?"); },
          .make = [](Session& session, QWidget* parent) { return new PayView(session, parent); }};
}

PayView::PayView(Session& session, QWidget* parent)
    : RunsJudgeView(session, QStringLiteral("pay"), QStringLiteral("payRuns"), 2, parent),
      fields_(new ParameterFields(schema(), TextRole::Help, this)),
      facts_(new FactsRow(QStringLiteral("payFacts"), this)),
      plot_(new IntervalPlot(this)),
      tree_(new TreePlot(this)),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      rows_(new FigureRows(this)),
      table_(makeFigureTable(*rows_, QStringLiteral("payTable"), this)) {
  fields_->setObjectName("payForm");
  fields_->setBase(schema().defaults());
  fields_->reset();
  form()->addWidget(fields_);
  plot_->setObjectName("gainPlot");
  plot_->setMinimumHeight(kLeastPlot);
  tree_->setObjectName("segmentTree");
  tree_->setMinimumHeight(kLeastPlot);
  tabs_->setObjectName("payTabs");
  for (const char* tab : {"gains", "segments"}) tabs_->addOption(tab, {});
  table_->setMinimumHeight(kLeastTable);
  auto* around = new QVBoxLayout;
  around->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  around->addWidget(plot_, 1);
  around->addWidget(tree_, 1);
  around->addWidget(tabs_);
  answer()->addWidget(facts_);
  answer()->addLayout(around, 3);
  answer()->addWidget(table_, 2);
  connect(tabs_, &Segment::chosen, this, &PayView::showAnswer);
  finishRuns();
}

void PayView::forget() { value_.reset(); }

void PayView::begin() {
  if (!accept(*fields_)) return;
  run([] { return tr("Working out what it pays"); },
      [workspace = session_.state().workspace(), known = session_.state().loadedData(),
       task = taskOf(fields_->values(), chosenRuns())](const JobContext& job) {
        return judge_value(*workspace, task, known, job);
      },
      [this](BanditValue&& made) {
        value_ = std::make_shared<const BanditValue>(std::move(made));
      });
}

void PayView::showAnswer() {
  if (!value_) return;
  setAnswerTitle(tr("Lift"), tr("%1 visits").arg(formatCount(value_->result.visits)));
  showLift();
  const bool segments = tabs_->current() == "segments";
  plot_->setVisible(!segments);
  tree_->setVisible(segments);
  if (segments)
    showSegments();
  else
    showGains();
  fitColumns(*table_);
}

void PayView::showLift() {
  const auto range = [](const std::optional<Lift>& lift, bool percent) {
    if (!lift) return noValue();
    const auto figure = [percent](double value) {
      return percent ? formatPercent(value, 1) : formatNumber(value, 4);
    };
    return tr("%1 (%2 to %3)").arg(figure(lift->value), figure(lift->low), figure(lift->high));
  };
  facts_->setFacts(
      {{tr("Lift"), range(value_->lift, true),
        tr("(clicks a slot of the policy − of what is held back) / of what is held back, with an "
           "interval that holds at every look")},
       {tr("In clicks a slot"), range(value_->difference, false), tr("The same difference itself")},
       {tr("By the policy"), formatNumber(value_->bandit.rate(), 4),
        tr("Clicks a slot; %1 slots").arg(formatCount(value_->bandit.trials))},
       {tr("Held back"), formatNumber(value_->holdback.rate(), 4),
        tr("Clicks a slot; %1 slots").arg(formatCount(value_->holdback.trials))}});
  std::vector<IntervalRow> bars;
  for (std::size_t run = 0; run < value_->mixture.gains.size(); ++run) {
    const ValueGain& gain = value_->mixture.gains[run];
    bars.push_back({.name = runLabel(value_->world.runs[run]),
                    .value = gain.gain,
                    .intervals = {std::pair(gain.interval.low, gain.interval.high)}});
  }
  plot_->setXName(tr("Clicks a visit that are lost without the model"));
  plot_->setReference(0, tr("adds nothing"));
  plot_->setRows(std::move(bars), {tr("Interval of the mean")});
}

void PayView::showGains() {
  const std::vector<double> shares = value_->result.phases.back().shares();
  std::vector<std::vector<FigureCell>> cells;
  for (std::size_t run = 0; run < value_->mixture.gains.size(); ++run) {
    const ValueGain& gain = value_->mixture.gains[run];
    const bool adds = gain.interval.low > 0;
    FigureCell value = figureCell(gain.gain, 4);
    value.strong = adds;
    cells.push_back({wordsCell(runLabel(value_->world.runs[run])), percentCell(shares[run]),
                     percentCell(value_->mixture.shares[run]), value, figureCell(gain.error, 4),
                     rangeCell(gain.interval.low, gain.interval.high, 4),
                     wordsCell(adds                     ? tr("adds")
                               : gain.interval.high < 0 ? tr("takes away")
                                                        : tr("not told from nothing"))});
  }
  rows_->setTable(
      {{tr("Model"), {}, true},
       {tr("Share of slots"), tr("That the policy gave it")},
       {tr("At best"), tr("Share of slots at which all models together are worth most")},
       {tr("Value gain"),
        tr("Mean over visits of clicks of the best use of all models − those of the best use of "
           "the others; the same visitors and draws")},
       {tr("Error"), tr("Standard error of the mean")},
       {tr("Interval"), tr("Of the mean, normal")},
       {tr("Verdict"), tr("A copy of another model adds nothing"), true}},
      std::move(cells));
}

void PayView::showSegments() {
  std::vector<FigureColumn> columns{
      {tr("Segment"),
       tr("Users by how much they chose in the training part, and by the tag that they have most "
          "above its share; parted only where models differ more between the sides than among "
          "shuffled users"),
       true},
      {tr("Users"), tr("In the segment")},
      {tr("Slots"), tr("That they saw")}};
  for (const RunInfo& run : value_->world.runs)
    columns.push_back({runLabel(run), tr("Clicks a slot")});
  columns.push_back({tr("Best"), tr("With the most clicks a slot"), true});
  columns.push_back({tr("p of the split"),
                     tr("Chance that shuffled features part these users as well; — where none was "
                        "tried")});
  const auto& segments = value_->tree;
  std::vector<std::vector<FigureCell>> cells;
  const std::function<void(int, int)> add = [&](int at, int depth) {
    const UserSegment& segment = segments[static_cast<std::size_t>(at)];
    std::vector<FigureCell> row{wordsCell(QString(depth * kIndent, QChar::Nbsp) +
                                          coreSentence(describe_segment(segment, value_->world))),
                                countCell(segment.users), countCell(segment.visits)};
    row[0].file = std::exchange(row[0].value, at);
    for (std::size_t arm = 0; arm < segment.rate.size(); ++arm) {
      row.push_back(figureCell(segment.rate[arm], 4));
      row.back().strong = segment.best == arm;
    }
    row.push_back(
        wordsCell(segment.best ? runLabel(value_->world.runs[*segment.best]) : noValue()));
    row.push_back(segment.p < 1 ? figureCell(segment.p, 3) : figureCell(NAN, 0));
    cells.push_back(std::move(row));
    for (std::size_t child = 0; child < segments.size(); ++child)
      if (segments[child].parent == at) add(static_cast<int>(child), depth + 1);
  };
  if (!segments.empty()) add(0, 0);
  rows_->setTable(std::move(columns), std::move(cells));
  showTree();
}

void PayView::showTree() {
  std::vector<ModelStyle> styles;
  std::map<std::string, int> variants;
  for (const RunInfo& run : value_->world.runs)
    styles.push_back(modelStyle(run.request.model, variants[run.request.model]++));
  std::vector<TreeNode> nodes;
  for (const UserSegment& segment : value_->tree) {
    TreeNode node{
        .parent = segment.parent,
        .title = coreSentence(describe_segment(segment, value_->world)),
        .note =
            tr("%1 users, %2 slots").arg(formatCount(segment.users), formatCount(segment.visits))};
    for (std::size_t arm = 0; arm < segment.rate.size(); ++arm)
      node.bars.push_back(
          {.name = runLabel(value_->world.runs[arm]),
           .style = styles[arm],
           .value = std::isnan(segment.rate[arm]) ? std::nullopt : std::optional(segment.rate[arm]),
           .strong = segment.best == arm});
    if (segment.p < 1) node.tip = tr("p of the split: %1").arg(formatNumber(segment.p, 3));
    nodes.push_back(std::move(node));
  }
  tree_->setValueName(tr("Clicks a slot"), 4);
  tree_->setNodes(std::move(nodes));
}

FileExport PayView::answerFile() const {
  return {.title = tr("Export what it pays"),
          .suggested = QStringLiteral("pay.csv"),
          .filter = tr("CSV (*.csv)"),
          .contents = [value = value_](const JobContext&) {
            std::vector<std::string> names;
            for (const RunInfo& run : value->world.runs)
              names.push_back(runLabel(run).toStdString());
            return to_csv(value->mixture.gains, names, CsvWriter::Audience::Spreadsheet);
          }};
}

void PayView::retranslate() {
  setTexts(tr("Models and policy"),
           tr("Here you see whether it pays to divide the slots: what the policy wins against a "
              "part that is held back, what each model adds, and whom another model suits better."),
           tr("Work it out"));
  tabs_->setText(QStringLiteral("gains"), tr("Value gain"));
  tabs_->setText(QStringLiteral("segments"), tr("Segments"));
  fields_->retranslate();
  updateObstacle();
}

}  // namespace hankki
