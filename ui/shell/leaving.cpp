// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/leaving.h"

#include <utility>

#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/session/text_keeper.h"
#include "ui/shell/main_window.h"
#include "ui/shell/unstored_dialog.h"
#include "ui/widgets/message_strip.h"

namespace hankki {

using Choice = LeaveDialog::Choice;

namespace {

/// What keeps text in it that is not stored yet; null: nothing does.
TextKeeper* keeperWithText(Page* page) {
  auto* keeper = dynamic_cast<TextKeeper*>(page);
  return keeper && keeper->hasUnstoredText() ? keeper : nullptr;
}

}  // namespace

Leaving::Leaving(Session& session, MessageStrip& strip, MainWindow* window)
    : QObject(window), session_(session), strip_(strip), window_(window) {
  // Not within the runner's signal: what follows may end the window.
  connect(&session_.jobs(), &JobRunner::idle, this, &Leaving::goOn, Qt::QueuedConnection);
}

bool Leaving::mustAsk(For what) {
  return (what != For::Window && session_.isWorking()) || !withText(what).empty();
}

Leaving::Pages Leaving::withText(For what) const {
  Pages pages;
  for (const MainWindow* window : MainWindow::of(session_))
    if (window == window_ || (what != For::Window && window->isVisible()))
      for (Page* page : window->findChildren<Page*>())
        if (keeperWithText(page)) pages.emplace_back(page);
  return pages;
}

void Leaving::leave(For what, std::function<void()> next) {
  storeTexts(withText(what),
             [this, what, next = std::move(next)]() mutable { leaveWork(what, std::move(next)); },
             {});
}

/// One after the other; the first that cannot be stored is asked about, and with it the others.
void Leaving::storeTexts(Pages pages, std::function<void()> then, std::function<void()> kept) {
  TextKeeper* next = nullptr;
  while (!next && !pages.empty()) {
    next = keeperWithText(pages.back());
    pages.pop_back();
  }
  if (!next) return then();
  next->storeText([this, guard = QPointer(this), pages = std::move(pages), then = std::move(then),
                   kept = std::move(kept)](const JobError* fault) {
    if (!guard) return;
    if (fault) return askToLose(*fault, then, kept);
    storeTexts(pages, then, kept);
  });
}

void Leaving::askToLose(const JobError& fault, std::function<void()> then,
                        std::function<void()> kept) {
  if (auto* open = window_->findChild<UnstoredDialog*>()) open->reject();
  auto* dialog = new UnstoredDialog(fault, window_);
  connect(dialog, &QDialog::accepted, this, std::move(then), Qt::QueuedConnection);
  if (kept) connect(dialog, &QDialog::rejected, this, std::move(kept));
  dialog->open();
}

void Leaving::leaveWork(For what, std::function<void()> next) {
  if (what == For::Window || !session_.isWorking()) return next();
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
  const bool closing = what != For::Opening;
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
  // What was typed while it waited; storing it makes the runner idle once more.
  storeTexts(withText(what_), std::exchange(next_, {}), [this] { session_.stayOpen(); });
}

}  // namespace hankki
