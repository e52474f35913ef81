// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/live_curves_card.h"

#include <QEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/train/curves_view.h"
#include "ui/train/encoder_losses_view.h"
#include "ui/train/loss_parts_view.h"
#include "ui/train/recommendations_view.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr int kRoomForLists = 900;
constexpr int kRoomForNames = 700;
}  // namespace

LiveCurvesCard::LiveCurvesCard(RecommendationsView* recommendations, EncoderLossesView* encoders,
                               QWidget* parent)
    : Card(parent),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      xAxis_(new Segment(Segment::Look::Segment, this)),
      yAxis_(new Segment(Segment::Look::Segment, this)),
      expand_(makeIconButton("expand", {}, this)),
      stack_(new QStackedWidget(this)),
      curves_(new CurvesView(stack_)),
      parts_(new LossPartsView(stack_)),
      recommendations_(recommendations),
      encoders_(encoders),
      empty_(new EmptyState("empty-train", stack_)) {
  buildHeader();
  for (QWidget* view : {static_cast<QWidget*>(empty_), static_cast<QWidget*>(curves_),
                        static_cast<QWidget*>(parts_), static_cast<QWidget*>(recommendations_),
                        static_cast<QWidget*>(encoders_)})
    stack_->addWidget(view);
  body()->addWidget(stack_);
  connect(curves_, &CurvesView::metricChosen, this, [this] { curves_->showRuns(runs_); });
  connect(curves_, &CurvesView::metricChanged, this, &LiveCurvesCard::metricChanged);
  connect(encoders_, &EncoderLossesView::curvesChanged, this, &LiveCurvesCard::rebuild);
  retranslate();
  tabChosen();
}

void LiveCurvesCard::buildHeader() {
  tabs_->setObjectName("resultTabs");
  yAxis_->setObjectName("yAxis");
  for (const char* id : {"curves", "parts", "recommendations", "encoders"})
    tabs_->addOption(id, {});
  for (const char* id : {"epoch", "seconds"}) xAxis_->addOption(id, {});
  for (const char* id : {"linear", "log"}) yAxis_->addOption(id, {});
  expand_->setObjectName("expandButton");
  expand_->setCheckable(true);
  setTitle({});
  addHeaderLeadingWidget(tabs_);
  for (QWidget* widget : {static_cast<QWidget*>(xAxis_), static_cast<QWidget*>(yAxis_),
                          static_cast<QWidget*>(expand_)})
    addHeaderWidget(widget);
  connect(tabs_, &Segment::chosen, this, [this] {
    tabChosen();
    expandForLists();
  });
  connect(xAxis_, &Segment::chosen, this, [this](const QString& id) {
    const auto axis = id == "epoch" ? CurveAxis::Epochs : CurveAxis::Seconds;
    curves_->setXAxis(axis);
    parts_->setXAxis(axis);
    rebuild();
  });
  connect(yAxis_, &Segment::chosen, this, [this](const QString& id) {
    (tab() == Tab::Parts ? logParts_ : logCurves_) = id == "log";
    tabChosen();
  });
  connect(expand_, &QToolButton::toggled, this, [this](bool expanded) {
    expandedForLists_ = false;
    expand_->setIcon(icon(expanded ? "collapse" : "expand", &Tokens::muted));
    retranslate();
    emit expandToggled(expanded);
  });
}

LiveCurvesCard::Tab LiveCurvesCard::tab() const {
  const QString id = tabs_->current();
  if (id == "encoders") return Tab::Encoders;
  return id == "curves" ? Tab::Curves : id == "parts" ? Tab::Parts : Tab::Recommendations;
}

void LiveCurvesCard::showTab(Tab tab) {
  tabs_->setCurrent(tab == Tab::Curves     ? "curves"
                    : tab == Tab::Parts    ? "parts"
                    : tab == Tab::Encoders ? "encoders"
                                           : "recommendations");
  tabChosen();
  expandForLists();
}

void LiveCurvesCard::tabChosen() {
  curves_->setLogY(logCurves_);
  parts_->setLogY(logParts_);
  encoders_->setLogY(logCurves_);
  yAxis_->setCurrent((tab() == Tab::Parts ? logParts_ : logCurves_) ? "log" : "linear");
  rebuild();
}

