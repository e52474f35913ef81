// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/compare_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <cmath>

#include "core/base/error.h"
#include "core/report/bandit_csv.h"
#include "core/workbench/policy_comparison.h"
#include "ui/bandit/judge/compare_form.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/judge/policy_chooser.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/parameter_form.h"
#include "ui/plots/band_plot.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr const char *kArms = "arms", *kLists = "lists";
constexpr int kLeastPlot = 200, kLeastTable = 140;

QString nameOf(const ComparedPolicy& compared) {
  return QString::fromStdString(to_text(compared.policy));
}

/// Neighbours differ in colour and dash; both together come again after all pairs of them.
ModelStyle styleOf(std::size_t policy) {
  static const QList<qreal> kDashes[] = {{}, {6, 3}, {2, 2}, {8, 3, 2, 3}};
  constexpr std::size_t kColours = kSeriesCount - 1;
  static_assert(kColours % 2 == 1);  // or some pairs would never come
  return {.series = static_cast<int>(policy % kColours),
          .marker = static_cast<Marker>(policy / kColours % 4),
          .dash = kDashes[policy % std::size(kDashes)]};
}

/// "81.3 ± 0.7"
FigureCell momentsCell(const Moments& moments, int decimals) {
  FigureCell cell = figureCell(moments.mean, decimals);
  cell.text += QStringLiteral(" ± ") + formatNumber(moments.se, decimals);
  return cell;
}

}  // namespace

BanditViewKind CompareView::kind() {
  return {
      .id = "compare",
      .title = [] { return tr("Compare policies"); },
      .make = [](Session& session, QWidget* parent) { return new CompareView(session, parent); }};
}

CompareView::CompareView(Session& session, QWidget* parent)
    : RunsJudgeView(session, QStringLiteral("compare"), QStringLiteral("comparedRuns"), 2, parent),
      policies_(new PolicyChooser(this)),
      environment_(new Segment(Segment::Look::Segment, this)),
      world_(new ParameterForm(trialsSpec(), this)),
      lists_(new ParameterFields(comparedListsFields(), TextRole::Help, this)),
      plot_(new BandPlot(this)),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      rows_(new FigureRows(this)),
      table_(makeFigureTable(*rows_, QStringLiteral("comparedPolicies"), this)) {
  environment_->setObjectName("comparedOn");
  for (const char* each : {kArms, kLists}) environment_->addOption(each, {});
  lists_->setObjectName("comparedLists");
  lists_->setBase(comparedListsFields().defaults());
  lists_->reset();
  form()->insertWidget(0, environment_, 0, Qt::AlignLeft);
  form()->addWidget(policies_);
  form()->addWidget(world_);
  form()->addWidget(lists_);
  world_->setObjectName("comparedWorld");
  plot_->setObjectName("regretPlot");
  plot_->setMinimumHeight(kLeastPlot);
  tabs_->setObjectName("comparedTabs");
  for (const char* tab : {"policies", "pairs"}) tabs_->addOption(tab, {});
  auto* below = new QWidget(this);
  auto* column = new QVBoxLayout(below);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSmallSpace);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  head->addWidget(tabs_);
  column->addLayout(head);
  column->addWidget(table_, 1);
  table_->setMinimumHeight(kLeastTable);
  auto* upper = new QWidget(this);
  auto* around = new QVBoxLayout(upper);
  around->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  around->addWidget(plot_);
  auto* panes = new PaneSplitter(Qt::Vertical, QStringLiteral("bandit-compare-answer"), this);
  panes->addWidget(upper);
  panes->addWidget(below);
  panes->setPanes({{.size = 330, .stretch = 3}, {.size = 250, .stretch = 2}});
  answer()->addWidget(panes, 1);
  connect(tabs_, &Segment::chosen, this, &CompareView::showAnswer);
  connect(environment_, &Segment::chosen, this, &CompareView::environmentChosen);
  environment_->setCurrent(kArms);
  finishRuns();
  environmentChosen();
}

