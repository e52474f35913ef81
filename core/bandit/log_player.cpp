// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/bandit/player.h"
#include "core/bandit/policy.h"
#include "core/bandit/replicate.h"
#include "core/bandit/replication_text.h"
#include "core/base/error.h"
#include "core/base/paths.h"

namespace hankki {
namespace {

class LogPlayer : public Player {
 public:
  LogPlayer(const ExperimentRequest& request, std::shared_ptr<const ActionLog> log)
      : request_(request),
        log_(std::move(log)),
        policy_(make_policy(
            request.policy.id, request.policy.parameters,
            {.arms = request.arm_count(), .horizon = request.visits, .lowest_of_ties = true})),
        draws_(random_stream(request.seed, "bandit policy")),
        coins_(random_stream(request.seed, "log rows")),
        least_(log_->items.size(), 1.0),
        rate_(log_->items.size(), 0.0) {
    std::vector<double> weights(rate_.size(), 0.0);
    for (std::size_t i = 0; i < log_->rows(); ++i) {
      const std::uint32_t arm = log_->item[i];
      least_[arm] = std::min(least_[arm], log_->propensity[i]);
      rate_[arm] += log_->reward[i] / log_->propensity[i];
      weights[arm] += 1 / log_->propensity[i];
    }
    for (std::size_t arm = 0; arm < rate_.size(); ++arm) rate_[arm] /= weights[arm];
    best_ = static_cast<std::size_t>(std::ranges::max_element(rate_) - rate_.begin());
    result_.pulls.assign(rate_.size(), 0);
    result_.rewards.assign(rate_.size(), 0);
  }

  const ExperimentRequest& request() const override { return request_; }
  std::int64_t visits() const override { return row_; }
  bool over() const override { return row_ == request_.visits; }

  std::int64_t advance(std::int64_t visits, const PlayedSink* sink,
                       const JobContext& job) override {
    constexpr std::int64_t kRowsOfBatch = 1024;
    const std::int64_t begin = row_, end = std::min(request_.visits, row_ + visits);
    for (; row_ < end; ++row_) {
      if (row_ % kRowsOfBatch == 0) job.check();
      look_at(static_cast<std::size_t>(row_), sink);
    }
    return row_ - begin;
  }

  void intervene(Intervention) override {
    throw Error(en::say("a log is as it was: nothing in it can be changed"));
  }

  PlayState state() const override {
    PlayState state{.visits = row_,
                    .shown_slots = matched_,
                    .rewards = result_.end.reward,
                    .regret = result_.end.regret,
                    .names = log_->items,
                    .there = std::vector<bool>(rate_.size(), true),
                    .shown = result_.pulls,
                    .rewarded = result_.rewards,
                    .posteriors = policy_->posteriors(),
                    .truth = rate_,
                    .best = best_,
                    .left_out = left_out_};
    return state;
  }

  std::string result_text() const override { return replication_text(result_); }

 private:
  void look_at(std::size_t row, const PlayedSink* sink) {
    if (!proposed_) propose(static_cast<std::int64_t>(row), sink != nullptr);
    // Where it is always the same, all rows stay, and no coin is needed.
    const double least = least_[log_->item[row]], propensity = log_->propensity[row];
    if (propensity > least && draw_unit(coins_) >= least / propensity) {
      ++left_out_;
      return;
    }
    if (static_cast<int>(log_->item[row]) != choice_.arm) return;
    const double reward = log_->reward[row];
    const auto arm = static_cast<std::size_t>(choice_.arm);
    ++matched_;
    ++result_.pulls[arm];
    result_.rewards[arm] += reward;
    result_.end.reward += reward;
    result_.end.regret += rate_[best_] - rate_[arm];
    if (arm == best_) ++result_.end.best;
    policy_->learn({choice_.arm, reward, choice_.propensity, {}});
    proposed_ = false;
    if (!sink || played_.choices.empty()) return;
    played_.number = static_cast<std::int64_t>(row);
    played_.choices.front().reward = reward;
    sink->take(played_);
  }

  void propose(std::int64_t row, bool explained) {
    const BanditVisit visit{.eligible = {}, .features = {}, .seconds = static_cast<double>(row)};
    played_ = {};
    if (explained) {
      played_ = played_visit(*policy_, visit, draws_, row);
      const PlayedSlot& slot = played_.choices.front();
      choice_ = {slot.arm, slot.propensity, slot.reason};
    } else {
      choice_ = policy_->draw(visit, draws_);
    }
    proposed_ = true;
  }

  ExperimentRequest request_;
  std::shared_ptr<const ActionLog> log_;
  std::unique_ptr<Policy> policy_;
  RandomEngine draws_, coins_;
  std::vector<double> least_;  // propensity, by arm
  std::vector<double> rate_;   // by arm, in the whole log
  std::size_t best_ = 0;
  std::int64_t row_ = 0, matched_ = 0, left_out_ = 0;
  Replication result_;
  bool proposed_ = false;
  Choice choice_;       // that waits for its row
  PlayedVisit played_;  // the same with all that explains it; empty where nobody asked for that
};

}  // namespace

ExperimentRequest request_of_log(ExperimentRequest request, const ActionLog& log) {
  auto& setting = std::get<LogSetting>(request.environment);
  setting.file = utf8(std::filesystem::absolute(path_from_utf8(setting.file)));
  setting.arms = std::ssize(log.items);
  setting.identity = log.identity();
  request.visits = static_cast<std::int64_t>(log.rows());
  return request;
}

std::unique_ptr<Player> make_log_player(const ExperimentRequest& request,
                                        std::shared_ptr<const ActionLog> log) {
  request.check();
  if (request.visits != std::ssize(log->item) || request.log().arms != std::ssize(log->items))
    throw Error(request.log().file,
                en::say("has {} rows and {} arms, and had {} and {}; it is another log",
                        log->rows(), log->items.size(), request.visits, request.log().arms));
  if (!request.log().identity.empty() && request.log().identity != log->identity())
    throw Error(request.log().file,
                en::say("has as many rows as before, but not the same ones; it is another log"));
  return std::make_unique<LogPlayer>(request, std::move(log));
}

}  // namespace hankki
