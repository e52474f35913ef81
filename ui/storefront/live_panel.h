// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <map>
#include <utility>

#include "ui/storefront/live_panel_autopilot.h"
#include "ui/storefront/live_panel_state.h"
#include "ui/storefront/shop_visit.h"

class QLabel;
class QToolButton;

namespace hankki {

class DensityPlot;
class LiveChances;
class LiveRatings;
class LiveTraffic;
class MessageStrip;
class Segment;
class ToggleSwitch;

/// Beside the shop, for the demonstrator: how its bandit stands, what one rating did to it, and
/// visitors who come by themselves while the panel is open.
class LivePanel : public QFrame {
  Q_OBJECT
 public:
  explicit LivePanel(ShopVisit& visit, QWidget* parent = nullptr);

  LivePanelAutopilot& autopilot() { return *autopilot_; }
  void setAutopilotOn(bool on);  ///< as by its switch

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  struct Judged {
    std::optional<double> stars;
    QString model;
  };
  struct Rated {
    LiveBandit before, after;
    QString name;
  };

  QWidget* head();
  QWidget* autopilotRow();
  QWidget* body();
  bool isOpen() const { return shop_.state() == ShopSession::State::Open; }
  void shopChanged();
  void read();
  void take(const LiveBandit& now);
  void judging(const QString& recipe);
  void askEffect(const QString& recipe, const std::shared_ptr<LiveBandit>& before);
  void rated(const QString& recipe, Rated&& rated);
  void sayEffect();
  void sayVisits();
  void fail(const JobError& error);
  void retranslate();

  ShopSession& shop_;
  LivePanelAutopilot* autopilot_;
  QLabel *title_, *state_;
  QToolButton* close_;
  ToggleSwitch* switch_;
  QLabel* switchLabel_;
  Segment* speed_;
  QLabel* visits_;
  MessageStrip* strip_;
  LiveTraffic* traffic_;
  DensityPlot* beliefs_;
  QLabel *trafficTitle_, *beliefsTitle_, *chancesTitle_, *ratingsTitle_;
  LiveChances* chances_;
  QLabel *verdictText_, *effect_;
  LiveRatings* ratings_;
  QWidget* body_;

  ShopSession::Ticket reading_ = 0;
  QTimer refresh_;
  LiveBandit now_;
  LiveVerdict verdict_;
  std::map<QString, Judged> judged_;               // by recipe, until its effect is known
  std::optional<std::pair<Rated, QString>> last_;  // of this rating; the model that has its credit
};

}  // namespace hankki
