// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/story_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/shop_story.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kSeconds[] = {6, 12, 24};  // a step
constexpr int kUsualSeconds = 12;
constexpr const char* kPaceKey = "storefront/storySeconds";
constexpr int kHeight = 96;  // for two lines: else the rooms above would move with the caption

struct Caption {
  QString title, text;
};

Caption captionOf(ShopStory::Step step) {
  switch (step) {
    case ShopStory::NewUser:
      return {StoryStrip::tr("Somebody new"),
              StoryStrip::tr("Nobody knows this visitor: no history, not one rating. They sign up "
                             "and tell a cuisine that they like.")};
    case ShopStory::Themes:
      return {
          StoryStrip::tr("Five themes"),
          StoryStrip::tr("Without history there is nothing to recommend by, so the shop shows "
                         "themes, in each of them first what is near the taste that was told.")};
    case ShopStory::Ratings:
      return {StoryStrip::tr("Ten ratings"),
              StoryStrip::tr("The visitor rates what they know. Each rating is stored at once, and "
                             "the banner counts how many are still needed.")};
    case ShopStory::ForYou:
      return {StoryStrip::tr("Made for you"),
              StoryStrip::tr("Each model works out a list from these ratings. A bandit fills the "
                             "ten places from the lists, one after another.")};
    case ShopStory::Filters:
      return {StoryStrip::tr("Filters"),
              StoryStrip::tr("What is at hand, and an hour at most: filters act on each model's "
                             "list before they are blended, and say how many recipes are left.")};
    case ShopStory::XRay:
      return {StoryStrip::tr("X-ray"),
              StoryStrip::tr("On each card the model that filled the place, how probable that was, "
                             "and its rank in every model. At the right, the bandit live.")};
    case ShopStory::Counts:
      return {StoryStrip::tr("A rating counts"),
              StoryStrip::tr("Five stars are a success of the model that put the recipe there. The "
                             "panel says what this one rating did to its chance and its traffic.")};
    case ShopStory::Traffic:
      break;
  }
  return {
      StoryStrip::tr("Traffic shifts"),
      StoryStrip::tr("Visitors come by themselves, and like what they chose in the test part of "
                     "the data. The models that serve them better get more of the traffic.")};
}

}  // namespace

