// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLayout>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/storefront/shop_visit.h"

namespace hankki {

/// What the shop's bar leads to.
enum class ShopPlace { ForYou, Themes, Browse, MyPage };

/// A room of the shop. It asks for what it shows when it is entered, and shows nothing of somebody
/// who has left: what stands in its layout is hidden until an answer for whoever came is there.
class ShopRoom : public QWidget {
  Q_OBJECT
 public:
  ShopRoom(ShopVisit& visit, QWidget* parent) : QWidget(parent), visit_(visit) {
    connect(&visit_, &ShopVisit::personChanged, this, [this] {
      const std::string key = keyOf(visit_);
      if (std::exchange(whose_, key) == key) return;
      visit_.shop().drop(ticket_);
      forget();
    });
  }

  /// It came to the front, or what it shows may be of somebody else by now.
  virtual void enter() = 0;

 signals:
  void recipeWanted(const QString& recipe);
  void placeWanted(hankki::ShopPlace place);
  void failed(const hankki::JobError& error);

 protected:
  /// Another language is shown: texts that came from the shop are asked for again.
  virtual void retranslate() = 0;

  void changeEvent(QEvent* event) override {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
  }

  /// Somebody else is in the shop, or nobody.
  virtual void forget() { setContentShown(false); }

  /// Asks for what the room shows: only the newest question is answered.
  template <typename Work, typename Take>
  void ask(Work work, Take take) {
    ask(
        ticket_, std::move(work),
        [this, take = std::move(take)](auto&& answer) {
          take(std::move(answer));
          setContentShown(true);
        },
        [] {});
  }
  /// Likewise by a ticket of its own. `otherwise`: there is no answer; where it failed that is told
  /// too, and where another batch was taken up meanwhile the room is entered again.
  template <typename Work, typename Take, typename Otherwise>
  void ask(ShopSession::Ticket& ticket, Work work, Take take, Otherwise otherwise) {
    using Result = std::invoke_result_t<Work, OpenShop&, const JobContext&>;
    visit_.shop().drop(ticket);
    ticket = visit_.shop().ask(
        this, std::move(work),
        JobHooks<Result>{.done =
                             [this, key = keyOf(visit_), take = std::move(take)](Result&& answer) {
                               if (key == keyOf(visit_)) take(std::move(answer));
                             },
                         .failed =
                             [this, otherwise](const JobError& error) {
                               otherwise();
                               emit failed(error);
                             },
                         .cancelled =
                             [this, otherwise] {
                               otherwise();
                               if (isVisible()) enter();
                             }},
        ShopSession::Turn::OfBatch);
  }

  void setContentShown(bool shown) {
    if (!shown && isAncestorOf(QApplication::focusWidget())) setFocus();  // else the bar gets it
    for (int i = 0; i < layout()->count(); ++i)
      if (QWidget* content = layout()->itemAt(i)->widget()) content->setVisible(shown);
    if (shown && hasFocus()) focusNextChild();
  }

  /// The head of a room that the demonstrator comes to: what it is, and the way back.
  static QHBoxLayout* makeHead(QWidget& title, QWidget& about, QWidget& back) {
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(&title);
    words->addWidget(&about);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(&back, 0, Qt::AlignTop);
    return head;
  }

  ShopVisit& visit_;

 private:
  static std::string keyOf(const ShopVisit& visit) {
    return visit.person() ? visit.person()->key : std::string();
  }

  std::string whose_;  // what it shows
  ShopSession::Ticket ticket_ = 0;
};

}  // namespace hankki
