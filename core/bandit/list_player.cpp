// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/bandit/list_replication.h"
#include "core/bandit/player.h"
#include "core/bandit/replication_text.h"
#include "core/base/error.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

class ListsPlayed : public ListPlayer {
 public:
  ListsPlayed(const ExperimentRequest& request, ListWorld world, std::int64_t replication)
      : request_(request),
        world_(std::move(world)),
        replication_(world_, request.policy, list_trials_from(request), replication) {}

  const ExperimentRequest& request() const override { return request_; }
  const ListWorld& world() const override { return world_; }
  const ListView& view() const override { return replication_.phase().view; }
  std::int64_t visits() const override { return replication_.visits(); }
  bool over() const override { return replication_.over(); }

  std::int64_t advance(std::int64_t visits, const PlayedSink* sink,
                       const JobContext& job) override {
    const ThreadBudget budget(job.threads());
    const std::int64_t begin = this->visits();
    replication_.advance(begin + std::min(visits, request_.visits - begin), sink, job);
    return this->visits() - begin;
  }

  void offer(std::string name, RankedLists lists) override {
    if (lists.users != world_.lists.front().users)
      throw Error(en::say("the models' lists are of different users"));
    world_.arms.push_back(std::move(name));
    world_.lists.push_back(std::move(lists));
  }

  void intervene(Intervention intervention) override {
    intervention.visit = visits();
    replication_.intervene(intervention);
    insert(request_.interventions, std::move(intervention));
  }

  PlayState state() const override {
    const ListSimulation& result = replication_.result();
    const ListPhase& phase = replication_.phase();
    PlayState state{.visits = visits(),
                    .rewards = static_cast<double>(result.clicks),
                    .exhausted = static_cast<std::int64_t>(replication_.exhausted()),
                    .there = phase.view.there,
                    .shown = result.slots_of,
                    .posteriors = replication_.policy().posteriors(),
                    .truth = phase.truth.whole_list,
                    .best = phase.truth.best};
    for (std::size_t arm = 0; arm < state.shown.size(); ++arm) {
      state.shown_slots += state.shown[arm];
      state.names.push_back(world_.arms[arm]);
      state.rewarded.push_back(static_cast<double>(result.clicks_of[arm]));
    }
    return state;
  }

  std::string result_text() const override { return list_simulation_text(replication_.finish()); }

 private:
  ExperimentRequest request_;
  ListWorld world_;
  ListReplication replication_;
};

}  // namespace

std::unique_ptr<ListPlayer> make_list_player(const ExperimentRequest& request, ListWorld world,
                                             std::int64_t replication) {
  request.check();
  set_world(request.lists(), world);
  if (world.lists.size() < request.lists().runs.size())
    throw Error("runs", en::say("there are {} models for {} arms; give one an arm",
                                world.lists.size(), request.lists().runs.size()));
  return std::make_unique<ListsPlayed>(request, std::move(world), replication);
}

}  // namespace hankki
