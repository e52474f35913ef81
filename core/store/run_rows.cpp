#include "core/store/run_rows.h"

#include <algorithm>

#include "core/models/registry.h"

namespace hankki {

RunState state_of(std::string_view stored, Holder holder) {
  const RunState state = parse_run_state(std::string(stored));
  return state == RunState::Running && holder == Holder::Nobody ? RunState::Interrupted : state;
}

ParameterValues completed(std::string_view model, const ParameterValues& stored) {
  const auto& specs = model_specs();
  const auto spec = std::ranges::find(specs, model, &ModelSpec::id);
  return spec == specs.end() ? stored : spec->parameters.complete(stored);
}

}  // namespace hankki
