// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_story.h"

#include <utility>

#include "core/store/accounts.h"
#include "core/store/workspace.h"
#include "ui/storefront/demo_mark.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/shop_bar.h"
#include "ui/storefront/storefront.h"
#include "ui/storefront/themes_room.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr int kRestMilliseconds = 250;  // so that one sees them counted

/// "Guest", or "Guest2" where there is one.
std::string freeName(const Workspace& workspace, const QString& wanted) {
  QString name = wanted;
  for (int number = 2; workspace.accounts().find(parse_account_name(name.toStdString())); ++number)
    name = wanted + QString::number(number);
  return name.toStdString();
}

}  // namespace

ShopStory::ShopStory(Storefront& shop, LivePanel& panel)
    : QObject(&shop), shop_(shop), panel_(panel) {
  pace_.setSingleShot(true);
  rest_.setSingleShot(true);
  rest_.setInterval(kRestMilliseconds);
  connect(&pace_, &QTimer::timeout, this, &ShopStory::next);
  connect(&rest_, &QTimer::timeout, this, &ShopStory::rateNext);
  connect(&shop.visit().shop(), &ShopSession::stateChanged, this, &ShopStory::shopChanged);
  connect(&shop.visit(), &ShopVisit::opinionChanged, this, [this](const QString& recipe) {
    if (!isTold() || recipe != rating_) return;
    rating_.clear();
    toRate_.isEmpty() ? rateMore() : rest_.start();
  });
  connect(&shop.themes(), &ThemesRoom::recipesDealt, this, [this] {
    if (std::exchange(shelving_, false) && isTold() && !rateShelves()) settle();
  });
  connect(&shop.session().state(), &AppState::openingFailed, this, [this] { wanted_.clear(); });
  connect(&shop.visit(), &ShopVisit::personChanged, this, &ShopStory::personChanged);
  connect(&shop.visit(), &ShopVisit::failed, this, [this] {
    if (!isTold() || ready_) return;
    setRuns(false);
    setReady();  // the strip says what
  });
}

void ShopStory::start() {
  ShopSession& session = shop_.visit().shop();
  if (isOn() || session.state() != ShopSession::State::Open) return;
  if (!session.facts().writable) return askReset();
  before_ = Before{.person = shop_.visit().person(),
                   .xRay = shop_.bar().hasXRay(),
                   .autopilot = panel_.autopilot().isOn()};
  stops_ = false;
  phase_ = Phase::Beginning;
  emit changed();
  session.ask(
      this,
      [guest = tr("Guest"), what = tr("Before the story")](OpenShop& shop, const JobContext&) {
        const std::string name = freeName(shop.shop().workspace(), guest);
        return Begun{.mark = setDemoMark(shop, what), .guest = name};
      },
      JobHooks<Begun>{.done =
                          [this](Begun&& begun) {
                            if (phase_ != Phase::Beginning) return;
                            begun_ = std::move(begun);
                            guest_.reset();
                            done_.reset();
                            runs_ = true;
                            phase_ = Phase::Told;
                            stops_ ? stop() : show(NewUser);
                          },
                      .failed = [this](const JobError& error) { fail(error); }},
      ShopSession::Turn::Writing);
}

/// A packed demo is for reading until it was reset once.
void ShopStory::askReset() {
  const bool packed = !shop_.session().state().demo().empty();
  shop_.strip().showMessage(MessageStrip::Kind::Info, [packed] {
    return packed ? tr("The demo is open for reading. The story needs to write: it is reset first.")
                  : tr("The workspace is open for reading, and the story needs to write.");
  });
  if (!packed) return;
  shop_.strip().setAction([] { return tr("Reset and play"); },
                          [this] {
                            wanted_ = shop_.session().state().demo();
                            shop_.session().state().resetDemo();
                          });
}

void ShopStory::shopChanged() {
  const ShopSession& session = shop_.visit().shop();
  if (session.state() == ShopSession::State::Open) {
    const auto wanted = std::exchange(wanted_, {});
    if (!wanted.empty() && wanted == shop_.session().state().demo() && session.facts().writable)
      start();
    return;
  }
  if (!isOn()) return;
  phase_ = Phase::Off;  // the mark stays: the account's menu resets to it
  pace_.stop();
  rest_.stop();
  lookAsBefore();
  emit changed();
}

