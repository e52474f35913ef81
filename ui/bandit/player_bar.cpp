// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/player_bar.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>
#include <algorithm>
#include <limits>

#include "ui/bandit/live_playback.h"
#include "ui/bandit/timeline_slider.h"
#include "ui/tables/run_label.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

struct Speed {
  const char* id;
  double visitsPerSecond;
};
constexpr int kSliderRoom = 80;  // px that the slider gets beside the actions, beyond its least
constexpr double kOnce = 10;     // visits a second at 1x
constexpr Speed kSpeeds[] = {{"1", kOnce},
                             {"16", 16 * kOnce},
                             {"64", 64 * kOnce},
                             {"256", 256 * kOnce},
                             {"max", std::numeric_limits<double>::infinity()}};

double speedOf(const QString& id) {
  for (const Speed& speed : kSpeeds)
    if (id == QLatin1String(speed.id)) return speed.visitsPerSecond;
  return kOnce;
}

}  // namespace

PlayerBar::PlayerBar(LivePlayback& playback, QWidget* parent)
    : Card(parent),
      playback_(playback),
      rewind_(makeIconButton("rewind", {}, this)),
      play_(makeButton(ButtonKind::Primary, "play", this)),
      step_(makeIconButton("step", {}, this)),
      speed_(new Segment(Segment::Look::Segment, this)),
      slider_(new TimelineSlider(this)),
      visits_(makeLabel(TextRole::CardTitle, {}, this)),
      total_(makeLabel(TextRole::Body, {}, this)),
      drift_(makeButton(ButtonKind::Small, "bolt", this)),
      add_(makeButton(ButtonKind::Small, "plus", this)),
      retire_(makeButton(ButtonKind::Small, "close", this)),
      floor_(makeButton(ButtonKind::Small, "minus", this)),
      addMenu_(new QMenu(this)),
      retireMenu_(new QMenu(this)),
      floorMenu_(new QMenu(this)) {
  setFlush();
  play_->setObjectName("play");
  step_->setObjectName("step");
  rewind_->setObjectName("rewind");
  speed_->setObjectName("speeds");
  slider_->setObjectName("timeline");
  visits_->setObjectName("visitsDone");
  drift_->setObjectName("injectDrift");
  add_->setObjectName("addModel");
  retire_->setObjectName("retireModel");
  floor_->setObjectName("changeFloor");
  setTone(total_, Tone::Muted);
  for (const Speed& speed : kSpeeds) speed_->addOption(QLatin1String(speed.id), {});
  speed_->setCurrent("64");
  layOut();
  buildTransport();
  buildActions();
  retranslate();
}

void PlayerBar::layOut() {
  rows_ = new QBoxLayout(QBoxLayout::LeftToRight);
  transport_ = new QHBoxLayout;
  actions_ = new QHBoxLayout;
  rows_->setContentsMargins(12, 9, 12, 9);
  for (QBoxLayout* layout : {rows_, transport_, actions_}) layout->setSpacing(metrics::kSpace);
  rows_->addLayout(transport_, 1);
  rows_->addLayout(actions_);
  body()->addLayout(rows_);
  for (QWidget* widget : {static_cast<QWidget*>(rewind_), static_cast<QWidget*>(play_),
                          static_cast<QWidget*>(step_), static_cast<QWidget*>(speed_)})
    transport_->addWidget(widget);
  transport_->addWidget(slider_, 1);
  for (QLabel* label : {visits_, total_}) transport_->addWidget(label);
  actions_->addStretch(1);
  for (QPushButton* button : {drift_, add_, retire_, floor_}) actions_->addWidget(button);
}

int PlayerBar::leastWidth(bool stacked) const {
  const int transport = transport_->minimumSize().width(),
            actions = actions_->minimumSize().width();
  const QMargins margins = rows_->contentsMargins();
  return margins.left() + margins.right() + 2 +
         (stacked ? std::max(transport, actions) : transport + metrics::kSpace + actions);
}

QSize PlayerBar::minimumSizeHint() const {
  return {leastWidth(true), Card::minimumSizeHint().height()};
}

