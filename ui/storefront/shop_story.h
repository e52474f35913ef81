// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/store/shop_marks.h"
#include "ui/storefront/shop_visit.h"

namespace hankki {

class LivePanel;
class Storefront;

/// Plays what somebody new does in the shop, step by step, in its real rooms and by its real calls:
/// it is stored, credited and learnt from as anybody's. It begins with a mark of how the shop is
/// and ends by taking the shop back to it, unless somebody else did something meanwhile. A step
/// that was gone back to is shown again, and not done again. GUI thread only.
class ShopStory : public QObject {
  Q_OBJECT
 public:
  enum Step { NewUser, Themes, Ratings, ForYou, Filters, XRay, Counts, Traffic };
  static constexpr int kSteps = Traffic + 1;

  /// The shop outlives it.
  ShopStory(Storefront& shop, LivePanel& panel);

  bool isOn() const { return phase_ != Phase::Off; }
  bool isTold() const { return phase_ == Phase::Told; }  ///< else it begins or ends
  Step step() const { return step_; }
  bool isReady() const { return isTold() && ready_; }  ///< the step has done what it does
  bool runs() const { return runs_; }                  ///< by itself, to the last step

  /// Asks first where the demo that is open has to be reset for it.
  void start();
  void stop();
  /// As stop(), but nothing comes back that only a demonstrator sees, nor whoever was in.
  void stopForVisitors();
  void next();  ///< of the last step: stop()
  void back();
  void setRuns(bool runs);
  void setPace(int milliseconds);  ///< between a step that is ready and the next one

 signals:
  void changed();

 private:
  enum class Phase { Off, Beginning, Told, Ending };
  struct Begun {
    MarkId mark = 0;
    std::string guest;
  };
  struct Before {
    std::optional<ShopPerson> person;
    bool xRay = false, autopilot = false;
  };

  void askReset();
  void show(Step step);
  void enterGuest();
  void lead();
  bool rateShelves();
  void rateNext();
  void rateMore();
  void rateCard();
  void settle();
  void setReady();
  bool isExpected() const;
  void personChanged();
  void lookAsBefore();
  void restore(const std::function<void()>& tell);
  void offerReset();
  void ended(std::optional<MarkId> undo);
  void fail(const JobError& error);
  void shopChanged();

  Storefront& shop_;
  LivePanel& panel_;
  Phase phase_ = Phase::Off;
  Step step_ = NewUser;
  std::optional<Step> done_;  // the last one that did what it does
  bool ready_ = false, runs_ = true;
  bool stops_ = false;            // as soon as it has begun
  std::filesystem::path wanted_;  // the pack that is reset for it; empty: none
  Begun begun_;
  std::optional<Before> before_;  // nullopt: visitors have the shop by now
  std::optional<ShopPerson> guest_;
  QStringList toRate_;
  QString rating_, card_;  // recipes
  bool shelving_ = false;  // others are put on the shelves
  QTimer pace_, rest_;     // until the next step, and between two ratings
  ShopSession::Ticket settling_ = 0;
};

}  // namespace hankki
