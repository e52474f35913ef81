// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_family.h"

#include <fmt/format.h>

#include <exception>
#include <utility>

#include "app/cli/trained_run.h"
#include "core/base/error.h"
#include "core/workbench/split_families.h"

namespace hankki::cli {
namespace {

/// The splits of a family one after the other, so that what ends it leaves no run behind that
/// nobody began.
class FamilyTraining {
 public:
  FamilyTraining(Context& context, Workspace& workspace, const RunRequest& request)
      : context_(context), workspace_(workspace), request_(request) {}

  void train_on(const SplitInfo& split) {
    if (!end_ && context_.token.cancelled()) end_ = std::make_exception_ptr(Cancelled());
    if (end_) return tell(split, 0, "not begun", {});
    RunId run = 0;
    try {
      run = queue_one(workspace_, split.id, request_);
      const TrainedHere made = train_here(context_, workspace_, run, true);
      if (made.trained.run.state == RunState::Cancelled)
        end_ = std::make_exception_ptr(Cancelled());
      runs_.push_back(made.document());
      runs_.back()["fold"] = split.recipe.fold;
      text_ += made.text();
    } catch (const std::exception& fault) {
      end_ = std::current_exception();
      tell(split, run, "failed", message_of(fault));
    }
  }

  /// Throws what ended it before all were trained.
  void print(const std::string& advice) {
    context_.print({{"runs", std::move(runs_)}}, end_ ? text_ : text_ + advice);
    if (end_) std::rethrow_exception(end_);
  }

 private:
  /// `run`: 0 where there is none.
  void tell(const SplitInfo& split, RunId run, const std::string& state, const Message& message) {
    runs_.push_back({{"run", run == 0 ? Json() : Json(run)},
                     {"model", request_.model},
                     {"preset", request_.preset},
                     {"seed", request_.seed},
                     {"state", state},
                     {"message", message.english()},
                     {"split", split.id},
                     {"data", split.dataset},
                     {"fold", split.recipe.fold}});
    text_ += fmt::format("{}: {} ({}), seed {}, {}\n  split {}, {}\n",
                         run == 0 ? "No run" : fmt::format("Run {}", run), request_.model,
                         request_.preset, request_.seed, state, split.id,
                         replicate_name(split.recipe).english());
  }

  Context& context_;
  Workspace& workspace_;
  const RunRequest& request_;
  Json runs_ = Json::array();
  std::string text_;
  std::exception_ptr end_;  ///< null as long as all goes well
};

}  // namespace

void train_family(Context& context, Workspace& workspace, const SplitInfo& one,
                  const RunRequest& request) {
  const std::vector<SplitInfo> family = family_of(workspace.splits().list(), one);
  if (family.size() == 1)
    throw Error(en::say("split {}", one.id),
                en::say("is alone: it is no fold, and no other seed has it; make folds with "
                        "hankki-cli split --folds 5"));
  FamilyTraining training(context, workspace, request);
  for (const SplitInfo& split : family) training.train_on(split);
  training.print(
      fmt::format("Compare them: hankki-cli compare --group-folds --split {}\n", one.id));
}

}  // namespace hankki::cli