void ShopStory::setReady() {
  if (!isTold()) return;
  ready_ = true;
  if (step_ == kSteps - 1) runs_ = false;  // whoever watches says when it ends
  if (runs_) pace_.start();
  emit changed();
}

void ShopStory::next() {
  if (!isReady()) return;
  step_ == kSteps - 1 ? stop() : show(static_cast<Step>(step_ + 1));
}

void ShopStory::back() {
  if (!isReady() || step_ == NewUser) return;
  runs_ = false;
  show(static_cast<Step>(step_ - 1));
}

void ShopStory::setRuns(bool runs) {
  if (!isTold()) return;
  runs_ = runs;
  runs&& ready_ ? pace_.start() : pace_.stop();
  emit changed();
}

void ShopStory::setPace(int milliseconds) {
  pace_.setInterval(milliseconds);  // starts one that runs anew
}

void ShopStory::stop() {
  if (phase_ == Phase::Beginning) stops_ = true;
  if (!isTold()) return;
  phase_ = Phase::Ending;
  pace_.stop();
  rest_.stop();
  shop_.visit().shop().drop(settling_);
  shop_.visit().stopEntering();  // where it signs up already, this comes after it
  panel_.setAutopilotOn(false);
  emit changed();
  shop_.visit().shop().ask(
      this,
      [begun = begun_](OpenShop& shop, const JobContext&) {
        return shop.shop().workspace().shop().marks().reset_unless_others(begun.mark, begun.guest);
      },
      JobHooks<std::optional<MarkId>>{.done = [this](std::optional<MarkId>&& undo) { ended(undo); },
                                      .failed = [this](const JobError& error) { fail(error); }},
      ShopSession::Turn::Writing);
}

void ShopStory::stopForVisitors() {
  wanted_.clear();
  before_.reset();
  shop_.strip().clear();  // it may offer what only a demonstrator does
  stop();
}

void ShopStory::lookAsBefore() {
  const bool xRay = before_ && before_->xRay;
  const bool open = shop_.visit().shop().state() == ShopSession::State::Open;
  shop_.bar().setXRay(xRay);
  panel_.setAutopilotOn(open && xRay && before_->autopilot);
}

/// `tell` is called when whoever was in before is in again; visitors are told nothing.
void ShopStory::restore(const std::function<void()>& tell) {
  ShopVisit& visit = shop_.visit();
  visit.signOut();
  visit.shop().lookAgain();
  lookAsBefore();
  emit changed();
  if (!before_) return;
  if (!before_->person) return tell();
  visit.comeBack(*before_->person,
                 {.done = tell, .wrong = tell, .failed = [tell](const JobError&) { tell(); }});
}

void ShopStory::offerReset() {
  shop_.strip().setAction([] { return tr("Take all of it back"); },
                          [this] { shop_.reset(begun_.mark, false); });
}

/// `undo`: the mark that brings back what the story did; none where it stays.
void ShopStory::ended(std::optional<MarkId> undo) {
  if (phase_ != Phase::Ending) return;
  phase_ = Phase::Off;
  restore([this, undo] {
    MessageStrip& strip = shop_.strip();
    strip.showMessage(MessageStrip::Kind::Info, [undo] {
      return undo ? tr("The story is over, and the shop is as it was before.")
                  : tr("The story is over. Others used the shop meanwhile, so nothing was taken "
                       "back.");
    });
    if (undo)
      strip.setAction([] { return tr("Keep what it did"); },
                      [this, undo] { shop_.reset(*undo, true); });
    else
      offerReset();
  });
}

void ShopStory::fail(const JobError& error) {
  shop_.strip().showError(error);
  if (isTold()) {
    setRuns(false);
    return setReady();
  }
  if (std::exchange(phase_, Phase::Off) == Phase::Ending)
    return restore([this, error] {
      shop_.strip().showError(error);  // coming back cleared it
      offerReset();
    });
  emit changed();
}

}  // namespace hankki
