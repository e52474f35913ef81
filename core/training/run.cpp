#include "core/training/run.h"

#include <array>
#include <utility>

#include "core/base/error.h"

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

std::string to_text(RunState state) {
  for (const auto& [value, name] : kStates)
    if (value == state) return name;
  return {};
}

RunState parse_run_state(std::string_view text) {
  for (const auto& [value, name] : kStates)
    if (name == text) return value;
  throw Error(text, "no such state of a run");
}

}  // namespace hankki
