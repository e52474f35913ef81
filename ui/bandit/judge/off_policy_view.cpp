// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/off_policy_view.h"

#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "core/base/paths.h"
#include "core/report/bandit_csv.h"
#include "ui/bandit/judge/estimator_text.h"
#include "ui/bandit/judge/facts_row.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/judge/form_parameters.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/plots/interval_plot.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paths.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/export_file.h"

namespace hankki {
namespace {

constexpr int kDecimals = 5;
constexpr int kLeastPlot = 240, kLeastTable = 140;

const ParameterSchema& schema() {
  const Message log = en::say("Log"), target = en::say("Target policy"),
                intervals = en::say("Intervals");
  static const ParameterSchema made(
      {fileParameter("log", en::say("File"), log,
                     en::say("A CSV as of the Open Bandit Dataset, with item_id, click and "
                             "propensity_score; of lists also with list, slot and "
                             "item_propensity.")),
       choice_parameter("kind", en::say("Rows are"), log, {"decisions", "lists"},
                        en::say("Whether each row is a decision of its own, or a slot of a list.")),
       choice_parameter("policy", en::say("Policy"), target,
                        {"uniform", "fixed", "softmax", "file"},
                        en::say("What is asked about: all items alike, one item, items by their "
                                "click rate in the log, or a file of probabilities.")),
       textParameter("item", en::say("Item"), target, "",
                     en::say("The item_id that is always shown.")),
       real_parameter("tau", en::say("Temperature"), target, 0.1, 1e-6, 1e6,
                      en::say("An item is shown in proportion to exp(rate / temperature)."), {},
                      "τ"),
       fileParameter("file", en::say("Probabilities"), target,
                     en::say("A CSV with item_id and probability; for lists item_id and weight, "
                             "by which lists are drawn without replacement.")),
       advanced(real_parameter("level", en::say("Level"), intervals, 0.95, 0.5, 0.9999,
                               en::say("How often intervals hold the truth."))),
       advanced(integer_parameter("bootstraps", en::say("Resamples"), intervals, 1000, 0, 1'000'000,
                                  en::say("How often the rows are drawn anew for the bootstrap "
                                          "intervals; 0: there are none."))),
       advanced(integer_parameter("seed", en::say("Seed"), intervals, 1, 0, kLargestWhole,
                                  en::say("Of the resamples and of the replay."))),
       advanced(real_parameter("switch_tau", en::say("Switch-DR at"), intervals, 10, 0, 1e12,
                               en::say("Switch-DR takes weights up to here."))),
       advanced(real_parameter("shrinkage", en::say("DRos lambda"), intervals, 100, 1e-12, 1e12,
                               en::say("Doubly robust with optimistic shrinkage takes λw/(w² + λ) "
                                       "for a weight w.")))});
  return made;
}

FigureCell intervalCell(const std::optional<RateInterval>& interval) {
  return interval ? rangeCell(interval->low, interval->high, kDecimals) : figureCell(NAN, 0);
}

std::optional<std::pair<double, double>> ends(const std::optional<RateInterval>& interval) {
  if (!interval) return std::nullopt;
  return std::pair(interval->low, interval->high);
}

QString joined(const std::vector<Message>& doubts) {
  QStringList lines;
  for (const Message& doubt : doubts) lines << coreText(doubt);
  return lines.join('\n');
}

}  // namespace

BanditViewKind OffPolicyView::kind() {
  return {
      .id = "off-policy",
      .title = [] { return tr("Off-policy"); },
      .make = [](Session& session, QWidget* parent) { return new OffPolicyView(session, parent); }};
}

OffPolicyView::OffPolicyView(Session& session, QWidget* parent)
    : JudgeView(session, QStringLiteral("off-policy"), parent),
      fields_(new ParameterFields(schema(), TextRole::Help, this)),
      facts_(new FactsRow(QStringLiteral("logFacts"), this)),
      doubts_(makeLabel(TextRole::Help, {}, this)),
      plot_(new IntervalPlot(this)),
      rows_(new FigureRows(this)),
      table_(makeFigureTable(*rows_, QStringLiteral("estimates"), this)) {
  fields_->setObjectName("logQuestion");
  form()->addWidget(fields_);
  doubts_->setObjectName("logDoubts");
  doubts_->setWordWrap(true);
  doubts_->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  plot_->setObjectName("estimatePlot");
  plot_->setMinimumHeight(kLeastPlot);
  plot_->setDecimals(kDecimals);
  table_->setMinimumHeight(kLeastTable);
  auto* around = new QVBoxLayout;
  around->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  around->addWidget(plot_);
  answer()->addWidget(facts_);
  answer()->addWidget(doubts_);
  answer()->addLayout(around, 3);
  answer()->addWidget(table_, 2);
  const ParameterValues values = schema().defaults();
  fields_->setBase(values);
  fields_->setValues(values);
  connect(fields_, &ParameterFields::edited, this, &OffPolicyView::updateOffered);
  updateOffered();
  finish();
}

void OffPolicyView::updateOffered() {
  const auto policy = fields_->field("policy").value();
  const std::string chosen = policy ? std::get<std::string>(*policy) : std::string();
  fields_->setOffered("item", chosen == "fixed");
  fields_->setOffered("tau", chosen == "softmax");
  fields_->setOffered("file", chosen == "file");
}

LogQuestion OffPolicyView::question() const {
  const ParameterValues values = fields_->values();
  const std::string& policy = values.choice("policy");
  LogQuestion question{.log = path_from_utf8(values.text("log")),
                       .kind = values.choice("kind") == "lists" ? LogQuestion::Kind::Lists
                                                                : LogQuestion::Kind::Decisions,
                       .policy = policy == "fixed"     ? "fixed:" + values.text("item")
                                 : policy == "softmax" ? "softmax:" + to_text(values.at("tau"))
                                 : policy == "file"    ? values.text("file")
                                                       : policy};
  question.options = {.level = values.real("level"),
                      .bootstraps = values.integer("bootstraps"),
                      .seed = static_cast<std::uint64_t>(values.integer("seed")),
                      .switch_tau = values.real("switch_tau"),
                      .shrinkage = values.real("shrinkage")};
  return question;
}

void OffPolicyView::begin() {
  if (!accept(*fields_)) return;
  if (fields_->values().text("log").empty()) {
    fields_->reveal(&fields_->field("log"));
    return failed({.sentence = en::say("no log is chosen yet; choose a CSV file"), .details = {}});
  }
  run([] { return tr("Evaluating a log"); },
      [question = question()](const JobContext& job) {
        return std::pair(question, evaluate_log(question, job));
      },
      [this](std::pair<LogQuestion, LogEvaluation>&& made) {
        asked_ = std::move(made.first);
        evaluation_ = std::make_shared<const LogEvaluation>(std::move(made.second));
      });
}

void OffPolicyView::showAnswer() {
  setAnswerTitle(
      tr("Estimates"),
      tr("%1, seed %2").arg(pathText(asked_.log.filename()), QString::number(asked_.options.seed)));
  showFacts();
  showDoubts();
  showPlot();
  showTable();
  fitColumns(*table_);
}

void OffPolicyView::showFacts() {
  const LogEvaluation& made = *evaluation_;
  const auto units = static_cast<std::size_t>(made.units());
  const WeightCheck& weights = made.weights();
  std::vector<Fact> facts{
      {made.lists() ? tr("Lists") : tr("Rows"), formatCount(made.units()),
       tr("Of the log, with %1 items").arg(formatCount(static_cast<std::int64_t>(made.items)))},
      {tr("Logged reward"), formatNumber(made.logged(), kDecimals),
       made.lists() ? tr("Clicks a list of the log itself") : tr("Clicks a row of the log itself")},
      {tr("Effective"), formatNumber(weights.effective, 1),
       tr("(Σw)² / Σw²: so many rows of equal weight would say as much; w = target / propensity"),
       counts_few(weights, units)},
      {tr("Largest weight"), formatNumber(weights.largest, 2),
       tr("It holds %1 of all weight").arg(formatPercent(weights.largest_share, 1)),
       is_outweighed(weights)},
      {tr("Never logged"), formatPercent(made.target.unseen, 1),
       tr("Share of the policy that goes to items the log never shows: nothing can be said of it"),
       made.target.unseen > 0},
      {tr("Propensities"), made.estimated_propensity ? tr("estimated") : tr("logged"),
       tr("Probability of what was shown when it was shown. A log without them gets each item's "
          "share of the rows, which is right only where the policy never changed."),
       made.estimated_propensity}};
  if (const OffPolicyEvaluation* decisions = made.decisions())
    facts.push_back({tr("Replay"),
                     decisions->replay.matched > 0
                         ? formatNumber(decisions->replay.reward /
                                            static_cast<double>(decisions->replay.matched),
                                        kDecimals)
                         : noValue(),
                     tr("Clicks a row over the %1 rows in which the policy would have shown the "
                        "same; unbiased only where the log was drawn uniformly. The position is "
                        "ignored.")
                         .arg(formatCount(decisions->replay.matched))});
  facts_->setFacts(facts);
}

void OffPolicyView::showDoubts() {
  const LogEvaluation& made = *evaluation_;
  QString text = made.doubts().empty()
                     ? tr("Nothing speaks against what uses weights here.")
                     : tr("Not to be trusted: %1.").arg(joined(made.doubts()).replace('\n', "; "));
  if (const SlateEvaluation* lists = made.lists(); lists && lists->without_marginals)
    text += ' ' + coreText(*lists->without_marginals);
  doubts_->setText(text);
  setTone(doubts_, made.doubts().empty() ? Tone::Muted : Tone::Error);
}

void OffPolicyView::showPlot() {
  std::vector<IntervalRow> rows;
  for (const OffPolicyEstimate& estimate : evaluation_->estimates())
    rows.push_back(
        {.name = estimatorName(estimate.id),
         .value = estimate.value,
         .intervals = {ends(estimate.normal), ends(estimate.delta), ends(estimate.bootstrap)},
         .bad = !estimate.trusted()});
  plot_->setXName(evaluation_->lists() ? tr("Clicks a list under the target policy")
                                       : tr("Clicks a row under the target policy"));
  plot_->setReference(evaluation_->logged(), tr("logged"));
  plot_->setRows(std::move(rows), {tr("Normal"), tr("Delta"), tr("Bootstrap")});
}

void OffPolicyView::showTable() {
  std::vector<std::vector<FigureCell>> cells;
  for (const OffPolicyEstimate& estimate : evaluation_->estimates()) {
    const bool bad = !estimate.trusted();
    std::vector<FigureCell> row{wordsCell(estimatorName(estimate.id), estimatorTip(estimate.id)),
                                figureCell(estimate.value.value_or(NAN), kDecimals),
                                figureCell(estimate.value ? estimate.error : NAN, kDecimals),
                                intervalCell(estimate.normal),
                                intervalCell(estimate.delta),
                                intervalCell(estimate.bootstrap),
                                wordsCell(bad ? tr("no") : tr("yes"), joined(estimate.doubts))};
    for (FigureCell& cell : row) {
      cell.bad = bad;
      if (cell.tip.isEmpty()) cell.tip = joined(estimate.doubts);
    }
    cells.push_back(std::move(row));
  }
  const QString level = formatPercent(asked_.options.level);
  rows_->setTable(
      {{tr("Estimator"), tr("Its formula stands in the tip of its name"), true},
       {tr("Value"), tr("What the policy would have got, in clicks")},
       {tr("Error"), tr("Standard error by the delta method")},
       {tr("Normal, %1").arg(level),
        tr("Of the weighted rewards; what they are divided by is taken as known")},
       {tr("Delta, %1").arg(level), tr("With the chance in what they are divided by, too")},
       {tr("Bootstrap, %1").arg(level), tr("Percentiles over %1 resamples of the rows")
                                            .arg(formatCount(asked_.options.bootstraps))},
       {tr("Trusted"), tr("Whether weights and support allow for it; the tip says why not"), true}},
      std::move(cells));
}

FileExport OffPolicyView::answerFile() const {
  return {.title = tr("Export the estimates"),
          .suggested = QStringLiteral("estimates.csv"),
          .filter = tr("CSV (*.csv)"),
          .contents = [made = evaluation_](const JobContext&) {
            return to_csv(made->estimates(), CsvWriter::Audience::Spreadsheet);
          }};
}

void OffPolicyView::retranslate() {
  setTexts(tr("Log and policy"),
           tr("Here a log tells what another policy would have got, before it is tried on "
              "anybody, and whether that can be believed."),
           tr("Evaluate"));
  fields_->retranslate();
  updateOffered();
}

}  // namespace hankki
