// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/workbench/live_record.h"
#include "ui/bandit/live_point.h"

namespace hankki {

/// Something to be done to a simulation; of an added run also its lists.
struct LiveOrder {
  Intervention intervention;
  std::string name;
  std::optional<RankedLists> lists;
};

/// What a simulation tells at once.
struct LiveChunk {
  std::vector<LivePoint> points;
  std::vector<PlayedVisit> visits;  ///< of a simulation at full speed only some
  std::vector<LiveChange> changes;
  std::vector<Message> refused;  ///< orders that were not possible, and why
};

/// A simulation that is played at a speed, and told in chunks: at least every kTellMilliseconds of
/// the clock, and so often that a picture of the whole has kPoints points. play() is called by one
/// thread at a time; the others may be called by any.
class LiveSimulation {
 public:
  static constexpr int kTellMilliseconds = 40;
  static constexpr std::int64_t kPoints = 500;

  /// `record`: keeps what is played beyond what it has; none may be given.
  LiveSimulation(std::unique_ptr<Player> player, const VerdictRules& rules,
                 std::unique_ptr<LiveRecord> record = {});

  void setSpeed(double visitsPerSecond);  ///< infinity: as fast as it goes
  void pause();                           ///< play() returns soon
  void resume();                          ///< before play()
  void order(LiveOrder order);            ///< done before the next visit, or by the next play()
  bool hasOrders();                       ///< that are not done yet

  /// Until so many visits were made, it is over, or pause(). Throws Cancelled, and can go on then.
  /// Error where it could not be kept.
  void play(std::int64_t until, const JobContext& job,
            const std::function<void(LiveChunk&&)>& tell);

  LivePoint begin();  ///< the first point; before play()
  const ExperimentRequest& request() const { return player_->request(); }  ///< not while it plays
  bool over() const { return player_->over(); }                            ///< likewise
  ExperimentId stored() const { return record_ ? record_->id() : 0; }      ///< 0: it is not

 private:
  using Clock = std::chrono::steady_clock;
  enum class Kept { Never, Already, Now };  // Already: orders wait until it is played through

  void playUntil(std::int64_t until, const JobContext& job,
                 const std::function<void(LiveChunk&&)>& tell, Kept kept);
  void claim(LiveRecord& record);
  void carryOut();
  void carryOut(LiveOrder order);
  std::int64_t allowed(Clock::time_point now);
  std::int64_t upToStop(std::int64_t wanted) const;
  void advance(std::int64_t visits, const JobContext& job);
  LivePoint look();
  void keep(LivePoint point);
  void noteChange(std::int64_t visit);
  void waitForVisit();

  std::unique_ptr<Player> player_;
  std::unique_ptr<LiveRecord> record_;  // null: nothing is kept
  LiveJudge judge_;
  std::int64_t step_;                 // visits between two points
  std::vector<std::int64_t> stops_;   // visits before which the world changes, as planned
  std::vector<Intervention> floors_;  // likewise: they show in nothing that is true
  std::vector<double> truth_;         // before the next stop, as of the last look
  std::vector<bool> there_;           // likewise
  std::shared_ptr<const ListView> view_;
  LiveChunk chunk_;
  double credit_ = 0;  // visits that the clock allows
  Clock::time_point last_;

  std::atomic<double> speed_;
  std::atomic<bool> paused_{false};
  std::mutex mutex_;
  std::condition_variable woken_;
  std::vector<LiveOrder> orders_;
};

}  // namespace hankki