/// Lists side by side need more room than curves: in a narrow card their names would be cut.
void LiveCurvesCard::expandForLists() {
  const bool lists = tab() == Tab::Recommendations && recommendations_->hasRuns();
  if (lists && width() < kRoomForLists && !expand_->isChecked()) {
    expand_->setChecked(true);
    expandedForLists_ = true;
  } else if (!lists && expandedForLists_) {
    expand_->setChecked(false);
  }
}

void LiveCurvesCard::showRun(const RunInfo& run, std::vector<EpochRow> rows) {
  const bool added = runs_.show(run, std::move(rows));
  rebuild();
  if (added) emit shownChanged();
}

void LiveCurvesCard::hideRun(RunId run) {
  if (!runs_.hide(run)) return;
  rebuild();
  emit shownChanged();
}

void LiveCurvesCard::clearRuns() {
  runs_.clear();
  rebuild();
  emit shownChanged();
}

void LiveCurvesCard::append(RunId run, const EpochRow& row) {
  const ShownRuns::Change change = runs_.append(run, row);
  if (change == ShownRuns::Change::None) return;
  if (change == ShownRuns::Change::Appended && tab() == Tab::Curves)
    curves_->append(*runs_.find(run));
  else
    rebuild();
}

const std::vector<EpochRow>& LiveCurvesCard::rows(RunId run) const {
  static const std::vector<EpochRow> kNothing;
  const ShownRun* found = runs_.find(run);
  return found ? found->rows : kNothing;
}

std::map<RunId, int> LiveCurvesCard::shown() const {
  std::map<RunId, int> variants;
  for (const auto& [id, run] : runs_.all()) variants.emplace(id, run.variant);
  return variants;
}

QString LiveCurvesCard::metric() const { return curves_->metric(); }

void LiveCurvesCard::setBaseline(RunId run) {
  curves_->setBaseline(run);
  rebuild();
}

void LiveCurvesCard::rebuild() {
  const bool ofRuns = tab() == Tab::Curves || tab() == Tab::Parts;
  const bool plots = ofRuns && runs_.anyRows();
  if (tab() == Tab::Curves) curves_->showRuns(runs_);
  if (tab() == Tab::Parts) parts_->showRuns(runs_);
  if (tab() == Tab::Recommendations)
    stack_->setCurrentWidget(recommendations_);
  else if (tab() == Tab::Encoders)
    stack_->setCurrentWidget(encoders_);
  else
    stack_->setCurrentWidget(!plots                 ? static_cast<QWidget*>(empty_)
                             : tab() == Tab::Curves ? static_cast<QWidget*>(curves_)
                                                    : parts_);
  xAxis_->setVisible(plots);
  yAxis_->setVisible(plots || (tab() == Tab::Encoders && encoders_->hasCurves()));
  empty_->setTexts(runs_.all().empty()
                       ? tr("Here the learning curves of your runs appear while they train. Choose "
                            "models at the left and start them.")
                       : tr("The first epoch has begun; its curve starts when it ends."));
}

/// In a narrow card long names would be cut.
void LiveCurvesCard::nameTabs() {
  const bool narrow = width() < kRoomForNames;
  tabs_->setText("curves", tr("Curves"));
  tabs_->setText("parts", narrow ? tr("Parts") : tr("Loss parts"));
  tabs_->setText("recommendations", narrow ? tr("Lists") : tr("What it recommends"));
  tabs_->setText("encoders", tr("Encoders"));
}

void LiveCurvesCard::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  nameTabs();
}

void LiveCurvesCard::retranslate() {
  nameTabs();
  xAxis_->setText("epoch", tr("Epoch"));
  xAxis_->setText("seconds", tr("Seconds"));
  yAxis_->setText("linear", tr("Linear"));
  yAxis_->setText("log", tr("Log"));
  const QString expand =
      expand_->isChecked() ? tr("Show models and runs again") : tr("Give this card the whole page");
  expand_->setToolTip(expand);
  expand_->setAccessibleName(expand);
  rebuild();
}

void LiveCurvesCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
