// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/live_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/plots/density_plot.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/live_panel_rows.h"
#include "ui/storefront/live_traffic.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki {
namespace {

constexpr int kPanelWidth = 304, kPlotHeight = 150;  // px
constexpr int kRefreshMilliseconds = 3000;           // what others settle is seen by then
constexpr int kSpeeds[] = {5, 20, 200};              // visits a second
constexpr int kUsualSpeed = 20;

QLabel* makeSaying(const char* name) {
  QLabel* label = makeShopLabel(ShopText::Help);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->hide();
  return label;
}

}  // namespace

LivePanel::LivePanel(ShopVisit& visit, QWidget* parent)
    : QFrame(parent),
      shop_(visit.shop()),
      autopilot_(new LivePanelAutopilot(visit.shop(), this)),
      title_(makeShopLabel(ShopText::Strong)),
      state_(makeShopLabel(ShopText::Help)),
      close_(makeIconButton(QStringLiteral("close"), {})),
      switch_(new ToggleSwitch),
      switchLabel_(makeShopLabel(ShopText::Help)),
      speed_(new Segment),
      visits_(makeShopLabel(ShopText::HelpStrong)),
      strip_(new MessageStrip),
      traffic_(new LiveTraffic),
      beliefs_(new DensityPlot),
      trafficTitle_(makeShopLabel(ShopText::Help)),
      beliefsTitle_(makeShopLabel(ShopText::Help)),
      chancesTitle_(makeShopLabel(ShopText::HelpStrong)),
      ratingsTitle_(makeShopLabel(ShopText::HelpStrong)),
      chances_(new LiveChances),
      verdictText_(makeSaying("liveVerdict")),
      effect_(makeSaying("ratingEffect")),
      ratings_(new LiveRatings),
      body_(body()) {
  setObjectName(QStringLiteral("livePanel"));
  setFixedWidth(kPanelWidth);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(body_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kSpace, 0);
  layout->setSpacing(metrics::kSpace);
  layout->addWidget(head());
  layout->addWidget(autopilotRow());
  layout->addWidget(strip_);
  layout->addWidget(area, 1);

  refresh_.setInterval(kRefreshMilliseconds);
  connect(&refresh_, &QTimer::timeout, this, [this] {
    if (!isVisible()) return;
    ratings_->update();
    if (!autopilot_->isOn()) read();
  });
  refresh_.start();
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  connect(switch_, &ToggleSwitch::toggled, this, [this](bool on) {
    if (on) strip_->clear();
    on ? autopilot_->start() : autopilot_->stop();
  });
  connect(speed_, &Segment::chosen, this,
          [this](const QString& speed) { autopilot_->setSpeed(speed.toInt()); });
  connect(autopilot_, &LivePanelAutopilot::stopped, this, [this] { switch_->setChecked(false); });
  connect(autopilot_, &LivePanelAutopilot::visited, this, &LivePanel::sayVisits);
  connect(autopilot_, &LivePanelAutopilot::moved, this, &LivePanel::take);
  connect(autopilot_, &LivePanelAutopilot::failed, this, &LivePanel::fail);
  connect(&visit, &ShopVisit::judging, this, &LivePanel::judging);
  connect(&visit, &ShopVisit::opinionChanged, this,
          [this](const QString& recipe, std::optional<double> stars, const QString& model) {
            if (!isHidden()) judged_[recipe] = {.stars = stars, .model = model};
          });
  connect(&shop_, &ShopSession::stateChanged, this, &LivePanel::shopChanged);
  connect(&shop_, &ShopSession::batchChanged, this, &LivePanel::shopChanged);
  shopChanged();
}

QWidget* LivePanel::head() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(title_);
  row->addWidget(state_);
  row->addStretch();
  row->addWidget(close_);
  state_->setObjectName(QStringLiteral("liveState"));
  close_->setObjectName(QStringLiteral("closeLivePanel"));
  return head;
}