bool CompareView::ofLists() const { return environment_->current() == kLists; }
bool CompareView::asksRuns() const { return ofLists(); }
void CompareView::forget() { answer_.reset(); }

void CompareView::environmentChosen() {
  world_->setVisible(!ofLists());
  lists_->setVisible(ofLists());
  updateObstacle();
}

void CompareView::begin() {
  auto policies = policies_->choices();
  if (!policies || !accept(ofLists() ? *lists_ : world_->fields())) return;
  try {
    if (ofLists())
      beginOnLists(std::move(*policies));
    else
      beginOnArms(std::move(*policies));
  } catch (const Error& error) {
    failed({.sentence = error.message(), .details = {}});
  }
}

void CompareView::beginOnArms(std::vector<PolicyChoice> policies) {
  run([] { return tr("Comparing policies"); },
      [policies = std::move(policies), trials = trialsOf(world_->values())](const JobContext& job) {
        Answer answer{.comparison = compare_policies(policies, trials, job), .seed = trials.seed};
        for (const RatesFrom& point : trials.world.drift) answer.drifts.push_back(point.step);
        return answer;
      },
      [this](Answer&& made) { answer_ = std::make_shared<const Answer>(std::move(made)); });
}

void CompareView::beginOnLists(std::vector<PolicyChoice> policies) {
  std::vector<std::int64_t> runs;
  for (const RunInfo& run : chosenRuns()) runs.push_back(run.id);
  run([] { return tr("Comparing policies"); },
      [workspace = session_.state().workspace(), known = session_.state().loadedData(),
       policies = std::move(policies),
       request = listsOf(lists_->values(), runs)](const JobContext& job) {
        Answer answer{.comparison = compare_on_lists(*workspace, request, policies, known, job),
                      .seed = request.seed,
                      .lists = true};
        if (const auto& drift = request.lists().drift) answer.drifts.push_back(drift->visit);
        return answer;
      },
      [this](Answer&& made) { answer_ = std::make_shared<const Answer>(std::move(made)); });
}

void CompareView::showAnswer() {
  if (!answer_) return;
  const Comparison& made = answer_->comparison;
  const ComparedPolicy& best = made.policies[made.best];
  setAnswerTitle(tr("Regret"), tr("%1 visits, %2 replications, seed %3; least: %4")
                                   .arg(formatCount(best.result.curve.back().visits),
                                        formatCount(std::ssize(best.result.regrets)),
                                        QString::number(answer_->seed), nameOf(best)));
  showCurves();
  if (tabs_->current() == "pairs")
    showPairs();
  else
    showPolicies();
  fitColumns(*table_);
}

void CompareView::showCurves() {
  std::vector<BandCurve> curves;
  for (std::size_t i = 0; i < answer_->comparison.policies.size(); ++i) {
    const ComparedPolicy& compared = answer_->comparison.policies[i];
    BandCurve curve{.id = QString::number(i), .name = nameOf(compared), .style = styleOf(i)};
    for (const CurvePoint& point : compared.result.curve)
      curve.points.push_back({static_cast<double>(point.visits), point.regret.mean,
                              point.quantiles[0], point.quantiles[4]});
    curves.push_back(std::move(curve));
  }
  plot_->setAxisNames(tr("Visits"), answer_->lists ? tr("Clicks lost against always the best list")
                                                   : tr("Clicks lost against always the best arm"));
  plot_->setBandName(tr("5 % to 95 % of the replications"));
  std::vector<PlotMark> events;
  for (const std::int64_t visit : answer_->drifts)
    events.push_back({.x = static_cast<double>(visit), .text = tr("drift")});
  plot_->setEvents(std::move(events));
  plot_->setCurves(std::move(curves));
}

