// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>

#include "ui/storefront/shop_room.h"

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace hankki {

class ToggleSwitch;

/// The shop's head: its name, where one can go, the search, the x-ray, who is in it.
class ShopBar : public QWidget {
  Q_OBJECT
 public:
  explicit ShopBar(QWidget* parent = nullptr);

  void setPlace(std::optional<ShopPlace> place);
  /// An empty name: nobody is in.
  void setPerson(const QString& name, bool visited);
  void setDoorOpen(bool open);  ///< else one cannot come in, nor look for anything
  void setOwnWindow(bool own);  ///< the shop has a window of its own
  void setKiosk(bool kiosk);    ///< without the x-ray and what only a demonstrator does
  void clearSearch();
  bool hasXRay() const;
  void setXRay(bool shown);               ///< as by its switch
  QMenu& menu() const { return *menu_; }  ///< of the account

 signals:
  void placeChosen(hankki::ShopPlace place);
  void searched(const QString& text);
  void xRayToggled(bool shown);
  void signInWanted();
  void signUpWanted();
  void visitWanted();
  void signOutWanted();
  void markWanted();
  void resetWanted();
  void ownWindowWanted(bool own);
  void kioskWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QLabel *logo_, *name_;
  std::map<ShopPlace, QToolButton*> places_;
  QLineEdit* search_;
  QWidget* xRay_;
  QLabel* xRayLabel_;
  ToggleSwitch* xRaySwitch_;
  QToolButton* account_;
  QMenu* menu_;
  QAction *signIn_, *signUp_, *visit_, *signOut_, *mark_, *reset_, *window_, *kiosk_;
  QString person_;
  bool visited_ = false, own_ = false;
};

}  // namespace hankki