void PlayerBar::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  const bool stacked = width() < leastWidth(false) + kSliderRoom;
  rows_->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PlayerBar::buildTransport() {
  connect(rewind_, &QToolButton::clicked, &playback_, [this] { playback_.seek(0); });
  connect(play_, &QPushButton::clicked, &playback_, [this] {
    if (playback_.state() == LiveState::Playing)
      playback_.pause();
    else
      playback_.play();
  });
  connect(step_, &QToolButton::clicked, &playback_, &LivePlayback::step);
  connect(speed_, &Segment::chosen, &playback_,
          [this](const QString& id) { playback_.setSpeed(speedOf(id)); });
  connect(slider_, &QSlider::valueChanged, &playback_, [this](int value) {
    if (!refreshing_) playback_.seek(value);
  });
}

void PlayerBar::buildActions() {
  add_->setMenu(addMenu_);
  retire_->setMenu(retireMenu_);
  floor_->setMenu(floorMenu_);
  connect(drift_, &QPushButton::clicked, this, &PlayerBar::injectDrift);
  connect(addMenu_, &QMenu::aboutToShow, this, &PlayerBar::fillAddMenu);
  connect(retireMenu_, &QMenu::aboutToShow, this, &PlayerBar::fillRetireMenu);
  connect(floorMenu_, &QMenu::aboutToShow, this, [this] {
    floorMenu_->clear();
    const auto arms =
        static_cast<double>(std::max<std::size_t>(1, playback_.history().arms.size()));
    addPercentField(floorMenu_, tr("Each model has at least"), 2, 100 / arms, tr("Set the floor"),
                    [this](double share) {
                      playback_.intervene({.kind = Intervention::Kind::Floor, .floor = share});
                    });
  });
}

/// A share or rate to be typed, and a button.
QDoubleSpinBox* PlayerBar::addPercentField(QMenu* menu, const QString& label, double value,
                                           double most, const QString& button,
                                           std::function<void(double)> done) {
  auto* holder = new QWidget(menu);
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(12, 6, 12, 6);
  auto* field = new QDoubleSpinBox(holder);
  field->setObjectName("percent");
  field->setRange(0, most);
  field->setDecimals(1);
  field->setSingleStep(0.5);
  field->setSuffix(QStringLiteral(" %"));
  field->setValue(value);
  auto* set = makeButton(ButtonKind::Small, {}, holder);
  set->setObjectName("set");
  set->setText(button);
  row->addWidget(makeLabel(TextRole::Help, label, holder));
  row->addWidget(field);
  row->addWidget(set);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(holder);
  menu->addAction(action);
  connect(set, &QPushButton::clicked, menu, [menu, field, done = std::move(done)] {
    done(field->value() / 100);
    menu->close();
  });
  return field;
}

void PlayerBar::setRuns(std::vector<RunInfo> runs) { runs_ = std::move(runs); }

void PlayerBar::fillAddMenu() {
  addMenu_->clear();
  if (!playback_.history().hasLists()) {
    addPercentField(addMenu_, tr("A model with the rate"), 5, 100, tr("Add"), [this](double rate) {
      playback_.intervene({.kind = Intervention::Kind::Add, .rates = {rate}});
    });
    return;
  }
  for (const RunInfo& run : runs_) {
    const auto same = [&](const RunInfo& shown) { return shown.id == run.id; };
    const auto& shown = playback_.runs();
    if (shown.empty() || run.split != shown.front().split || std::ranges::any_of(shown, same))
      continue;
    addMenu_->addAction(runLabel(run), this, [this, run] { playback_.addRun(run); });
  }
  if (addMenu_->isEmpty())
    addMenu_->addAction(tr("All trained runs of this split are there."))->setEnabled(false);
}

void PlayerBar::fillRetireMenu() {
  retireMenu_->clear();
  if (!playback_.hasFrame()) return;
  const LiveHistory& history = playback_.history();
  const std::vector<bool>& there = history.points.back().state.there;
  for (std::size_t arm = 0; arm < there.size(); ++arm)
    if (there[arm])
      retireMenu_->addAction(history.arms[arm].name, this, [this, arm] {
        playback_.intervene({.kind = Intervention::Kind::Retire, .arm = static_cast<int>(arm)});
      });
}

