// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/bandit/arms_replication.h"
#include "core/bandit/player.h"
#include "core/bandit/replication_text.h"

namespace hankki {
namespace {

class ArmsPlayer : public Player {
 public:
  ArmsPlayer(const ExperimentRequest& request, std::int64_t replication)
      : request_(request), replication_(request.policy, trials_from(request), replication) {}

  const ExperimentRequest& request() const override { return request_; }
  std::int64_t visits() const override { return replication_.visits(); }
  bool over() const override { return visits() == request_.visits; }

  std::int64_t advance(std::int64_t visits, const PlayedSink* sink,
                       const JobContext& job) override {
    const std::int64_t begin = this->visits(), end = std::min(request_.visits, begin + visits);
    while (this->visits() < end) {
      job.check();
      replication_.advance(std::min(end, this->visits() + kVisitsOfBatch), sink);
    }
    return this->visits() - begin;
  }

  void intervene(Intervention intervention) override {
    intervention.visit = visits();
    replication_.intervene(intervention);
    insert(request_.interventions, std::move(intervention));
  }

  PlayState state() const override {
    const Replication& result = replication_.result();
    const ArmsNow now = replication_.now();
    PlayState state{.visits = visits(),
                    .shown_slots = visits(),
                    .rewards = result.end.reward,
                    .regret = result.end.regret,
                    .shown = result.pulls,
                    .rewarded = result.rewards,
                    .posteriors = replication_.policy().posteriors(),
                    .truth = now.rates()};
    state.there.resize(state.shown.size());
    for (std::size_t arm = 0; arm < state.shown.size(); ++arm)
      state.names.push_back(std::to_string(arm + 1));
    state.best = static_cast<std::size_t>(now.there().front());
    for (const int arm : now.there()) {
      const auto place = static_cast<std::size_t>(arm);
      state.there[place] = true;
      if (state.truth[place] > state.truth[state.best]) state.best = place;
    }
    return state;
  }

  std::string result_text() const override { return replication_text(replication_.result()); }

 private:
  static constexpr std::int64_t kVisitsOfBatch = 10'000;  // between two looks at the job

  ExperimentRequest request_;
  ArmsReplication replication_;
};

}  // namespace

std::unique_ptr<Player> make_arms_player(const ExperimentRequest& request,
                                         std::int64_t replication) {
  request.check();
  return std::make_unique<ArmsPlayer>(request, replication);
}

}  // namespace hankki