QWidget* LivePanel::autopilotRow() {
  auto* rows = new QWidget;
  auto* grid = new QGridLayout(rows);
  grid->setContentsMargins(0, 0, metrics::kSpace, 0);
  grid->setColumnStretch(1, 1);
  grid->addWidget(switch_, 0, 0);
  grid->addWidget(switchLabel_, 0, 1);
  grid->addWidget(visits_, 0, 2, Qt::AlignRight);
  grid->addWidget(speed_, 1, 0, 1, 3, Qt::AlignLeft);
  switch_->setObjectName(QStringLiteral("autopilotSwitch"));
  speed_->setObjectName(QStringLiteral("autopilotSpeed"));
  visits_->setObjectName(QStringLiteral("autopilotVisits"));
  for (const int speed : kSpeeds) speed_->addOption(QString::number(speed), QString());
  speed_->setCurrent(QString::number(kUsualSpeed));
  autopilot_->setSpeed(kUsualSpeed);
  return rows;
}

QWidget* LivePanel::body() {
  auto* body = new QWidget;
  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(0, 0, metrics::kSpace, metrics::kPageMargin);
  layout->setSpacing(metrics::kSmallSpace);
  const auto add = [layout](QLabel* title, QWidget* shown) {
    layout->addWidget(title);
    layout->addWidget(shown);
    layout->addSpacing(metrics::kSpace);
  };
  for (QLabel* label : {trafficTitle_, beliefsTitle_}) setTone(label, Tone::Muted);
  traffic_->setObjectName(QStringLiteral("liveTraffic"));
  beliefs_->setObjectName(QStringLiteral("liveBeliefs"));
  chances_->setObjectName(QStringLiteral("liveChances"));
  ratings_->setObjectName(QStringLiteral("liveRatings"));
  for (QWidget* plot : std::initializer_list<QWidget*>{traffic_, beliefs_})
    plot->setFixedHeight(kPlotHeight);
  layout->addWidget(effect_);  // first, as it comes while one looks
  add(trafficTitle_, traffic_);
  add(beliefsTitle_, beliefs_);
  add(chancesTitle_, chances_);
  layout->addWidget(verdictText_);
  layout->addSpacing(metrics::kSpace);
  add(ratingsTitle_, ratings_);
  layout->addStretch();
  return body;
}

/// Closed, or the x-ray is off; a page that is only covered goes on.
bool LivePanel::event(QEvent* event) {
  if (event->type() == QEvent::HideToParent) autopilot_->stop();
  return QFrame::event(event);
}

void LivePanel::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  read();
}

void LivePanel::setAutopilotOn(bool on) { switch_->setChecked(on); }

void LivePanel::shopChanged() {
  reading_ = 0;
  judged_.clear();
  if (!isOpen()) {
    now_ = {};
    traffic_->forget();
    strip_->clear();
  }
  body_->setVisible(isOpen());
  retranslate();
  read();
}

void LivePanel::sayVisits() {
  visits_->setText(tr("%1 visits").arg(formatCount(autopilot_->visits())));
}

void LivePanel::fail(const JobError& error) { strip_->showError(error); }

void LivePanel::retranslate() {
  title_->setText(tr("Live bandit"));
  state_->setText(isOpen() ? tr("● on") : tr("○ off"));
  setTone(state_, isOpen() ? Tone::Success : Tone::Muted);
  close_->setToolTip(tr("Close"));
  close_->setAccessibleName(tr("Close"));
  switchLabel_->setText(tr("Autopilot visitors"));
  switch_->setAccessibleName(tr("Autopilot visitors"));
  setDisabledReason(switch_, !isOpen()                 ? tr("The shop is not open.")
                             : !shop_.facts().writable ? tr("The workspace is open for reading.")
                                                       : QString());
  for (const int speed : kSpeeds) speed_->setText(QString::number(speed), tr("%1 / s").arg(speed));
  trafficTitle_->setText(tr("Share of traffic"));
  traffic_->setAxisNames(tr("Visits"), {});
  beliefsTitle_->setText(tr("Posterior density"));
  beliefs_->setXName(tr("Click rate"), true);
  chancesTitle_->setText(tr("Chance to be the best"));
  ratingsTitle_->setText(tr("Last credited ratings"));
  sayVisits();
  sayEffect();
}

void LivePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    read();
  }
  QFrame::changeEvent(event);
}

}  // namespace hankki
