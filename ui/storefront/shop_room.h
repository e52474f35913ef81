// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

#include "ui/storefront/shop_visit.h"

namespace hankki {

/// What the shop's bar leads to.
enum class ShopPlace { ForYou, Themes, Browse, MyPage };

/// A room of the shop. It asks for what it shows when it is entered, and shows nothing of somebody
/// who has left.
class ShopRoom : public QWidget {
  Q_OBJECT
 public:
  ShopRoom(ShopVisit& visit, QWidget* parent) : QWidget(parent), visit_(visit) {}

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

  /// Asks for what the room shows: only the newest question is answered.
  template <typename Work, typename Take>
  void ask(Work work, Take take) {
    using Result = std::invoke_result_t<Work, OpenShop&, const JobContext&>;
    visit_.shop().drop(ticket_);
    ticket_ = visit_.shop().ask(
        this, std::move(work),
        JobHooks<Result>{.done = std::move(take),
                         .failed = [this](const JobError& error) { emit failed(error); }});
  }

  ShopVisit& visit_;

 private:
  ShopSession::Ticket ticket_ = 0;
};

}  // namespace hankki