void CompareView::showPolicies() {
  std::vector<std::vector<FigureCell>> cells;
  for (std::size_t i = 0; i < answer_->comparison.policies.size(); ++i) {
    const ComparedPolicy& compared = answer_->comparison.policies[i];
    const bool best = i == answer_->comparison.best;
    FigureCell more = wordsCell(tr("the least"));
    if (!best) {
      const PairedDifference pair =
          paired_difference(answer_->comparison, i, answer_->comparison.best);
      more = rangeCell(pair.low, pair.high, 2);
    }
    FigureCell regret = momentsCell(compared.result.regret, 2);
    regret.strong = best;
    cells.push_back(
        {wordsCell(nameOf(compared)),
         regret,
         figureCell(compared.result.regret.sd, 1),
         more,
         momentsCell(compared.saved, 1),
         percentCell(compared.result.best_share),
         compared.visits_to_95 ? countCell(*compared.visits_to_95)
                               : FigureCell{.text = tr("never"), .value = {}},
         {.text = formatSeconds(compared.result.seconds), .value = compared.result.seconds}});
  }
  rows_->setTable(
      {{tr("Policy"), tr("With the parameters that differ from the usual ones"), true},
       {tr("Regret"),
        answer_->lists
            ? tr("Clicks that always the best list is expected to have more, below 0 where a "
                 "mixture is better than each list; mean over the replications ± its standard "
                 "error")
            : tr("Sum over the visits of the best arm's rate less that of the arm shown; mean over "
                 "the replications ± its standard error")},
       {tr("Spread"), tr("Standard deviation of the regret over the replications")},
       {tr("More than the least"),
        tr("95 % interval of the mean of the differences, replication by replication, to the "
           "policy with the least regret (Student's t)")},
       {tr("Saved against A/B"),
        tr("Clicks more than an even split has from the same visitors and coins ± standard "
           "error")},
       {tr("On the best"), tr("Share of all visits that saw an arm with the best rate there is")},
       {tr("Visits to 95 %"),
        tr("Visits until 95 % of the traffic goes to a best arm for the first time")},
       {tr("Time"), tr("How long the simulation took")}},
      std::move(cells));
}

void CompareView::showPairs() {
  std::vector<std::vector<FigureCell>> cells;
  const auto& policies = answer_->comparison.policies;
  for (std::size_t i = 0; i < policies.size(); ++i)
    for (std::size_t other = i + 1; other < policies.size(); ++other) {
      const PairedDifference pair = paired_difference(answer_->comparison, i, other);
      const bool apart = pair.low > 0 || pair.high < 0;
      FigureCell difference = figureCell(pair.regret.mean, 2);
      difference.strong = apart;
      cells.push_back({wordsCell(nameOf(policies[i])), wordsCell(nameOf(policies[other])),
                       difference, rangeCell(pair.low, pair.high, 2),
                       wordsCell(!apart          ? tr("not told apart")
                                 : pair.high < 0 ? tr("the first loses less")
                                                 : tr("the second loses less"))});
    }
  rows_->setTable({{tr("Policy"), {}, true},
                   {tr("Other"), {}, true},
                   {tr("Difference"),
                    tr("Regret of the first less that of the second, both on the same visitors: "
                       "mean over the replications")},
                   {tr("95 % interval"), tr("Of that mean, by Student's t")},
                   {tr("Verdict"), tr("Told apart where 0 lies outside the interval"), true}},
                  std::move(cells));
}

FileExport CompareView::answerFile() const {
  return {.title = tr("Export the comparison"),
          .suggested = QStringLiteral("policies.csv"),
          .filter = tr("CSV (*.csv)"),
          .contents = [made = answer_](const JobContext&) {
            return to_csv(made->comparison, CsvWriter::Audience::Spreadsheet);
          }};
}

void CompareView::retranslate() {
  setTexts(tr("Policies"),
           tr("Here policies that divide the traffic are compared before any of them does: what "
              "each loses while it learns, and what it saves against an A/B test."),
           tr("Compare"));
  tabs_->setText(QStringLiteral("policies"), tr("Policies"));
  tabs_->setText(QStringLiteral("pairs"), tr("Paired differences"));
  environment_->setText(QLatin1String(kArms), tr("Known rates"));
  environment_->setText(QLatin1String(kLists), tr("Real lists"));
  policies_->retranslate();
  world_->retranslate();
  lists_->retranslate();
  updateObstacle();
}

}  // namespace hankki