StoryStrip::StoryStrip(ShopStory& story, ShopVisit& visit, QWidget* parent)
    : QFrame(parent),
      story_(story),
      visit_(visit),
      step_(makeShopLabel(ShopText::HelpStrong)),
      title_(makeShopLabel(ShopText::Heading)),
      text_(makeShopLabel(ShopText::Body)),
      back_(makeIconButton(QStringLiteral("chevron-left"), {})),
      pause_(makeIconButton(QStringLiteral("pause"), {})),
      play_(makeShopButton(ShopButton::Primary, QStringLiteral("play"))),
      next_(makeShopButton(ShopButton::Primary)),
      stop_(makeShopButton(ShopButton::Normal)),
      pace_(new ChoiceBox) {
  setObjectName(QStringLiteral("storyStrip"));
  const std::pair<QWidget*, const char*> names[] = {
      {step_, "storyStep"}, {title_, "storyTitle"}, {text_, "storyText"},
      {back_, "storyBack"}, {pause_, "storyPause"}, {play_, "storyPlay"},
      {next_, "storyNext"}, {stop_, "storyStop"},   {pace_, "storyPace"}};
  for (const auto& [widget, name] : names) widget->setObjectName(QLatin1String(name));
  setTone(step_, Tone::Accent);
  text_->setWordWrap(true);
  setMinimumHeight(kHeight);
  pace_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  for (const int seconds : kSeconds) pace_->addItem({}, seconds);
  const int kept = QSettings().value(kPaceKey, kUsualSeconds).toInt();
  pace_->setCurrentIndex(std::max(0, pace_->findData(kept)));
  setPace();

  auto* head = new QHBoxLayout;
  head->setSpacing(metrics::kCardGap);
  head->addWidget(step_, 0, Qt::AlignBaseline);
  head->addWidget(title_, 1, Qt::AlignBaseline);
  auto* words = new QVBoxLayout;
  words->setSpacing(metrics::kSmallSpace);
  words->addStretch(1);
  words->addLayout(head);
  words->addWidget(text_);
  words->addStretch(1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(shop::kMargin, metrics::kCardGap, shop::kMargin, metrics::kCardGap);
  row->setSpacing(metrics::kSpace);
  row->addLayout(words, 1);
  row->addSpacing(shop::kGap);
  for (QWidget* control :
       std::initializer_list<QWidget*>{pace_, pause_, back_, next_, stop_, play_})
    row->addWidget(control, 0, Qt::AlignVCenter);

  connect(play_, &QPushButton::clicked, &story_, &ShopStory::start);
  connect(next_, &QPushButton::clicked, &story_, &ShopStory::next);
  connect(back_, &QToolButton::clicked, &story_, &ShopStory::back);
  connect(stop_, &QPushButton::clicked, &story_, &ShopStory::stop);
  connect(pause_, &QToolButton::clicked, &story_, [this] { story_.setRuns(!story_.runs()); });
  connect(pace_, &ChoiceBox::activated, this, [this] {
    QSettings().setValue(kPaceKey, pace_->currentData().toInt());
    setPace();
  });
  connect(&story_, &ShopStory::changed, this, &StoryStrip::say);
  connect(&visit_, &ShopVisit::personChanged, this, &StoryStrip::say);
  connect(&visit_.shop(), &ShopSession::stateChanged, this, &StoryStrip::say);
  retranslate();
}

void StoryStrip::setOffered(bool offered) {
  offered_ = offered;
  say();
}

void StoryStrip::setPace() { story_.setPace(pace_->currentData().toInt() * 1000); }

void StoryStrip::say() {
  const bool offers = offered_ && !story_.isOn() && !visit_.person() &&
                      visit_.shop().state() == ShopSession::State::Open;
  setVisible(offers || story_.isOn());
  play_->setVisible(offers);
  for (QWidget* control :
       std::initializer_list<QWidget*>{step_, pace_, pause_, back_, next_, stop_})
    control->setVisible(!offers);
  if (offers) {
    title_->setText(tr("See how it works"));
    return text_->setText(
        tr("Somebody new, ten ratings, and what models and bandit make of them: "
           "%n steps, after which the shop is as it was.",
           nullptr, ShopStory::kSteps));
  }
  const ShopStory::Step step = story_.step();
  const bool last = step == ShopStory::kSteps - 1;
  const Caption caption = captionOf(step);
  step_->setText(tr("Step %1 of %2").arg(step + 1).arg(ShopStory::kSteps));
  title_->setText(caption.title);
  text_->setText(caption.text);
  back_->setEnabled(story_.isReady() && step > 0);
  next_->setEnabled(story_.isReady());
  next_->setVisible(!last);
  stop_->setEnabled(story_.isTold());
  pause_->setEnabled(story_.isTold() && !last);
  pause_->setIcon(
      icon(story_.runs() ? QStringLiteral("pause") : QStringLiteral("play"), &Tokens::text));
  const QString what = story_.runs() ? tr("Go on by hand") : tr("Go on by itself");
  pause_->setToolTip(what);
  pause_->setAccessibleName(what);
}

void StoryStrip::retranslate() {
  play_->setText(tr("Play the story"));
  next_->setText(tr("Next"));
  stop_->setText(tr("End the story"));
  back_->setToolTip(tr("Back"));
  back_->setAccessibleName(tr("Back"));
  pace_->setAccessibleName(tr("Pace"));
  for (int i = 0; i < pace_->count(); ++i)
    pace_->setItemText(i, tr("%1 s a step").arg(pace_->itemData(i).toInt()));
  say();
}

void StoryStrip::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

}  // namespace hankki
