// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/run_study.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/search/schedule.h"

namespace hankki {
namespace {

/// One study from its first step to finished(). Exists for the length of run_study().
class Study {
 public:
  Study(const StudyRequest& request, const Objective& objective, StudySink& sink,
        const JobContext& job, std::vector<Trial> trials, const Interruption& interruption)
      : objective_(objective),
        sink_(sink),
        job_(job),
        schedule_(request),
        trials_(std::move(trials)),
        interruption_(interruption) {}

  std::vector<Trial> run();

 private:
  void take(Schedule::Next next);
  void train(Trial& trial, const TrialStep& step);
  void settle(bool all);
  void report(const Trial& trial, const TrialStep& step, std::int64_t epoch) const;

  const Objective& objective_;
  StudySink& sink_;
  const JobContext& job_;
  Schedule schedule_;
  std::vector<Trial> trials_;
  const Interruption& interruption_;
};

void Study::report(const Trial& trial, const TrialStep& step, std::int64_t epoch) const {
  constexpr std::int64_t kTotal = 1000;
  const auto most = schedule_.most_trials();
  const Trial* best = best_trial(trials_);
  const Message message = Message::list(
      {most ? en::say("trial {} of {}", grouped(trial.number), grouped(*most))
            : en::say("trial {}", grouped(trial.number)),
       Message::verbatim(trial.model),
       step.epochs > 0 ? en::say("epoch {} of {}", grouped(epoch), grouped(step.epochs))
                       : Message(),
       best ? en::say("best so far {}", fmt::format("{:.4f}", best->value)) : Message()});
  const double share = schedule_.spent_share(trials_);
  job_.report(static_cast<std::int64_t>(share * kTotal), kTotal, message);
}

/// Brings the trial to the step's end; one that fails says why in its message.
void Study::train(Trial& trial, const TrialStep& step) {
  if (trial.stopped_early) return;  // it would come to the same value again
  const JobContext inner(
      job_.token(), [&](const Progress& progress) { report(trial, step, progress.done); },
      [&](const Message& line) { job_.log(line); });
  try {
    objective_(trial, step, inner);
  } catch (const Error& fault) {
    trial.message = fault.message();
  } catch (const std::bad_alloc&) {
    trial.message = en::say("the memory did not suffice; choose a smaller model");
  } catch (const Cancelled&) {
    sink_.trial(trial);
    throw;
  }
}

void Study::take(Schedule::Next next) {
  Trial& trial = static_cast<std::size_t>(next.trial.number) > trials_.size()
                     ? trials_.emplace_back(std::move(next.trial))
                     : trials_[static_cast<std::size_t>(next.trial.number) - 1];
  trial.state = TrialState::Running;
  sink_.trial(trial);
  report(trial, next.step, trial.epochs);
  train(trial, next.step);
  if (!trial.message.empty()) {
    trial.state = TrialState::Failed;
  } else if (schedule_.reached_next_rung(trial)) {
    trial.rungs.push_back(trial.value);
    trial.state = schedule_.at_last_rung(trial) ? TrialState::Done : TrialState::Paused;
  } else {
    trial.state = TrialState::Done;  // the budget cut it off
  }
  sink_.trial(trial);
}

/// Lets go of the paused trials that cannot come further, or of all of them.
void Study::settle(bool all) {
  for (auto& trial : trials_) {
    if (trial.state != TrialState::Paused) continue;
    if (!all && schedule_.may_be_promoted(trials_, trial)) continue;
    trial.state = TrialState::Done;
    sink_.trial(trial);
  }
}

std::vector<Trial> Study::run() {
  try {
    while (auto next = schedule_.next(trials_)) {
      job_.check();
      if (interruption_.requested()) throw Cancelled();
      take(std::move(*next));
      settle(false);
    }
    settle(true);
    if (!best_trial(trials_))
      throw Error(en::say("study"),
                  en::say("every trial failed; the first one: {}", trials_.front().message));
    sink_.finished(RunState::Done, {});
  } catch (const Cancelled&) {
    sink_.finished(interruption_.requested() ? RunState::Interrupted : RunState::Cancelled, {});
  } catch (const std::exception& fault) {
    sink_.finished(RunState::Failed, message_of(fault));
    throw;
  }
  return std::move(trials_);
}

}  // namespace

std::vector<Trial> run_study(const StudyRequest& request, const Objective& objective,
                             StudySink& sink, const JobContext& job, std::vector<Trial> trials,
                             const Interruption& interruption) {
  check_study(request);
  return Study(request, objective, sink, job, std::move(trials), interruption).run();
}

std::vector<Trial> run_study(const StudyRequest& request, const Split& split,
                             const Dataset& dataset, StudySink& sink, const JobContext& job,
                             std::vector<Trial> trials, const Interruption& interruption,
                             const KeptVectors& kept) {
  if (split.validation.size() == 0)
    throw Error(en::say("study"),
                en::say("the split has no validation part to search by; make another split"));
  return run_study(request, training_objective(request, split, dataset, sink, interruption, kept),
                   sink, job, std::move(trials), interruption);
}

}  // namespace hankki
