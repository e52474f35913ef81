// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/log_evaluation.h"

#include "core/base/error.h"

namespace hankki {
namespace {

/// `Log`: an ActionLog or a SlateLog.
template <typename Log>
TargetPolicy target_of(const LogQuestion& question, const Log& log, PolicyFile kind,
                       const JobContext& job) {
  return parse_target(question.policy, log.items,
                      tally_items(log.items.size(), log.item, log.reward), kind, job);
}

LogEvaluation evaluate_decisions(const LogQuestion& question, const JobContext& job) {
  const ActionLog log = read_action_log(question.log, job);
  LogEvaluation made{.target = target_of(question, log, PolicyFile::Probabilities, job),
                     .items = log.items.size(),
                     .estimated_propensity = log.estimated_propensity};
  made.result = evaluate_policy(log, made.target, {}, question.options, job);
  return made;
}

LogEvaluation evaluate_lists(const LogQuestion& question, const JobContext& job) {
  const SlateLog log = read_slate_log(question.log, job);
  if (question.policy.starts_with("fixed:"))
    throw Error("policy", en::say("one item fills no list; give a file of weights, or softmax"));
  LogEvaluation made{.target = target_of(question, log, PolicyFile::Weights, job),
                     .items = log.items.size()};
  made.result = evaluate_slates(log, made.target, question.options, job);
  return made;
}

}  // namespace

LogEvaluation evaluate_log(const LogQuestion& question, const JobContext& job) {
  return question.kind == LogQuestion::Kind::Lists ? evaluate_lists(question, job)
                                                   : evaluate_decisions(question, job);
}

const std::vector<OffPolicyEstimate>& LogEvaluation::estimates() const {
  return std::visit(
      [](const auto& made) -> const auto& { return made.estimates; }, result);
}

const std::vector<Message>& LogEvaluation::doubts() const {
  return std::visit(
      [](const auto& made) -> const auto& { return made.doubts; }, result);
}

const WeightCheck& LogEvaluation::weights() const {
  return lists() ? lists()->lists_weights : decisions()->weights;
}

std::int64_t LogEvaluation::units() const { return lists() ? lists()->lists : decisions()->rows; }

double LogEvaluation::logged() const {
  return lists() ? lists()->logged_reward : decisions()->logged_rate;
}

}  // namespace hankki
