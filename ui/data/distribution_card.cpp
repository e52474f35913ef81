// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/distribution_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <cmath>
#include <limits>

#include "ui/theme/format.h"
#include "ui/theme/metrics.h"

namespace hankki {
namespace {

HistogramBin binOf(const Bucket& bucket) {
  return {.lower = bucket.lower, .upper = bucket.upper, .count = double(bucket.count)};
}

std::vector<HistogramBin> binsOf(const std::vector<Bucket>& buckets) {
  std::vector<HistogramBin> bins;
  for (const Bucket& bucket : buckets) bins.push_back(binOf(bucket));
  return bins;
}

}  // namespace

DistributionCard::DistributionCard(QWidget* parent)
    : Card(parent),
      ratings_(new HistogramPlot(this)),
      activity_(new HistogramPlot(this)),
      popularity_(new RankCurvePlot(this)),
      cookingTime_(new HistogramPlot(this)),
      months_(new HeatMap(this)) {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(metrics::kCardGap);
  grid->setVerticalSpacing(metrics::kSpace);
  grid->addWidget(ratings_, 0, 0);
  grid->addWidget(activity_, 0, 1);
  grid->addWidget(popularity_, 1, 0);
  auto* last = new QWidget(this);
  last_ = new QStackedLayout(last);
  last_->addWidget(cookingTime_);
  last_->addWidget(months_);
  grid->addWidget(last, 1, 1);
  for (int line = 0; line < 2; ++line) {
    grid->setRowStretch(line, 1);
    grid->setColumnStretch(line, 1);
  }
  for (Plot* plot :
       std::initializer_list<Plot*>{ratings_, activity_, popularity_, cookingTime_, months_})
    plot->setMinimumSize(210, 160);
  body()->setContentsMargins(metrics::kSpace, metrics::kSpace, metrics::kSpace, metrics::kSpace);
  body()->addLayout(grid);
  ratings_->setCountsVisible(true);
  makeClickable(*ratings_, ValueRange::Of::Rating);
  makeClickable(*activity_, ValueRange::Of::Activity);
  makeClickable(*cookingTime_, ValueRange::Of::Minutes);
  retranslate();
}

/// The last of several ranges holds what is above it too.
void DistributionCard::makeClickable(HistogramPlot& plot, ValueRange::Of of) {
  plot.setClickable(true);
  connect(&plot, &HistogramPlot::binClicked, this, [this, &plot, of](std::size_t bin) {
    const HistogramBin& chosen = plot.bins()[bin];
    const bool open = bin + 1 == plot.bins().size() && chosen.lower != chosen.upper;
    emit rangeChosen({.of = of,
                      .lower = chosen.lower,
                      .upper = open ? std::numeric_limits<double>::infinity() : chosen.upper});
  });
}

void DistributionCard::setView(DataViewPtr view) {
  view_ = std::move(view);
  showRatings();
  showActivity();
  showPopularity();
  showCookingTime();
}

void DistributionCard::showRatings() {
  std::vector<HistogramBin> bins;
  if (view_) bins = binsOf(view_->statistics.ratings);
  for (HistogramBin& bin : bins) {
    if (bin.lower != bin.upper) continue;  // a range
    bin.muted = bin.lower == 0;
    bin.label = bin.muted ? tr("none")
                          : formatNumber(bin.lower, bin.lower == std::floor(bin.lower) ? 0 : 1);
  }
  ratings_->setCountsVisible(bins.size() <= 6);
  ratings_->setBins(std::move(bins));
}

void DistributionCard::showActivity() {
  if (!view_) return activity_->setBins({}, true);
  const double middle = view_->statistics.median_per_user;
  activity_->setBins(binsOf(view_->activity), true);
  activity_->setMark(PlotMark{
      middle, tr("median %1").arg(formatNumber(middle, middle == std::floor(middle) ? 0 : 1)),
      false});
}

void DistributionCard::showPopularity() {
  if (!view_) return popularity_->setCounts({});
  popularity_->setCounts(view_->statistics.per_recipe);
  constexpr double kHead = DataView::kHead;
  popularity_->setHead(
      kHead,
      tr("top %1 hold %2 of ratings").arg(formatPercent(kHead), formatPercent(view_->headShare)));
}

void DistributionCard::showCookingTime() {
  const bool byMonth = view_ && view_->cookingTime.empty() && view_->dates;
  last_->setCurrentWidget(byMonth ? static_cast<QWidget*>(months_) : cookingTime_);
  if (byMonth) showMonths();
  if (!view_) return cookingTime_->setBins({}, true);
  cookingTime_->setBins(binsOf(view_->cookingTime), true);
  const auto late = view_->statistics.count_of(QualityIssue::LongCooking);
  if (late > 0)
    cookingTime_->setMark(PlotMark{kLongCooking, tr("%1 over 24 h").arg(formatCount(late)), true});
  else
    cookingTime_->setMark(std::nullopt);
}

void DistributionCard::showMonths() {
  QStringList months, years;
  for (int month = 1; month <= 12; ++month) months << QString::number(month);
  for (std::size_t year = 0; year < view_->months.size() / 12; ++year)
    years << QString::number(view_->firstYear + static_cast<int>(year));
  months_->setCells(months, years, {view_->months.begin(), view_->months.end()});
}

void DistributionCard::retranslate() {
  ratings_->setTitle(tr("Ratings"));
  ratings_->setAxisNames(tr("Stars (none = reviewed without a rating)"), tr("Number of ratings"));
  activity_->setTitle(tr("Activity per user"));
  activity_->setAxisNames(tr("Ratings per user"), tr("Users"));
  popularity_->setTitle(tr("Popularity long tail"));
  popularity_->setAxisNames(tr("Recipe rank by popularity"), tr("Ratings per recipe"));
  cookingTime_->setTitle(tr("Cooking time"));
  cookingTime_->setAxisNames(tr("Cooking time, minutes"), tr("Recipes"));
  cookingTime_->setTicks({{1, QStringLiteral("1")},
                          {5, QStringLiteral("5")},
                          {15, QStringLiteral("15")},
                          {60, tr("1 h")},
                          {240, tr("4 h")},
                          {1440, tr("1 d")},
                          {10080, tr("7 d")}});
  months_->setTitle(tr("Ratings by month"));
  months_->setAxisNames(tr("Month"), tr("Year"));
  months_->setValueName(tr("Number of ratings"), 0);
  setView(view_);
}

void DistributionCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
