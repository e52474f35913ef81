// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <optional>

#include "core/workbench/visit_schedule.h"
#include "ui/storefront/live_panel_state.h"
#include "ui/storefront/shop_session.h"

namespace hankki {

/// Visitors who come by themselves, at a pace: in groups that take their turn in the shop's queue,
/// one at a time and each so short that a person's call never waits long for one. GUI thread only.
class LivePanelAutopilot : public QObject {
  Q_OBJECT
 public:
  explicit LivePanelAutopilot(ShopSession& shop, QObject* parent = nullptr);

  bool isOn() const { return pace_.isActive(); }
  void start();
  void stop();  ///< visits that are stored stay
  void setSpeed(int visitsPerSecond);
  /// Nobody comes in meanwhile.
  void hold(bool held) { held_ = held; }

  std::int64_t visits() const { return visits_; }  ///< since it was made

 signals:
  void visited();                              ///< visits()
  void moved(const hankki::LiveBandit& now);   ///< some times a second at most
  void failed(const hankki::JobError& error);  ///< it has stopped
  void stopped();                              ///< by whatever

 private:
  struct Group {
    std::int64_t visits = 0;
    double seconds = 0;
    std::optional<LiveBandit> now;
  };
  VisitSchedule::Moment now() const { return std::chrono::nanoseconds(clock_.nsecsElapsed()); }
  void tick();
  void ended(Group&& group);

  ShopSession& shop_;
  QTimer pace_;
  QElapsedTimer clock_, read_;
  int speed_;
  VisitSchedule schedule_;
  double secondsEach_;  // a visit takes
  bool held_ = false;
  ShopSession::Ticket group_ = 0;
  std::int64_t visits_ = 0;
};

}  // namespace hankki
