// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/store/experiments.h"
#include "core/store/runs.h"
#include "ui/bandit/live_history.h"
#include "ui/bandit/live_simulation.h"
#include "ui/session/session.h"

namespace hankki {

struct OfferedRun;
struct RunWorld;

enum class LiveState {
  Empty,      ///< nothing was started
  Preparing,  ///< the lists of the runs are being read
  Paused,
  Playing,
  Over,       ///< all visits were made
  Cancelled,  ///< by the user; can go on
  Failed,     ///< it could not begin, or broke off
};

/// The simulation of the page: starts it, plays it in jobs, keeps what it tells, and knows which
/// moment of that is looked at. Playing from an earlier moment shows again what was kept until it
/// arrives at the present, and goes on there. GUI thread only.
class LivePlayback : public QObject {
  Q_OBJECT
 public:
  explicit LivePlayback(Session& session, QObject* parent = nullptr);
  ~LivePlayback() override;

  /// Replaces what was there, and plays; the open workspace stores it under this name.
  void start(const LiveSetup& setup, const QString& name = {});
  /// What is stored is played again as far as it was, at full speed, and then stands, or plays on.
  enum class Then { Stand, Play };
  void open(const ExperimentInfo& stored, Then then);
  void forget();  ///< there is none then
  void play();
  void pause();
  void step();  ///< one visit more, or the next kept moment
  void seek(std::int64_t visits);
  void setSpeed(double visitsPerSecond);  ///< infinity: as fast as it goes
  double speed() const { return speed_; }

  /// Before the next visit; it is a part of the request from then on.
  void intervene(Intervention intervention);
  void addRun(const RunInfo& run);  ///< of lists; reads them in a job
  void retranslate();               ///< names of arms

  LiveState state() const { return state_; }
  /// What is stored is not played again to its end yet: nothing can be done to it before.
  bool isReplaying() const { return hasFrame() && history_.visits() < reached_; }
  bool isLookingBack() const {
    return !history_.points.empty() && shown_ + 1 < history_.points.size();
  }
  const LiveHistory& history() const { return history_; }
  LiveFrame frame() const { return {history_, shown_}; }  ///< there must be points
  bool hasFrame() const { return !history_.points.empty(); }
  /// With what was done on the way.
  ExperimentRequest request() const;
  ExperimentId stored() const { return simulation_ ? simulation_->stored() : 0; }  ///< 0: it is not
  const std::vector<RunInfo>& runs() const { return runs_; }  ///< whose lists are shown

 signals:
  void started();                            ///< another simulation
  void changed();                            ///< state, or what is looked at
  void replicated();                         ///< LiveHistory::replicated is known
  void refused(const hankki::Message& why);  ///< an intervention
  void failed(const hankki::JobError& error);

 private:
  struct Prepared {
    std::shared_ptr<LiveSimulation> simulation;
    std::shared_ptr<const ListWorld> world;
    std::shared_ptr<const RunWorld> runs;  // null: single arms
    LiveSetup setup;
    LivePoint first;
    std::int64_t reached = 0;                     // to be played again at once
    std::vector<StoredReplication> replications;  // all, or none
    std::vector<BandPoint> band;                  // of them
  };
  /// What is to be stored, or is already.
  struct Storing {
    std::shared_ptr<Workspace> workspace;
    std::string name;
    std::optional<ExperimentInfo> stored;
  };
  static Prepared prepare(const Storing& storing, LiveSetup setup, const LoadedData& known,
                          const JobContext& job);
  void begin(Storing storing, const LiveSetup& setup, Then then);
  void dropJobs();
  void take(Prepared&& made, Then then);
  void take(std::vector<LiveChunk>&& chunks);
  void offer(const RunInfo& run, OfferedRun&& offered);
  void order(LiveOrder order);
  void nameArms();
  void run(std::int64_t until);
  void carryOut();
  void ended(LiveState state);
  void replay();
  void replicate();
  void takeReplications(std::vector<StoredReplication>&& all, std::vector<BandPoint>&& band);
  void complete();
  void setState(LiveState state);

  Session& session_;
  JobRunner& jobs_;
  std::shared_ptr<LiveSimulation> simulation_;
  LiveHistory history_;
  std::shared_ptr<const RunWorld> made_;  // null: single arms
  std::vector<RunInfo> runs_;             // by arm
  LiveState state_ = LiveState::Empty;
  std::size_t shown_ = 0;
  double speed_;
  std::int64_t reached_ = 0;  // visits that are stored
  double replayed_ = 0;       // visits, while kept moments are shown again
  QTimer replay_;
  std::vector<StoredReplication> replications_;  // of history_.setup.request; none: not yet
  JobId preparing_ = 0, playing_ = 0, replicating_ = 0, completing_ = 0;
  std::map<RunId, JobId> adding_;  // whose lists are being read
  bool again_ = false;             // play on when the job that ends has ended
};

}  // namespace hankki
