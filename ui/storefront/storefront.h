// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>

#include "core/store/shop_marks.h"
#include "ui/storefront/shop_room.h"

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace hankki {

class BrowseRoom;
class DoorRoom;
class EmptyState;
class ForYouRoom;
class MessageStrip;
class MyRoom;
class RecipeRoom;
class ShopBar;
class ThemesRoom;

/// The whole shop, wherever it stands: its bar, its rooms, and beside them a place for what the
/// demonstrator watches.
class Storefront : public QWidget {
  Q_OBJECT
 public:
  explicit Storefront(Session& session, QWidget* parent = nullptr);

  void enter();  ///< it is looked at
  void setOwnWindow(bool own);
  void setKiosk(bool kiosk);  ///< nothing is there that only a demonstrator does

  ShopVisit& visit() { return visit_; }
  ShopBar& bar() { return *bar_; }
  ForYouRoom& forYou() { return *forYou_; }
  ThemesRoom& themes() { return *themes_; }
  MyRoom& myPage() { return *myPage_; }
  MessageStrip& strip() { return *strip_; }
  Session& session() { return session_; }

  // For what a demonstrator adds to it (demonstrator.h).
  void addRoom(ShopRoom* room);   ///< the shop owns it
  void openRoom(ShopRoom& room);  ///< one that was added
  void leaveRoom();               ///< of a room that was added: to where one was before
  void addFoot(QWidget* foot);    ///< below the rooms; the shop owns it
  void go(ShopPlace place);
  void openRecipe(const QString& recipe);
  /// Takes the shop back to the mark; `undoes` says that this undoes a reset.
  void reset(MarkId mark, bool undoes);
  /// Asks which batch is to be served, and by which rules.
  void askSettings();
  /// Stands at the right of the rooms while the x-ray is on; the shop owns it.
  void setSidePanel(QWidget* panel);

 signals:
  void trainWanted();
  void ownWindowWanted(bool own);
  void kioskWanted();
  void kioskChanged(bool kiosk);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void connectBar();
  void connectRoom(ShopRoom& room);
  void stateChanged();
  void personChanged();
  void showRoom(QWidget* room);
  void enterRoom();
  void offerUndo(const QString& recipe, PutAway how);
  void tellCredit(const QString& model);
  void ask(QDialog* dialog);
  void emptyClicked();
  void markShop();
  void askReset();
  void set(std::optional<BatchId> batch, const ParameterValues& settings);
  void retranslate();

  Session& session_;
  ShopSession shop_;
  ShopVisit visit_;
  ShopBar* bar_;
  EmptyState* empty_;
  DoorRoom* door_;
  ForYouRoom* forYou_;
  ThemesRoom* themes_;
  BrowseRoom* browse_;
  MyRoom* myPage_;
  RecipeRoom* recipe_;
  MessageStrip* strip_;
  QStackedWidget* stack_;
  QHBoxLayout* floor_;
  QWidget* side_ = nullptr;
  std::map<QWidget*, QWidget*> frames_;  // of rooms, in the stack
  ShopPlace place_ = ShopPlace::ForYou;
  std::string key_;  // of whoever was in last
};

}  // namespace hankki