/// The best and the worst change places.
void PlayerBar::injectDrift() {
  if (!playback_.hasFrame()) return;
  Intervention drift{.kind = Intervention::Kind::Drift};
  if (!playback_.history().hasLists()) {
    const PlayState& now = playback_.history().points.back().state;
    drift.rates = now.truth;
    std::size_t worst = now.best;
    for (std::size_t arm = 0; arm < now.there.size(); ++arm)
      if (now.there[arm] && now.truth[arm] < now.truth[worst]) worst = arm;
    std::swap(drift.rates[now.best], drift.rates[worst]);
  }
  playback_.intervene(std::move(drift));
}

void PlayerBar::updateMarks() {
  const LiveHistory& history = playback_.history();
  std::vector<std::int64_t> marks;
  for (const LiveChange& change : history.changes)
    if (change.kind == Intervention::Kind::Drift) marks.push_back(change.visit);
  // One that is planned shows before it comes.
  const ExperimentRequest& request = history.setup.request;
  if (request.has_lists()) {
    if (const auto& drift = request.lists().drift) marks.push_back(drift->visit);
  } else if (request.has_arms()) {
    for (const RatesFrom& point : request.arms().drift) marks.push_back(point.step);
  }
  slider_->setMarks(std::move(marks));
}

void PlayerBar::updateButtons() {
  const LiveState state = playback_.state();
  const bool has = playback_.hasFrame() && state != LiveState::Preparing;
  const bool playing = state == LiveState::Playing;
  const bool end = state == LiveState::Over && !playback_.isLookingBack();
  play_->setIcon(icon(playing ? "pause" : "play", &Tokens::onAccent, &Tokens::onAccent));
  play_->setText({});
  const QString what = playing ? tr("Pause") : tr("Play");
  play_->setToolTip(what);
  play_->setAccessibleName(what);
  play_->setEnabled(has && !end);
  step_->setEnabled(has && !end);
  rewind_->setEnabled(has);
  slider_->setEnabled(has);
  const QString reason = !has ? tr("There is no simulation yet.")
                         : playback_.history().setup.request.has_log()
                             ? tr("A log is as it was: nothing in it can be changed.")
                         : playback_.isReplaying() ? tr("What is stored is played again first.")
                         : state == LiveState::Over || state == LiveState::Failed
                             ? tr("The simulation is over; begin a new one.")
                             : QString();
  for (QPushButton* button : {drift_, add_, retire_, floor_}) setDisabledReason(button, reason);
}

void PlayerBar::refresh() {
  updateButtons();
  if (!playback_.hasFrame()) return;
  refreshing_ = true;
  const LiveHistory& history = playback_.history();
  slider_->setLength(history.setup.request.visits);
  slider_->setPlayed(history.visits());
  const std::int64_t visits = playback_.frame().visits();
  if (!slider_->isSliderDown())
    slider_->setValue(static_cast<int>(std::min<std::int64_t>(visits, slider_->maximum())));
  visits_->setText(formatCount(visits));
  const QString total = formatCount(history.setup.request.visits);
  total_->setText(history.setup.request.has_log() ? tr("of %1 rows").arg(total)
                                                  : tr("of %1 visits").arg(total));
  updateMarks();
  refreshing_ = false;
}

void PlayerBar::retranslate() {
  for (const Speed& speed : kSpeeds) {
    const QString id = QLatin1String(speed.id);
    speed_->setText(id, id == "max" ? tr("max") : id + QStringLiteral("×"));
  }
  rewind_->setToolTip(tr("To the start"));
  rewind_->setAccessibleName(tr("To the start"));
  step_->setToolTip(tr("One visit more"));
  step_->setAccessibleName(tr("One visit more"));
  slider_->setToolTip(tr("Drag to look at an earlier moment"));
  slider_->setAccessibleName(tr("Visits"));
  drift_->setText(tr("Inject drift"));
  add_->setText(tr("Add model"));
  retire_->setText(tr("Retire model"));
  floor_->setText(tr("Floor"));
  refresh();
}

}  // namespace hankki
