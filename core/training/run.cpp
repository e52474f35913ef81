// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run.h"

#include <array>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

constexpr std::array<std::pair<RunState, const char*>, 6> kStates{{
    {RunState::Queued, "queued"},
    {RunState::Running, "running"},
    {RunState::Done, "done"},
    {RunState::Failed, "failed"},
    {RunState::Cancelled, "cancelled"},
    {RunState::Interrupted, "interrupted"},
}};

}  // namespace

int usual_threads(const std::string& model, const ParameterValues& parameters) {
  const ModelSpec* spec = find_model_spec(model);  // a stored run may be of another version
  const bool free = spec && spec->same_at_any_threads && spec->same_at_any_threads(parameters);
  return free ? helpful_threads(Work::Loops) : hardware_threads();
}

int threads_of(const RunRequest& request) {
  return request.threads > 0 ? request.threads : usual_threads(request.model, request.parameters);
}

std::string to_text(RunState state) {
  for (const auto& [value, name] : kStates)
    if (value == state) return name;
  return {};
}

Message title(RunState state) {
  switch (state) {
    case RunState::Queued:
      return en::say("queued");
    case RunState::Running:
      return en::say("running");
    case RunState::Done:
      return en::say("done");
    case RunState::Failed:
      return en::say("failed");
    case RunState::Cancelled:
      return en::say("cancelled");
    case RunState::Interrupted:
      return en::say("interrupted");
  }
  return {};
}

RunState parse_run_state(std::string_view text) {
  for (const auto& [value, name] : kStates)
    if (name == text) return value;
  throw Error(text, en::say("no such state of a run"));
}

std::vector<std::int64_t> steps_so_far(std::span<const EpochRow> epochs) {
  std::vector<std::int64_t> steps;
  std::int64_t sum = 0;
  for (std::size_t at = 0; at < epochs.size(); ++at) {
    // Of an epoch that is missing nobody knows how many it had.
    if (epochs[at].steps <= 0 || epochs[at].epoch != static_cast<std::int64_t>(at)) return {};
    steps.push_back(sum += epochs[at].steps);
  }
  return steps;
}

double total_loss(const LossParts& parts) {
  if (parts.empty()) return std::numeric_limits<double>::quiet_NaN();
  double sum = 0;
  for (const auto& [name, value] : parts) sum += value;
  return sum;
}

}  // namespace hankki
