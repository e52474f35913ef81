// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/health_view.h"

#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "core/bandit/number_lists.h"
#include "core/report/bandit_csv.h"
#include "ui/bandit/judge/facts_row.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/judge/form_parameters.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/plots/interval_plot.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/export_file.h"

namespace hankki {
namespace {

constexpr int kDecimals = 4;
constexpr int kLeastPlot = 150, kLeastTable = 120, kSizesHeight = 120;

const ParameterSchema& schema() {
  const Message shares = en::say("Shares"), rates = en::say("Rates"), size = en::say("Sample size");
  static const ParameterSchema made(
      {textParameter("observed", en::say("Users of each arm"), shares, "",
                     en::say("Who saw each arm, with commas between, as in 1380,735,530,355: of "
                             "all periods, or a set a period with semicolons between.")),
       textParameter("weights", en::say("Weights in force"), shares, "",
                     en::say("How the traffic was to be divided, as in .25,.25,.5; where it moved, "
                             "a set a period with semicolons between. Empty: evenly.")),
       textParameter("users", en::say("Users of each period"), shares, "",
                     en::say("Only where the weights moved and the users above are of all periods "
                             "together. Where users are sticky, each counts once.")),
       textParameter("clicks", en::say("Users who clicked"), rates, "",
                     en::say("Of each arm: for rates, always-valid intervals and the lift against "
                             "the first arm.")),
       textParameter("names", en::say("Names"), rates, "",
                     en::say("Of the arms, with commas between. Empty: A, B, ...")),
       real_parameter("baseline", en::say("Rate now"), size, 0.10, 1e-9, 1 - 1e-9,
                      en::say("Of the baseline.")),
       real_parameter("changed", en::say("Rate to be found"), size, 0.12, 1e-9, 1 - 1e-9,
                      en::say("The rate that is to be told apart from it.")),
       real_parameter("power", en::say("Power"), size, 0.8, 0.01, 0.9999,
                      en::say("How often an experiment of that size finds the difference.")),
       advanced(real_parameter("alpha", en::say("Level"), size, 0.05, 1e-6, 0.5,
                               en::say("How often a test may be wrong, and an interval miss."))),
       advanced(real_parameter("tuned_at", en::say("Narrowest at"), size, 5000, 1, 1e12,
                               en::say("Visits at which always-valid intervals are narrowest."),
                               en::say("visits"), "N*"))});
  return made;
}

HealthView::Answer answerOf(const ParameterValues& values) {
  HealthView::Answer answer;
  if (!values.text("observed").empty())
    answer.report = check_health({.observed = count_sets_of("observed", values.text("observed")),
                                  .weights = number_sets_of("weights", values.text("weights")),
                                  .users = counts_of("users", values.text("users")),
                                  .clicks = counts_of("clicks", values.text("clicks")),
                                  .names = parts_of(values.text("names"), ','),
                                  .alpha = values.real("alpha"),
                                  .tuned_at = values.real("tuned_at")});
  answer.sizes = sample_sizes(values.real("baseline"), values.real("changed"), values.real("alpha"),
                              values.real("power"));
  return answer;
}

/// "1.82179e-06" below a ten-thousandth, else four decimals.
QString chanceText(double p) {
  return p > 0 && p < 1e-4 ? QString::number(p, 'g', 4) : formatNumber(p, kDecimals);
}

FigureCell chanceCell(double p) { return {.text = chanceText(p), .value = p}; }

}  // namespace

BanditViewKind HealthView::kind() {
  return {
      .id = "health",
      .title = [] { return tr("Health"); },
      .make = [](Session& session, QWidget* parent) { return new HealthView(session, parent); }};
}

HealthView::HealthView(Session& session, QWidget* parent)
    : JudgeView(session, QStringLiteral("health"), parent),
      fields_(new ParameterFields(schema(), TextRole::Help, this)),
      facts_(new FactsRow(QStringLiteral("healthFacts"), this)),
      verdict_(makeLabel(TextRole::Strong, {}, this)),
      warning_(makeLabel(TextRole::Help, {}, this)),
      plot_(new IntervalPlot(this)),
      arms_(new FigureRows(this)),
      armTable_(makeFigureTable(*arms_, QStringLiteral("healthArms"), this)),
      sizes_(new FigureRows(this)),
      sizeTable_(makeFigureTable(*sizes_, QStringLiteral("sampleSizes"), this)) {
  fields_->setObjectName("healthForm");
  fields_->setBase(schema().defaults());
  fields_->reset();
  form()->addWidget(fields_);
  verdict_->setObjectName("healthVerdict");
  warning_->setObjectName("adaptiveWarning");
  for (QLabel* label : {verdict_, warning_}) {
    label->setWordWrap(true);
    label->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  }
  setTone(warning_, Tone::Warn);
  plot_->setObjectName("healthPlot");
  plot_->setMinimumHeight(kLeastPlot);
  armTable_->setMinimumHeight(kLeastTable);
  sizeTable_->setFixedHeight(kSizesHeight);
  answer()->addWidget(verdict_);
  answer()->addWidget(facts_);
  answer()->addWidget(warning_);
  answer()->addWidget(plot_, 3);
  answer()->addWidget(armTable_, 2);
  answer()->addWidget(sizeTable_);
  finish();
}

void HealthView::begin() {
  if (!accept(*fields_)) return;
  run([] { return tr("Checking an experiment"); },
      [values = fields_->values()](const JobContext&) { return answerOf(values); },
      [this](Answer&& made) { found_ = std::make_shared<const Answer>(std::move(made)); });
}

void HealthView::showAnswer() {
  const bool shares = found_->report.has_value();
  for (QWidget* widget : {static_cast<QWidget*>(verdict_), static_cast<QWidget*>(facts_),
                          static_cast<QWidget*>(armTable_)})
    widget->setVisible(shares);
  plot_->setVisible(shares && !found_->report->arms.empty());
  warning_->setVisible(shares && found_->report->adaptive);
  setAnswerTitle(shares ? tr("Experiment") : tr("Sample size"), {});
  if (shares) {
    showShares();
    showArms();
    fitColumns(*armTable_);
  }
  showSizes();
  fitColumns(*sizeTable_);
}

void HealthView::showShares() {
  const HealthReport& report = *found_->report;
  const bool off = report.ratio.p < kMismatchBelow, offLater = report.sequential_p < kMismatchBelow;
  verdict_->setText(
      off || offLater
          ? tr("Sample-ratio mismatch: the arms did not get the users that they should have got. "
               "Find out why before you believe any rate.")
          : tr("The arms got the users that they should have got, as far as these counts tell."));
  setTone(verdict_, off || offLater ? Tone::Error : Tone::Success);
  warning_->setText(coreText(warn_of_adaptive_means()));
  facts_->setFacts(
      {{tr("χ²"), formatNumber(report.ratio.chi2, kDecimals),
        tr("Σ (observed − expected)² / expected, with the users that the weights in force expect")},
       {tr("Degrees"), formatCount(report.ratio.degrees), tr("Arms that may get users, less one")},
       {tr("p"), chanceText(report.ratio.p),
        tr("Chance of a χ² at least as large where the shares are right, looked at once; below "
           "0.001 it is called a mismatch"),
        off},
       {tr("Sequential p"), chanceText(report.sequential_p),
        tr("The same however often it is looked at: 1 / the Bayes factor of a "
           "Dirichlet-multinomial mixture (concentration 10,000) against the weights in force, the "
           "smallest so far"),
        offLater}});
}

void HealthView::showArms() {
  const HealthReport& report = *found_->report;
  std::vector<IntervalRow> bars;
  std::vector<std::vector<FigureCell>> cells;
  for (std::size_t i = 0; i < report.observed.size(); ++i) {
    const QString name = QString::fromStdString(report.names[i]);
    FigureCell rate = figureCell(NAN, 0), valid = rate, lift = rate, liftValid = rate, z = rate,
               p = rate;
    if (!report.arms.empty()) {
      const ArmHealth& arm = report.arms[i];
      rate = figureCell(arm.seen.rate(), kDecimals);
      valid = rangeCell(arm.rate.low, arm.rate.high, kDecimals);
      bars.push_back({.name = name,
                      .value = arm.seen.rate(),
                      .intervals = {std::pair(arm.rate.low, arm.rate.high)}});
      if (arm.lift) {
        lift = percentCell(arm.lift->value);
        liftValid = {
            .text = tr("%1 to %2")
                        .arg(formatPercent(arm.lift->low, 1), formatPercent(arm.lift->high, 1)),
            .value = arm.lift->low};
      }
      if (i > 0) {
        z = figureCell(arm.test.z, kDecimals);
        p = chanceCell(arm.test.p);
      }
    }
    cells.push_back({wordsCell(name), countCell(report.observed[i]),
                     figureCell(report.ratio.expected[i], 1), rate, valid, lift, liftValid, z, p});
  }
  arms_->setTable(
      {{tr("Arm"), {}, true},
       {tr("Observed"), tr("Users that it got")},
       {tr("Expected"), tr("Users that the weights in force would have given it")},
       {tr("Rate"), tr("Users who clicked / users")},
       {tr("Always valid"),
        tr("Holds the rate at every look at once, however often one looks: beta-binomial mixture")},
       {tr("Lift"), tr("(rate − rate of the first arm) / rate of the first arm")},
       {tr("Always valid lift"),
        tr("Half-width √(2(nρ² + 1)/(nρ)² · ln(√(nρ² + 1)/α)) standard deviations at n visits")},
       {tr("z"), tr("Difference to the first arm in pooled standard errors, looked at once")},
       {tr("p of z"), tr("Two-sided; right only where it was looked at once")}},
      std::move(cells));
  plot_->setXName(tr("Click rate"));
  plot_->setRows(std::move(bars), {tr("Always valid")});
}

void HealthView::showSizes() {
  std::vector<std::vector<FigureCell>> cells;
  for (const SampleSize& size : found_->sizes)
    cells.push_back({wordsCell(coreText(describe(size.rule))), figureCell(size.users, 2)});
  sizes_->setTable(
      {{tr("Rule"), tr("All are right under their own rule: name it with the number"), true},
       {tr("Users an arm"), tr("Of a two-sided test, so that it finds the difference "
                               "with the power that was asked for")}},
      std::move(cells));
}

FileExport HealthView::answerFile() const {
  return {.title = tr("Export the check"),
          .suggested = QStringLiteral("health.csv"),
          .filter = tr("CSV (*.csv)"),
          .contents = [found = found_](const JobContext&) {
            return found->report ? to_csv(*found->report, CsvWriter::Audience::Spreadsheet)
                                 : to_csv(found->sizes, CsvWriter::Audience::Spreadsheet);
          }};
}

void HealthView::retranslate() {
  setTexts(tr("Experiment"),
           tr("Here counts of a running experiment are checked: whether each arm got the users "
              "that it should have got, what the rates are at any look, and how many users it "
              "takes."),
           tr("Check"));
  fields_->retranslate();
}

}  // namespace hankki
