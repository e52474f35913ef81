// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/leaving.h"

#include <utility>

#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/session/text_keeper.h"
#include "ui/shell/unstored_dialog.h"
#include "ui/widgets/message_strip.h"

namespace hankki {

using Choice = LeaveDialog::Choice;

Leaving::Leaving(Session& session, MessageStrip& strip, QWidget* window)
    : QObject(window), session_(session), strip_(strip), window_(window) {
  // Not within the runner's signal: what follows may end the window.
  connect(&session_.jobs(), &JobRunner::idle, this, &Leaving::goOn, Qt::QueuedConnection);
}

bool Leaving::mustAsk() { return session_.isWorking() || !withText().empty(); }

std::vector<TextKeeper*> Leaving::withText() {
  std::vector<TextKeeper*> keepers;
  for (Page* page : window_->findChildren<Page*>())
    if (auto* keeper = dynamic_cast<TextKeeper*>(page); keeper && keeper->hasUnstoredText())
      keepers.push_back(keeper);
  return keepers;
}

void Leaving::leave(For what, std::function<void()> next) {
  storeTexts(withText(),
             [this, what, next = std::move(next)]() mutable { leaveWork(what, std::move(next)); });
}

/// One after the other; the first that cannot be stored is asked about, and with it the others.
void Leaving::storeTexts(std::vector<TextKeeper*> keepers, std::function<void()> then) {
  if (keepers.empty()) return then();
  TextKeeper* next = keepers.back();
  keepers.pop_back();
  next->storeText(
      [this, keepers = std::move(keepers), then = std::move(then)](const JobError* fault) {
        if (fault) return askToLose(*fault, then);
        storeTexts(keepers, then);
      });
}

void Leaving::askToLose(const JobError& fault, std::function<void()> then) {
  if (auto* open = window_->findChild<UnstoredDialog*>()) open->reject();
  auto* dialog = new UnstoredDialog(fault, window_);
  connect(dialog, &QDialog::accepted, this, std::move(then), Qt::QueuedConnection);
  dialog->open();
}

void Leaving::leaveWork(For what, std::function<void()> next) {
  if (!session_.isWorking()) return next();
  if (auto* open = window_->findChild<LeaveDialog*>()) open->reject();
  auto* dialog = new LeaveDialog(session_, window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &LeaveDialog::chosen, this, [this, what, next = std::move(next)](Choice choice) {
    what_ = what;
    next_ = next;
    act(choice);
  });
  dialog->open();
}

void Leaving::act(Choice choice) {
  tell(choice);
  session_.close(choice == Choice::Now          ? Interruption::When::Now
                 : choice == Choice::AfterEpoch ? Interruption::When::AfterEpoch
                                                : Interruption::When::Never);
  if (session_.jobs().isIdle()) goOn();
}

QString Leaving::sentence(For what, Choice choice) {
  const bool closing = what == For::Closing;
  switch (choice) {
    case Choice::Now:
      return closing ? tr("Stopping; then Hankki closes.")
                     : tr("Stopping; then the other workspace opens.");
    case Choice::AfterEpoch:
      return closing ? tr("Hankki closes when this epoch has ended.")
                     : tr("The other workspace opens when this epoch has ended.");
    case Choice::Wait:
      break;
  }
  return closing ? tr("Hankki closes when what runs has ended.")
                 : tr("The other workspace opens when what runs has ended.");
}

void Leaving::tell(Choice choice) {
  strip_.showMessage(MessageStrip::Kind::Info,
                     [what = what_, choice] { return sentence(what, choice); });
  if (choice == Choice::Now) return;
  strip_.setAction([] { return tr("Stop now"); }, [this] { act(Choice::Now); });
  strip_.setSecondAction([] { return tr("Stay"); }, [this] { stay(); });
}

void Leaving::stay() {
  next_ = {};
  strip_.clear();
  session_.stayOpen();
}

void Leaving::goOn() {
  if (!next_ || !session_.jobs().isIdle()) return;
  strip_.clear();
  std::exchange(next_, {})();
}

}  // namespace hankki
